"""The plan behind a standing order, and the days that it still has."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice

from sqlalchemy import select
from sqlmodel import Session

from models.base import table
from models.reads.worked_days import calendar_of
from models.rules.hours import today
from models.rules.plans import Occurrence, Series, occurrences, weekdays_of
from models.rules.workdays import PUBLISHED, Calendar
from models.tables.orders import Order
from models.tables.plans import Plan
from models.words import Pattern

_plan = table(Plan).c


def plan_of(session: Session, order_id: int) -> Plan | None:
    """None for an order that comes once."""
    return session.scalars(select(Plan).where(_plan.order_id == order_id)).first()


def series_of(plan: Plan, calendar: Calendar = PUBLISHED) -> Series:
    return Series(plan.rule, plan.anchor, plan.minute, plan.ends_on, calendar)


def later_ones(session: Session, order: Order, plan: Plan) -> Iterator[Occurrence]:
    """What comes after the visit now wanted. A visit moved beyond another day of the plan takes its
    place: nobody comes twice for having been put off once.
    """
    series = series_of(plan, calendar_of(session, order.area_code))
    return occurrences(series, max(plan.stands_for, today(order.start)))


@dataclass(frozen=True, slots=True)
class PlanCard:
    """On which days an order comes, as people say it."""

    pattern: Pattern
    anchor: date
    weekdays: tuple[int, ...]
    """Monday is 0."""
    ahead: tuple[date, ...] = ()
    """The next days after the visit now wanted."""
    off: date | None = None
    """The public holiday for which the visit now wanted was moved."""
    until: date | None = None
    """The last day on which somebody comes."""


def plan_card(session: Session, order_id: int, *, ahead: int = 0) -> PlanCard | None:
    """None for an order that comes once."""
    plan = plan_of(session, order_id)
    if plan is None:
        return None
    order = session.get_one(Order, order_id)
    days = tuple(today(one.start) for one in islice(later_ones(session, order, plan), ahead))
    elsewhere = today(order.start) != plan.stands_for
    moved = elsewhere and calendar_of(session, order.area_code).is_off(plan.stands_for)
    off = plan.stands_for if moved else None
    return PlanCard(plan.pattern, plan.anchor, weekdays_of(plan.rule), days, off, plan.ends_on)
