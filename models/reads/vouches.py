"""In whose name an order goes ahead before the group is certified."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlmodel import Session

from models.base import table
from models.tables.orders import OPEN_ORDER, Order, OrderStatus
from models.tables.people import Person

_order, _person = table(Order).c, table(Person).c


@dataclass(frozen=True, slots=True)
class Vouch:
    """In whose name an order goes ahead before the group is certified, and the last day of that."""

    name: str
    until: date


def vouch_of(session: Session, order_id: int) -> Vouch | None:
    """Whoever vouches for an order that is under way; None for most."""
    row = session.execute(
        select(_person.name, _order.vouched_until)
        .join_from(table(Order), table(Person), _person.id == _order.vouched_by)
        .where(_order.id == order_id, _order.vouched_until.is_not(None))
        .where(_order.status.in_(OPEN_ORDER), _order.status != OrderStatus.SUBMITTED)
    ).first()
    return Vouch(*row) if row else None
