"""🗣 What a colleague speaks with people."""

from handlers.context import Desk
from handlers.manager.workers import file_of
from handlers.presses.tongues import SetTongue, Tongues
from handlers.screens import tongues as screens
from handlers.ui.screen import Screen
from models.operations import tongues


def show(press: Tongues, desk: Desk) -> Screen:
    return screens.of_colleague(desk.say, file_of(desk, press.worker_id))


def turn(press: SetTongue, desk: Desk) -> Screen:
    tongues.set_tongue(
        desk.session,
        press.worker_id,
        press.tongue,
        on=bool(press.on),
        by=desk.actor,
        now=desk.now,
    )
    return show(Tongues(press.worker_id), desk)
