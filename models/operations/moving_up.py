"""⏳ 前面还有几位: whoever waits is told again when hardly anybody, or half as many, are left."""

from datetime import datetime

from sqlmodel import Session

from models.base import change, table
from models.outbox import post
from models.reads.audience import chats_of, resident_side
from models.reads.position import ahead, in_line
from models.rules.hours import awake
from models.tables.messaging import Lane
from models.tables.orders import Order, OrderStatus


def note_place(session: Session, order: Order) -> None:
    """Its number stands on the card that tells of the waiting list."""
    _told(session, order.id, ahead(session, order.id))


def move_up(session: Session, order_id: int, *, now: datetime) -> None:
    """Somebody left the line in which this order stands or stood: nobody or half as many before
    those behind is news, each number once; anything between is none.
    """
    order = session.get(Order, order_id)
    for before, waiting in enumerate(in_line(session, order) if order else ()):
        was = waiting.told_ahead
        if waiting.status is not OrderStatus.WAITING or was is None:
            continue
        if before < was and (before == 0 or before * 2 <= was):
            _told(session, waiting.id, before)
            for chat in chats_of(session, resident_side(session, waiting.id, now=now)):
                post(session, chat, "order-ahead", waiting.id, now=awake(now), lane=Lane.NORMAL)


def _told(session: Session, order_id: int, before: int) -> None:
    change(session, Order, table(Order).c.id == order_id, told_ahead=before)
