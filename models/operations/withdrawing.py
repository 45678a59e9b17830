"""What a worker had in hand goes to others: all, that of some days, or what no longer fits."""

from collections.abc import Callable
from datetime import datetime

from sqlalchemy import select
from sqlmodel import Session

from models import agenda
from models.agenda import DueKind
from models.base import table
from models.operations.ordering import lapse
from models.operations.substituting import Saved, rescue_all
from models.reads.standing import Actor
from models.tables.orders import Offer, OfferStatus, Order
from models.tables.rescues import PASSING
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
) -> Saved:
    """Open offers lapse and booked visits are somebody else's, where they begin from `since` on and
    before `until`.
    """
    offer, visit = table(Offer).c, table(Visit).c
    open_offers = select(Offer).where(
        offer.worker_id == worker_id,
        offer.status == OfferStatus.OPEN,
        *([offer.start >= since] if since else ()),
        *([offer.start < until] if until else ()),
    )
    for waiting in session.scalars(open_offers).all():
        lapse(session, waiting, now=now, taken_back=reason in PASSING)
        agenda.plan(session, DueKind.PLACE_ORDER, waiting.order_id, now)
    booked = select(Visit).where(
        visit.worker_id == worker_id,
        visit.status == VisitStatus.BOOKED,
        *([visit.start >= since] if since else ()),
        *([visit.start < until] if until else ()),
    )
    return rescue_all(session, session.scalars(booked).all(), why=reason, by=by, now=now)


def take_back(
    session: Session,
    worker_id: int,
    unfit: Callable[[Order], bool],
    *,
    by: Actor,
    now: datetime,
    reason: str,
) -> Saved:
    """Only the booked visits to come whose order is `unfit` for this worker from now on."""
    visit = table(Visit).c
    ahead = select(Visit).where(
        visit.worker_id == worker_id, visit.status == VisitStatus.BOOKED, visit.start > now
    )
    lost = [
        one for one in session.scalars(ahead).all() if unfit(session.get_one(Order, one.order_id))
    ]
    return rescue_all(session, lost, why=reason, by=by, now=now)
