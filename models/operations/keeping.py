"""以后都要这位: whoever is kept is asked first, and the next one if they cannot."""

from datetime import datetime

from sqlmodel import Session

from models import audit
from models.access import Act, allow
from models.base import add, table
from models.errors import NotAllowed, Stale
from models.reads.candidates import kept_by, kept_from_person
from models.reads.standing import Actor
from models.tables.pairs import Keep
from models.tables.visits import Visit

_keep = table(Keep).c


def keep_worker(session: Session, visit_id: int, *, by: Actor, now: datetime) -> None:
    """The resident's side: whoever came to this visit counts as known and liked from now on."""
    visit = _of(session, visit_id, by=by, now=now)
    gone = visit.carer_id in kept_from_person(session, visit.person_id)
    if gone or visit.finished_at is None or visit.carer_id in kept_by(session, visit.person_id):
        raise Stale
    add(session, Keep(person_id=visit.person_id, carer_id=visit.carer_id, since=now))
    audit.record(session, "keep", visit, by=by.person_id, now=now)


def let_go(session: Session, visit_id: int, *, by: Actor, now: datetime) -> None:
    """Anybody who fits may come again."""
    visit = _of(session, visit_id, by=by, now=now)
    if not end_keeping(session, visit.person_id, visit.carer_id, now=now):
        raise Stale
    audit.record(session, "let_go", visit, by=by.person_id, now=now)


def end_keeping(session: Session, person_id: int, carer_id: int, *, now: datetime) -> bool:
    """Whether these two were kept together until now."""
    mine = (_keep.person_id == person_id) & (_keep.carer_id == carer_id)
    live = table(Keep).update().where(mine, _keep.ended_at.is_(None)).values(ended_at=now)
    return bool(session.connection().execute(live).rowcount)


def _of(session: Session, visit_id: int, *, by: Actor, now: datetime) -> Visit:
    visit = session.get(Visit, visit_id)
    if visit is None:
        raise NotAllowed
    allow(session, Act.ORDER_FOR, visit, by=by, now=now)
    return visit
