"""Buttons by which the desk says how soon an order is owed."""

from handlers.presses.codec import Press, press


@press("8Q")
class AskTier(Press):
    order_id: int


@press("8R")
class SetTier(Press):
    """`why` is empty but for a hard one."""

    order_id: int
    tier: str
    why: str
