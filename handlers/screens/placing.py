"""What a manager sees of an order that nobody took: their own workers, no name of a resident."""

from handlers.presses.common import Home
from handlers.presses.placing import OwnOrder, PassUp, SendOwn
from handlers.screens.wished import bars
from handlers.ui.form import listed
from handlers.ui.say import Say
from handlers.ui.screen import Button, Screen
from models.operations.casework import may_be_asked
from models.operations.laddering import CANNOT
from models.rules.matching import Fit
from models.tables.orders import Order

SHOWN = 6
"""Colleagues on one screen."""


def wanted(say: Say, order: Order, place: str) -> str:
    service = say.word("service", order.service_code)
    return say("place-own", service=service, place=place, when=say.when(order.start))


def told(say: Say, order: Order, place: str) -> Screen:
    """The news, and the way to one's own workers."""
    button = Button(say("place-own-open"), OwnOrder(order.id))
    return Screen(wanted(say, order, place), rows=((button,),))


def own_order(
    say: Say, order: Order, place: str, fits: list[Fit], names: dict[int, tuple[str, str]]
) -> Screen:
    """Points and bars beside each name; a button for whoever may be asked."""
    shown = [(one, names[one.candidate.worker_id][0]) for one in fits[:SHOWN]]
    lines = [_line(say, one, name) for one, name in shown]
    buttons = [
        Button(say("weigh-send", name=name), SendOwn(order.id, one.candidate.worker_id))
        for one, name in shown
        if may_be_asked(one)
    ]
    cannot = [Button(say(f"cannot-{why}"), PassUp(order.id, why)) for why in CANNOT]
    text = "\n".join([wanted(say, order, place), *lines, "", say("place-own-cannot")])
    home = Button(say("home"), Home())
    return Screen(text, rows=(*listed(buttons), *listed(cannot, 2), (home,)))


def _line(say: Say, one: Fit, name: str) -> str:
    if not one.bars:
        return say("place-own-able", name=name, points=one.points)
    return say("place-own-barred", name=name, points=one.points, bars=bars(say, one))


def said(say: Say, text: str) -> Screen:
    """It is done; nothing more is to be pressed."""
    return Screen(text, rows=((Button(say("home"), Home()),),))
