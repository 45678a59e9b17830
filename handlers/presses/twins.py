"""Buttons of a case in which somebody may have been entered twice."""

from handlers.presses.codec import Press, press


@press("8d")
class Compare(Press):
    """Both entries side by side; `sure` is 1 to ask once more before they become one."""

    likeness_id: int
    sure: int


@press("8e")
class AreOne(Press):
    likeness_id: int


@press("8f")
class AreTwo(Press):
    likeness_id: int
