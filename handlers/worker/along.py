"""On the way to a visit: setting out, or being late."""

from handlers.context import Desk
from handlers.presses.along import AskLate, Late, NotedAtWork, SetOut
from handlers.screens import along as screens
from handlers.screens import worker
from handlers.ui.screen import Screen
from handlers.worker.visits import card_of
from models.operations import along, noting


def set_out(press: SetOut, desk: Desk) -> Screen:
    """The home hears it, once."""
    along.set_out(desk.session, press.visit_id, by=desk.actor, now=desk.now)
    return worker.visit(desk.say, card_of(desk, press.visit_id), desk.say("set-out-done"))


def noted(press: NotedAtWork, desk: Desk) -> Screen:
    """«I know», under a reminder; its card stays."""
    noting.note(desk.session, press.visit_id, at_work=True, by=desk.actor, now=desk.now)
    return worker.visit(desk.say, card_of(desk, press.visit_id), desk.say("noted-done"))


def ask_late(press: AskLate, desk: Desk) -> Screen:
    return screens.ask_late(desk.say, card_of(desk, press.visit_id))


def late(press: Late, desk: Desk) -> Screen:
    """The home hears it too; beyond an hour it is asked."""
    along.say_late(
        desk.session,
        press.visit_id,
        press.minutes,
        said=press.said,
        by=desk.actor,
        now=desk.now,
    )
    return worker.visit(desk.say, card_of(desk, press.visit_id), desk.say("late-done"))
