"""Buttons of whoever manages an organisation."""

from handlers.presses.codec import Press, press


@press("5m")
class Team(Press):
    page: int


@press("5n")
class SeeWorker(Press):
    worker_id: int


@press("5o")
class Skills(Press):
    worker_id: int


@press("5p")
class SetSkill(Press):
    """`on` is what the skill becomes: 1 or 0."""

    worker_id: int
    service: str
    on: int


@press("5q")
class Hours(Press):
    worker_id: int


@press("5r")
class SetDay(Press):
    """`weekday` 0 is Monday."""

    worker_id: int
    weekday: int
    on: int


@press("5s")
class AskTimes(Press):
    """Asks from when to when."""

    worker_id: int


@press("5t")
class Places(Press):
    worker_id: int
    page: int


@press("5u")
class SetPlace(Press):
    worker_id: int
    area: str
    on: int
    page: int


@press("5v")
class AskAbsent(Press):
    """Asks from which day to which."""

    worker_id: int


@press("5w")
class Present(Press):
    """Not away after all."""

    absence_id: int


@press("5x")
class AskPaper(Press):
    """Asks for the date of a paper that was shown: certificate or check."""

    worker_id: int
    paper: str


@press("5y")
class VisitsToday(Press):
    pass


@press("5z")
class Incoming(Press):
    pass
