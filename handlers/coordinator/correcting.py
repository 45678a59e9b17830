"""«It is really…»: what somebody said gets the label that it has, and the lexicon may learn it."""

from handlers.context import Desk
from handlers.presses.coordinator import AskLabel, OpenOrder, OpenTask, Relabel
from handlers.screens import correcting as screens
from handlers.ui.screen import Button, Screen
from models.errors import Stale
from models.operations.casework import open_case, open_order
from models.operations.correcting import correct_case, correct_order, led_to, said_in


def ask(press: AskLabel, desk: Desk) -> Screen:
    """The words, and the 22 labels."""
    if press.task_id:
        task = open_case(desk.session, press.task_id, by=desk.actor, now=desk.now)
        words = said_in(task.kind, task.about)
    else:
        order = open_order(desk.session, press.order_id, by=desk.actor, now=desk.now)
        words = led_to(order)
    if not words:
        raise Stale
    return screens.labels(desk.say, press, words, _back(desk, press))


def keep(press: Relabel, desk: Desk) -> Screen:
    if press.task_id:
        correct_case(desk.session, press.task_id, press.label, by=desk.actor, now=desk.now)
    else:
        correct_order(desk.session, press.order_id, press.label, by=desk.actor, now=desk.now)
    return screens.kept(desk.say, press.label, _back(desk, press))


def _back(desk: Desk, press: AskLabel | Relabel) -> Button:
    there = OpenTask(press.task_id) if press.task_id else OpenOrder(press.order_id)
    return Button(desk.say("back"), there)
