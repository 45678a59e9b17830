"""A manager's hand in the organisation: what its workers do, when, where, and when they do not."""

from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import func, select
from sqlmodel import Session, SQLModel

from models import audit
from models.access import Act, allow
from models.base import OnBoth, add, change, table
from models.errors import NotAllowed, Stale
from models.operations.colleagues import BadDates, fresh_worker
from models.operations.employing import OFFICE_HOURS
from models.operations.fitting import at_work
from models.operations.substituting import Saved
from models.operations.withdrawing import hand_back, of_worker, take_back
from models.outbox import post
from models.reads.audience import chats_of, managers_of
from models.reads.catalogue import dish
from models.reads.standing import Actor
from models.rules.hours import at, awake, today
from models.rules.shifts import LONGEST
from models.rules.workdays import HOLIDAY
from models.tables.areas import Area
from models.tables.messaging import Lane
from models.tables.orders import Order
from models.tables.providers import Absence, Provider, Worker, WorkerArea, WorkerHours, WorkerSkill
from models.words import Role

OWN_DAYS = timedelta(days=31)
"""So much a worker calls off alone; for more whoever runs the organisation enters it."""
AWAY = "away"
"""Why visits of an absent worker go to others."""

_hours, _areas = table(WorkerHours), table(WorkerArea)
_WRITE: dict[type[SQLModel], OnBoth] = {
    kind: OnBoth(lambda insert, kind=kind: insert(table(kind)).on_conflict_do_nothing())  # type: ignore[misc]
    for kind in (WorkerSkill, WorkerArea)
}


def set_skill(
    session: Session, worker_id: int, service: str, *, on: bool, by: Actor, now: datetime
) -> Saved:
    """Whether the worker is asked for a service; booked visits of it are no longer theirs."""
    worker = fresh_worker(session, worker_id, by=by, now=now)
    if dish(session, service) is None:
        raise Stale
    _toggle(session, WorkerSkill, {"worker_id": worker_id, "service_code": service}, on=on)
    audit.record(session, "set_skill", worker, by=by.person_id, now=now, service=service, on=on)

    def unfit(order: Order) -> bool:
        return not on and order.service_code == service

    return take_back(session, worker_id, unfit, by=by, now=now, reason="skill taken")


def set_area(
    session: Session, worker_id: int, area_code: str, *, on: bool, by: Actor, now: datetime
) -> Saved:
    """Whether a place is among those where the worker goes; with none left they go everywhere.
    Booked visits elsewhere are no longer theirs.
    """
    worker = fresh_worker(session, worker_id, by=by, now=now)
    if session.get(Area, area_code) is None:
        raise Stale
    _toggle(session, WorkerArea, {"worker_id": worker_id, "area_code": area_code}, on=on)
    audit.record(session, "set_area", worker, by=by.person_id, now=now, area=area_code, on=on)
    goes = tuple(session.scalars(select(_areas.c.area_code).where(_areas.c.worker_id == worker_id)))

    def unfit(order: Order) -> bool:
        return bool(goes) and not order.area_code.startswith(goes)

    return take_back(session, worker_id, unfit, by=by, now=now, reason="place taken")


def set_day(
    session: Session, worker_id: int, weekday: int, *, on: bool, by: Actor, now: datetime
) -> Saved:
    """Whether the worker works on that weekday (0 is Monday; HOLIDAY: on public holidays), at the
    hours of the other days. Booked visits outside them are no longer theirs.
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
    return _within_hours(session, worker_id, by=by, now=now)


def set_times(
    session: Session, worker_id: int, opens: int, closes: int, *, by: Actor, now: datetime
) -> Saved:
    """From when to when on every working day: minutes after midnight, Asia/Shanghai. Booked visits
    outside are no longer theirs.
    """
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
    return _within_hours(session, worker_id, by=by, now=now)


def absent(
    session: Session, worker_id: int, since: date, until: date, *, by: Actor, now: datetime
) -> Saved:
    """The worker is away, both days included: somebody else for what they had in hand."""
    worker = fresh_worker(session, worker_id, by=by, now=now)
    if until < max(since, today(now)) or until - since > LONGEST:
        raise BadDates
    return _away(session, worker, since, until, by=by, now=now)[1]


def absent_self(session: Session, since: date, until: date, *, by: Actor, now: datetime) -> Saved:
    """A worker is away from every organisation they work for; whoever runs these is told."""
    if not today(now) <= since <= until <= since + OWN_DAYS:
        raise BadDates
    lost = saved = 0
    for worker in posts_at(session, by):
        row, here = _away(session, worker, since, until, by=by, now=now)
        lost, saved = lost + here.total, saved + here.saved
        for chat in chats_of(session, managers_of(session, worker.provider_id) - {by.person_id}):
            post(session, chat, "colleague-away", row.id, now=awake(now), lane=Lane.VISIT)
    return Saved(lost, saved)


def posts_at(session: Session, by: Actor) -> list[Worker]:
    """What somebody works as, a row for each organisation. Raises NotAllowed if there is none."""
    workers = table(Worker).c
    houses = {h.provider_id for h in by.held if h.role is Role.WORKER}
    mine = select(Worker).where(
        workers.person_id == by.person_id,
        workers.provider_id.in_(houses),
        workers.active.is_(True),
    )
    if not (found := list(session.scalars(mine.order_by(workers.id)))):
        raise NotAllowed(act="absent", object_type="worker")
    return found


def set_may_assign(
    session: Session, provider_id: int, *, on: bool, by: Actor, now: datetime
) -> None:
    """The organisation's standing word: whether a colleague is sent at once for one who falls out,
    or everybody is asked first. Raises Stale where it says so already.
    """
    house = session.get(Provider, provider_id)
    if house is None:
        raise NotAllowed(act=str(Act.MANAGE), object_type="provider", object_id=provider_id)
    allow(session, Act.MANAGE, house, by=by, now=now)
    if house.may_assign is on:
        raise Stale
    change(session, Provider, table(Provider).c.id == provider_id, may_assign=on)
    session.refresh(house)
    audit.record(session, "set_may_assign", house, by=by.person_id, now=now, on=on)


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


def _away(
    session: Session, worker: Worker, since: date, until: date, *, by: Actor, now: datetime
) -> tuple[Absence, Saved]:
    row = add(session, Absence(worker_id=worker.id, since=since, until=until))
    audit.record(session, "absent", worker, by=by.person_id, now=now, absence=row.id)
    first, last = at(since, time()), at(until + timedelta(days=1), time())
    return row, hand_back(
        session, of_worker(worker.id), by=by, now=now, reason=AWAY, since=first, until=last
    )


def _within_hours(session: Session, worker_id: int, *, by: Actor, now: datetime) -> Saved:
    """Booked visits that lie outside the worker's hours are somebody else's."""

    def unfit(order: Order) -> bool:
        return not at_work(session, order, worker_id)

    return take_back(session, worker_id, unfit, by=by, now=now, reason="hours taken")


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
