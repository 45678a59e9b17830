"""Somebody's visits for a calendar: hours, services and numbers; no name and no door."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import Select, func, or_, select
from sqlmodel import Session

from models.base import table
from models.reads.plans import later_ones
from models.reads.standing import in_care
from models.tables.orders import OPEN_ORDER, Order
from models.tables.people import Account
from models.tables.plans import Plan
from models.tables.visits import LIVE_VISIT, Visit, VisitStatus
from models.words import Language

KEPT = timedelta(days=14)
"""What is over or called off stays so long, so that every telephone hears of it."""
AHEAD = timedelta(days=60)
"""So far a plan is told."""
CAME = (VisitStatus.DONE, VisitStatus.CLOSED)

_visit, _order, _plan = table(Visit).c, table(Order).c, table(Plan).c


class Held(StrEnum):
    """How certain it is."""

    CONFIRMED = "confirmed"  # somebody is booked, or came
    TENTATIVE = "tentative"  # a day of the plan for which nobody is booked yet
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Entry:
    """One visit. Moved, or taken over by somebody else, it stays the same entry."""

    uid: str
    sequence: int
    """Grows with every change."""
    held: Held
    start: datetime
    end: datetime
    service: str
    number: str
    changed_at: datetime


def entries(session: Session, person_id: int, *, now: datetime) -> list[Entry]:
    """What this person goes to, and what comes to them and to those they speak for."""
    served = [person_id, *in_care(session, person_id, now=now)]
    rows = session.execute(_visits(person_id, served, now=now)).all()
    latest = {(row.order_id, row.occurrence): row for row in rows}  # moved, it was booked anew
    return [_entry(row) for row in latest.values()]


def planned(session: Session, person_id: int, *, now: datetime) -> list[Entry]:
    """The later days of the plans of this person and of those they speak for."""
    served = [person_id, *in_care(session, person_id, now=now)]
    open_plans = (
        select(Order, Plan)
        .join_from(Order, Plan, _plan.order_id == _order.id)
        .where(_order.person_id.in_(served), _order.status.in_(OPEN_ORDER))
        .order_by(_order.id)
    )
    found = session.execute(open_plans).all()
    return [
        entry for order, plan in found for entry in _days(session, order, plan, until=now + AHEAD)
    ]


def language_of(session: Session, person_id: int) -> Language | None:
    """In which somebody reads, at the chat they opened last."""
    account = table(Account).c
    mine = select(account.language).where(account.person_id == person_id)
    return session.scalars(mine.order_by(account.opened_at.desc())).first()


def _visits(person_id: int, served: Sequence[int], *, now: datetime) -> Select[Any]:
    """Oldest first. Each is numbered by the first that was booked for that day of its order, and
    counts the changes of all of them.
    """
    same = table(Visit).alias("same")
    each = (same.c.order_id == _visit.order_id) & (same.c.occurrence == _visit.occurrence)
    first = select(func.min(same.c.id)).where(each).scalar_subquery()
    changes = select(func.sum(same.c.version)).where(each).scalar_subquery()
    stands = _visit.status.in_((*LIVE_VISIT, *CAME)) & (_visit.end >= now - KEPT)
    fell = _visit.status.not_in((*LIVE_VISIT, *CAME)) & (_visit.changed_at >= now - KEPT)
    return (
        select(
            _visit.order_id,
            _visit.occurrence,
            first.label("first"),
            changes.label("changes"),
            _visit.status,
            _visit.start,
            _visit.end,
            _order.service_code,
            _order.number,
            _visit.changed_at,
        )
        .join_from(table(Visit), table(Order), _order.id == _visit.order_id)
        .where(or_(_visit.carer_id == person_id, _visit.person_id.in_(served)), or_(stands, fell))
        .order_by(_visit.id)
    )


def _entry(row: Any) -> Entry:
    stands = row.status in (*LIVE_VISIT, *CAME)
    return Entry(
        uid=f"visit-{row.first}@diancai",
        sequence=int(row.changes),
        held=Held.CONFIRMED if stands else Held.CANCELLED,
        start=row.start,
        end=row.end,
        service=row.service_code,
        number=row.number,
        changed_at=row.changed_at,
    )


def _days(session: Session, order: Order, plan: Plan, *, until: datetime) -> Iterator[Entry]:
    for one in later_ones(session, order, plan):
        if one.start > until:
            return
        yield Entry(
            uid=f"plan-{order.id}-{one.on:%Y%m%d}@diancai",
            sequence=order.version,
            held=Held.TENTATIVE,
            start=one.start,
            end=one.start + timedelta(minutes=order.minutes),
            service=order.service_code,
            number=order.number,
            changed_at=order.changed_at,
        )
