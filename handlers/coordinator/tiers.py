"""⏫ 多急: how soon an order is owed, said by a human being at the desk."""

from handlers.context import Desk
from handlers.coordinator.orders import open_one
from handlers.presses.coordinator import OpenOrder
from handlers.presses.tiers import AskTier, SetTier
from handlers.screens import tiers as screens
from handlers.ui.screen import Screen
from models.operations import tiering
from models.words import Role


def ask(press: AskTier, desk: Desk) -> Screen:
    order = tiering.open_for_tier(desk.session, press.order_id, by=desk.actor, now=desk.now)
    hard = desk.actor.holds(Role.COORDINATOR, order.area_code)
    return screens.ask(desk.say, order, tiering.choices(desk.session, order), hard=hard)


def choose(press: SetTier, desk: Desk) -> Screen:
    """Deadlines, waves and the way up follow at once."""
    tiering.set_tier(
        desk.session, press.order_id, press.tier, press.why, by=desk.actor, now=desk.now
    )
    return open_one(OpenOrder(press.order_id), desk)
