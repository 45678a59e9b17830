"""Buttons of a worker under their stars, and of the desk that answers."""

from handlers.presses.codec import Press, press


@press("0s")
class MyRatings(Press):
    """Months ago."""

    back: int


@press("0t")
class DisputeThis(Press):
    rating_id: int


@press("0y")
class AskVisit(Press):
    """Which visit of that many months ago, where no stars are shown."""

    back: int


@press("0z")
class DisputeVisit(Press):
    visit_id: int


@press("0u")
class AnswerDispute(Press):
    """1 sets the stars aside, 0 lets them stand; asks for the reason."""

    dispute_id: int
    set_aside: int
