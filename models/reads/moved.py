"""A visit that the home put off to another time, as whoever was to come hears of it."""

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import select
from sqlmodel import Session

from models.base import table
from models.rules.names import masked
from models.tables.orders import LOOKING, Offer, Order
from models.tables.people import Person
from models.tables.records import AuditRow
from models.tables.visits import Visit, VisitStatus

BY_THE_HOME = "rescheduled"
"""Why such a visit was called off."""
_visit, _audit = table(Visit).c, table(AuditRow).c


class Moved(NamedTuple):
    """`who` by a masked name: the door is told to whoever accepts the new time."""

    who: str
    was: datetime
    to: datetime


def moved(session: Session, visit_id: int) -> Moved | None:
    """Of a visit that was called off for another time, while somebody is looked for then."""
    visit = session.get(Visit, visit_id)
    order = session.get_one(Order, visit.order_id) if visit else None
    if visit is None or order is None or order.status not in LOOKING:
        return None
    return _told(session, visit, order)


def offered_anew(session: Session, offer_id: int) -> Moved | None:
    """Of an offer to the one who was to come before the home chose another time."""
    offer = session.get_one(Offer, offer_id)
    before = session.scalars(
        select(Visit)
        .where(_visit.order_id == offer.order_id, _visit.worker_id == offer.worker_id)
        .where(_visit.occurrence == offer.occurrence)
        .order_by(_visit.id.desc())
    ).first()
    order = session.get_one(Order, offer.order_id)
    return _told(session, before, order) if before else None


def _told(session: Session, visit: Visit, order: Order) -> Moved | None:
    if visit.status is not VisitStatus.CANCELLED or visit.start == order.start:
        return None
    acts = select(_audit.facts).where(
        _audit.object_type == "visit", _audit.object_id == visit.id, _audit.act == "move"
    )
    last = session.scalars(acts.order_by(_audit.seq.desc())).first()
    if not last or last.get("reason") != BY_THE_HOME:
        return None
    return Moved(masked(session.get_one(Person, order.person_id).name), visit.start, order.start)
