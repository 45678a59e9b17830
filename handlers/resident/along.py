"""The worker is late by more than an hour: the home waits, or wants somebody else."""

from handlers.context import Desk
from handlers.presses.along import SendAnother, WaitForThem
from handlers.screens import along as screens
from handlers.ui.screen import Screen
from models.operations import along


def wait(press: WaitForThem, desk: Desk) -> Screen:
    along.wait(desk.session, press.visit_id, said=press.said, by=desk.actor, now=desk.now)
    return screens.answered(desk.say, "late-waiting")


def another(press: SendAnother, desk: Desk) -> Screen:
    saved = along.send_another(
        desk.session, press.visit_id, said=press.said, by=desk.actor, now=desk.now
    )
    return screens.answered(desk.say, "late-looking" if saved.asked else "late-replaced")
