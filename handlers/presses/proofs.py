"""Buttons of visits that are looked at before they are paid."""

from handlers.presses.codec import Press, press


@press("0b")
class AskLater(Press):
    """«I was there, and could not show it»: why, and do they know the number?"""

    visit_id: int


@press("0e")
class SettleProof(Press):
    """`real` is 1 for «it was real», 0 for «it does not count»."""

    task_id: int
    version: int
    real: int


@press("0f")
class SayBack(Press):
    """When the worker left: before the span, in it, after it, no idea."""

    visit_id: int
    option: int


@press("0g")
class Explain(Press):
    """The worker says in a sentence how it was."""

    visit_id: int


@press("9mn")
class AskNotReal(Press):
    """«It does not count»: what that comes to, before the last tap."""

    task_id: int
    version: int
