"""随机回访: the home is asked one thing about a visit; the desk writes down what it says."""

from handlers.context import Desk
from handlers.presses.proofs import SayBack
from handlers.screens.common import plain
from handlers.ui.screen import Screen
from models.operations.calling_back import say


def answer(press: SayBack, desk: Desk) -> Screen:
    say(desk.session, press.visit_id, press.option, by=desk.actor, now=desk.now)
    return plain(desk.say, "call-back-thanks")
