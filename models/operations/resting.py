"""先停一停: nobody comes for a while, and nobody is asked for stars; then the same worker again."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select
from sqlmodel import Session

from models import agenda
from models.agenda import DueKind
from models.base import table
from models.errors import Stale
from models.lifecycle import can, move
from models.operations.calling_off import call_off_visit, lapse_offers, want_again
from models.operations.closing import settle
from models.operations.entitling import next_period
from models.operations.ordering import cancel_order, in_hand, tell_of_change
from models.operations.plans import stand_for
from models.operations.same_worker import book_again, last_worker
from models.outbox import post
from models.reads.audience import chats_of, resident_side
from models.reads.catalogue import figures
from models.reads.plans import plan_of
from models.reads.standing import Actor
from models.rules.hours import awake, today
from models.tables.orders import Order, OrderStatus
from models.tables.visits import Visit, VisitStatus
from models.words import Stage, TaskKind

PAUSES = (7, 14, 30, 60)
"""Days for which an order may rest: a week, two, a month, two."""


def pause(session: Session, order_id: int, days: int, *, by: Actor, now: datetime) -> Order:
    """Nobody comes for so many days; then the next day of the plan, with the same worker where
    they are free; where its days are over by then, it is. Raises Stale for an order of once.
    """
    order = in_hand(session, order_id, by=by, now=now)
    if plan_of(session, order.id) is None or days not in PAUSES:
        raise Stale(now=order.status)
    upcoming = next_period(session, order, now=now + timedelta(days=days))
    if upcoming is None:
        return cancel_order(session, order.id, by=by, now=now, reason="plan over")
    who = last_worker(session, order.id)
    want_again(session, order, upcoming.start, by=by, now=now, reason="paused", occurrence=1)
    stand_for(session, order, upcoming)
    _leave_alone(session, order)
    if order.status is OrderStatus.PLACING:
        book_again(session, order, who, by=by, now=now)
    tell_of_change(session, order, by=by, now=now)
    return order


def rest(session: Session, order_id: int, *, by: Actor, now: datetime) -> Order:
    """Nobody comes until they say so, and now and then they are asked. Raises Stale for an order of
    once, and for one that rests.
    """
    order = in_hand(session, order_id, by=by, now=now)
    if plan_of(session, order.id) is None or not can(order, OrderStatus.RESTING):
        raise Stale(now=order.status)
    lapse_offers(session, order, now=now)
    call_off_visit(session, order, by=by, now=now, reason="paused")
    down: dict[str, Any] = {"stage": Stage.OFFERS, "with_provider": None}
    move(session, order, OrderStatus.RESTING, by=by, now=now, reason="paused", **down)
    agenda.drop(session, {DueKind.PLACE_ORDER, DueKind.CLIMB}, order.id)
    settle(session, TaskKind.PLACE, order.id, now=now, reason="paused")
    _leave_alone(session, order)
    ask_later(session, order, now=now)
    tell_of_change(session, order, by=by, now=now)
    return order


def come_again(session: Session, order_id: int, *, by: Actor, now: datetime) -> Order:
    """可以来了: the visit that was still to come, or the next day of the plan; with the same worker
    where they are free. A plan that ended meanwhile closes its order.
    """
    order = _resting(session, order_id, by=by, now=now)
    ahead = order.start > now
    upcoming = None if ahead else next_period(session, order, now=now)
    if upcoming is None and not ahead:
        move(session, order, OrderStatus.CLOSED, by=by, now=now, reason="plan over")
        return order
    start = upcoming.start if upcoming else order.start
    want_again(session, order, start, by=by, now=now, reason="well again", occurrence=1)
    if upcoming is not None:
        stand_for(session, order, upcoming)
    who = last_worker(session, order.id, called_off=True)
    book_again(session, order, who, by=by, now=now)
    agenda.drop(session, {DueKind.ASK_AFTER}, order.id)
    tell_of_change(session, order, by=by, now=now)
    return order


def wait_on(session: Session, order_id: int, *, by: Actor, now: datetime) -> Order:
    """再等等: they are asked again when as much time has passed."""
    order = _resting(session, order_id, by=by, now=now)
    ask_later(session, order, now=now)
    return order


def ask_after(session: Session, order_id: int, *, now: datetime) -> None:
    """Are they well again? Asked of both who may say so, for as long as the order rests."""
    order = session.get(Order, order_id)
    if order is None or order.status is not OrderStatus.RESTING:
        return
    for chat in chats_of(session, resident_side(session, order.id, now=now)):
        post(session, chat, "order-resting", order.id, now=awake(now))
    ask_later(session, order, now=now)


def _resting(session: Session, order_id: int, *, by: Actor, now: datetime) -> Order:
    order = in_hand(session, order_id, by=by, now=now)
    if order.status is not OrderStatus.RESTING:
        raise Stale(now=order.status)
    return order


def ask_later(session: Session, order: Order, *, now: datetime) -> None:
    """When they are asked next whether somebody may come again."""
    days = figures(session, today(now))["pause_ask_days"]
    agenda.drop(session, {DueKind.ASK_AFTER}, order.id)
    agenda.plan(session, DueKind.ASK_AFTER, order.id, awake(now + timedelta(days=days)))


def _leave_alone(session: Session, order: Order) -> None:
    """Whoever lies in hospital is not asked how the last visit was."""
    visit = table(Visit).c
    waiting = (visit.order_id == order.id) & (visit.status == VisitStatus.DONE)
    for visit_id in session.scalars(select(visit.id).where(waiting)):
        agenda.drop(session, {DueKind.ASK_ANSWER, DueKind.ASK_RATING}, visit_id)
