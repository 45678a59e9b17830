"""Where an organisation's workers are at this moment, and where their day is thin or too full."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from itertools import pairwise
from typing import Any

from sqlalchemy import select
from sqlmodel import Session

from models.base import table
from models.reads.catalogue import COUNTED, figures
from models.reads.colleagues import suspended_on
from models.reads.days import away_on, hours_of
from models.reads.worked_days import calendar_of, place_of_all
from models.rules.hours import at, today
from models.rules.names import masked
from models.rules.scheduling import Span, Timetable, open_on
from models.rules.workday import A_GAP
from models.tables.orders import Order
from models.tables.people import Person
from models.tables.providers import Worker
from models.tables.visits import Visit, VisitStatus

WEEK = timedelta(days=7)

_worker, _person = table(Worker).c, table(Person).c
_visit, _order = table(Visit).c, table(Order).c


class Doing(StrEnum):
    """What somebody does now, worst first."""

    LATE = "late"  # a visit should have begun
    THERE = "there"
    ON_THE_WAY = "on_the_way"
    FREE = "free"
    OFF = "off"  # these are none of their hours
    AWAY = "away"
    SUSPENDED = "suspended"


@dataclass(frozen=True, slots=True)
class Row:
    """One worker now. Residents stay masked; of a visit for another organisation nothing is told
    but that there is one.
    """

    worker_id: int
    name: str
    doing: Doing
    at: datetime | None = None
    """Since when they are there; when the visit begins, or should have; until when they are free;
    when they begin to work today, if they still do.
    """
    until: date | None = None
    """The last day of an absence."""
    service: str = ""
    who: str = ""
    why: str = ""
    gaps: tuple[Span, ...] = ()
    """Of today, still to come, between two visits."""
    hours: int = 0
    """Of this week from Monday on, with the ways, done and booked: full hours."""
    too_many: bool = False


def board(session: Session, providers: set[int], *, now: datetime) -> list[Row]:
    """Everybody who works there: whoever is late first, then who has too much, then who has gaps.
    In six statements, however many they are.
    """
    workers = session.execute(
        select(Worker, _person.name)
        .join_from(table(Worker), table(Person), _person.id == _worker.person_id)
        .where(_worker.provider_id.in_(providers), _worker.active.is_(True))
        .order_by(_person.name, _worker.id)
    ).all()
    on = today(now)
    ids = {worker.id for worker, _ in workers}
    most = timedelta(hours=figures(session, on)["week_hours_most"])
    visits = _of_week(session, {one.person_id for one, _ in workers}, on)
    away, hours = away_on(session, ids, on), hours_of(session, ids)
    calendar = calendar_of(session, place_of_all([one.area_code or "" for one, _ in workers]))
    rows = []
    for worker, name in workers:
        mine = visits[worker.person_id]
        open_then = Timetable(hours[worker.id], [], calendar)
        told = _now(worker, mine, open_then, away.get(worker.id), now)
        rows.append(Row(worker.id, name, **told, **_full(mine, most, now)))
    return sorted(rows, key=_worst)


def _worst(row: Row) -> tuple[bool, bool, bool, int]:
    """Within one rank the order of names stays."""
    rank = list(Doing).index(row.doing)
    return row.doing is not Doing.LATE, not row.too_many, not row.gaps, rank


def _of_week(session: Session, carers: set[int], on: date) -> dict[int, list[Any]]:
    """What each has done and booked in the week of that day, in order."""
    monday = at(on - timedelta(days=on.weekday()), time())
    rows = session.execute(
        select(
            _visit.carer_id,
            _visit.worker_id,
            _visit.status,
            _visit.start,
            _visit.busy_from,
            _visit.busy_until,
            _visit.started_at,
            _visit.set_out_at,
            _visit.late_minutes,
            _order.service_code,
            _person.name,
        )
        .join_from(table(Visit), table(Order), _order.id == _visit.order_id)
        .join(table(Person), _person.id == _visit.person_id)
        .where(
            _visit.carer_id.in_(carers),
            _visit.status.in_(COUNTED),
            _visit.busy_from >= monday,
            _visit.busy_from < monday + WEEK,
        )
        .order_by(_visit.busy_from, _visit.id)
    )
    found: dict[int, list[Any]] = defaultdict(list)
    for row in rows:
        found[row.carer_id].append(row)
    return found


def _now(
    worker: Worker, visits: list[Any], hours: Timetable, away: date | None, now: datetime
) -> dict[str, Any]:
    """What a visit says counts more than what a plan says."""
    under_way = next((one for one in visits if one.status is VisitStatus.STARTED), None)
    if under_way is not None:
        return _at(worker, under_way, Doing.THERE, under_way.started_at)
    coming = next((one for one in visits if one.status is VisitStatus.BOOKED), None)
    if coming is not None:
        promised = coming.start + timedelta(minutes=coming.late_minutes)
        if promised <= now:
            return _at(worker, coming, Doing.LATE, coming.start)
        if coming.set_out_at is not None or coming.busy_from <= now:
            return _at(worker, coming, Doing.ON_THE_WAY, promised)
    if why := suspended_on(worker, today(now)):
        return {"doing": Doing.SUSPENDED, "why": why}
    if away is not None:
        return {"doing": Doing.AWAY, "until": away}
    return _idle(hours, coming, now)


def _idle(hours: Timetable, coming: Any, now: datetime) -> dict[str, Any]:
    """Free until the way to the next visit begins, or work ends."""
    spans = [one for one in open_on(hours, today(now)) if one.end > now]
    open_now = next((one for one in spans if one.start <= now), None)
    if open_now is None:
        return {"doing": Doing.OFF, "at": min((one.start for one in spans), default=None)}
    ends = open_now.end if coming is None else min(open_now.end, coming.busy_from)
    return {"doing": Doing.FREE, "at": ends}


def _at(worker: Worker, visit: Any, doing: Doing, moment: datetime) -> dict[str, Any]:
    told: dict[str, Any] = {"doing": doing, "at": moment}
    if visit.worker_id == worker.id:
        told |= {"service": visit.service_code, "who": masked(visit.name)}
    return told


def _full(visits: list[Any], most: timedelta, now: datetime) -> dict[str, Any]:
    """How much of the week is taken, and where today there is room."""
    busy = sum((one.busy_until - one.busy_from for one in visits), timedelta())
    return {
        "hours": int(busy / timedelta(hours=1)),
        "too_many": busy > most,
        "gaps": _gaps(visits, now),
    }


def _gaps(visits: list[Any], now: datetime) -> tuple[Span, ...]:
    day = [one for one in visits if today(one.start) == today(now)]
    between = (Span(max(one.busy_until, now), other.busy_from) for one, other in pairwise(day))
    return tuple(span for span in between if span.end - span.start >= A_GAP)
