"""Two who should not meet again: either side says so; a coordinator who spoke with both lifts."""

from datetime import datetime

from sqlalchemy import select
from sqlmodel import Session

from models import agenda, audit
from models.access import Act, allow
from models.agenda import DueKind
from models.base import add, table
from models.errors import NotAllowed, Stale
from models.operations.calling_off import lapse_offers, want_again
from models.operations.helping import open_task
from models.operations.keeping import end_keeping
from models.reads.candidates import kept_from_person
from models.reads.standing import Actor
from models.tables.orders import Offer, OfferStatus, Order
from models.tables.pairs import Avoid
from models.tables.providers import Worker
from models.tables.visits import Visit, VisitStatus
from models.words import TaskKind

_visit, _offer, _order, _worker = table(Visit).c, table(Offer).c, table(Order).c, table(Worker).c


def not_this_worker(session: Session, visit_id: int, *, by: Actor, now: datetime) -> None:
    """The resident's side: whoever came to this visit does not come again."""
    _keep_apart(session, _of(session, visit_id, Act.SPEAK_FOR, by=by, now=now), by=by, now=now,
                about="worker not wanted")  # fmt: skip


def not_this_home(session: Session, visit_id: int, *, by: Actor, now: datetime) -> None:
    """The worker: not to this home again. A human being asks why."""
    _keep_apart(session, _of(session, visit_id, Act.WORK_VISIT, by=by, now=now), by=by, now=now,
                about="home not wanted")  # fmt: skip


def lift(session: Session, visit_id: int, *, by: Actor, now: datetime) -> None:
    """A coordinator spoke with both: they may meet again."""
    visit = session.get(Visit, visit_id)
    if visit is None:
        raise NotAllowed
    allow(session, Act.COORDINATE, session.get_one(Order, visit.order_id), by=by, now=now)
    plain, avoid = table(Avoid), table(Avoid).c
    pair = (avoid.person_id == visit.person_id) & (avoid.carer_id == visit.carer_id)
    live = plain.update().where(pair, avoid.lifted_at.is_(None)).values(lifted_at=now)
    if not session.connection().execute(live).rowcount:
        raise Stale
    audit.record(session, "meet_again", visit, by=by.person_id, now=now)


def _of(session: Session, visit_id: int, act: Act, *, by: Actor, now: datetime) -> Visit:
    visit = session.get(Visit, visit_id)
    if visit is None:
        raise NotAllowed
    allow(session, act, visit, by=by, now=now)
    return visit


def _keep_apart(session: Session, visit: Visit, *, by: Actor, now: datetime, about: str) -> None:
    person_id, carer_id = visit.person_id, visit.carer_id
    if carer_id in kept_from_person(session, person_id):
        raise Stale
    add(
        session,
        Avoid(person_id=person_id, carer_id=carer_id, asked_by=by.person_id or 0, since=now),
    )
    end_keeping(session, person_id, carer_id, now=now)
    audit.record(session, "keep_apart", visit, by=by.person_id, now=now)
    open_task(session, TaskKind.MESSAGE, now=now, by=by, thing=visit, about=about)
    _place_anew(session, person_id, carer_id, by=by, now=now)


def _place_anew(
    session: Session, person_id: int, carer_id: int, *, by: Actor, now: datetime
) -> None:
    """What was booked or offered between them is somebody else's, at the same hours."""
    pair = (_visit.person_id == person_id) & (_visit.carer_id == carer_id)
    booked = select(Visit).where(pair, _visit.status == VisitStatus.BOOKED)
    for visit in session.scalars(booked).all():
        order = session.get_one(Order, visit.order_id)
        want_again(session, order, order.start, by=by, now=now, reason="kept apart")
    asked = (
        select(Order)
        .join(Offer, _offer.order_id == _order.id)
        .join(Worker, _worker.id == _offer.worker_id)
        .where(_order.person_id == person_id, _worker.person_id == carer_id)
        .where(_offer.status == OfferStatus.OPEN)
    )
    for order in session.scalars(asked).all():
        lapse_offers(session, order, now=now)
        agenda.plan(session, DueKind.PLACE_ORDER, order.id, now)
