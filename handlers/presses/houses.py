"""Buttons of a supervisor upon organisations."""

from handlers.presses.codec import Press, press

NO_GROUND = ""
"""Nothing was said yet of why."""


@press("9U")
class Houses(Press):
    page: int


@press("9V")
class SeeHouse(Press):
    provider_id: int


@press("9W")
class AskDisqualify(Press):
    """On which ground; and with one, really?"""

    provider_id: int
    why: str


@press("9k")
class Disqualify(Press):
    provider_id: int
    why: str


@press("9X")
class LiftBan(Press):
    provider_id: int
