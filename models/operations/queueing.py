"""A case changes hands, rests until a moment, waits for the resident, or gets a note."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import ClassVar

from sqlalchemy import or_, select
from sqlmodel import Session

from models import audit
from models.agenda import DueKind, drop, plan
from models.base import add, table
from models.errors import NotAllowed, Refused, Stale
from models.lifecycle import amend, move
from models.operations.helping import fresh_task
from models.operations.pausing import resumed
from models.outbox import post
from models.reads.audience import EVERYBODY, callable_for, chats_of
from models.reads.standing import HOUSE, Actor, actor_of
from models.rules.escalation import ANY_HOUR, LONGEST_REST
from models.rules.hours import awake
from models.rules.plain import plain
from models.tables.desk import NOT_CLOSED, Task, TaskNote, TaskStatus
from models.tables.messaging import Lane
from models.words import Role

WORDS = 300
"""Characters of one note."""
_task = table(Task).c


class NotSoLong(Refused):
    """A case of danger never rests, and no other for more than a week; past the hour by which it is
    owed, only with a note.
    """

    code: ClassVar[str] = "not-so-long"


def assign(
    session: Session, task_id: int, to_id: int, *, seen: int, by: Actor, now: datetime
) -> Task:
    """A colleague goes on with it and is told; whoever had it is told too."""
    task = _as_seen(session, task_id, seen, by=by, now=now)
    before = task.owner_id
    if not may_have(session, task, to_id):
        raise NotAllowed(act="assign", object_type="task", object_id=task.id)
    _give(session, task, to_id, by=by, now=now)
    lane, due = how_soon((task,), now)
    for person_id, notice in ((to_id, "task-yours"), (before, "task")):
        told = {person_id} if person_id and person_id != by.person_id else ()
        for chat in chats_of(session, told):
            post(session, chat, notice, task.id, now=due, lane=lane)
    return task


def reassign_all(session: Session, from_id: int, to_id: int, *, by: Actor, now: datetime) -> int:
    """Everything that one has in hand goes to another, in one word; returns how many cases. Those
    with which either of the two has nothing to do stay where they are.
    """
    given = [task for task in in_hand(session, from_id, by=by) if may_have(session, task, to_id)]
    for task in given:
        _give(session, task, to_id, by=by, now=now)
    lane, due = how_soon(given, now)
    for chat in chats_of(session, {to_id} - {by.person_id} if given else ()):
        post(session, chat, "tasks-yours", from_id, now=due, lane=lane)
    return len(given)


def in_hand(session: Session, owner_id: int, *, by: Actor) -> list[Task]:
    """What somebody answers for, as far as `by` may deal with it; the oldest risk first. What rests
    or lies before the resident is theirs too.
    """
    theirs = select(Task).where(_task.owner_id == owner_id, NOT_CLOSED)
    rows = session.scalars(theirs.order_by(_task.urgency, _task.due_at, _task.id)).all()
    return [one for one in rows if by.person_id in callable_for(session, one, EVERYBODY)]


def may_have(session: Session, task: Task, person_id: int) -> bool:
    """Whether this colleague can be given the case: it is theirs to deal with, a message reaches
    them, and they have not got it already.
    """
    if person_id == task.owner_id or person_id not in callable_for(session, task, EVERYBODY):
        return False
    return bool(chats_of(session, {person_id}))


def snooze(
    session: Session,
    task_id: int,
    until: datetime,
    *,
    seen: int,
    why: str = "",
    by: Actor,
    now: datetime,
) -> Task:
    """It rests until then with whoever lays it aside. Raises NotSoLong."""
    task = _mine(session, task_id, seen, by=by, now=now)
    if not now < until <= now + LONGEST_REST or (until > task.due_at and not why):
        raise NotSoLong
    if why:
        _write(session, task, why, by=by, now=now)
    _rest(session, task, until, by=by, now=now)
    return task


def await_them(session: Session, task_id: int, *, seen: int, by: Actor, now: datetime) -> Task:
    """The resident has to answer first: the time by which it is owed stands still meanwhile, its
    age goes on; after a week it is back without an answer.
    """
    task = _mine(session, task_id, seen, by=by, now=now)
    _rest(session, task, now + LONGEST_REST, by=by, now=now, paused_at=now)
    return task


def wake(session: Session, task_id: int, *, now: datetime) -> None:
    """Its time has come: back in the lists, and its owner is told."""
    task = session.get(Task, task_id)
    if task is None or task.snoozed_until is None or task.snoozed_until > now:
        return
    rouse(session, task, by=Actor(), now=now)
    _tell_owner(session, task, "task-back", now=now)


def _tell_owner(session: Session, task: Task, notice: str, *, now: datetime) -> None:
    lane, due = how_soon((task,), now)
    for chat in chats_of(session, {task.owner_id} if task.owner_id else ()):
        post(session, chat, notice, task.id, now=due, lane=lane)


def rouse(session: Session, task: Task, *, by: Actor, now: datetime) -> None:
    """A case that rested or waited is back; the time for which it waited for the resident is given
    back to it. One put before the resident still is, and nobody is called out for it.
    """
    if task.status is TaskStatus.CLOSED or not (task.snoozed_until or task.paused_at):
        return
    up = {"snoozed_until": None, **resumed(session, task, now=now)}
    amend(session, task, by=by, now=now, why="back", **up)
    if task.status is TaskStatus.ANSWERED:
        return
    drop(session, {DueKind.SNOOZE_ENDS}, task.id)
    plan(session, DueKind.CALL_OUT, task.id, awake(max(task.due_at, now + timedelta(hours=1))))


def heard_from(session: Session, person_id: int, *, now: datetime) -> None:
    """Any word of theirs ends the waiting for them, and whoever has the case is told."""
    waits = select(Task).where(
        _task.paused_at.is_not(None),
        _task.status.in_((TaskStatus.TAKEN, TaskStatus.ANSWERED)),
        or_(_task.person_id == person_id, _task.told_by == person_id),
    )
    for task in session.scalars(waits).all():
        rouse(session, task, by=HOUSE, now=now)
        _tell_owner(session, task, "task-heard", now=now)


def take_up(session: Session, task_id: int, *, seen: int, by: Actor, now: datetime) -> Task:
    """Whoever laid it aside goes on with it."""
    task = _mine(session, task_id, seen, by=by, now=now)
    rouse(session, task, by=by, now=now)
    return task


def note(session: Session, task_id: int, words: str, *, by: Actor, now: datetime) -> TaskNote:
    """A line for colleagues, beside the case; that it was written goes into the chain."""
    task = fresh_task(session, task_id, by=by, now=now)
    return _write(session, task, words, by=by, now=now)


def colleagues(session: Session, tasks: Iterable[Task], *, by: Actor) -> list[int]:
    """Whoever could be given at least one of these cases."""
    found = [callable_for(session, task, EVERYBODY) for task in tasks]
    people = set[int]().union(*found) - {by.person_id or 0}
    return [one for one in sorted(people) if chats_of(session, {one}) and _at_a_desk(session, one)]


def _at_a_desk(session: Session, person_id: int) -> bool:
    who = actor_of(session, person_id)
    return who.holds_any(Role.COORDINATOR) or who.holds_any(Role.SUPERVISOR)


def _as_seen(session: Session, task_id: int, seen: int, *, by: Actor, now: datetime) -> Task:
    task = fresh_task(session, task_id, by=by, now=now)
    if task.status is TaskStatus.CLOSED or task.version != seen:
        raise Stale(now=task.status, seen=seen)
    return task


def _mine(session: Session, task_id: int, seen: int, *, by: Actor, now: datetime) -> Task:
    """A case that may rest, in one's own hand: nothing rests that nobody answers for."""
    task = _as_seen(session, task_id, seen, by=by, now=now)
    if task.kind in ANY_HOUR:
        raise NotSoLong
    if task.status is TaskStatus.OPEN:
        move(session, task, TaskStatus.TAKEN, by=by, now=now, owner_id=by.person_id)
    elif task.owner_id != by.person_id:
        raise NotAllowed(act="snooze", object_type="task", object_id=task.id)
    return task


