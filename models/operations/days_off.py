"""日历: a supervisor enters a day for a place, and what was to be on it finds another."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from sqlalchemy import select
from sqlmodel import Session

from models import agenda, audit
from models.access import Act, allow
from models.agenda import DueKind
from models.base import add, delete, table
from models.errors import NotAllowed, Stale
from models.operations.calling_off import want_again
from models.operations.same_worker import book_again, last_worker
from models.outbox import post
from models.reads.audience import chats_of, resident_side, staff_of_place
from models.reads.candidates import ask_of
from models.reads.days import hours_of
from models.reads.ordered import service_of
from models.reads.slots import open_times
from models.reads.standing import HOUSE, Actor
from models.reads.worked_days import calendar_of
from models.rules.hours import at, awake, local, today
from models.rules.scheduling import Timetable, free_at
from models.rules.workdays import CLOSED, Calendar
from models.tables.days_off import DayOff
from models.tables.orders import LOOKING, Order, OrderStatus
from models.tables.visits import Visit, VisitStatus

SOURCE = 120
"""Characters of a source."""
AHEAD = timedelta(days=500)
"""Nobody knows the days of the year after next."""
AT_ONCE, PAUSE = 5, timedelta(seconds=3)
"""Visits that are moved in one transaction, and how long the house answers whoever writes then."""
LOYAL = timedelta(days=3)
"""So much later whoever came last may be than anybody else, and still is waited for."""
A_DAY = timedelta(days=1)

_day, _order, _visit = table(DayOff).c, table(Order).c, table(Visit).c


@dataclass(frozen=True, slots=True)
class Entry:
    """What somebody says of a day in a place."""

    day: date
    area_code: str
    hours_row: int
    source: str


def may_enter(session: Session, area_code: str, *, by: Actor, now: datetime) -> None:
    """Whether they answer for that place. Raises NotAllowed."""
    row = DayOff(day=today(now), area_code=area_code, hours_row=CLOSED, source="", at=now)
    allow(session, Act.SET_DAYS, row, by=by, now=now)


def would_move(
    session: Session, told: Entry, *, by: Actor, now: datetime
) -> list[tuple[Order, int]]:
    """What could not be on that day any more, were it so."""
    may_enter(session, told.area_code, by=by, now=now)
    return list(touched(session, told.area_code, told.day, now=now, as_if=told.hours_row))


def enter(session: Session, told: Entry, *, by: Actor, now: datetime) -> DayOff:
    """The day holds from now on, in the place of what was entered for it before; whatever cannot be
    on it any more is moved. Raises Stale for a day that is over, or beyond all knowing.
    """
    may_enter(session, told.area_code, by=by, now=now)
    if not today(now) <= told.day <= today(now) + AHEAD or told.hours_row not in range(CLOSED + 1):
        raise Stale
    delete(session, DayOff, (_day.day == told.day) & (_day.area_code == told.area_code))
    row = DayOff(
        day=told.day,
        area_code=told.area_code,
        hours_row=told.hours_row,
        source=told.source[:SOURCE],
        by_id=by.person_id,
        at=now,
    )
    row = add(session, row)
    facts = {"day": str(row.day), "place": row.area_code, "hours_row": row.hours_row}
    audit.record(session, "set_day", row, by=by.person_id, now=now, **facts)
    agenda.plan(session, DueKind.DAY_OFF, row.id, now)
    if row.hours_row == CLOSED:
        people = staff_of_place(session, row.area_code, now=now) - {by.person_id or 0}
        for chat in chats_of(session, people):
            post(session, chat, "day-closed", row.id, now=awake(now))
    return row


def take_back(session: Session, dayoff_id: int, *, by: Actor, now: datetime) -> None:
    """The day is again as it was published; what was moved stays where it is now."""
    row = session.get(DayOff, dayoff_id)
    if row is None:
        raise NotAllowed(act=str(Act.SET_DAYS), object_type="dayoff", object_id=dayoff_id)
    may_enter(session, row.area_code, by=by, now=now)
    if row.day < today(now):
        raise Stale
    audit.record(session, "unset_day", row, by=by.person_id, now=now, day=str(row.day))
    delete(session, DayOff, _day.id == row.id)


def clear(session: Session, dayoff_id: int, *, now: datetime) -> None:
    """Whatever was to be on that day and cannot be goes to the next day that fits, a few at a
    time. A day that was taken back meanwhile moves nothing more.
    """
    row = session.get(DayOff, dayoff_id)
    if row is None:
        return
    lost = list(touched(session, row.area_code, row.day, now=now))
    for order, worker_id in lost[:AT_ONCE]:
        _move(session, order, worker_id, now=now)
    if len(lost) > AT_ONCE:
        agenda.plan(session, DueKind.DAY_OFF, row.id, now + PAUSE)


def touched(
    session: Session, place: str, day: date, *, now: datetime, as_if: int | None = None
) -> Iterator[tuple[Order, int]]:
    """(order, worker; 0 where nobody is booked) of what cannot be on that day in that place:
    nobody goes out then, or whoever was to come has no hours. `as_if`: were it such a day.
    """
    rows = session.execute(
        select(Order, _visit.worker_id)
        .outerjoin(
            table(Visit),
            (_visit.order_id == _order.id) & (_visit.status == VisitStatus.BOOKED),
        )
        .where(
            _order.area_code.startswith(place),
            _order.start >= max(at(day, time()), now),
            _order.start < at(day + A_DAY, time()),
            _order.status.in_((*LOOKING, OrderStatus.SUBMITTED)) | _visit.id.is_not(None),
        )
        .order_by(_order.id)
    ).all()
    hours = hours_of(session, {row.worker_id for row in rows if row.worker_id})
    calendars: dict[str, Calendar] = {}
    for order, worker_id in rows:
        here = calendars.setdefault(order.area_code, _calendar(session, order, day, as_if))
        open_then = Timetable(hours[worker_id], (), here) if worker_id else None
        closed = here.hours_row(day) == CLOSED
        if closed or (open_then and not free_at(open_then, order.start, order.minutes, 0)):
            yield order, worker_id or 0


def _calendar(session: Session, order: Order, day: date, as_if: int | None) -> Calendar:
    if as_if is not None:
        return Calendar({day: as_if})
    return calendar_of(session, order.area_code)


def _move(session: Session, order: Order, worker_id: int, *, now: datetime) -> None:
    """The next day at the same hour, with whoever was to come where that is soon."""
    who = last_worker(session, order.id) if worker_id else None
    start = _another_day(session, order, worker_id, now=now)
    want_again(session, order, start, by=HOUSE, now=now, reason="day_off")
    if who is not None:
        book_again(session, order, who, by=HOUSE, now=now)
        return
    for chat in chats_of(session, resident_side(session, order.id, now=now)):
        post(session, chat, "order-day-off", order.id, now=awake(now))


def _another_day(session: Session, order: Order, worker_id: int, *, now: datetime) -> datetime:
    times = open_times(session, ask_of(order), service_of(session, order), now=now)
    theirs = {w: times.timetables[w] for w in {worker_id} & set(times.timetables)}
    mine = replace(times, timetables=theirs).same_clock(order.start)
    if mine is not None and mine - order.start <= LOYAL:
        return mine
    soonest = times.same_clock(order.start)
    if mine is not None and soonest is not None and mine - soonest <= LOYAL:
        return mine
    return soonest or _next_workday(session, order)


def _next_workday(session: Session, order: Order) -> datetime:
    """Nobody is free for weeks: the hour stays, and somebody is looked for."""
    here, day = calendar_of(session, order.area_code), today(order.start) + A_DAY
    while here.is_off(day):
        day += A_DAY
    return at(day, local(order.start).time())
