"""What happened to an order or a case, as the audit chain tells it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, or_, select
from sqlmodel import Session

from models.base import table
from models.reads.apart import kept_apart, kin_of
from models.reads.standing import Actor
from models.rules.hours import today
from models.tables.desk import Task
from models.tables.orders import Offer, Order
from models.tables.people import Care, GroupClaim, Person
from models.tables.records import AuditRow
from models.tables.visits import Visit

NEWEST = 20
"""Lines on one screen."""
SIGNED = "sign"
"""A step of a contract that is no state of its own."""

_row, _person = table(AuditRow).c, table(Person).c


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened."""

    at: datetime
    act: str
    thing: str
    """Which kind of row: order, offer, visit, task, groupclaim, care."""
    to: str
    """The state it came to; empty where none changed."""
    reason: str
    who: str
    """Whoever acted; empty for the house itself."""
    who_id: int = 0


def of_order(session: Session, order: Order, reader: Actor, *, now: datetime) -> list[Event]:
    """The order with its offers, visits and tasks, oldest first, the newest of them; without the
    cases that are kept from the reader, and for kin without a danger that was told of.
    """
    shown = ~kept_apart(reader.person_id, today(now))
    parts = [
        _row.object_id.in_(select(column.id).where(column.order_id == order.id, *also))
        & (_row.object_type == name)
        for name, column, also in (
            ("offer", table(Offer).c, ()),
            ("visit", table(Visit).c, ()),
            ("task", table(Task).c, (shown,)),
        )
    ]
    told = or_(_about("order", order.id), *parts)
    kin = reader.person_id in kin_of(session, order.person_id)
    return _read(session, and_(told, _row.act != "danger") if kin else told)


def of_task(session: Session, task: Task) -> list[Event]:
    """The case; with the claims of the person, and with whoever speaks for them."""
    theirs = [
        and_(
            _row.object_type == name,
            _row.object_id.in_(select(column.id).where(column.person_id == task.person_id)),
        )
        for name, column in (("groupclaim", table(GroupClaim).c), ("care", table(Care).c))
    ]
    return _read(session, or_(_about("task", task.id), *theirs))


def last_step(session: Session, kind: str, number: int) -> Event | None:
    """What became of a thing last and by whom; None while it stands as it was put up."""
    events = _read(session, _about(kind, number))
    steps = [one for one in events if one.act != "begin" and (one.to or one.act == SIGNED)]
    return steps[-1] if steps else None


def _about(kind: str, number: int) -> ColumnElement[bool]:
    return and_(_row.object_type == kind, _row.object_id == number)


def _read(session: Session, which: ColumnElement[bool]) -> list[Event]:
    rows = session.execute(
        select(_row.at, _row.act, _row.object_type, _row.facts, _person.name, _person.id)
        .join_from(table(AuditRow), table(Person), _person.id == _row.actor_id, isouter=True)
        .where(which)
        .order_by(_row.seq.desc())
        .limit(NEWEST)
    ).all()
    return [_event(row) for row in reversed(rows)]


def _event(row: Any) -> Event:
    facts: dict[str, Any] = row.facts
    to, reason = str(facts.get("to", "")), str(facts.get("reason", ""))
    return Event(row.at, row.act, row.object_type, to, reason, row.name or "", row.id or 0)
