"""Buttons around the picture of work that was done."""

from handlers.presses.codec import Press, press


@press("0a")
class NoPicture(Press):
    """«It does not suit»: no picture of this visit."""

    visit_id: int


@press("0c")
class SeeWork(Press):
    """The resident's side looks at it."""

    visit_id: int


@press("0d")
class SeeForReview(Press):
    """The desk looks at it; `other` is 1 for the picture of another visit that it is like."""

    task_id: int
    other: int
