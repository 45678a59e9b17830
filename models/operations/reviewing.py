"""A visit that is held: the worker explains, somebody of another house says if it counts."""

from datetime import datetime

from sqlmodel import Session

from models import audit, ledger
from models.base import change, table
from models.errors import NotAllowed, Stale
from models.lifecycle import amend, move
from models.operations import proving, reversing
from models.operations.arriving import fresh_visit
from models.operations.closing import close_task
from models.operations.helping import fresh_task
from models.operations.settling import pay_if_settled
from models.outbox import post
from models.reads.audience import chats_of, worker_side
from models.reads.holds import held_of
from models.reads.standing import Actor
from models.rules.hours import awake
from models.rules.proofs import Odd
from models.tables.callbacks import CallBack
from models.tables.desk import Task, TaskStatus
from models.tables.messaging import Lane
from models.tables.proofs import HoldStatus
from models.tables.visits import Visit
from models.words import Oddity, TaskKind

SAID = 300
"""Characters of an explanation."""


def may_explain(session: Session, visit_id: int, *, by: Actor, now: datetime) -> Visit:
    """The visit, for the worker whose visit it is, while something about it is held."""
    visit = fresh_visit(session, visit_id, by=by, now=now)
    if not held_of(session, visit.id):
        raise Stale(now=visit.status)
    return visit


def explain(session: Session, visit_id: int, words: str, *, by: Actor, now: datetime) -> None:
    """What the worker says of it stands beside every reason, for whoever decides."""
    visit = may_explain(session, visit_id, by=by, now=now)
    for one in held_of(session, visit.id):
        amend(session, one, by=by, now=now, why="explained", said=words[:SAID])


def settle(
    session: Session, task_id: int, *, seen: int, real: bool, by: Actor, now: datetime
) -> Task:
    """«It was real» or «it does not count», of all that is held about one visit: paid as soon as
    nothing else stands against it, or free again for other visits. Of a visit that was paid it is
    the first of two hands (operations/reversing.py).
    """
    task = fresh_task(session, task_id, by=by, now=now)
    if task.kind is not TaskKind.REVIEW or task.visit_id is None:
        raise NotAllowed(act="settle", object_type="task", object_id=task.id)
    if task.version != seen or task.status is TaskStatus.CLOSED:
        raise Stale(now=task.status)
    visit = session.get_one(Visit, task.visit_id)
    found = HoldStatus.CLEARED if real else HoldStatus.UPHELD
    change(session, CallBack, table(CallBack).c.visit_id == visit.id, waits=False)
    if not real and not held_of(session, visit.id):
        proving.hold(session, visit, [Odd(Oddity.CALL_BACK_DIFFERS)], now=now)
    for one in held_of(session, visit.id):
        move(session, one, found, by=by, now=now, decided_by=by.person_id)
    audit.record(session, "review", visit, by=by.person_id, now=now, real=real)
    if real:
        pay_if_settled(session, visit, now=now)
    else:
        ledger.release(session, visit, now=now)
    if real or reversing.propose(session, visit, by=by, now=now) is None:
        for chat in chats_of(session, worker_side(session, visit.worker_id)):
            post(session, chat, "visit-reviewed", visit.id, now=awake(now), lane=Lane.NORMAL)
    return close_task(session, task.id, reason=found, by=by, now=now)
