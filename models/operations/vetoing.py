"""我不要: the person served has the last word on what somebody else ordered for them."""

from datetime import datetime

from sqlmodel import Session

from models.errors import NotAllowed
from models.lifecycle import amend
from models.operations.caring import end_care
from models.operations.ordering import cancel_order, changeable
from models.reads.caring import live_care
from models.reads.standing import Actor
from models.tables.orders import Order


def veto(session: Session, order_id: int, *, by: Actor, now: datetime) -> Order:
    """«Not I»: called off, and not ordered again by the same proxy for some time."""
    order = session.get(Order, order_id)
    if order is None or by.person_id != order.person_id or order.placed_by == order.person_id:
        raise NotAllowed(act="veto", object_type="order", object_id=order_id)
    changeable(session, order.id, by=by, now=now)
    amend(session, order, by=by, now=now, why="veto", vetoed_at=now)
    return cancel_order(session, order.id, by=by, now=now, reason="vetoed")


def veto_for_good(session: Session, order_id: int, *, by: Actor, now: datetime) -> Order:
    """The same, and whoever ordered it speaks for them no more."""
    order = veto(session, order_id, by=by, now=now)
    if (care := live_care(session, order.placed_by, order.person_id)) is not None:
        end_care(session, care.id, seen=care.version, by=by, now=now)
    return order
