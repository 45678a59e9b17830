"""Buttons about what people wanted and could not get."""

from handlers.presses.codec import Press, press


@press("9ga")
class Want(Press):
    """❤️ 我也想要这个"""

    person_id: int
    service: str


@press("9gb")
class Wishes(Press):
    """Everything that somebody may not order: which of it do they want?"""

    person_id: int


OWN = "own"
"""For `area` of `Gaps`: the reader's own place, or one of them."""
EVERYWHERE = "-"
"""For an `area`: no place in particular."""
TWELVE_MONTHS = 1
"""For a `year`: this month and the eleven before it; 0 is this year."""
OFF_MENU = "-"
"""For a `service`: something that is not on the menu."""


@press("9gj")
class Gaps(Press):
    area: str
    year: int


@press("9gk")
class SeeGap(Press):
    area: str
    year: int
    service: str


@press("9gl")
class GapRows(Press):
    area: str
    year: int
    service: str
    page: int
