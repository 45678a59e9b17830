"""What a resident changes of the days to come: this visit only, or all of them."""

from datetime import datetime, timedelta

from sqlalchemy import select
from sqlmodel import Session

from models import agenda
from models.agenda import DueKind
from models.base import table
from models.errors import NoSuchTime, Stale
from models.operations.entitling import next_period
from models.operations.ordering import in_hand, service_of, tell_of_change, want_again
from models.operations.plans import Days, plan_days, stand_for
from models.operations.same_worker import book_again, last_worker
from models.reads.candidates import Ask
from models.reads.plans import plan_of
from models.reads.slots import open_times
from models.reads.standing import Actor
from models.rules.hours import today
from models.rules.plans import weekdays_of
from models.tables.orders import Order, OrderStatus
from models.tables.visits import Visit, VisitStatus
from models.words import Pattern

PAUSES = (7, 14, 30)
"""Days for which an order may rest: a week, two, a month."""


def skip_visit(session: Session, order_id: int, *, by: Actor, now: datetime) -> Order:
    """Only this once: the standing order goes on with the next day of its plan."""
    order = in_hand(session, order_id, by=by, now=now)
    upcoming = next_period(session, order, now=now)
    if upcoming is None:
        raise Stale(now=order.status)
    want_again(session, order, upcoming.start, by=by, now=now, reason="skipped", occurrence=1)
    stand_for(session, order, upcoming)
    tell_of_change(session, order, by=by, now=now)
    return order


def reschedule(
    session: Session, order_id: int, start: datetime, *, by: Actor, now: datetime
) -> Order:
    """Another time for the visit now wanted; the plan stays as it is. Raises NoSuchTime if nobody
    is free then.
    """
    order = in_hand(session, order_id, by=by, now=now)
    if order.start == start:
        raise Stale(now=order.status)
    must_be_free(session, order, start, now=now)
    want_again(session, order, start, by=by, now=now, reason="rescheduled")
    tell_of_change(session, order, by=by, now=now)
    return order


def move_all(
    session: Session, order_id: int, start: datetime, *, by: Actor, now: datetime
) -> Order:
    """From the visit now wanted on, all of them: on that weekday or date, at that hour. Of several
    weekdays the one of this visit gives way. Raises NoSuchTime if nobody is free then.
    """
    order = in_hand(session, order_id, by=by, now=now)
    plan = plan_of(session, order_id)
    if plan is None:
        raise Stale(now=order.status)
    weekdays = set(weekdays_of(plan.rule)) - {plan.stands_for.weekday()}
    order = reschedule(session, order_id, start, by=by, now=now)
    kept = tuple(sorted(weekdays | {today(start).weekday()}))
    several = kept if plan.pattern is Pattern.WEEKLY else ()
    plan_days(session, order, Days(plan.pattern, several), start, by=by, now=now)
    return order


def pause(session: Session, order_id: int, days: int, *, by: Actor, now: datetime) -> Order:
    """先停一停: nobody comes for so many days and nobody is asked for stars; then the next day of
    the plan, with the same worker where they are free. Raises Stale for an order of once.
    """
    order = in_hand(session, order_id, by=by, now=now)
    upcoming = next_period(session, order, now=now + timedelta(days=days))
    if upcoming is None or days not in PAUSES:
        raise Stale(now=order.status)
    who = last_worker(session, order.id)
    want_again(session, order, upcoming.start, by=by, now=now, reason="paused", occurrence=1)
    stand_for(session, order, upcoming)
    _leave_alone(session, order)
    if order.status is OrderStatus.PLACING:
        book_again(session, order, who, by=by, now=now)
    tell_of_change(session, order, by=by, now=now)
    return order


def _leave_alone(session: Session, order: Order) -> None:
    """Whoever lies in hospital is not reminded of stars."""
    visit = table(Visit).c
    waiting = (visit.order_id == order.id) & (visit.status == VisitStatus.DONE)
    for visit_id in session.scalars(select(visit.id).where(waiting)):
        agenda.drop(session, {DueKind.ASK_RATING}, visit_id)


def must_be_free(session: Session, order: Order, start: datetime, *, now: datetime) -> None:
    """Raises NoSuchTime unless somebody who may come is free then."""
    ask = Ask(order.person_id, order.service_code, order.area_code, start, order.minutes, order.id)
    times = open_times(session, ask, service_of(session, order), now=now)
    if start not in times.starts(today(start)):
        raise NoSuchTime(start=start)
