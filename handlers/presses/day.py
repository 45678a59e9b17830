"""Buttons around a worker's day."""

from handlers.presses.codec import Press, press


@press("9a")
class AskAway(Press):
    """From which day to which; days are counted from the year 1, 0 and 0 ask for the first."""

    since: int
    until: int


@press("9b")
class Away(Press):
    since: int
    until: int


@press("9j")
class Suspend(Press):
    worker_id: int
    why: str


@press("9P")
class AskSuspend(Press):
    worker_id: int


@press("9Q")
class Resume(Press):
    worker_id: int


@press("9f")
class Week(Press):
    """The days of this week and the next."""


@press("9x")
class ShowWay(Press):
    """The home on the map."""

    visit_id: int


@press("9w")
class SeeDay(Press):
    """Counted from the year 1."""

    day: int
