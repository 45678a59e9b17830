"""A worker's papers that end are announced to whoever runs the organisation, twice, in time."""

from datetime import date, datetime, time, timedelta

from sqlalchemy import exists, or_, select
from sqlmodel import Session

from models import agenda, audit
from models.agenda import DueKind
from models.base import table
from models.operations.closing import settle
from models.operations.colleagues import BadDates, change_worker, fresh_worker
from models.operations.helping import open_task
from models.outbox import post
from models.reads.audience import chats_of, managers_of
from models.reads.catalogue import figures
from models.reads.slots import is_minor
from models.reads.standing import Actor
from models.rules.hours import at, awake, today
from models.rules.shifts import CHECK_DAYS, check_good_until
from models.tables.messaging import Due, DueStatus
from models.tables.orders import Order
from models.tables.people import Person
from models.tables.providers import Worker
from models.tables.visits import Visit, VisitStatus
from models.words import TaskKind

ANNOUNCED = ("expiry_notice_days", "expiry_last_days")
HOUR = time(9)
LOOKED_AHEAD = timedelta(days=60)
"""Well before the first announcement."""
AT_ONCE = 2_000
"""In one night's transaction; the rest follows in the nights after."""

_worker, _due, _visit = table(Worker).c, table(Due).c, table(Visit).c
_PAPERS = (_worker.certificate_until, _worker.background_check_until)


def plan_papers(session: Session, worker: Worker, *, now: datetime) -> None:
    """Twice before the last day of each; dates of papers that were replaced are void."""
    agenda.drop(session, {DueKind.PAPERS_END}, worker.id)
    figure = figures(session, today(now))
    for until in filter(None, (worker.certificate_until, worker.background_check_until)):
        for moment in (at(until - timedelta(days=figure[n]), HOUR) for n in ANNOUNCED):
            if moment > now:
                agenda.plan(session, DueKind.PAPERS_END, worker.id, moment)


def plan_all_papers(session: Session, *, now: datetime) -> int:
    """At night: of workers who came by a list, or from before there were dates; how many."""
    planned = exists().where(
        _due.kind == DueKind.PAPERS_END,
        _due.object_id == _worker.id,
        _due.status == DueStatus.OPEN,
    )
    day = today(now)
    ending = or_(*(paper.between(day, day + LOOKED_AHEAD) for paper in _PAPERS))
    found = select(Worker).where(_worker.active.is_(True), ending, ~planned).limit(AT_ONCE)
    workers = session.scalars(found).all()
    for worker in workers:
        plan_papers(session, worker, now=now)
    return len(workers)


def announce_papers(session: Session, worker_id: int, *, now: datetime) -> None:
    """To the managers, or to the worker where there is none; and to the desk for every visit to a
    minor that would then be without a check.
    """
    worker = session.get(Worker, worker_id)
    if worker is None or not worker.active or not ending(session, worker, now=now):
        return
    people = managers_of(session, worker.provider_id) or {worker.person_id}
    for chat in chats_of(session, people):
        post(session, chat, "papers-end", worker.id, now=awake(now))
    for order in unchecked(session, worker):
        open_task(session, TaskKind.PLACE, now=now, thing=order, about="check ends")


def checked_again(session: Session, worker: Worker, *, now: datetime) -> None:
    """A new check was shown: what the desk was asked about it is settled."""
    still = {order.id for order in unchecked(session, worker)}
    for order in _of_minors(session, worker, None):
        if order.id not in still:
            settle(session, TaskKind.PLACE, order.id, now=now, reason="checked again")


def show_certificate(
    session: Session, worker_id: int, until: date, *, by: Actor, now: datetime
) -> None:
    """A certificate was shown (社工证), good until a day that is still to come."""
    worker = fresh_worker(session, worker_id, by=by, now=now)
    if until < today(now):
        raise BadDates
    change_worker(session, worker, certificate_until=until)
    plan_papers(session, worker, now=now)
    audit.record(session, "show_certificate", worker, by=by.person_id, now=now)


def show_check(
    session: Session, worker_id: int, shown_on: date, *, by: Actor, now: datetime
) -> None:
    """A clean background check was shown, made on that day; it counts for a year."""
    worker = fresh_worker(session, worker_id, by=by, now=now)
    if not timedelta(0) <= today(now) - shown_on < timedelta(days=CHECK_DAYS):
        raise BadDates
    change_worker(session, worker, background_check_until=check_good_until(shown_on))
    plan_papers(session, worker, now=now)
    checked_again(session, worker, now=now)
    audit.record(session, "show_check", worker, by=by.person_id, now=now)


def ending(session: Session, worker: Worker, *, now: datetime) -> dict[str, date]:
    """Which papers end within the days of the first announcement, and on which day."""
    day = today(now)
    last = day + timedelta(days=figures(session, day)[ANNOUNCED[0]])
    shown = {"certificate": worker.certificate_until, "check": worker.background_check_until}
    return {name: until for name, until in shown.items() if until and day <= until <= last}


def unchecked(session: Session, worker: Worker) -> list[Order]:
    """Orders of minors whose booked visit by this worker comes after the check has ended."""
    return _of_minors(session, worker, worker.background_check_until)


def _of_minors(session: Session, worker: Worker, after: date | None) -> list[Order]:
    person = table(Person).c
    rows = session.execute(
        select(_visit.order_id, _visit.start, person.birth_date)
        .join_from(table(Visit), table(Person), person.id == _visit.person_id)
        .where(_visit.worker_id == worker.id, _visit.status == VisitStatus.BOOKED)
        .order_by(_visit.start)
    ).all()
    return [
        session.get_one(Order, row.order_id)
        for row in rows
        if is_minor(row.birth_date, today(row.start)) and (not after or today(row.start) > after)
    ]
