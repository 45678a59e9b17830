"""What the worker says of a visit that is looked at."""

from handlers.context import Desk
from handlers.presses.proofs import Explain
from handlers.screens import proofs as screens
from handlers.ui.form import Form, Step
from handlers.ui.questions import any_words
from handlers.ui.screen import Screen
from models.operations.reviewing import explain, may_explain


def begin(press: Explain, desk: Desk) -> Screen:
    may_explain(desk.session, press.visit_id, by=desk.actor, now=desk.now)
    desk.begin(FORM.name, visit=press.visit_id)
    return FORM.go_on(desk).anew()


def _finish(desk: Desk) -> Screen:
    told = desk.talk.answers
    desk.end()
    explain(desk.session, told["visit"], told["words"], by=desk.actor, now=desk.now)
    return screens.explained(desk.say)


FORM = Form("explain", (
    Step("words", lambda desk: screens.explain_ask(desk.say), any_words("words"), typed=True),
), _finish)  # fmt: skip
