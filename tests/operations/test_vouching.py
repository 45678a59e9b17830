"""What goes ahead in a coordinator's name, and how that ends."""

from datetime import date, time

import pytest
from sqlalchemy import select
from sqlmodel import Session

from models.agenda import DueKind
from models.base import add, table
from models.db import Database
from models.errors import NotAllowed, NotUrgent, Stale
from models.operations.booking import book
from models.operations.certifying import certify, refuse
from models.operations.declaring import declare
from models.operations.falling_due import sweep
from models.operations.helping import open_task
from models.operations.vouching import vouch
from models.reads.claims import claims_of
from models.reads.standing import HOUSE
from models.rules.hours import at
from models.tables.desk import TaskStatus
from models.tables.messaging import Due, DueStatus
from models.tables.orders import Order, OrderStatus
from models.tables.people import Care, Person
from models.tables.visits import Visit, VisitStatus
from models.words import Bond, Group, Rhythm, TaskKind, Urgency
from tests import stage
from tests.operations.test_certifying import DAY, sweep_all, task_of, undecided
from tests.stage import LONG_AGO, NOON, TUESDAY_TEN, Someone


def waiting_order(session: Session, **more: object) -> tuple[Someone, Someone, Order]:
    """An order that waits for a certificate, and the desk."""
    who, desk, _ = undecided(session)
    stage.worker(session, stage.provider(session))
    return who, desk, stage.order_of(session, who, **more)


def test_only_a_coordinator_of_the_place_who_is_no_kin_vouches(db: Database) -> None:
    with db.begin() as session:
        who, desk, order = waiting_order(session)
        there = stage.coordinator(session, chat_id=8, place="630103")
        kin = stage.coordinator(session, chat_id=9)
        care = {"proxy_id": kin.person_id, "person_id": who.person_id, "bond": Bond.FAMILY}
        add(session, Care(**care, since=LONG_AGO, until=date(2026, 2, 1)))
        for by in (who, there, kin):
            with pytest.raises(NotAllowed):
                vouch(session, order.id, seen=order.version, by=by.actor, now=NOON)
        order = session.get_one(Order, order.id)
        with pytest.raises(Stale):
            vouch(session, order.id, seen=order.version + 1, by=desk.actor, now=NOON)
        vouch(session, order.id, seen=order.version, by=desk.actor, now=NOON)
        assert (order.status, order.vouched_by) == (OrderStatus.PLACING, desk.person_id)


def test_what_is_wanted_in_three_days_is_urgent_only_after_a_cry_for_help(db: Database) -> None:
    with db.begin() as session:
        who, desk, order = waiting_order(session, start=TUESDAY_TEN + 3 * DAY)
        order = session.get_one(Order, order.id)
        with pytest.raises(NotUrgent):
            vouch(session, order.id, seen=order.version, by=desk.actor, now=NOON)
        open_task(session, TaskKind.EMERGENCY, now=NOON, person_id=who.person_id)
        vouch(session, order.id, seen=order.version, by=desk.actor, now=NOON)
        assert order.vouched_until == date(2026, 12, 7)


def test_a_certificate_in_time_takes_the_mark_away_and_nothing_stops(db: Database) -> None:
    with db.begin() as session:
        who, desk, order = waiting_order(session)
        order = session.get_one(Order, order.id)
        vouch(session, order.id, seen=order.version, by=desk.actor, now=NOON)
        claim = claims_of(session, who.person_id)[0]
        certify(session, claim.id, seen=1, by=desk.actor, now=NOON)
        assert (order.status, order.vouched_until) == (OrderStatus.PLACING, None)
        due = table(Due).c
        left = select(due.id).where(due.kind == DueKind.VOUCH_ENDS, due.status == DueStatus.OPEN)
        assert session.scalars(left).all() == []


def test_a_refusal_ends_at_once_what_went_ahead_and_calls_the_visit_off(db: Database) -> None:
    with db.begin() as session:
        who, desk, order = waiting_order(session)
        order = session.get_one(Order, order.id)
        vouch(session, order.id, seen=order.version, by=desk.actor, now=NOON)
        sweep(session, now=NOON)
        offer = stage.open_offer(session, order)
        assert offer is not None
        visit = book(session, order, (offer.worker_id, offer.project_id), by=HOUSE, now=NOON)
        claim = claims_of(session, who.person_id)[0]
        refuse(session, claim.id, seen=1, reason="papers", by=desk.actor, now=NOON)
        assert order.status is OrderStatus.REFUSED
        assert session.get_one(Visit, visit.id).status is VisitStatus.CANCELLED


def test_a_refused_group_takes_its_offer_along_while_one_that_orders_nothing_else_is_undecided(
    db: Database,
) -> None:
    with db.begin() as session:
        who, desk, order = waiting_order(session, service="counselling")
        person = session.get_one(Person, who.person_id)
        declare(session, person, Group.UNEMPLOYED, by=who.actor, now=NOON)
        order = session.get_one(Order, order.id)
        vouch(session, order.id, seen=order.version, by=desk.actor, now=NOON)
        sweep(session, now=NOON)
        assert stage.open_offer(session, order)
        claim = claims_of(session, who.person_id)[0]
        refuse(session, claim.id, seen=1, reason="group", by=desk.actor, now=NOON)
        assert stage.open_offer(session, order) is None
        assert order.status is OrderStatus.SUBMITTED


def test_the_end_of_a_vouch_is_before_the_desk_that_same_morning(db: Database) -> None:
    with db.begin() as session:
        _, desk, order = waiting_order(session, rhythm=Rhythm.WEEKLY)
        order = session.get_one(Order, order.id)
        vouch(session, order.id, seen=order.version, by=desk.actor, now=NOON)
    sweep_all(db, date(2026, 12, 7))
    with db.begin() as session:
        assert session.get_one(Order, order.id).vouched_until == date(2026, 12, 7)
        assert task_of(session).urgency == Urgency.ORDINARY
    with db.begin() as session:
        while sweep(session, now=at(date(2026, 12, 8), time(8))):
            pass
        assert session.get_one(Order, order.id).status is OrderStatus.SUBMITTED
        task = task_of(session)
        assert (task.status, task.urgency) == (TaskStatus.OPEN, Urgency.TODAY)
        assert task.due_at <= at(date(2026, 12, 8), time(8))
