"""Buttons about somebody who has died."""

from handlers.presses.codec import Press, press


@press("8y")
class Gone(Press):
    """«Yes, they have died»."""

    person_id: int


@press("8z")
class AskGone(Press):
    """The desk has heard of a death: is it so?"""

    person_id: int


@press("8C")
class NotGone(Press):
    """It was a mistake."""

    person_id: int
