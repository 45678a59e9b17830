"""Who is being asked, and for when: an offer that waits for its answer holds its hour."""

from collections.abc import Iterable
from datetime import datetime, time, timedelta
from typing import Any

from sqlalchemy import select, union
from sqlmodel import Session

from models.base import among, table
from models.rules.hours import at, today
from models.rules.scheduling import Span
from models.tables.orders import Offer, OfferStatus, Order
from models.tables.providers import Worker
from models.tables.rescues import PASSING, Rescue
from models.tables.visits import Visit, VisitStatus

_offer, _order, _worker = table(Offer).c, table(Order).c, table(Worker).c
_visit, _rescue = table(Visit).c, table(Rescue).c
LONGEST = timedelta(minutes=480)
"""No visit is longer (the order's own limit)."""


def offers_touching(
    session: Session, people: Iterable[int], taken: Span, *, travel: int, besides: int | None
) -> list[Any]:
    """(offer id, order id, person, until when) for every open offer to these carers, at whichever
    of their posts, whose visit with its way of `travel` minutes touches `taken`. An offer of the
    order `besides` is not counted.
    """
    way = timedelta(minutes=travel)
    rows = session.execute(
        select(
            _offer.id,
            _offer.order_id,
            _worker.person_id,
            _offer.expires_at,
            _offer.start,
            _order.minutes,
        )
        .join_from(table(Offer), table(Worker), _worker.id == _offer.worker_id)
        .join(table(Order), _order.id == _offer.order_id)
        .where(
            _offer.status == OfferStatus.OPEN,
            among(_worker.person_id, people),
            _offer.order_id.is_distinct_from(besides),
            _offer.start < taken.end + way,
            _offer.start > taken.start - LONGEST,
        )
        .order_by(_offer.expires_at)
    )
    return [
        row
        for row in rows
        if taken.touches(Span(row.start - way, row.start + timedelta(minutes=row.minutes)))
    ]


def asked_elsewhere(
    session: Session, people: Iterable[int], taken: Span, *, travel: int, besides: int | None
) -> dict[int, datetime]:
    """Until when the soonest of those offers is open, by person."""
    touching = offers_touching(session, people, taken, travel=travel, besides=besides)
    return {one.person_id: one.expires_at for one in reversed(touching)}


def asked_for(session: Session, order_id: int | None, occurrence: int, start: datetime) -> set[int]:
    """Workers who had this very visit on their screen already, or who did not or could not come on
    that day: who was ill on Tuesday may be asked for Wednesday.
    """
    if order_id is None:
        return set()
    day = at(today(start), time()), at(today(start) + timedelta(days=1), time())
    asked = select(_offer.worker_id).where(
        _offer.order_id == order_id,
        _offer.occurrence == occurrence,
        _offer.start == start,
        _offer.taken_back.is_(False),
    )
    missed = select(_visit.worker_id).where(
        _visit.order_id == order_id,
        _visit.occurrence == occurrence,
        _visit.status == VisitStatus.MISSED,
        _visit.start >= day[0],
        _visit.start < day[1],
    )
    fell_out = select(_rescue.from_worker_id).where(
        _rescue.order_id == order_id,
        _rescue.occurrence == occurrence,
        _rescue.why.not_in(PASSING),
        _rescue.start >= day[0],
        _rescue.start < day[1],
    )
    return set(session.scalars(union(asked, missed, fell_out)))
