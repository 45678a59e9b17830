"""Buttons with which the resident's side says how a visit was, and what became of it."""

from handlers.presses.codec import Press, press


@press("0m")
class SayDone(Press):
    """做完了, 做了一半, 没做: the outcome by its code."""

    visit_id: int
    outcome: str


@press("0n")
class OnceMore(Press):
    """Somebody comes again for what was left half done."""

    visit_id: int


@press("0x")
class AskStars(Press):
    """«Good enough»: on to the stars."""

    visit_id: int


@press("0o")
class ChangeRating(Press):
    """Asks for the stars anew."""

    visit_id: int


@press("0w")
class RateAgain(Press):
    """Other stars in the place of these."""

    rating_id: int
    stars: int


@press("0p")
class Solved(Press):
    """«It is resolved» under what the desk proposes."""

    task_id: int
    version: int


@press("0q")
class NotYet(Press):
    task_id: int
    version: int


@press("0r")
class Reopen(Press):
    """«It is not resolved after all»."""

    task_id: int
    version: int


@press("0v")
class Override(Press):
    """A supervisor ends a recovery; asks for the reason."""

    task_id: int
