"""What the days of a town came to, told in figures."""

from collections.abc import Iterator
from itertools import pairwise
from statistics import median
from typing import Any

from sqlalchemy import func, select
from sqlmodel import Session

from models.base import table
from models.tables.orders import Offer, OfferStatus, Order
from models.tables.records import AuditRow
from models.tables.visits import Visit, VisitStatus
from tests.days.town import Town

_order, _offer, _visit, _audit = (table(k).c for k in (Order, Offer, Visit, AuditRow))


def told(session: Session, town: Town, truth: dict[int, str]) -> dict[str, Any]:
    orders = session.execute(select(_order.status, func.count()).group_by(_order.status)).all()
    visits = session.execute(select(_visit.status, func.count()).group_by(_visit.status)).all()
    return {
        "orders": {str(status): n for status, n in orders},
        "visits": {str(status): n for status, n in visits},
        "asked to order again": _lost(session),
        "same worker": _same_worker(session),
        "minutes to an accepted offer": _minutes_to_accept(session),
    }


def _lost(session: Session) -> int:
    """Orders that ended without their resident wanting it."""
    return (
        session.scalar(
            select(func.count()).where(
                _audit.object_type == "order",
                _audit.act == "move",
                _audit.actor_id.is_(None),
                func.json_extract(_audit.facts, "$.to").in_(("cancelled", "refused")),
            )
        )
        or 0
    )


def _same_worker(session: Session) -> float:
    """Share of the visits of a standing order made by whoever made the one before."""
    rows = session.execute(
        select(_visit.order_id, _visit.carer_id)
        .where(_visit.status.in_((VisitStatus.DONE, VisitStatus.CLOSED)))
        .order_by(_visit.order_id, _visit.start)
    ).all()
    pairs = [(a, b) for a, b in pairwise(rows) if a.order_id == b.order_id]
    same = sum(a.carer_id == b.carer_id for a, b in pairs)
    return round(same / len(pairs), 3) if pairs else 0.0


def _minutes_to_accept(session: Session) -> float:
    """The median, from the order to the first yes."""
    taken = (
        select(_offer.order_id, func.min(_offer.changed_at).label("at"))
        .where(_offer.status == OfferStatus.ACCEPTED)
        .group_by(_offer.order_id)
        .subquery()
    )
    rows = session.execute(
        select(_order.placed_at, taken.c.at).join_from(
            table(Order), taken, taken.c.order_id == _order.id
        )
    )
    waits = [(yes - placed).total_seconds() / 60 for placed, yes in rows]
    return round(median(waits), 1) if waits else 0.0


def lines(told: dict[str, Any]) -> Iterator[str]:
    for name, value in told.items():
        yield f"{name:32} {value}"
