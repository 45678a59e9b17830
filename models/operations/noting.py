"""«知道了»: one side of a visit says that it knows of it, and the other side sees that."""

from datetime import datetime

from sqlalchemy import ColumnElement, select
from sqlmodel import Session

from models import audit
from models.access import Act, allow
from models.base import change, table
from models.errors import NotAllowed, Stale
from models.reads.standing import Actor, in_care
from models.tables.visits import Visit, VisitStatus

_visit = table(Visit).c


def note(session: Session, visit_id: int, *, at_work: bool, by: Actor, now: datetime) -> None:
    """Said by whoever comes, or for the home. Said again, it changes nothing; Stale once the visit
    has begun.
    """
    visit = session.get(Visit, visit_id)
    if visit is None:
        raise NotAllowed
    allow(session, Act.WORK_VISIT if at_work else Act.SPEAK_FOR, visit, by=by, now=now)
    if visit.status is not VisitStatus.BOOKED or visit.start <= now:
        raise Stale(now=visit.status)
    said = visit.worker_noted_at if at_work else visit.home_noted_at
    if said is None:
        _write(session, visit, at_work=at_work, by=by, now=now)


def note_all(session: Session, *, by: Actor, now: datetime) -> bool:
    """«好的» after a reminder is said of every visit of which this person was reminded and has
    not said so yet; whether there was one.
    """
    if by.person_id is None:
        return False
    people = {by.person_id, *in_care(session, by.person_id, now=now)}
    home = _visit.person_id.in_(people) & _visit.home_noted_at.is_(None)
    worker = (_visit.carer_id == by.person_id) & _visit.worker_noted_at.is_(None)
    found = [(visit, at_work) for at_work, side in ((False, home), (True, worker))
             for visit in _reminded(session, side, now)]  # fmt: skip
    for visit, at_work in found:
        _write(session, visit, at_work=at_work, by=by, now=now)
    return bool(found)


def _reminded(session: Session, side: ColumnElement[bool], now: datetime) -> list[Visit]:
    read = (_visit.status == VisitStatus.BOOKED) & (_visit.reminded_at <= now)
    rows = select(Visit).where(read, _visit.start > now, side).order_by(_visit.start, _visit.id)
    return list(session.scalars(rows))


def _write(session: Session, visit: Visit, *, at_work: bool, by: Actor, now: datetime) -> None:
    """Beside its version: nothing of the visit itself has changed."""
    side = "worker_noted_at" if at_work else "home_noted_at"
    change(session, Visit, _visit.id == visit.id, **{side: now})
    audit.record(session, "noted", visit, by=by.person_id, now=now)
