"""申辩: a worker says once why stars are unjust; the desk of another hand answers."""

from datetime import datetime
from typing import ClassVar

from sqlalchemy import select
from sqlmodel import Session

from models import agenda
from models.access import Act, allow
from models.agenda import DueKind
from models.base import table
from models.errors import NotAllowed, Stale
from models.lifecycle import begin, move
from models.operations.feedback import changeable_until
from models.operations.helping import fresh_task, open_task
from models.reads.answers import rating_of
from models.reads.audience import EVERYBODY, called_for
from models.reads.own_ratings import unspoken
from models.reads.standing import Actor
from models.rules.plain import plain
from models.rules.satisfaction import GOOD_STARS
from models.tables.desk import Task, TaskStatus
from models.tables.disputes import Dispute, DisputeStatus
from models.tables.visits import Rating, Visit
from models.words import TaskKind

WORDS = 300
_dispute = table(Dispute).c


class OwnRecovery(NotAllowed):
    """Whoever put it right with the resident does not judge the stars that led to it."""

    code: ClassVar[str] = "own-recovery"


def disputable(
    session: Session, rating_id: int, *, by: Actor, now: datetime
) -> tuple[Rating, Visit]:
    """Stars that this worker may dispute: their own, shown to them by now, and never before.
    Raises Stale for those that may still change, or were disputed.
    """
    rating = session.get(Rating, rating_id)
    if rating is None:
        raise NotAllowed
    visit = session.get_one(Visit, rating.visit_id)
    allow(session, Act.WORK_VISIT, visit, by=by, now=now)
    if not rating.live or now <= changeable_until(session, visit) or of_visit(session, visit.id):
        raise Stale
    return rating, visit


def sayable(session: Session, visit_id: int, *, by: Actor, now: datetime) -> Visit:
    """A visit of a month with few answers, of which its worker may say something: any of theirs, so
    that nobody learns which of them have stars. Raises Stale.
    """
    visit = session.get(Visit, visit_id)
    if visit is None:
        raise NotAllowed
    allow(session, Act.WORK_VISIT, visit, by=by, now=now)
    if visit_id not in {one.id for one in unspoken(session, visit.carer_id, visit.start, now=now)}:
        raise Stale
    return visit


def dispute(session: Session, rating_id: int, words: str, *, by: Actor, now: datetime) -> Dispute:
    """One word against stars: a case for whoever has not dealt with them."""
    rating, visit = disputable(session, rating_id, by=by, now=now)
    return _open(session, visit, rating, words, by=by, now=now)


def say(session: Session, visit_id: int, words: str, *, by: Actor, now: datetime) -> Dispute:
    """One word about a visit; it is against its stars where it has unhappy ones."""
    visit = sayable(session, visit_id, by=by, now=now)
    stars = rating_of(session, visit.id)
    unhappy = stars if stars and stars.stars < GOOD_STARS else None
    return _open(session, visit, unhappy, words, blind=True, by=by, now=now)


def _open(
    session: Session,
    visit: Visit,
    rating: Rating | None,
    words: str,
    *,
    blind: bool = False,
    by: Actor,
    now: datetime,
) -> Dispute:
    said = plain(words)[:WORDS]
    task = open_task(
        session, TaskKind.DISPUTE, now=now, by=by, thing=visit, about=f"rating disputed: {said}"
    )
    row = Dispute(
        visit_id=visit.id,
        rating_id=rating.id if rating else None,
        blind=blind,
        by_id=by.person_id or 0,
        task_id=task.id,
        words=said,
        opened_at=now,
        changed_at=now,
    )
    return begin(session, row, by=by, now=now)


def answerable_dispute(
    session: Session, dispute_id: int, *, by: Actor, now: datetime
) -> tuple[Dispute, Task]:
    """An open one, for a coordinator who had no hand in the recovery of that visit, as long as
    there is another. Raises OwnRecovery.
    """
    row = session.get(Dispute, dispute_id)
    if row is None:
        raise NotAllowed
    task = fresh_task(session, row.task_id, by=by, now=now)
    if by.person_id not in called_for(session, task, EVERYBODY):
        raise OwnRecovery(act="answer", object_type="dispute", object_id=row.id)
    if row.status is not DisputeStatus.OPEN:
        raise Stale(now=row.status)
    return row, task


def answer_dispute(
    session: Session,
    dispute_id: int,
    *,
    set_aside: bool,
    words: str,
    by: Actor,
    now: datetime,
) -> Dispute:
    """The stars count, or are left out of the adjusted share; the worker hears why."""
    row, task = answerable_dispute(session, dispute_id, by=by, now=now)
    if set_aside and row.rating_id is None:
        raise NotAllowed(act="set_aside", object_type="dispute", object_id=row.id)
    to = DisputeStatus.SET_ASIDE if set_aside else DisputeStatus.STANDS
    said = plain(words)[:WORDS]
    move(session, row, to, by=by, now=now, answered_by=by.person_id, answer=said)
    if task.status is not TaskStatus.CLOSED:
        move(session, task, TaskStatus.CLOSED, by=by, now=now, reason=str(to))
        agenda.drop(session, {DueKind.CALL_OUT}, task.id)
    return row


def of_visit(session: Session, visit_id: int) -> Dispute | None:
    return session.scalars(select(Dispute).where(_dispute.visit_id == visit_id)).first()


def of_task(session: Session, task_id: int) -> Dispute | None:
    """The dispute behind a case."""
    return session.scalars(select(Dispute).where(_dispute.task_id == task_id)).first()
