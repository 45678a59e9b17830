"""A manager's hand in the organisation: what its workers do, when, where, and when they do not."""

from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import func, select
from sqlmodel import Session, SQLModel

from models import audit
from models.access import Act, allow
from models.base import OnBoth, add, table
from models.errors import NotAllowed, Refused, Stale
from models.operations.employing import OFFICE_HOURS
from models.operations.papers import checked_again, plan_papers
from models.operations.withdrawing import hand_back
from models.reads.catalogue import dish
from models.reads.standing import Actor
from models.rules.hours import at, today
from models.rules.shifts import CHECK_DAYS, LONGEST, check_good_until
from models.rules.workdays import HOLIDAY
from models.tables.areas import Area
from models.tables.providers import Absence, Worker, WorkerArea, WorkerHours, WorkerSkill

AWAY = "away"
"""Why visits of an absent worker go to others."""

_hours, _areas, _skills = table(WorkerHours), table(WorkerArea), table(WorkerSkill)
_WRITE: dict[type[SQLModel], OnBoth] = {
    kind: OnBoth(lambda insert, kind=kind: insert(table(kind)).on_conflict_do_nothing())  # type: ignore[misc]
    for kind in (WorkerSkill, WorkerArea)
}


class BadDates(Refused):
    """The days are over, in the wrong order, or too many."""

    code = "bad-dates"


def fresh_worker(session: Session, worker_id: int, *, by: Actor, now: datetime) -> Worker:
    """The worker, if it is one of this manager's; the same answer for one that does not exist."""
    worker = session.get(Worker, worker_id)
    if worker is None or not worker.active:
        raise NotAllowed(act=str(Act.MANAGE), object_type="worker", object_id=worker_id)
    allow(session, Act.MANAGE, worker, by=by, now=now)
    return worker


def set_skill(
    session: Session, worker_id: int, service: str, *, on: bool, by: Actor, now: datetime
) -> None:
    """Whether the worker is asked for a service."""
    worker = fresh_worker(session, worker_id, by=by, now=now)
    if dish(session, service) is None:
        raise Stale
    _toggle(session, WorkerSkill, {"worker_id": worker_id, "service_code": service}, on=on)
    audit.record(session, "set_skill", worker, by=by.person_id, now=now, service=service, on=on)


def set_area(
    session: Session, worker_id: int, area_code: str, *, on: bool, by: Actor, now: datetime
) -> None:
    """Whether a place is among those where the worker goes; with none left they go everywhere."""
    worker = fresh_worker(session, worker_id, by=by, now=now)
    if session.get(Area, area_code) is None:
        raise Stale
    _toggle(session, WorkerArea, {"worker_id": worker_id, "area_code": area_code}, on=on)
    audit.record(session, "set_area", worker, by=by.person_id, now=now, area=area_code, on=on)


def set_day(
    session: Session, worker_id: int, weekday: int, *, on: bool, by: Actor, now: datetime
) -> None:
    """Whether the worker works on that weekday (0 is Monday; HOLIDAY: on public holidays), at the
    hours of the other days.
    """
    worker = fresh_worker(session, worker_id, by=by, now=now)
    if weekday not in range(HOLIDAY + 1):
        raise Stale
    opens, closes = _usual(session, worker_id)
    mine = (_hours.c.worker_id == worker_id) & (_hours.c.weekday == weekday)
    session.connection().execute(_hours.delete().where(mine))
    if on:
        day = WorkerHours(worker_id=worker_id, weekday=weekday, opens=opens, closes=closes)
        add(session, day)
    audit.record(session, "set_day", worker, by=by.person_id, now=now, weekday=weekday, on=on)


