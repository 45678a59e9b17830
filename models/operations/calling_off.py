"""What stands of an order is called off, and looked for anew. Nobody is asked to order again."""

from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlmodel import Session

from models import agenda, ledger
from models.agenda import DueKind
from models.base import table
from models.lifecycle import amend, move
from models.reads.ordered import live_visit, service_of
from models.reads.standing import HOUSE, Actor
from models.tables.orders import Offer, OfferStatus, Order, OrderStatus
from models.tables.visits import VisitStatus

VISIT_DUES = {
    DueKind.REMIND_EVE,
    DueKind.REMIND_SOON,
    DueKind.NUDGE_WORKER,
    DueKind.MISS_VISIT,
    DueKind.CHECK_OVERTIME,
}


def want_again(
    session: Session,
    order: Order,
    start: datetime,
    *,
    by: Actor,
    now: datetime,
    reason: str,
    occurrence: int = 0,
) -> None:
    """Call off what stands and look for somebody at `start`; `occurrence` visits further on."""
    lapse_offers(session, order, now=now)
    call_off_visit(session, order, by=by, now=now, reason=reason)
    onward: dict[str, Any] = {"start": start, "occurrence": order.occurrence + occurrence}
    if occurrence:  # what the desk said of one visit is not said of the next
        onward["tier"] = service_of(session, order).tier
    if order.status in (OrderStatus.PLACING, OrderStatus.SUBMITTED):
        amend(session, order, by=by, now=now, why=reason, **onward)
    else:
        move(session, order, OrderStatus.PLACING, by=by, now=now, reason=reason, **onward)
    if order.status is OrderStatus.PLACING:
        agenda.plan(session, DueKind.PLACE_ORDER, order.id, now)


def lapse_offers(
    session: Session, order: Order, *, now: datetime, taken_back: bool = False
) -> None:
    """Nobody need answer for this order any more; what is `taken_back` may be asked again."""
    offer = table(Offer).c
    for waiting in session.scalars(
        select(Offer).where(offer.order_id == order.id, offer.status == OfferStatus.OPEN)
    ):
        lapse(session, waiting, now=now, taken_back=taken_back)


def lapse(session: Session, offer: Offer, *, now: datetime, taken_back: bool = False) -> None:
    """This worker need not answer any more; the others of the wave still may."""
    move(session, offer, OfferStatus.LAPSED, by=HOUSE, now=now, taken_back=taken_back)
    agenda.drop(session, {DueKind.LAPSE_OFFER}, offer.id)


def call_off_visit(
    session: Session, order: Order, *, by: Actor, now: datetime, reason: str
) -> None:
    """The visit that was booked will not be; the money set aside for it is free."""
    if (visit := live_visit(session, order.id)) is None:
        return
    move(session, visit, VisitStatus.CANCELLED, by=by, now=now, reason=reason)
    ledger.release(session, visit, now=now)
    agenda.drop(session, VISIT_DUES, visit.id)
