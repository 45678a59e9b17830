"""A worker is away, for days or for good: others are asked, and nobody orders again."""

from datetime import datetime

from sqlalchemy import select
from sqlmodel import Session

from models import agenda
from models.agenda import DueKind
from models.base import table
from models.operations.ordering import lapse, want_again
from models.reads.standing import Actor
from models.tables.orders import Offer, OfferStatus, Order
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
    open_offers = select(Offer).where(
        offer.worker_id == worker_id,
        offer.status == OfferStatus.OPEN,
        *([offer.start >= since] if since else ()),
        *([offer.start < until] if until else ()),
    )
    for waiting in session.scalars(open_offers).all():
        lapse(session, waiting, now=now)
        agenda.plan(session, DueKind.PLACE_ORDER, waiting.order_id, now)
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
