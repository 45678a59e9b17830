"""A few words to whoever comes, passed on by the house."""

from handlers.context import Desk
from handlers.presses.relay import ReportRelay, TellWorker
from handlers.screens import common
from handlers.screens import relay as screens
from handlers.ui.form import Form, Step
from handlers.ui.screen import Screen
from models.operations import relaying


def begin(press: TellWorker, desk: Desk) -> Screen:
    relaying.of_home(desk.session, press.visit_id, by=desk.actor, now=desk.now)
    desk.begin(FORM.name, visit=press.visit_id)
    return FORM.go_on(desk).anew()


def _take(desk: Desk, words: str) -> None:
    desk.talk.answers["words"] = words


def _finish(desk: Desk) -> Screen:
    told = desk.talk.answers
    desk.end()
    relay = relaying.tell_worker(
        desk.session, told["visit"], told["words"], by=desk.actor, now=desk.now
    )
    return screens.passed(desk.say, relay.words)


def report(press: ReportRelay, desk: Desk) -> Screen:
    """Also for a worker: whoever got the words may report them."""
    relaying.report(desk.session, press.relay_id, by=desk.actor, now=desk.now)
    return common.plain(desk.say, "relay-reported").anew()


FORM = Form("tell_worker", (
    Step("words", lambda desk: screens.ask(desk.say), _take, typed=True),
), _finish)  # fmt: skip
