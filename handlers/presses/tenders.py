"""Buttons of calls for projects, of what is applied for, and of the sheets of evaluators."""

from handlers.presses.codec import Press, press


@press("9ba")
class Tenders(Press):
    """All calls, the newest first."""


@press("9bb")
class SeeTender(Press):
    tender_id: int


@press("9bc")
class Apply(Press):
    """`provider_id` is 0 where that is still to be asked."""

    tender_id: int
    provider_id: int


@press("9bd")
class SeeApplication(Press):
    project_id: int


@press("9be")
class PickFor(Press):
    """What is served, where, or whom: one of `PICKED`."""

    project_id: int
    kind: str


@press("9bf")
class Pick(Press):
    """On, or off again."""

    project_id: int
    kind: str
    what: str


@press("9bg")
class SayNeeds(Press):
    project_id: int


@press("9bh")
class ChangeTerms(Press):
    """The sums and the days, asked once more."""

    project_id: int


@press("9bi")
class HandIn(Press):
    project_id: int
    version: int


@press("9bj")
class AskTakeBack(Press):
    project_id: int


@press("9bk")
class TakeBack(Press):
    project_id: int
    version: int


@press("9bl")
class NewTender(Press):
    """A supervisor calls for projects."""


@press("9bm")
class DrawAgain(Press):
    tender_id: int
    version: int


@press("9bn")
class OpenScores(Press):
    tender_id: int
    version: int


@press("9bo")
class Decide(Press):
    """`read` is the hash of the proposal on the screen."""

    tender_id: int
    version: int
    read: str


@press("9bp")
class Sheets(Press):
    """What waits for an evaluator."""


@press("9bq")
class SeeSheet(Press):
    review_id: int


@press("9br")
class GivePoints(Press):
    review_id: int
    criterion: str
    points: int


@press("9bs")
class SealSheet(Press):
    review_id: int
    version: int


@press("9bt")
class AskNotMe(Press):
    """«I have to do with this house»: really?"""

    review_id: int


@press("9bu")
class NotMe(Press):
    review_id: int
    version: int


@press("9bv")
class AskPoints(Press):
    """Other points for one criterion."""

    review_id: int
    criterion: str