def set_times(
    session: Session, worker_id: int, opens: int, closes: int, *, by: Actor, now: datetime
) -> None:
    """From when to when on every working day: minutes after midnight, Asia/Shanghai."""
    worker = fresh_worker(session, worker_id, by=by, now=now)
    if not 0 <= opens < closes <= 24 * 60:
        raise BadDates
    mine = _hours.c.worker_id == worker_id
    days = set(session.scalars(select(_hours.c.weekday).where(mine)))
    session.connection().execute(_hours.delete().where(mine))
    for weekday in sorted(days):
        day = WorkerHours(worker_id=worker_id, weekday=weekday, opens=opens, closes=closes)
        add(session, day)
    audit.record(session, "set_times", worker, by=by.person_id, now=now, opens=opens, closes=closes)


def show_certificate(
    session: Session, worker_id: int, until: date, *, by: Actor, now: datetime
) -> None:
    """A certificate was shown (社工证), good until a day that is still to come."""
    worker = fresh_worker(session, worker_id, by=by, now=now)
    if until < today(now):
        raise BadDates
    _change(session, worker, certificate_until=until)
    plan_papers(session, worker, now=now)
    audit.record(session, "show_certificate", worker, by=by.person_id, now=now)


def show_check(
    session: Session, worker_id: int, shown_on: date, *, by: Actor, now: datetime
) -> None:
    """A clean background check was shown, made on that day; it counts for a year."""
    worker = fresh_worker(session, worker_id, by=by, now=now)
    if not timedelta(0) <= today(now) - shown_on < timedelta(days=CHECK_DAYS):
        raise BadDates
    _change(session, worker, background_check_until=check_good_until(shown_on))
    plan_papers(session, worker, now=now)
    checked_again(session, worker, now=now)
    audit.record(session, "show_check", worker, by=by.person_id, now=now)


def absent(
    session: Session, worker_id: int, since: date, until: date, *, by: Actor, now: datetime
) -> int:
    """The worker is away, both days included: whoever else fits is asked for what they had in
    hand. How many booked visits went to others.
    """
    worker = fresh_worker(session, worker_id, by=by, now=now)
    if until < max(since, today(now)) or until - since > LONGEST:
        raise BadDates
    row = add(session, Absence(worker_id=worker_id, since=since, until=until))
    audit.record(session, "absent", worker, by=by.person_id, now=now, absence=row.id)
    first, last = at(since, time()), at(until + timedelta(days=1), time())
    return hand_back(session, worker_id, by=by, now=now, reason=AWAY, since=first, until=last)


def present(session: Session, absence_id: int, *, by: Actor, now: datetime) -> int:
    """Back sooner, or not away at all; whose absence it was."""
    row = session.get(Absence, absence_id)
    if row is None:
        raise NotAllowed(act=str(Act.MANAGE), object_type="absence", object_id=absence_id)
    worker = fresh_worker(session, row.worker_id, by=by, now=now)
    absences = table(Absence)
    still = (absences.c.id == absence_id) & absences.c.lifted_at.is_(None)
    if session.connection().execute(absences.update().where(still).values(lifted_at=now)).rowcount:
        audit.record(session, "present", worker, by=by.person_id, now=now, absence=absence_id)
    return worker.id


def _usual(session: Session, worker_id: int) -> tuple[int, int]:
    """The hours of the working days; office hours where there is none."""
    mine = _hours.c.worker_id == worker_id
    row = session.execute(
        select(func.min(_hours.c.opens), func.max(_hours.c.closes)).where(mine)
    ).one()
    return (row[0], row[1]) if row[0] is not None else OFFICE_HOURS


def _toggle(session: Session, kind: type[SQLModel], key: dict[str, Any], *, on: bool) -> None:
    if on:
        _WRITE[kind].run(session, key)
        return
    rows = table(kind)
    same = [rows.c[name] == value for name, value in key.items()]
    session.connection().execute(rows.delete().where(*same))


def _change(session: Session, worker: Worker, **changes: date) -> None:
    workers = table(Worker)
    mine = workers.c.id == worker.id
    session.connection().execute(workers.update().where(mine).values(**changes))
    session.refresh(worker)
