"""Papers of workers that end are announced in time, and no child waits behind a closed door."""

from datetime import date, datetime, time, timedelta

import pytest
from sqlalchemy import select
from sqlmodel import Session

from models.base import add, table
from models.db import Database
from models.operations.dispatching import accept_offer, find_worker
from models.operations.falling_due import sweep
from models.operations.leaving import dismiss
from models.operations.papers import plan_all_papers, show_certificate, show_check
from models.reads.standing import Actor, Held
from models.rules.hours import at
from models.tables.desk import Task, TaskStatus
from models.tables.messaging import Outbox
from models.tables.orders import Order
from models.tables.people import Account, Person
from models.tables.providers import Worker
from models.tables.roles import Grant
from models.words import Role
from tests import stage
from tests.stage import LONG_AGO, NOON, PLACE, Someone

ENDS = date(2027, 1, 22)
"""Sixty days from noon."""
NINE = time(9)
DAY = timedelta(days=1)


def organisation(session: Session, **papers: date | None) -> tuple[Someone, Worker]:
    """A manager and a worker whose papers are these."""
    project = stage.provider(session)
    one = stage.worker(session, project)
    shown = {"certificate_until": None, "background_check_until": None} | papers
    workers = table(Worker)
    session.connection().execute(workers.update().values(**shown))
    return head_of(session, project.provider_id), session.get_one(Worker, one.worker_id)


def head_of(session: Session, provider_id: int) -> Someone:
    person = add(session, Person(name="马经理", area_code=PLACE))
    add(session, Account(chat_id=4001, person_id=person.id, opened_at=LONG_AGO, language="zh"))
    held = {"role": Role.MANAGER, "provider_id": provider_id}
    add(session, Grant(person_id=person.id, granted_at=LONG_AGO, **held))
    return Someone(person.id, 4001, Actor(person.id, (Held(Role.MANAGER, provider_id),)))


def told(session: Session) -> list[tuple[int, datetime]]:
    out = table(Outbox).c
    rows = select(out.chat_id, out.due_at).where(out.kind == "papers-end").order_by(out.id)
    return [(row.chat_id, row.due_at) for row in session.execute(rows)]


def live_until(session: Session, last: datetime) -> None:
    """Every morning at nine what is due is done."""
    now = NOON
    while now <= last:
        sweep(session, now=now)
        now = at((now + DAY).date(), NINE)


@pytest.mark.parametrize("paper", ["certificate_until", "background_check_until"])
def test_the_manager_is_told_thirty_and_seven_days_before_and_once_each(
    db: Database, paper: str
) -> None:
    with db.begin() as session:
        organisation(session, **{paper: ENDS})
        assert plan_all_papers(session, now=NOON) == 1
        assert plan_all_papers(session, now=NOON) == 0
        live_until(session, at(ENDS + 3 * DAY, NINE))
        assert told(session) == [(4001, at(ENDS - n * DAY, NINE)) for n in (30, 7)]


def test_papers_that_are_replaced_in_time_are_not_announced(db: Database) -> None:
    with db.begin() as session:
        head, worker = organisation(session, certificate_until=ENDS, background_check_until=ENDS)
        plan_all_papers(session, now=NOON)
        by = head.actor
        show_certificate(session, worker.id, date(2029, 1, 1), by=by, now=NOON)
        show_check(session, worker.id, NOON.date(), by=by, now=NOON)
        live_until(session, at(ENDS, NINE))
        assert told(session) == []


def test_where_nobody_runs_the_organisation_the_worker_is_told(db: Database) -> None:
    with db.begin() as session:
        organisation(session, background_check_until=ENDS)
        grant = table(Grant)
        ended = grant.update().where(grant.c.role == Role.MANAGER).values(revoked_at=NOON)
        session.connection().execute(ended)
        plan_all_papers(session, now=NOON)
        live_until(session, at(ENDS, NINE))
        assert [chat for chat, _ in told(session)] == [2001, 2001]


def test_of_a_worker_who_has_left_nobody_is_told(db: Database) -> None:
    with db.begin() as session:
        head, worker = organisation(session, background_check_until=ENDS)
        plan_all_papers(session, now=NOON)
        post = session.scalars(select(Grant).where(table(Grant).c.role == Role.WORKER)).one()
        dismiss(session, post.id, by=head.actor, now=NOON)
        live_until(session, at(ENDS, NINE))
        assert told(session) == []
        assert plan_all_papers(session, now=NOON) == 0
        assert worker.active is False


def booked_for(session: Session, served: Someone, by: Someone) -> Order:
    """A visit three weeks from noon."""
    wanted = Someone(served.person_id, by.chat_id, by.actor)
    order = stage.order_of(session, wanted, start=at(date(2026, 12, 14), time(10)))
    find_worker(session, order.id, now=NOON)
    offer = stage.open_offer(session, order)
    assert offer is not None
    worker = session.get_one(Worker, offer.worker_id)
    who = Actor(worker.person_id, (Held(Role.WORKER, worker.provider_id),))
    accept_offer(session, offer.id, seen=offer.version, by=who, now=NOON)
    return order


def cases(session: Session) -> list[tuple[int | None, TaskStatus]]:
    about = table(Task).c.about == "check ends"
    return [(t.order_id, t.status) for t in session.scalars(select(Task).where(about))]


def end_sooner(session: Session, until: date) -> None:
    """The paper proves to hold for less long than was written down."""
    workers = table(Worker)
    session.connection().execute(workers.update().values(background_check_until=until))
    session.expire_all()
    plan_all_papers(session, now=NOON)


def test_the_desk_hears_of_a_visit_to_a_minor_after_the_end_and_of_no_other(db: Database) -> None:
    with db.begin() as session:
        head, worker = organisation(session, background_check_until=ENDS)
        granny = stage.resident(session)
        child = stage.child_of(session, granny)
        order = booked_for(session, child, granny)
        until = date(2026, 12, 10)
        end_sooner(session, until)
        live_until(session, at(until - 7 * DAY, NINE))
        assert cases(session) == [(order.id, TaskStatus.OPEN)]
        show_check(session, worker.id, date(2026, 12, 1), by=head.actor, now=at(until, NINE))
        assert cases(session) == [(order.id, TaskStatus.CLOSED)]


def test_a_visit_to_a_grown_up_needs_no_check(db: Database) -> None:
    with db.begin() as session:
        organisation(session, background_check_until=ENDS)
        old = stage.resident(session)
        booked_for(session, old, old)
        end_sooner(session, date(2026, 12, 10))
        live_until(session, at(date(2026, 12, 10), NINE))
        assert told(session) != []
        assert cases(session) == []
