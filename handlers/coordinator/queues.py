"""待办: how much waits where, and a look at each queue."""

from dataclasses import replace

from handlers.context import Desk
from handlers.presses.coordinator import OpenQueue, Queues
from handlers.presses.ruling import Rules
from handlers.screens import coordinator as screens
from handlers.ui.screen import Button, Screen
from models.errors import NotAllowed
from models.reads import waiting


def show(_press: Queues | None, desk: Desk) -> Screen:
    """What waits; and the rules, which are one tap from here."""
    screen = screens.queues(desk.say, waiting.counts(desk.session, desk.actor, now=desk.now))
    return replace(screen, rows=(*screen.rows, (Button(desk.say("rules"), Rules()),)))


def open_one(press: OpenQueue, desk: Desk) -> Screen:
    """One queue, oldest risk first."""
    if press.name not in screens.QUEUES:
        raise NotAllowed
    page = waiting.queue(desk.session, desk.actor, press.name, now=desk.now, seek=press.seek)
    return screens.queue(desk.say, press.name, page)
