"""Buttons beside a refusal, and of whoever looks at it again."""

from handlers.presses.codec import Press, press


@press("2w")
class Why(Press):
    """«为什么?» `kind` is d for a decision, o for the last one about an order, c for a group."""

    kind: str
    number: int


@press("2a")
class AppealThis(Press):
    """申诉, about the same things."""

    kind: str
    number: int


@press("2u")
class AnswerAppeal(Press):
    """1: it is put right; 0: it stays. Asks for the words."""

    appeal_id: int
    version: int
    changed: int
