"""A standing order has a last day, told of in time; behind it nobody is left waiting."""

from datetime import date, datetime, time, timedelta

from sqlmodel import Session

from models import agenda, audit
from models.agenda import DueKind
from models.base import change, table
from models.errors import Stale
from models.operations.ordering import cancel_order, in_hand, tell_of_change
from models.outbox import post
from models.reads.audience import chats_of, resident_side
from models.reads.catalogue import figures
from models.reads.plans import plan_of, series_of
from models.reads.standing import Actor
from models.rules.hours import at, today
from models.rules.plans import last_of
from models.tables.orders import OPEN_ORDER, Order, OrderStatus
from models.tables.plans import Plan

MONTHS = 3
"""So much longer an order goes that is renewed."""
FAR = timedelta(days=5 * 366)
"""Nobody agrees on a day further off."""
_TOLD_AT = time(10)


def end_on(session: Session, order_id: int, on: date | None, *, by: Actor, now: datetime) -> Order:
    """Somebody comes until that day; None: until it is called off. Before the visit now wanted, it
    is called off at once. Raises Stale for an order of once, and for a day too far off.
    """
    order = in_hand(session, order_id, by=by, now=now)
    plan = plan_of(session, order.id)
    if plan is None or (on is not None and on > today(now) + FAR):
        raise Stale(now=order.status)
    if on is not None and on < max(today(order.start), today(now)):
        return cancel_order(session, order.id, by=by, now=now, reason="plan over")
    change(session, Plan, table(Plan).c.id == plan.id, ends_on=on)
    session.refresh(plan)
    told = on.isoformat() if on else ""
    audit.record(session, "plan", plan, by=by.person_id, now=now, ends_on=told)
    _plan_the_last_word(session, order, plan, now=now)
    tell_of_change(session, order, by=by, now=now)
    return order


def announce_last(session: Session, order_id: int, *, now: datetime) -> None:
    """Two weeks before the last visit both who may say so hear of it, and can go on."""
    order, plan = session.get(Order, order_id), plan_of(session, order_id)
    if order is None or plan is None or plan.ends_on is None or plan.ends_on <= today(now):
        return
    if order.status in OPEN_ORDER and order.status is not OrderStatus.RESTING:
        for chat in chats_of(session, resident_side(session, order.id, now=now)):
            post(session, chat, "plan-ends", order.id, now=now)


def _plan_the_last_word(session: Session, order: Order, plan: Plan, *, now: datetime) -> None:
    agenda.drop(session, {DueKind.PLAN_ENDS}, order.id)
    last = last_of(series_of(session, order, plan), plan.stands_for)
    if plan.ends_on is None:
        return
    days = figures(session, today(now))["plan_ends_days"]
    moment = at(last - timedelta(days=days), _TOLD_AT)
    if moment > now:
        agenda.plan(session, DueKind.PLAN_ENDS, order.id, moment)
