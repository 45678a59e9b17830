"""What somebody had in hand goes to others: all, that of some days, or what no longer fits."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, select
from sqlmodel import Session

from models import agenda
from models.agenda import DueKind
from models.base import table
from models.operations.calling_off import lapse
from models.operations.substituting import Saved, rescue_all
from models.reads.standing import Actor
from models.tables.orders import Offer, OfferStatus, Order
from models.tables.rescues import PASSING
from models.tables.visits import Visit, VisitStatus

_offer, _visit = table(Offer).c, table(Visit).c
Whose = Callable[[Any], ColumnElement[bool]]
"""Of the columns of offers as of visits: whether it is theirs."""


def hand_back(
    session: Session,
    whose: Whose,
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
    open_offers = select(Offer).where(
        whose(_offer),
        _offer.status == OfferStatus.OPEN,
        *([_offer.start >= since] if since else ()),
        *([_offer.start < until] if until else ()),
    )
    for waiting in session.scalars(open_offers).all():
        lapse(session, waiting, now=now, taken_back=reason in PASSING)
        agenda.plan(session, DueKind.PLACE_ORDER, waiting.order_id, now)
    booked = select(Visit).where(
        whose(_visit),
        _visit.status == VisitStatus.BOOKED,
        *([_visit.start >= since] if since else ()),
        *([_visit.start < until] if until else ()),
    )
    return rescue_all(session, session.scalars(booked).all(), why=reason, by=by, now=now)


def of_worker(worker_id: int) -> Whose:
    """Theirs alone."""
    return lambda row: row.worker_id == worker_id


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
    ahead = select(Visit).where(
        _visit.worker_id == worker_id, _visit.status == VisitStatus.BOOKED, _visit.start > now
    )
    lost = [
        one for one in session.scalars(ahead).all() if unfit(session.get_one(Order, one.order_id))
    ]
    return rescue_all(session, lost, why=reason, by=by, now=now)
