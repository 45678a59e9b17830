"""✋ 申诉: an organisation against its verdict; and what came of the hearing."""

from handlers.context import Desk
from handlers.presses.evaluations import AnswerObjection, AskObjection
from handlers.projects.evaluating import card
from handlers.ui.form import Form, NotUnderstood, Step
from handlers.ui.screen import Screen
from models.operations import objecting


def begin(press: AskObjection, desk: Desk) -> Screen:
    row, _ = objecting.objectionable(desk.session, press.evaluation_id, by=desk.actor, now=desk.now)
    desk.begin(FORM.name, evaluation=row.id)
    return FORM.go_on(desk)


def begin_answer(press: AnswerObjection, desk: Desk) -> Screen:
    """First what was said at the hearing, then the answer to the organisation."""
    _, row, _ = objecting.to_hear(desk.session, press.evaluation_id, by=desk.actor, now=desk.now)
    desk.begin(HEARD.name, evaluation=row.id, changed=press.changed == 1)
    return HEARD.go_on(desk)


def _step(key: str, most: int) -> Step:
    """A question that words alone answer."""
    ask = f"objection-{key}-ask"

    def take(desk: Desk, words: str) -> None:
        if not words.strip():
            raise NotUnderstood(ask)
        desk.talk.answers[key] = words.strip()[:most]

    return Step(key, lambda desk: Screen(desk.say(ask)), take, typed=True)


def _finish(desk: Desk) -> Screen:
    told = desk.talk.answers
    desk.end()
    objection = objecting.object_to(
        desk.session, told["evaluation"], told["words"], by=desk.actor, now=desk.now
    )
    return card(desk, objection.evaluation_id, desk.say("objection-sent"))


def _finish_hearing(desk: Desk) -> Screen:
    told = desk.talk.answers
    desk.end()
    objection = objecting.answer(
        desk.session,
        told["evaluation"],
        changed=told["changed"],
        words=told["answer"],
        notes=told["notes"],
        by=desk.actor,
        now=desk.now,
    )
    return card(desk, objection.evaluation_id)


FORM = Form("objection", (_step("words", objecting.WORDS),), _finish)
HEARD = Form(
    "hearing",
    (_step("notes", objecting.NOTES), _step("answer", objecting.WORDS)),
    _finish_hearing,
)