def _rest(
    session: Session,
    task: Task,
    until: datetime,
    *,
    by: Actor,
    now: datetime,
    paused_at: datetime | None = None,
) -> None:
    rouse(session, task, by=by, now=now)
    aside = {"snoozed_until": until, "paused_at": paused_at}
    amend(session, task, by=by, now=now, why="rests", **aside)
    drop(session, {DueKind.CALL_OUT, DueKind.SNOOZE_ENDS}, task.id)
    plan(session, DueKind.SNOOZE_ENDS, task.id, until)


def _give(session: Session, task: Task, to_id: int, *, by: Actor, now: datetime) -> None:
    """The resident hears of the first who has it, not of each change of hands."""
    if task.status is TaskStatus.OPEN:
        move(session, task, TaskStatus.TAKEN, by=by, now=now, owner_id=to_id)
    else:
        amend(session, task, by=by, now=now, why="assigned", owner_id=to_id)


def _write(session: Session, task: Task, words: str, *, by: Actor, now: datetime) -> TaskNote:
    if by.person_id is None:
        raise NotAllowed(act="note", object_type="task", object_id=task.id)
    said = plain(words).strip()[:WORDS]
    row = add(session, TaskNote(task_id=task.id, by_id=by.person_id, words=said, at=now))
    audit.record(session, "note", task, by=by.person_id, now=now)
    return row


def how_soon(tasks: Iterable[Task], now: datetime) -> tuple[Lane, datetime]:
    if any(task.kind in ANY_HOUR for task in tasks):
        return Lane.EMERGENCY, now
    return Lane.NORMAL, awake(now)
