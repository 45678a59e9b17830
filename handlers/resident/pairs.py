"""Whom a resident does not want again."""

from handlers.context import Desk
from handlers.presses.pairs import NotThisWorker
from handlers.screens import common
from handlers.ui.screen import Screen
from models.operations.avoiding import not_this_worker


def avoid(press: NotThisWorker, desk: Desk) -> Screen:
    """One tap after few stars; nobody asks why."""
    not_this_worker(desk.session, press.visit_id, by=desk.actor, now=desk.now)
    return common.plain(desk.say, "avoid-worker-done")
