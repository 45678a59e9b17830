"""A few words, a sound or a picture to the home, passed on by the house."""

from handlers import passing
from handlers.context import Desk
from handlers.presses.relay import TellHome
from handlers.ui.screen import Screen
from models.operations.relaying import of_worker, tell_home


def begin(press: TellHome, desk: Desk) -> Screen:
    visit = of_worker(desk.session, press.visit_id, by=desk.actor, now=desk.now)
    return passing.begin(desk, FORM, visit)


FORM = passing.form("tell_home", tell_home)
