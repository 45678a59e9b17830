"""⏳ 前面还有几位: whoever waits is told again when hardly anybody, or half as many, are left, and
once a week that they are not forgotten.
"""

from datetime import datetime, timedelta

from sqlmodel import Session

from models.base import change, table
from models.outbox import post
from models.reads.audience import chats_of, resident_side
from models.reads.plans import plan_of
from models.reads.position import ahead, in_line
from models.rules.hours import awake, today
from models.tables.messaging import Lane
from models.tables.orders import Order, OrderStatus

WEEK = timedelta(days=7)


def tell_of_place(session: Session, order: Order, *, now: datetime) -> None:
    """On the waiting list: told once until somebody is booked, however often it comes back to it
    from another day on which nobody could; then only what is news.
    """
    before, was = ahead(session, order.id), order.told_ahead
    if was is not None and not _is_news(before, was):
        return
    _told(session, order.id, before)
    session.refresh(order)
    _tell(session, order.id, "order-waiting" if was is None else "order-ahead", now=now)


def move_up(session: Session, order_id: int, *, now: datetime) -> None:
    """Somebody left the line in which this order stands or stood: nobody or half as many before
    those behind is news, each number once; anything between is none.
    """
    order = session.get(Order, order_id)
    for before, waiting in enumerate(in_line(session, order) if order else ()):
        was = waiting.told_ahead
        if waiting.status is not OrderStatus.WAITING or was is None:
            continue
        if _is_news(before, was):
            _told(session, waiting.id, before)
            _tell(session, waiting.id, "order-ahead", now=now)


def tell_every_week(session: Session, order: Order, was: datetime, *, now: datetime) -> None:
    """The day wanted has moved on from `was`: news once a week, as one day more is none and two
    weeks without a word are too long.
    """
    plan = plan_of(session, order.id)
    first = plan.stands_for if plan else today(order.placed_at)
    before, after = ((today(one) - first) // WEEK for one in (was, order.start))
    if order.told_ahead is not None and after > before:
        _tell(session, order.id, "order-still-waiting", now=now)


def _is_news(before: int, was: int) -> bool:
    return before < was and (before == 0 or before * 2 <= was)


def _tell(session: Session, order_id: int, notice: str, *, now: datetime) -> None:
    for chat in chats_of(session, resident_side(session, order_id, now=now)):
        post(session, chat, notice, order_id, now=awake(now), lane=Lane.NORMAL)


def _told(session: Session, order_id: int, before: int) -> None:
    change(session, Order, table(Order).c.id == order_id, told_ahead=before)
