"""What a day of an organisation rests on: its visits, who may come to each, hours and absences."""

import hashlib
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from sqlalchemy import select
from sqlmodel import Session

from models.base import table
from models.reads.appointments import served
from models.reads.candidates import able, area_chain, ask_of
from models.reads.catalogue import dish
from models.reads.slots import need_of
from models.reads.timetables import timetables
from models.reads.worked_days import place_of_all
from models.rules.hours import at
from models.rules.matching import Bar, bars
from models.rules.scheduling import Span, Timetable, open_on
from models.tables.orders import Order, OrderStatus
from models.tables.providers import Worker
from models.tables.visits import LIVE_VISIT, Visit, VisitStatus

_visit, _order, _worker = table(Visit).c, table(Order).c, table(Worker).c
NO_MATTER = {Bar.NOT_FREE, Bar.BUDGET_SPENT, Bar.CAPACITY_FULL}
"""Of a visit that is booked: the plan itself gives the hour, the money is set aside already."""
ONLY_THE_HOUR = {Bar.NOT_FREE}


@dataclass(frozen=True, slots=True)
class Planned:
    """One visit of the day: booked, under way, or still waiting for somebody."""

    order_id: int
    person_id: int
    service: str
    area_code: str
    start: datetime
    minutes: int
    version: int
    """Of the visit, or of the order where there is none."""
    visit_id: int = 0
    worker_id: int = 0
    project_id: int = 0
    taken: Span | None = None
    """The hours it takes of whoever has it."""
    fixed: bool = False
    """Somebody is there already."""


@dataclass(frozen=True, slots=True)
class Ground:
    """A day as it stands."""

    provider_id: int
    day: date
    visits: tuple[Planned, ...]
    waiting: tuple[Planned, ...]
    hours: dict[int, Timetable]
    """By worker, without the visits of this plan."""
    people: dict[int, int]
    """Worker → person."""

    @property
    def fingerprint(self) -> str:
        """Changes with everything that the plan rests on."""
        every = (*self.visits, *self.waiting)
        stops = [(one.order_id, one.visit_id, one.version, one.worker_id) for one in every]
        hours = [
            (who, list(open_on(times, self.day)), times.busy)
            for who, times in sorted(self.hours.items())
        ]
        told = [stops, [(who, *(sorted(map(repr, own)) for own in both)) for who, *both in hours]]
        return hashlib.sha256(repr(told).encode()).hexdigest()


def ground(session: Session, provider_id: int, day: date) -> Ground:
    """Everything of that day but who may come to which visit."""
    people = {
        row.id: row.person_id
        for row in session.execute(
            select(_worker.id, _worker.person_id)
            .where(_worker.provider_id == provider_id, _worker.active.is_(True))
            .order_by(_worker.id)
        )
    }
    visits = _visits(session, set(people), day)
    ours = {(one.worker_id, one.taken) for one in visits}
    waiting = _waiting(session, provider_id, day)
    where = place_of_all([one.area_code for one in (*visits, *waiting)])
    tables = timetables(session, people, at(day, time()), _end(day), place=where)
    hours = {
        worker: replace(times, busy=[span for span in times.busy if (worker, span) not in ours])
        for worker, times in tables.items()
    }
    return Ground(provider_id, day, visits, waiting, hours, people)


def takers(
    session: Session, one: Planned, workers: Collection[int], *, now: datetime
) -> dict[int, int]:
    """Worker → contract of those of these workers who may come, whatever else they have to do."""
    order = session.get_one(Order, one.order_id)
    service = dish(session, order.service_code)
    if service is None:
        return {}
    ask = ask_of(order)
    need = need_of(session, ask, service)
    besides = NO_MATTER if one.visit_id else ONLY_THE_HOUR
    return {
        candidate.worker_id: candidate.project_id
        for candidate in able(session, ask, need, now=now, travel=0)
        if candidate.worker_id in workers
        and (not one.project_id or candidate.project_id == one.project_id)
        and set(bars(candidate, need)) <= besides
    }


def came_last(session: Session, people: Collection[int]) -> dict[tuple[int, str], int]:
    """(person, service) → the worker who came the last time."""
    rows = session.execute(
        select(_visit.person_id, _order.service_code, _visit.worker_id)
        .join_from(table(Visit), table(Order), _order.id == _visit.order_id)
        .where(
            _visit.person_id.in_(set(people)),
            _visit.status.in_((VisitStatus.DONE, VisitStatus.CLOSED)),
        )
        .order_by(_visit.start)
    )
    return {(row.person_id, row.service_code): row.worker_id for row in rows}


def _visits(session: Session, workers: set[int], day: date) -> tuple[Planned, ...]:
    rows = session.execute(
        select(
            _visit.order_id, _visit.person_id, _order.service_code, _order.area_code,
            _visit.start, _order.minutes, _visit.version, _visit.id, _visit.worker_id,
            _visit.project_id, _visit.busy_from, _visit.busy_until, _visit.status,
        )
        .join_from(table(Visit), table(Order), _order.id == _visit.order_id)
        .where(
            _visit.worker_id.in_(workers),
            _visit.status.in_(LIVE_VISIT),
            _visit.start >= at(day, time()),
            _visit.start < _end(day),
        )
        .order_by(_visit.start, _visit.id)
    )  # fmt: skip
    return tuple(
        replace(
            Planned(*row[:10]),
            taken=Span(row.busy_from, row.busy_until),
            fixed=row.status is not VisitStatus.BOOKED,
        )
        for row in rows
    )


def _waiting(session: Session, provider_id: int, day: date) -> tuple[Planned, ...]:
    """Orders of that day for which nobody was found, where the organisation has a contract."""
    rows = session.execute(
        select(
            _order.id, _order.person_id, _order.service_code, _order.area_code, _order.start,
            _order.minutes, _order.version,
        )
        .where(
            _order.status == OrderStatus.WAITING,
            _order.start >= at(day, time()),
            _order.start < _end(day),
        )
        .order_by(_order.start, _order.id)
    ).all()  # fmt: skip
    places = served(session, provider_id, day)
    return tuple(Planned(*row) for row in rows if not places.isdisjoint(area_chain(row.area_code)))


def _end(day: date) -> datetime:
    return at(day + timedelta(days=1), time())
