"""Whoever was entered twice: found at once, told to nobody, decided about at the desk."""

from datetime import datetime

from sqlalchemy import or_, select
from sqlmodel import Session

from models import audit
from models.access import Act, allow
from models.base import add, table
from models.errors import NotAllowed, Stale
from models.operations.certifying import go_on
from models.operations.closing import close_task
from models.operations.helping import open_task
from models.operations.joining_twins import join
from models.operations.minors import read_file
from models.reads.likenesses import lookalikes, open_pairs
from models.reads.standing import Actor
from models.tables.desk import Task, TaskStatus
from models.tables.likenesses import Likeness
from models.tables.people import Person
from models.words import TaskKind

_like, _task = table(Likeness).c, table(Task).c


def look_for_twins(session: Session, person: Person, *, now: datetime) -> None:
    """One case about everybody who may be the same as this person. The house asks; whoever entered
    them sees nothing of it.
    """
    found = lookalikes(session, person)
    for other in found:
        add(session, Likeness(first_id=other.id, second_id=person.id, found_at=now))
    if found:
        open_task(session, TaskKind.TWIN, now=now, person_id=person.id)


def compare(session: Session, likeness_id: int, *, by: Actor, now: datetime) -> Likeness:
    """Both files are read, for whoever may read both. Raises NeedsReason for a minor's."""
    pair = _decidable(session, likeness_id, by=by, now=now)
    for person_id in (pair.first_id, pair.second_id):
        read_file(session, person_id, by=by, now=now)
    return pair


def are_one(session: Session, likeness_id: int, *, by: Actor, now: datetime) -> Person:
    """«是同一个人»: the entry that is left. Raises BothWorkHere, TwoVisitsAtOnce."""
    pair = _decidable(session, likeness_id, by=by, now=now)
    first, second = (session.get_one(Person, n) for n in (pair.first_id, pair.second_id))
    case = _case(session, pair)
    _decide(session, pair, same=True, by=by, now=now)
    kept = join(session, first, second, by=by, now=now)
    ended = {pair.first_id, pair.second_id} - {kept.id}
    around = or_(_like.first_id.in_(ended), _like.second_id.in_(ended))
    others = table(Likeness).delete().where(around, _like.same.is_(None))
    session.connection().execute(others)
    look_for_twins(session, kept, now=now)
    go_on(session, kept.id, by=by, now=now)
    _close(session, case, "joined", by=by, now=now)
    return kept


def are_two(session: Session, likeness_id: int, *, by: Actor, now: datetime) -> None:
    """«不是»: they stay two, and are never asked about again."""
    pair = _decidable(session, likeness_id, by=by, now=now)
    case = _case(session, pair)
    _decide(session, pair, same=False, by=by, now=now)
    if not open_pairs(session, pair.second_id):
        _close(session, case, "two", by=by, now=now)


def _decidable(session: Session, likeness_id: int, *, by: Actor, now: datetime) -> Likeness:
    """A pair that waits, for whoever may act for both and is neither nor their kin."""
    pair = session.get(Likeness, likeness_id)
    if pair is None:
        raise NotAllowed
    for person_id in (pair.first_id, pair.second_id):
        person = session.get_one(Person, person_id)
        allow(session, Act.ASSIST, person, by=by, now=now)
    if pair.same is not None:
        raise Stale
    return pair


def _decide(session: Session, pair: Likeness, *, same: bool, by: Actor, now: datetime) -> None:
    likenesses = table(Likeness)
    mine = (_like.id == pair.id) & _like.same.is_(None)
    answer = likenesses.update().where(mine).values(same=same, decided_by=by.person_id)
    if session.connection().execute(answer).rowcount != 1:
        raise Stale
    audit.record(session, "decide_twins", pair, by=by.person_id, now=now, same=same)


def _case(session: Session, pair: Likeness) -> int | None:
    mine = (_task.kind == TaskKind.TWIN) & (_task.person_id == pair.second_id)
    return session.scalar(select(_task.id).where(mine, _task.status != TaskStatus.CLOSED))


def _close(session: Session, task_id: int | None, reason: str, *, by: Actor, now: datetime) -> None:
    task = session.get(Task, task_id) if task_id else None
    if task is not None and task.status is not TaskStatus.CLOSED:
        close_task(session, task.id, reason=reason, by=by, now=now)
