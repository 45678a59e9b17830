"""The plan of a standing order is begun, and goes on from one of its days to the next."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlmodel import Session

from models import audit
from models.base import add, change, delete, table
from models.reads.plans import plan_of
from models.reads.standing import Actor
from models.rules.hours import local
from models.rules.plans import Occurrence, rule_of
from models.tables.orders import Order
from models.tables.plans import Plan, PlanDate
from models.words import Pattern

_plan = table(Plan).c


@dataclass(frozen=True, slots=True)
class Days:
    """Which days somebody wants; other `weekdays` than the first visit's only of a weekly one."""

    pattern: Pattern
    weekdays: tuple[int, ...] = ()


def plan_days(
    session: Session, order: Order, days: Days, start: datetime, *, by: Actor, now: datetime
) -> Plan:
    """From the visit at `start` on the order comes on these days, at that hour."""
    first = local(start)
    told: dict[str, Any] = {
        "pattern": days.pattern,
        "rule": rule_of(days.pattern, first.date(), days.weekdays),
        "anchor": first.date(),
        "minute": first.hour * 60 + first.minute,
        "stands_for": first.date(),
    }
    plan = plan_of(session, order.id)
    if plan is None:
        plan = add(session, Plan(order_id=order.id, **told))
    else:
        change(session, Plan, _plan.id == plan.id, **told)
        delete(session, PlanDate, table(PlanDate).c.plan_id == plan.id)
        session.refresh(plan)
    audit.record(session, "plan", plan, by=by.person_id, now=now, rule=plan.rule)
    return plan


def stand_for(session: Session, order: Order, one: Occurrence) -> None:
    """The order has come to this day of its plan."""
    change(session, Plan, _plan.order_id == order.id, stands_for=one.on)
    if plan := plan_of(session, order.id):
        session.refresh(plan)
