"""Buttons about what an organisation shows of its qualification."""

from handlers.presses.codec import Press, press


@press("qa")
class HousePapers(Press):
    """Of one's own organisation; 0 where that is still to be asked."""

    provider_id: int


@press("qb")
class ShowPaper(Press):
    provider_id: int
    need: str


@press("qc")
class LookAtPaper(Press):
    paper_id: int


@press("qd")
class AcceptPaper(Press):
    paper_id: int
    version: int


@press("qe")
class TurnDownPaper(Press):
    """Refuse what waits, withdraw what counted."""

    paper_id: int
    version: int
    why: str
