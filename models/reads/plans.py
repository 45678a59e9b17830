"""The plan behind a standing order, and the days that it still has."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from itertools import islice

from sqlalchemy import select
from sqlmodel import Session

from models.base import table
from models.reads.worked_days import calendar_of
from models.rules.hours import minute_of_day, today
from models.rules.plans import Occurrence, Series, days_later, occurrences, weekdays_of
from models.tables.orders import Order
from models.tables.plans import Plan, PlanDate
from models.words import Pattern

_plan, _date = table(Plan).c, table(PlanDate).c
SHOWN = 4
"""So many days of a plan can be changed one by one."""


def plan_of(session: Session, order_id: int) -> Plan | None:
    """None for an order that comes once."""
    return session.scalars(select(Plan).where(_plan.order_id == order_id)).first()


def series_of(session: Session, order: Order, plan: Plan) -> Series:
    """Its rule, the calendar of its place, and the days on which it is otherwise."""
    told = select(_date.on, _date.start).where(_date.plan_id == plan.id).order_by(_date.on)
    changed = tuple((row.on, row.start) for row in session.execute(told))
    calendar = calendar_of(session, order.area_code)
    return Series(plan.rule, plan.anchor, plan.minute, plan.ends_on, calendar, changed)


def later_ones(session: Session, order: Order, plan: Plan) -> Iterator[Occurrence]:
    """What comes after the visit now wanted. A visit moved beyond another day of the plan takes its
    place: nobody comes twice for having been put off once.
    """
    since = max(plan.stands_for, today(order.start))
    return occurrences(series_of(session, order, plan), since)


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


@dataclass(frozen=True, slots=True)
class DateCard:
    """One of the next days of a plan, as it is now and as it would be by the rule."""

    on: date
    start: datetime | None
    """None: nobody comes on that day."""
    usual: datetime
    after: date
    """The day of the visit before it: it can be moved to none earlier."""


def dates_ahead(session: Session, order: Order, plan: Plan) -> tuple[DateCard, ...]:
    """The next days of the rule after the visit now wanted."""
    series = series_of(session, order, plan)
    changed, last = dict(series.changed), max(plan.stands_for, today(order.start))
    found = []
    for day in days_later(series, last, SHOWN):
        usual = minute_of_day(series.calendar.instead_of(day, last), plan.minute)
        start = changed.get(day, usual)
        found.append(DateCard(day, start, usual, last))
        last = max(last, today(start)) if start else last
    return tuple(found)
