"""A worker's day as they walk it, and the days of their weeks."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import Select, select
from sqlmodel import Session

from models.base import table
from models.reads.catalogue import figures
from models.reads.places import place_names
from models.reads.spots import spots
from models.rules import workday as rules
from models.rules.hours import at, today
from models.rules.places import short
from models.tables.orders import Order
from models.tables.visits import LIVE_VISIT, Visit, VisitStatus

_visit, _order = table(Visit).c, table(Order).c
COMES = (*LIVE_VISIT, VisitStatus.DONE, VisitStatus.CLOSED)
"""What was done and what is still to be done; not what came to nothing."""


@dataclass(frozen=True, slots=True)
class Stop:
    """One visit of the day, without the person behind it."""

    id: int
    status: VisitStatus
    service: str
    place: str
    """The community alone, as it is spoken."""
    start: datetime
    end: datetime


@dataclass(frozen=True, slots=True)
class Workday:
    """Visits in order of the clock."""

    on: date
    stops: tuple[Stop, ...]
    ways: tuple[int, ...]
    """Minutes from each to the next."""
    gaps: dict[int, timedelta]
    """Long stretches with nothing, by the index of the stop before."""


@dataclass(frozen=True, slots=True)
class DayLoad:
    """How much one day holds."""

    on: date
    visits: int
    minutes: int
    """At people's homes, without the way."""


def workday(session: Session, person_id: int, on: date) -> Workday:
    """That day of this person, for whichever organisation."""
    rows = session.execute(_between(person_id, on, on)).all()
    homes = spots(session, {row.person_id for row in rows})
    way = [rules.Stop(row.start, row.end, homes[row.person_id]) for row in rows]
    ways = tuple(rules.ways(way, figures(session, on)))
    return Workday(on, _stops(session, rows), ways, rules.gaps(way))


def next_after(session: Session, person_id: int, on: date) -> Stop | None:
    """The first visit of a later day."""
    first = _visit.start >= at(on + timedelta(days=1), time())
    booked = _mine(person_id).where(first, _visit.status == VisitStatus.BOOKED)
    return next(iter(_stops(session, session.execute(booked.limit(1)).all())), None)


def loads(session: Session, person_id: int, since: date, until: date) -> list[DayLoad]:
    """Every day with a visit, from the first to the last, both included."""
    held: dict[date, list[int]] = {}
    for row in session.execute(_between(person_id, since, until)):
        minutes = int((row.end - row.start).total_seconds()) // 60
        held.setdefault(today(row.start), []).append(minutes)
    return [DayLoad(day, len(visits), sum(visits)) for day, visits in held.items()]


def _stops(session: Session, rows: Sequence[Any]) -> tuple[Stop, ...]:
    names = place_names(session, {row.area_code for row in rows})
    return tuple(
        Stop(
            row.id,
            row.status,
            row.service_code,
            short(names[row.area_code].rpartition(" ")[2]),
            row.start,
            row.end,
        )
        for row in rows
    )


def _between(person_id: int, since: date, until: date) -> Select[Any]:
    return _mine(person_id).where(
        _visit.status.in_(COMES),
        _visit.start >= at(since, time()),
        _visit.start < at(until + timedelta(days=1), time()),
    )


def _mine(person_id: int) -> Select[Any]:
    return (
        select(
            _visit.id,
            _visit.status,
            _visit.person_id,
            _visit.start,
            _visit.end,
            _order.service_code,
            _order.area_code,
        )
        .join_from(table(Visit), table(Order), _order.id == _visit.order_id)
        .where(_visit.carer_id == person_id)
        .order_by(_visit.start, _visit.id)
    )
