"""What is told of visits that lost their worker."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from sqlalchemy import ColumnElement, exists, func, select
from sqlmodel import Session

from models.base import table
from models.rules.hours import at, month_of
from models.tables.orders import Order
from models.tables.people import Person
from models.tables.providers import Worker
from models.tables.rescues import AS_WISHED, Rescue

_rescue, _worker, _person = table(Rescue).c, table(Worker).c, table(Person).c


@dataclass(frozen=True, slots=True)
class Lost:
    """The visit instead of which another was booked."""

    worker: str
    start: datetime
    saved_at: datetime
    why: str


@dataclass(frozen=True, slots=True)
class Tally:
    """Visits that lost their worker, and those of them for which somebody else is booked."""

    total: int
    saved: int


def rescued(session: Session, visit_id: int) -> Lost | None:
    """What this visit stands in for; None for most."""
    row = session.execute(
        select(_person.name, _rescue.start, _rescue.saved_at, _rescue.why)
        .join_from(table(Rescue), table(Worker), _worker.id == _rescue.from_worker_id)
        .join(table(Person), _person.id == _worker.person_id)
        .where(_rescue.saved_visit_id == visit_id)
        .order_by(_rescue.id)
    ).first()
    return Lost(*row) if row else None


def fallen_out(session: Session, order_id: int) -> str:
    """Who cannot come to the next visit, while nobody else is booked for it; empty where none was
    to come, or where the home wished for somebody else.
    """
    order = session.get_one(Order, order_id)
    return (
        session.scalar(
            select(_person.name)
            .join_from(table(Rescue), table(Worker), _worker.id == _rescue.from_worker_id)
            .join(table(Person), _person.id == _worker.person_id)
            .where(_rescue.order_id == order_id, _rescue.occurrence == order.occurrence)
            .where(_rescue.saved_at.is_(None), _rescue.why != AS_WISHED)
            .order_by(_rescue.id.desc())
            .limit(1)
        )
        or ""
    )


def of_month(session: Session, providers: set[int], moment: datetime) -> Tally:
    """Of these organisations, since the first of the month."""
    first, following = month_of(moment)
    return _tally(
        session,
        _worker.provider_id.in_(providers) & (_rescue.at >= first) & (_rescue.at < following),
    )


def of_days(session: Session, here: ColumnElement[bool], since: datetime, until: datetime) -> Tally:
    """Of orders that are `here`, lost between two moments."""
    order = table(Order).c
    days = (_rescue.at >= since) & (_rescue.at < until)
    return _tally(session, days & exists().where(order.id == _rescue.order_id, here))


def of_absence(session: Session, worker_id: int, since: date, until: date) -> Tally:
    """Of one worker's days, the last among them."""
    last = at(until + timedelta(days=1), time())
    days = (_rescue.start >= at(since, time())) & (_rescue.start < last)
    return _tally(session, (_rescue.from_worker_id == worker_id) & days)


def _tally(session: Session, which: ColumnElement[bool]) -> Tally:
    row = session.execute(
        select(func.count(), func.count(_rescue.saved_at))
        .join_from(table(Rescue), table(Worker), _worker.id == _rescue.from_worker_id)
        .where(which)
    ).one()
    return Tally(row[0], row[1])
