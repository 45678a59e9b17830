"""How soon somebody must be found, in words; and what the desk may make of it."""

from handlers.presses.coordinator import OpenOrder
from handlers.presses.tiers import AskTier, SetTier
from handlers.ui.form import listed
from handlers.ui.say import Say
from handlers.ui.screen import Button, Screen
from models.operations.tiering import HARD_FOR
from models.tables.orders import Order
from models.words import Tier


def line(say: Say, tier: Tier) -> str:
    """«⏫ 性命、财产(2 小时)»; nothing for what is ordinary."""
    return "" if tier is Tier.ORDINARY else "\n⏫ " + say.word("tier", tier)


def button(say: Say, order_id: int) -> tuple[Button, ...]:
    return (Button(say("tier-ask"), AskTier(order_id)),)


def ask(say: Say, order: Order, tiers: list[Tier], *, hard: bool) -> Screen:
    """`hard`: whether the reader may say so, with its reason."""
    buttons = [
        Button(say.word("tier", tier), SetTier(order.id, tier, ""))
        for tier in tiers
        if tier is not Tier.HARD
    ]
    if hard and Tier.HARD in tiers:
        buttons += [
            Button(say(f"tier-hard-{why}"), SetTier(order.id, Tier.HARD, why)) for why in HARD_FOR
        ]
    back = Button(say("back"), OpenOrder(order.id))
    text = say("tier-which", now=say.word("tier", order.tier))
    return Screen(text, rows=(*listed(buttons), (back,)))
