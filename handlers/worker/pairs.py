"""Where a worker does not go again."""

from handlers.context import Desk
from handlers.presses.pairs import NotThisHome
from handlers.screens import common
from handlers.ui.screen import Screen
from models.operations.avoiding import not_this_home


def avoid(press: NotThisHome, desk: Desk) -> Screen:
    """One tap; a human being asks what happened."""
    not_this_home(desk.session, press.visit_id, by=desk.actor, now=desk.now)
    return common.plain(desk.say, "avoid-home-done")
