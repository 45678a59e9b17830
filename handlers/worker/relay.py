"""A few words to the home, passed on by the house."""

from handlers.context import Desk
from handlers.presses.relay import TellHome
from handlers.screens import relay as screens
from handlers.ui.form import Form, Step
from handlers.ui.screen import Screen
from models.operations.relaying import of_worker, tell_home


def begin(press: TellHome, desk: Desk) -> Screen:
    of_worker(desk.session, press.visit_id, by=desk.actor, now=desk.now)
    desk.begin(FORM.name, visit=press.visit_id)
    return FORM.go_on(desk).anew()


def _take(desk: Desk, words: str) -> None:
    desk.talk.answers["words"] = words


def _finish(desk: Desk) -> Screen:
    told = desk.talk.answers
    desk.end()
    relay = tell_home(desk.session, told["visit"], told["words"], by=desk.actor, now=desk.now)
    return screens.passed(desk.say, relay.words)


FORM = Form("tell_home", (
    Step("words", lambda desk: screens.ask(desk.say), _take, typed=True),
), _finish)  # fmt: skip
