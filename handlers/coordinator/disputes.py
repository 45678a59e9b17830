"""申辩 on the desk: the worker's word, and one answer with its reason."""

from dataclasses import replace

from handlers.context import Desk
from handlers.presses.ratings import AnswerDispute
from handlers.screens import addressing, common
from handlers.screens import ratings as screens
from handlers.ui.form import Form, Step
from handlers.ui.questions import any_words
from handlers.ui.screen import Screen
from models.operations import disputing
from models.rules.names import masked
from models.tables.desk import Task
from models.tables.disputes import Dispute, DisputeStatus
from models.tables.people import Person


def beside(desk: Desk, task: Task, screen: Screen) -> Screen:
    """The opened case: the two answers over its other buttons."""
    row = disputing.of_task(desk.session, task.id)
    if row is None or row.status is not DisputeStatus.OPEN:
        return screen
    return replace(screen, rows=(*screens.to_answer(desk.say, row), *screen.rows))


def begin(press: AnswerDispute, desk: Desk) -> Screen:
    disputing.answerable_dispute(desk.session, press.dispute_id, by=desk.actor, now=desk.now)
    desk.begin(FORM.name, dispute=press.dispute_id, aside=press.set_aside == 1)
    return FORM.go_on(desk)


def _worker(desk: Desk) -> str:
    """The masked name of whoever disputes, and reads the answer."""
    row = desk.session.get_one(Dispute, desk.talk.answers["dispute"])
    return masked(desk.session.get_one(Person, row.by_id).name)


def _ask(desk: Desk) -> Screen:
    row = desk.session.get_one(Dispute, desk.talk.answers["dispute"])
    ask = desk.say("dispute-answer-ask-blind" if row.blind else "dispute-answer-ask")
    return Screen(addressing.question(desk.say, _worker(desk), ask))


def _finish(desk: Desk) -> Screen:
    told = desk.talk.answers
    disputing.answer_dispute(
        desk.session,
        told["dispute"],
        set_aside=told["aside"],
        words=told["words"],
        by=desk.actor,
        now=desk.now,
    )
    said = addressing.gone(desk.say, _worker(desk), desk.say("dispute-answered-now"))
    desk.end()
    return Screen(said, rows=(common.ways_out(desk.say),))


FORM = Form("answer_dispute", (
    Step("words", _ask, any_words("words"), typed=True),
), _finish)  # fmt: skip
