"""A case is over: what each kind asks for before it may be."""

from datetime import datetime

from sqlalchemy import select
from sqlmodel import Session

from models.agenda import DueKind, drop
from models.base import table
from models.errors import LastHands, NotAllowed, NotReported, Stale
from models.lifecycle import move
from models.operations.helping import fresh_task
from models.reads.claims import anything_undecided
from models.reads.holds import held_of
from models.reads.likenesses import open_pairs
from models.reads.standing import HOUSE, Actor
from models.rules.reporting import DONE
from models.tables.decisions import AppealStatus
from models.tables.desk import Task, TaskStatus
from models.tables.orders import LOOKING, Order
from models.words import Stage, TaskKind

ANSWERS = frozenset({AppealStatus.UPHELD, AppealStatus.CHANGED})
"""What closes the case of an appeal."""


_task = table(Task).c


def close_task(session: Session, task_id: int, *, reason: str, by: Actor, now: datetime) -> Task:
    """It is settled, and how. A group to certify is certified or refused, an appeal is answered,
    two entries are one or two, a visit counts or not, abuse is reported, a dispute is answered
    (operations/disputing.py), and that something was put right the resident says
    (operations/recovering.py): none is just closed.
    """
    task = fresh_task(session, task_id, by=by, now=now)
    if task.status is TaskStatus.CLOSED:
        raise Stale(now=task.status)
    if _settled_elsewhere(session, task, reason):
        raise NotAllowed(act="close", object_type="task", object_id=task.id)
    if task.kind is TaskKind.REPORT and reason not in DONE:
        raise NotReported(act="close", object_type="task", object_id=task.id)
    if task.kind is TaskKind.PLACE and _in_last_hands(session, task):
        raise LastHands
    owner = task.owner_id or by.person_id
    move(session, task, TaskStatus.CLOSED, by=by, now=now, reason=reason, owner_id=owner)
    drop(session, {DueKind.CALL_OUT}, task.id)
    return task


def _settled_elsewhere(session: Session, task: Task, reason: str) -> bool:
    """Whether its own operation ends it, and has not yet."""
    match task.kind:
        case TaskKind.RECOVERY | TaskKind.DISPUTE:
            return True
        case TaskKind.APPEAL:
            return reason not in ANSWERS
        case TaskKind.TWIN:
            return bool(open_pairs(session, task.person_id))
        case TaskKind.REVIEW:
            return task.visit_id is not None and bool(held_of(session, task.visit_id))
        case TaskKind.CERTIFY:
            return anything_undecided(session, task.person_id)
        case _:
            return False


def _in_last_hands(session: Session, task: Task) -> bool:
    """Whether the order is still looked for by the last who can have it."""
    order = session.get(Order, task.order_id) if task.order_id else None
    return order is not None and order.status in LOOKING and order.stage is Stage.DISTRICT


def settle(session: Session, kind: TaskKind, order_id: int, *, now: datetime, reason: str) -> None:
    """The house settled by itself what it had asked a human being about."""
    for task in session.scalars(
        select(Task).where(
            _task.kind == kind, _task.order_id == order_id, _task.status != TaskStatus.CLOSED
        )
    ):
        move(session, task, TaskStatus.CLOSED, by=HOUSE, now=now, reason=reason)
        drop(session, {DueKind.CALL_OUT}, task.id)


def close_messages(
    session: Session, person_id: int, about: str, *, now: datetime, reason: str
) -> None:
    """What was to be seen about somebody has turned out to be nothing."""
    waiting = select(Task).where(_task.person_id == person_id, _task.about == about)
    for task in session.scalars(
        waiting.where(_task.kind == TaskKind.MESSAGE, _task.status != TaskStatus.CLOSED)
    ).all():
        move(session, task, TaskStatus.CLOSED, by=HOUSE, now=now, reason=reason)
        drop(session, {DueKind.CALL_OUT}, task.id)
