"""When workers are free: their hours, without what is taken already and the days they are away."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import select
from sqlmodel import Session

from models.base import among, table
from models.reads.catalogue import figures
from models.reads.days import hours_of
from models.reads.record import OVER
from models.reads.spots import spots
from models.reads.worked_days import calendar_of
from models.rules.hours import at, today
from models.rules.scheduling import Span, Timetable
from models.rules.travel import Spot, is_known, minutes
from models.tables.providers import Absence, Worker
from models.tables.visits import Visit

_worker, _visit = table(Worker).c, table(Visit).c
_absence = table(Absence).c
LONGEST = timedelta(days=1)
"""No visit is longer, with the way there and back."""


def timetables(
    session: Session,
    workers: Iterable[int],
    since: datetime,
    until: datetime,
    *,
    place: str,
    person_id: int | None = None,
    besides: int | None = None,
    on: date | None = None,
) -> dict[int, Timetable]:
    """Hours and taken spans of these workers between two moments, for visits in that place. What
    takes the time of `person_id` is taken for everybody, and a long way from other homes to theirs
    is kept free; the visit of the order `besides` is not counted. With `on`, the hours are read of
    that day alone.
    """
    busy: dict[int, list[Span]] = defaultdict(list)
    ids = set(workers)
    posts = _posts(session, ids)
    calendar = calendar_of(session, place)
    hours = hours_of(session, ids, calendar.hours_row(on) if on else None)
    taken = _taken(session, posts, person_id, Span(since, until), besides)
    longer = _longer_ways(session, person_id, {row.person_id for row in taken}, today(since))
    for row in taken:
        way = longer.get(row.person_id, timedelta())
        for worker in ids if row.person_id == person_id else posts[row.carer_id]:
            busy[worker].append(Span(row.busy_from - way, row.busy_until + way))
    for row in session.execute(
        select(_absence.worker_id, _absence.since, _absence.until).where(
            among(_absence.worker_id, ids),
            _absence.lifted_at.is_(None),
            _absence.since <= today(until),
            _absence.until >= today(since),
        )
    ):
        back = at(row.until + timedelta(days=1), time())
        busy[row.worker_id].append(Span(at(row.since, time()), back))
    return {w: Timetable(hours[w], busy[w], calendar) for w in ids}


def _taken(
    session: Session, carers: Iterable[int], person_id: int | None, span: Span, besides: int | None
) -> Sequence[Any]:
    """The visits that touch the span, of these carers and of this person; told by two questions,
    each of which has its index.
    """
    touching = select(_visit.carer_id, _visit.person_id, _visit.busy_from, _visit.busy_until).where(
        _visit.order_id.is_distinct_from(besides),
        _visit.status.not_in(OVER),
        _visit.busy_from > span.start - LONGEST,
        _visit.busy_from < span.end,
        _visit.busy_until > span.start,
    )
    theirs = touching.where(among(_visit.carer_id, carers))
    return session.execute(theirs.union(touching.where(_visit.person_id == person_id))).all()


def _longer_ways(
    session: Session, person_id: int | None, others: set[int], on: date
) -> dict[int, timedelta]:
    """How much longer the way to this person's home is than the one that every visit brings along,
    by whose home it begins at; where both are on the map.
    """
    if person_id is None or not others:
        return {}
    homes = spots(session, {person_id, *others})
    mine, figure = homes.get(person_id, Spot()), figures(session, on)
    return {
        other: timedelta(minutes=max(0, minutes(home, mine, figure) - figure["travel_minutes"]))
        for other, home in homes.items()
        if is_known(mine) and is_known(home) and other != person_id
    }


def _posts(session: Session, workers: set[int]) -> dict[int, set[int]]:
    """Carer → their posts among these workers: one person may work for two organisations."""
    posts: dict[int, set[int]] = defaultdict(set)
    rows = session.execute(select(_worker.id, _worker.person_id).where(among(_worker.id, workers)))
    for worker, person in rows.all():
        posts[person].add(worker)
    return posts
