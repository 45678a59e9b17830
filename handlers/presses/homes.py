"""Buttons about where a home is."""

from handlers.presses.codec import Press, press


@press("9p")
class HomePlace(Press):
    """Asks for the home's place on the map."""

    person_id: int
