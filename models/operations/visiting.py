"""The day itself: arriving, finishing, and what happens when it goes wrong."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import func, select
from sqlmodel import Session

from models import agenda, audit, ledger
from models.access import Act, allow
from models.agenda import DueKind
from models.base import table
from models.errors import NotAllowed, Refused, Stale, WrongCode
from models.lifecycle import amend, can, move
from models.operations.dispatching import ask_of, book, weigh
from models.operations.helping import open_task
from models.operations.ordering import VISIT_DUES, service_of, want_again
from models.outbox import post
from models.reads.audience import chats_of, resident_side, worker_side
from models.reads.catalogue import figures
from models.reads.slots import open_times
from models.reads.standing import HOUSE, Actor
from models.rules.hours import awake, today
from models.rules.rhythm import following
from models.tables.messaging import Lane
from models.tables.orders import Order, OrderStatus
from models.tables.people import Person
from models.tables.records import AuditRow
from models.tables.visits import Visit, VisitStatus
from models.words import Proof, TaskKind

WRONG_CODES = 5
"""After so many wrong home codes at one visit only a human being can check in."""


class TooEarly(Refused):
    """Arriving can be told from an hour before the visit on."""

    code = "too-early"


@dataclass(frozen=True, slots=True)
class Arrival:
    """What shows that the worker is there: the digits of the home, or one shared location."""

    proof: Proof
    code: str = ""
    latitude: float | None = None
    longitude: float | None = None


def check_in(
    session: Session, visit_id: int, arrival: Arrival, *, by: Actor, now: datetime
) -> Visit:
    """The worker is at the door. Raises TooEarly, WrongCode, Stale."""
    visit = fresh_visit(session, visit_id, by=by, now=now)
    if not can(visit, VisitStatus.STARTED):
        raise Stale(now=visit.status)
    early = timedelta(minutes=figures(session, today(now))["early_minutes"])
    if now < visit.start - early:
        raise TooEarly(start=visit.start)
    if arrival.proof is Proof.HOME_CODE:
        _check_code(session, visit, arrival.code)
    move(
        session,
        visit,
        VisitStatus.STARTED,
        by=by,
        now=now,
        started_at=now,
        proof=arrival.proof,
        latitude=arrival.latitude,
        longitude=arrival.longitude,
    )
    agenda.drop(session, {DueKind.NUDGE_WORKER, DueKind.MISS_VISIT}, visit.id)
    return visit


def wrong_code(session: Session, visit_id: int, *, by: Actor, now: datetime) -> None:
    """Write down a wrong code, so that guessing comes to an end."""
    visit = session.get_one(Visit, visit_id)
    audit.record(session, "wrong_code", visit, by=by.person_id, now=now)
    if _wrong_codes(session, visit) >= WRONG_CODES:
        open_task(session, TaskKind.OVERDUE, now=now, thing=visit, about="wrong codes")


def check_out(
    session: Session, visit_id: int, *, seen: int, done: str, by: Actor, now: datetime
) -> Visit:
    """The worker has finished; the resident is asked; a standing order moves on."""
    visit = fresh_visit(session, visit_id, by=by, now=now)
    if visit.version != seen or not can(visit, VisitStatus.DONE):
        raise Stale(now=visit.status)
    move(session, visit, VisitStatus.DONE, by=by, now=now, finished_at=now, done_note=done[:500])
    agenda.drop(session, VISIT_DUES, visit.id)
    days = figures(session, today(now))["rating_days"]
    agenda.plan(session, DueKind.ASK_RATING, visit.id, awake(now + timedelta(days=1)))
    agenda.plan(session, DueKind.CLOSE_VISIT, visit.id, now + timedelta(days=days))
    carry_on(session, session.get_one(Order, visit.order_id), visit, now=now)
    return visit


def carry_on(session: Session, order: Order, visit: Visit, *, now: datetime) -> None:
    """A standing order goes on: the same worker if free, else whoever fits."""
    upcoming = following(order.start, order.rhythm)
    if upcoming is None or order.status is not OrderStatus.BOOKED:
        return
    amend(
        session,
        order,
        by=HOUSE,
        now=now,
        why="next_visit",
        start=upcoming,
        occurrence=order.occurrence + 1,
    )
    who = (visit.worker_id, visit.project_id)
    fits = weigh(session, order, now=now)
    if any(not f.bars and (f.candidate.worker_id, f.candidate.project_id) == who for f in fits):
        book(session, order, who, by=HOUSE, now=now)
    else:
        move(session, order, OrderStatus.PLACING, by=HOUSE, now=now, reason="worker not free")
        agenda.plan(session, DueKind.PLACE_ORDER, order.id, now)


def cannot_come(session: Session, visit_id: int, *, reason: str, by: Actor, now: datetime) -> Order:
    """The worker calls off: another is looked for at the same time, at once."""
    visit = fresh_visit(session, visit_id, by=by, now=now)
    if not can(visit, VisitStatus.CANCELLED) or visit.status is VisitStatus.STARTED:
        raise Stale(now=visit.status)
    order = session.get_one(Order, visit.order_id)
    want_again(session, order, order.start, by=by, now=now, reason=reason)
    return order


def not_at_home(session: Session, visit_id: int, *, by: Actor, now: datetime) -> Visit:
    """Nobody opens: a human being calls the home at once; the visit stays as it is."""
    visit = fresh_visit(session, visit_id, by=by, now=now)
    if visit.status not in (VisitStatus.BOOKED, VisitStatus.STARTED):
        raise Stale(now=visit.status)
    audit.record(session, "not_at_home", visit, by=by.person_id, now=now)
    agenda.drop(session, {DueKind.MISS_VISIT, DueKind.NUDGE_WORKER}, visit.id)
    open_task(session, TaskKind.OVERDUE, now=now, by=by, thing=visit, about="not at home")
    _tell_residents(session, visit, "not-at-home", now=now)
    return visit


def miss_visit(session: Session, visit_id: int, *, now: datetime) -> None:
    """Nobody came: the resident is told, a human being looks into it, another time is found."""
    visit = session.get(Visit, visit_id)
    if visit is None or visit.status is not VisitStatus.BOOKED:
        return
    order = session.get_one(Order, visit.order_id)
    move(session, visit, VisitStatus.MISSED, by=HOUSE, now=now, reason="no check-in")
    ledger.release(session, visit, now=now)
    agenda.drop(session, VISIT_DUES, visit.id)
    open_task(session, TaskKind.OVERDUE, now=now, thing=visit, about="nobody came")
    times = open_times(session, ask_of(order), service_of(session, order), now=now)
    again = times.soonest(now + timedelta(hours=1)) or order.start + timedelta(days=1)
    want_again(session, order, again, by=HOUSE, now=now, reason="missed")


def remind(session: Session, visit_id: int, *, now: datetime, notice: str) -> None:
    """Tell both sides of a visit that still stands."""
    visit = session.get(Visit, visit_id)
    if visit is None or visit.status is not VisitStatus.BOOKED:
        return
    _tell_residents(session, visit, notice, now=now)
    _tell_worker(session, visit, f"{notice}-worker", now=now)


def nudge(session: Session, visit_id: int, *, now: datetime) -> None:
    """The hour has come and nobody checked in: ask the worker first."""
    visit = session.get(Visit, visit_id)
    if visit is not None and visit.status is VisitStatus.BOOKED:
        _tell_worker(session, visit, "visit-nudge", now=now)


def check_overtime(session: Session, visit_id: int, *, now: datetime) -> None:
    """A visit that never ends needs a human being."""
    visit = session.get(Visit, visit_id)
    if visit is not None and visit.status is VisitStatus.STARTED:
        open_task(session, TaskKind.OVERDUE, now=now, thing=visit, about="not checked out")


def fresh_visit(session: Session, visit_id: int, *, by: Actor, now: datetime) -> Visit:
    """The visit as it stands, if it is this worker's."""
    visit = session.get(Visit, visit_id)
    if visit is None:
        raise NotAllowed
    allow(session, Act.WORK_VISIT, visit, by=by, now=now)
    return visit


def _check_code(session: Session, visit: Visit, told: str) -> None:
    person = session.get_one(Person, visit.person_id)
    if not person.home_code or told != person.home_code:
        raise WrongCode(visit_id=visit.id)
    if _wrong_codes(session, visit) >= WRONG_CODES:
        raise WrongCode(visit_id=visit.id)


def _wrong_codes(session: Session, visit: Visit) -> int:
    row = table(AuditRow).c
    return (
        session.scalar(
            select(func.count()).where(
                row.object_type == "visit", row.object_id == visit.id, row.act == "wrong_code"
            )
        )
        or 0
    )


def _tell_residents(session: Session, visit: Visit, notice: str, *, now: datetime) -> None:
    for chat in chats_of(session, resident_side(session, visit.order_id, now=now)):
        post(session, chat, notice, visit.id, now=now, lane=Lane.VISIT)


def _tell_worker(session: Session, visit: Visit, notice: str, *, now: datetime) -> None:
    for chat in chats_of(session, worker_side(session, visit.worker_id)):
        post(session, chat, notice, visit.id, now=now, lane=Lane.VISIT)
