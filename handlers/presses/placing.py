"""Buttons of an order that nobody takes: the organisation's, and the way up."""

from handlers.presses.codec import Press, press


@press("8g")
class OwnOrder(Press):
    """The organisation's own workers for it, with what bars them."""

    order_id: int


@press("8h")
class SendOwn(Press):
    order_id: int
    worker_id: int


@press("8i")
class PassUp(Press):
    """«We can send nobody»; `why` is one of four reasons."""

    order_id: int
    why: str


@press("8j")
class HandUp(Press):
    """From the desk of the place to the district."""

    task_id: int
    version: int
