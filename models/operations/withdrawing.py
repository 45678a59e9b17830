"""A worker is away, for days or for good: others are asked, and nobody orders again."""

from datetime import datetime

from sqlalchemy import ColumnElement, select
from sqlmodel import Session

from models import agenda
from models.agenda import DueKind
from models.base import table
from models.operations.ordering import lapse_offers, want_again
from models.reads.standing import Actor
from models.tables.orders import Offer, OfferStatus, Order
from models.tables.providers import Worker
from models.tables.visits import Visit, VisitStatus


def hand_back(
    session: Session,
    worker_id: int,
    *,
    by: Actor,
    now: datetime,
    reason: str,
    since: datetime | None = None,
    until: datetime | None = None,
) -> int:
    """Open offers lapse and booked visits are looked for anew at the same time, where they begin
    from `since` on and before `until`. How many visits there were.
    """
    offer, visit = table(Offer).c, table(Visit).c
    theirs = [offer.worker_id == worker_id]
    theirs += [offer.start >= since] if since else []
    theirs += [offer.start < until] if until else []
    _ask_others(session, theirs, now=now)
    booked = select(Visit).where(
        visit.worker_id == worker_id,
        visit.status == VisitStatus.BOOKED,
        *([visit.start >= since] if since else ()),
        *([visit.start < until] if until else ()),
    )
    visits = session.scalars(booked).all()
    for one in visits:
        order = session.get_one(Order, one.order_id)
        want_again(session, order, order.start, by=by, now=now, reason=reason)
    return len(visits)


def not_reached(session: Session, person_id: int, *, now: datetime) -> None:
    """Whoever gets no message does not answer either: others are asked at once."""
    posts = select(table(Worker).c.id).where(table(Worker).c.person_id == person_id)
    _ask_others(session, [table(Offer).c.worker_id.in_(posts)], now=now)


def _ask_others(session: Session, which: list[ColumnElement[bool]], *, now: datetime) -> None:
    waiting = select(Offer).where(table(Offer).c.status == OfferStatus.OPEN, *which)
    for offer in session.scalars(waiting).all():
        lapse_offers(session, session.get_one(Order, offer.order_id), now=now)
        agenda.plan(session, DueKind.PLACE_ORDER, offer.order_id, now)
