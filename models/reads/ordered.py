"""What was ordered, and the visit of it that counts now."""

from sqlalchemy import exists, select
from sqlmodel import Session

from models.base import table
from models.reads.catalogue import Dish, dish
from models.tables.orders import Order, OrderStatus
from models.tables.visits import LIVE_VISIT, Visit, VisitStatus


def service_of(session: Session, order: Order) -> Dish:
    found = dish(session, order.service_code)
    if found is None:
        raise LookupError(order.service_code)
    return found


def live_visit(session: Session, order_id: int) -> Visit | None:
    """The visit of this order that is booked or under way."""
    visit = table(Visit).c
    return session.scalars(
        select(Visit).where(visit.order_id == order_id, visit.status.in_(LIVE_VISIT))
    ).first()


def only_to_be_rated(session: Session, order: Order) -> bool:
    """Its visit is over and no other is booked: it closes by itself."""
    visit = table(Visit).c
    done = exists().where(visit.order_id == order.id, visit.status == VisitStatus.DONE)
    over = order.status is OrderStatus.BOOKED and bool(session.scalar(select(done)))
    return over and live_visit(session, order.id) is None


def at_the_door(session: Session, order: Order) -> bool:
    """The worker is there, or was, and only the stars are left: nothing of that is taken back."""
    visit = live_visit(session, order.id)
    if visit is None:
        return order.status is OrderStatus.BOOKED
    return visit.status is VisitStatus.STARTED
