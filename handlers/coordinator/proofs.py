"""核对: a visit that is held, with everything it has shown, and the two answers."""

from dataclasses import replace
from typing import Any

from handlers.context import Desk
from handlers.presses.pictures import SeeForReview
from handlers.presses.proofs import AskNotReal, SettleProof
from handlers.screens import cases, proofs
from handlers.ui.screen import Screen
from models.errors import NotAllowed, Stale
from models.operations.calling_back import call_of
from models.operations.helping import fresh_task
from models.operations.picturing import see_for_review
from models.operations.reviewing import settle
from models.reads.holds import proof_card
from models.reads.queues import task_line
from models.reads.reversals import is_paid
from models.tables.desk import Task, TaskStatus
from models.tables.visits import Visit


def beside(desk: Desk, task: Task, screen: Screen) -> Screen:
    """The opened case of a visit that is held."""
    if task.visit_id is None or task.status is TaskStatus.CLOSED:
        return screen
    card = proof_card(desk.session, desk.session.get_one(Visit, task.visit_id))
    text = f"{screen.text}\n\n{proofs.side_by_side(desk.say, card)}"
    rows = (*proofs.pictures(desk.say, task, card), *proofs.decide(desk.say, task))
    screen = replace(screen, text=text, rows=(*rows, *screen.rows))
    call = call_of(desk.session, task.visit_id)
    return proofs.by_telephone(desk.say, call, screen) if call and call.waits else screen


def see(press: SeeForReview, desk: Desk) -> Screen:
    """One of the two pictures."""
    if press.other not in (0, 1):
        raise NotAllowed
    frame: Any = {"by": desk.actor, "now": desk.now}
    file_id = see_for_review(desk.session, press.task_id, other=press.other == 1, **frame)
    name = "picture-like" if press.other else "picture-here"
    return Screen(desk.say(name), photo=file_id, fresh=True)


def ask_not_real(press: AskNotReal, desk: Desk) -> Screen:
    task = fresh_task(desk.session, press.task_id, by=desk.actor, now=desk.now)
    if task.version != press.version or task.visit_id is None or task.status is TaskStatus.CLOSED:
        raise Stale(now=task.status)
    card = proof_card(desk.session, desk.session.get_one(Visit, task.visit_id))
    paid = is_paid(desk.session, task.visit_id)
    return proofs.sure_not_real(desk.say, press, card, paid=paid)


def decide(press: SettleProof, desk: Desk) -> Screen:
    """It was real, or it does not count."""
    if press.real not in proofs.REAL:
        raise NotAllowed
    task = settle(
        desk.session,
        press.task_id,
        seen=press.version,
        real=press.real == 1,
        by=desk.actor,
        now=desk.now,
    )
    line = task_line(desk.session, task.id)
    if line is None:
        raise Stale
    return cases.closed(desk.say, line)
