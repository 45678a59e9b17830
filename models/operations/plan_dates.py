"""One of the days to come is otherwise: left out, or at another time; all the others stay."""

from datetime import date, datetime

from sqlmodel import Session

from models import audit
from models.base import add, delete, table
from models.errors import NoSuchTime, Stale
from models.operations.ordering import in_hand, tell_of_change
from models.reads.plans import DateCard, dates_ahead, plan_of
from models.reads.standing import Actor
from models.rules.hours import awake, today
from models.tables.orders import Order
from models.tables.plans import Plan, PlanDate

AROUND = 7
"""Days: further from its own day a visit is not moved."""
_date = table(PlanDate).c


def leave_out(session: Session, order_id: int, on: date, *, by: Actor, now: datetime) -> Order:
    """Nobody comes on that day of the plan. Raises Stale for one that is none of the next days."""
    order, plan, _ = _that_day(session, order_id, on, by=by, now=now)
    told = PlanDate(plan_id=plan.id, on=on)
    return _say(session, order, told, usual=False, by=by, now=now)


def move_date(
    session: Session, order_id: int, on: date, start: datetime, *, by: Actor, now: datetime
) -> Order:
    """At another time instead, near that day, later than the visit before it, and by day; at its
    usual time it is as the plan says. Who comes is seen when its turn has come, as with every day
    of a plan. Raises NoSuchTime, Stale.
    """
    order, plan, card = _that_day(session, order_id, on, by=by, now=now)
    day = today(start)
    if abs((day - on).days) > AROUND or day <= card.after or awake(start) != start:
        raise NoSuchTime(start=start)
    told = PlanDate(plan_id=plan.id, on=on, start=start)
    return _say(session, order, told, usual=start == card.usual, by=by, now=now)


def _that_day(
    session: Session, order_id: int, on: date, *, by: Actor, now: datetime
) -> tuple[Order, Plan, DateCard]:
    order = in_hand(session, order_id, by=by, now=now)
    plan = plan_of(session, order.id)
    ahead = dates_ahead(session, order, plan) if plan else ()
    card = next((one for one in ahead if one.on == on), None)
    if plan is None or card is None:
        raise Stale(now=order.status)
    return order, plan, card


def _say(
    session: Session, order: Order, told: PlanDate, *, usual: bool, by: Actor, now: datetime
) -> Order:
    """In place of what was said of that day before; a `usual` one is as the plan says."""
    delete(session, PlanDate, (_date.plan_id == told.plan_id) & (_date.on == told.on))
    if not usual:
        add(session, told)
    plan = session.get_one(Plan, told.plan_id)
    start = told.start.isoformat() if told.start else ""
    on = told.on.isoformat()
    audit.record(session, "plan", plan, by=by.person_id, now=now, on=on, start=start)
    tell_of_change(session, order, by=by, now=now)
    return order
