"""Buttons that stand in more than one room."""

from handlers.presses.codec import Press, press


@press("a")
class Answer(Press):
    """A ready answer to the question on the screen; `version` says which question that was."""

    version: int
    value: str


@press("b")
class Back(Press):
    """One question back."""

    version: int


@press("x")
class Cancel(Press):
    """Leave the form; nothing happens."""


@press("h")
class Home(Press):
    """The first screen."""


@press("hu")
class AskHuman(Press):
    """A human being, please. `order_id` is 0 when it is about no order."""

    order_id: int
