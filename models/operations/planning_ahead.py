"""What a resident changes of the days to come: this visit only, or all of them."""

from datetime import datetime

from sqlmodel import Session

from models.errors import NoSuchTime, Stale
from models.operations.calling_off import want_again
from models.operations.entitling import next_period
from models.operations.ordering import cancel_order, in_hand, tell_of_change
from models.operations.plans import Days, plan_days, stand_for
from models.reads.candidates import Ask
from models.reads.moved import BY_THE_HOME
from models.reads.ordered import service_of
from models.reads.plans import plan_of
from models.reads.slots import open_times
from models.reads.standing import Actor
from models.rules.hours import today
from models.rules.plans import weekdays_of
from models.tables.orders import Order
from models.words import Pattern


def skip_visit(session: Session, order_id: int, *, by: Actor, now: datetime) -> Order:
    """Only this once: the standing order goes on with the next day of its plan; where this was the
    last one it is over.
    """
    order = in_hand(session, order_id, by=by, now=now)
    if plan_of(session, order.id) is None:
        raise Stale(now=order.status)
    upcoming = next_period(session, order, now=now)
    if upcoming is None:
        return cancel_order(session, order.id, by=by, now=now, reason="plan over")
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
    want_again(session, order, start, by=by, now=now, reason=BY_THE_HOME)
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


def must_be_free(session: Session, order: Order, start: datetime, *, now: datetime) -> None:
    """Raises NoSuchTime unless somebody who may come is free then."""
    ask = Ask(order.person_id, order.service_code, order.area_code, start, order.minutes, order.id)
    times = open_times(session, ask, service_of(session, order), now=now)
    if start not in times.starts(today(start)):
        raise NoSuchTime(start=start)
