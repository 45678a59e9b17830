"""A worker's days: what is booked on them, when they work, and when they do not."""

from collections import defaultdict
from collections.abc import Collection
from datetime import date, time, timedelta

from sqlalchemy import func, select
from sqlmodel import Session

from models.base import among, table
from models.rules.hours import at
from models.tables.providers import Absence, WorkerHours
from models.tables.visits import Visit, VisitStatus

_visit, _absence, _hours = table(Visit).c, table(Absence).c, table(WorkerHours).c


def booked_between(session: Session, carer_id: int, since: date, until: date) -> int:
    """Visits of this person that have not begun, from the first day to the last, both included."""
    days = (_visit.start >= at(since, time())) & (
        _visit.start < at(until + timedelta(days=1), time())
    )
    mine = (_visit.carer_id == carer_id) & (_visit.status == VisitStatus.BOOKED)
    return session.scalar(select(func.count()).select_from(table(Visit)).where(mine, days)) or 0


def away_on(session: Session, workers: Collection[int], on: date) -> dict[int, date]:
    """Worker → the last day of an absence that covers that day, of those who have one."""
    rows = session.execute(
        select(_absence.worker_id, _absence.until).where(
            _absence.worker_id.in_(workers),
            _absence.lifted_at.is_(None),
            _absence.since <= on,
            _absence.until >= on,
        )
    )
    return {row.worker_id: row.until for row in rows}


def hours_of(
    session: Session, workers: Collection[int], row: int | None = None
) -> dict[int, list[tuple[int, int, int]]]:
    """Worker → (weekday, opens, closes) of their week, or of that one row of it."""
    rows = session.execute(
        select(_hours.worker_id, _hours.weekday, _hours.opens, _hours.closes).where(
            among(_hours.worker_id, workers), *(() if row is None else (_hours.weekday == row,))
        )
    ).all()
    hours: dict[int, list[tuple[int, int, int]]] = defaultdict(list)
    for worker, weekday, opens, closes in rows:
        hours[worker].append((weekday, opens, closes))
    return hours
