"""A case: opened, taken, taken over, put right by telephone, closed with a reason."""

from collections.abc import Callable
from dataclasses import replace

from handlers.context import Desk
from handlers.coordinator import appeals, disputes, excluding, proofs, recovering
from handlers.presses.coordinator import (
    ByHand,
    CloseTask,
    OpenTask,
    TakeOver,
    TakeTask,
    TaskHistory,
)
from handlers.screens import cases as screens
from handlers.screens import dispatching, minors, twins
from handlers.screens.common import came
from handlers.ui.form import Form, Step, choice, listed
from handlers.ui.questions import any_words
from handlers.ui.screen import Button, Screen
from models.access import sees_every_group
from models.errors import NotAllowed, Stale
from models.operations import casework, conversing, looking
from models.operations.helping import take_task
from models.operations.minors import NeedsReason
from models.operations.recovering import overriders
from models.reads import history as histories
from models.reads.cards import order_of_visit
from models.reads.files import person_file
from models.reads.likenesses import open_pairs
from models.reads.queues import task_card, task_line
from models.rules import reporting
from models.tables.desk import Task, TaskStatus
from models.words import TaskKind

REASONS = ("phoned", "went", "settled", "twice")
"""How a case ends: 打过电话, 上门看过, 已经解决, 重复的; or in one's own words."""


HANDS: dict[str, Callable[..., object]] = {
    "in": casework.check_in_by_hand,
    "out": casework.check_out_by_hand,
    "again": casework.look_again,
}


def open_one(press: OpenTask, desk: Desk) -> Screen:
    """The case with everything that settles it; the sound or picture itself."""
    return drawn(desk, casework.open_case(desk.session, press.task_id, by=desk.actor, now=desk.now))


def take(press: TakeTask, desk: Desk) -> Screen:
    """«I have it»: nobody else is called out any more."""
    task = take_task(desk.session, press.task_id, seen=press.version, by=desk.actor, now=desk.now)
    return _then(desk, task.id)


def take_over(press: TakeOver, desk: Desk) -> Screen:
    task = casework.take_over(
        desk.session, press.task_id, seen=press.version, by=desk.actor, now=desk.now
    )
    return _then(desk, task.id)


def by_hand(press: ByHand, desk: Desk) -> Screen:
    """A visit that hangs: arrived, finished, or looked for anew."""
    if press.deed not in HANDS:
        raise NotAllowed
    HANDS[press.deed](desk.session, press.visit_id, seen=press.version, by=desk.actor, now=desk.now)
    return _then(desk, press.task_id)


def _then(desk: Desk, task_id: int) -> Screen:
    """The case after what was done stands; where it is a minor's, first the reason for a look."""
    try:
        return open_one(OpenTask(task_id), desk)
    except NeedsReason:
        return minors.ask(desk.say, minors.CASE, task_id)


def history(press: TaskHistory, desk: Desk) -> Screen:
    task = casework.open_case(desk.session, press.task_id, by=desk.actor, now=desk.now)
    back = Button(desk.say("back"), OpenTask(task.id))
    return dispatching.history(desk.say, histories.of_task(desk.session, task), back)


def drawn(desk: Desk, task: Task, shown: int = 0) -> Screen:
    may = conversing.may_answer(desk.session, task, by=desk.actor, now=desk.now)
    above = task.kind is TaskKind.RECOVERY and desk.who.person_id in overriders(desk.session, task)
    card = task_card(desk.session, task, now=desk.now)
    card = replace(card, answerable=may, overridable=above)
    screen = screens.case(
        desk.say,
        card,
        person_file(desk.session, task.person_id, now=desk.now),
        desk.who.person_id,
        every_group=sees_every_group(desk.actor, task.area_code),
        shown=shown,
    )
    if sent := screen.photo or screen.file:
        looking.see_on_case(desk.session, card, sent, by=desk.actor, now=desk.now)
    if task.kind is TaskKind.APPEAL:
        return appeals.beside(desk, task, screen)
    if task.kind is TaskKind.DISPUTE:
        screen = disputes.beside(desk, task, screen)
    if task.kind is TaskKind.TWIN and task.status is not TaskStatus.CLOSED:
        more = twins.rows(desk.say, open_pairs(desk.session, task.person_id))
        return replace(screen, rows=(*more, *screen.rows))
    if task.kind is TaskKind.REVIEW:
        screen = proofs.beside(desk, task, screen)
    screen = excluding.beside(desk, task, screen)
    visit = order_of_visit(desk.session, task.visit_id) if task.visit_id else None
    return replace(screen, text=f"{screen.text}\n\n{came(desk.say, visit)}") if visit else screen


def ask_reason(press: CloseTask, desk: Desk) -> Screen:
    """«Settled»: how?"""
    task = casework.open_case(desk.session, press.task_id, by=desk.actor, now=desk.now)
    if task.kind is TaskKind.RECOVERY:
        return recovering.begin(task, desk)
    desk.begin("close", task=task.id)
    return FORM.go_on(desk)


def _ask(desk: Desk) -> Screen:
    """How it ended; a report of abuse ends only with the police or the authorities told."""
    line = task_line(desk.session, desk.talk.answers["task"])
    report = line is not None and line.kind is TaskKind.REPORT
    buttons = [
        choice(desk, desk.say(f"closing-{reason}"), reason)
        for reason in (reporting.DONE if report else REASONS)
    ]
    return Screen(desk.say("closing-report" if report else "closing-ask"), rows=listed(buttons, 2))


def _finish(desk: Desk) -> Screen:
    """A button's reason goes into the chain; words stay with the case."""
    told, task_id = desk.talk.answers["reason"], desk.talk.answers["task"]
    ready = told in REASONS or told in reporting.DONE
    casework.close_case(
        desk.session,
        task_id,
        reason=told if ready else "words",
        words="" if ready else told,
        counts=desk.talk.answers.get("counts"),
        by=desk.actor,
        now=desk.now,
    )
    desk.end()
    line = task_line(desk.session, task_id)
    if line is None:
        raise Stale
    return screens.closed(desk.say, line)


FORM = Form(
    "close",
    (
        Step("reason", _ask, any_words("reason"), typed=True),
        recovering.COUNTED,
    ),
    _finish,
)
