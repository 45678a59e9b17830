"""补签到: a visit that no telephone could show, told of afterwards."""

from typing import Any

from handlers.context import Desk
from handlers.presses.proofs import AskLater
from handlers.screens import proofs as screens
from handlers.screens.common import plain
from handlers.ui.form import Form, NotUnderstood, Step
from handlers.ui.questions import pressed
from handlers.ui.screen import Screen
from handlers.worker.words import LATER, digits_in
from models.errors import WrongCode
from models.operations import guessing
from models.operations.arriving import wrong_code
from models.operations.telling_later import Later, may_tell, tell_later
from models.words import NoPhone, Proof


def begin(press: AskLater, desk: Desk) -> Screen:
    may_tell(desk.session, press.visit_id, by=desk.actor, now=desk.now)
    desk.begin(FORM.name, visit=press.visit_id)
    return FORM.go_on(desk).anew()


def _take_number(desk: Desk, words: str) -> None:
    """Four digits, or that they are not known any more."""
    code = "" if words == screens.NO_NUMBER else digits_in(words)
    if code is None:
        raise NotUnderstood("later-four-digits")
    desk.talk.answers["code"] = code


def _finish(desk: Desk) -> Screen:
    told = desk.talk.answers
    frame: Any = {"by": desk.actor, "now": desk.now}
    desk.end()
    guessing.may_guess(desk.session, desk.who, now=desk.now)
    later = Later(NoPhone(told["why"]), told["code"])
    try:
        visit = tell_later(desk.session, told["visit"], later, **frame)
    except WrongCode:
        guessing.guessed_wrong(desk.session, desk.who, now=desk.now)
        wrong_code(desk.session, told["visit"], **frame)
        return plain(desk.say, "code-wrong")
    return screens.later_told(desk.say, proven=visit.proof is Proof.ONE_TIME)


FORM = Form(LATER, (
    Step("why", lambda desk: screens.later_why(desk.say, desk), pressed("why", set(NoPhone))),
    Step("code", lambda desk: screens.later_number(desk.say, desk), _take_number, typed=True),
), _finish)  # fmt: skip
