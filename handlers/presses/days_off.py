"""Buttons of a supervisor upon the calendar."""

from handlers.presses.codec import Press, press


@press("0h")
class Days(Press):
    """The days of a year; 0 for this one."""

    year: int


@press("0i")
class SetDay(Press):
    """Asks which day, in which place, and what it is; `closed` is 1 where all is to stop."""

    closed: int


@press("0k")
class UnsetDay(Press):
    dayoff_id: int
