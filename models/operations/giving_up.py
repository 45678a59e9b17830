"""点不到: what could not be had is counted; a standing order goes on with its next day."""

from datetime import datetime, timedelta

from sqlalchemy import select
from sqlmodel import Session

from models.base import add, table
from models.operations.calling_off import want_again
from models.operations.entitling import next_period
from models.operations.longing import note_waiting
from models.operations.plans import stand_for
from models.operations.same_worker import book_again, last_worker
from models.outbox import post
from models.reads.audience import chats_of, resident_side
from models.reads.catalogue import figures
from models.reads.standing import HOUSE
from models.rules.hours import awake, today
from models.rules.plans import Occurrence
from models.tables.messaging import Lane
from models.tables.orders import Order, UnmetDemand


def overtaken(
    session: Session, order: Order, soonest: datetime | None, *, now: datetime
) -> Occurrence | None:
    """The next day of its plan, if nobody can come to the visit now wanted before that day;
    `soonest` is when somebody can, None where nobody can as far as one looks ahead.
    """
    upcoming = next_period(session, order, now=now)
    ahead = timedelta(days=figures(session, today(now))["horizon_days"])
    until = today(soonest or now + ahead)
    return upcoming if upcoming and today(upcoming.start) <= until else None


def give_up(session: Session, order: Order, upcoming: Occurrence, *, now: datetime) -> None:
    """Nobody comes this time, which its resident hears once; the next visit is as ever, with
    whoever came last where they are free.
    """
    note_unmet(session, order, f"given_up {today(order.start).isoformat()}", now=now)
    start, reason = upcoming.start, "given_up"
    want_again(session, order, start, by=HOUSE, now=now, reason=reason, occurrence=1)
    stand_for(session, order, upcoming)
    who = last_worker(session, order.id, called_off=True)
    book_again(session, order, who, by=HOUSE, now=now)
    for chat in chats_of(session, resident_side(session, order.id, now=now)):
        post(session, chat, "visit-given-up", order.id, now=awake(now), lane=Lane.VISIT)


def note_unmet(session: Session, order: Order, reason: str, *, now: datetime) -> None:
    """Once an order and reason; and of its person, once a month."""
    note_waiting(session, order, now=now)
    demand = table(UnmetDemand).c
    noted = select(demand.id).where(demand.order_id == order.id, demand.reason == reason)
    if session.execute(noted).first() is None:
        add(
            session,
            UnmetDemand(
                order_id=order.id,
                service_code=order.service_code,
                area_code=order.area_code,
                reason=reason,
                noted_at=now,
            ),
        )
