"""Somebody died: everything ends quietly, nobody is asked anything, and it can be taken back."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlmodel import Session

from models import agenda
from models.agenda import DueKind
from models.base import add
from models.db import Database
from models.errors import NotAllowed, Stale
from models.operations.ending import end_on
from models.operations.falling_due import sweep
from models.operations.feedback import rate
from models.operations.gone import UNDO, not_gone, say_gone
from models.operations.ordering import cancel_order
from models.operations.resting import rest
from models.operations.visiting import check_in, check_out
from models.reads.audience import chats_of, resident_side
from models.reads.ordered import live_visit
from models.rules.hours import today
from models.tables.callbacks import CallBack
from models.tables.checks import CheckStatus, SpotCheck
from models.tables.desk import Task
from models.tables.messaging import Outbox
from models.tables.orders import Order, OrderStatus
from models.tables.people import Person
from models.tables.visits import VisitStatus
from models.words import Bond, Closing, Rhythm, TaskKind
from tests import stage
from tests.operations.invariants import CARELESS, CONFUSED, breaches
from tests.operations.test_main_job import CODE, booked
from tests.operations.test_plans import done
from tests.operations.test_vouching import waiting_order
from tests.stage import AWAY, NOON, TUESDAY_TEN


def standing(session: Session) -> tuple[stage.Someone, stage.Someone, Order]:
    """A weekly order of a mother, for whom her daughter and her son speak."""
    old, _, order, _ = booked(session, rhythm=Rhythm.WEEKLY)
    daughter = stage.resident(session, "马莲", chat_id=1003)
    son = stage.resident(session, "马强", chat_id=1004)
    for child in (daughter, son):
        stage.cared_for(session, child, old, Bond.FAMILY)
    stage.coordinator(session)
    return old, daughter, order


def told(session: Session, *chats: int) -> list[str]:
    rows = select(Outbox.kind).where(Outbox.chat_id.in_(chats)).order_by(Outbox.id)
    return list(session.scalars(rows))


def test_orders_and_visits_end_and_only_the_son_hears_one_sentence(db: Database) -> None:
    with db.begin() as session:
        old, daughter, order = standing(session)
        before = len(told(session, 1001, 1003, 1004))
        say_gone(session, old.person_id, by=daughter.actor, now=NOON)
        assert order.status is OrderStatus.CANCELLED
        assert live_visit(session, order.id) is None
        for day in range(40):
            sweep(session, now=NOON + timedelta(days=day))
        assert told(session, 1001, 1003, 1004)[before:] == ["person-gone"]
        assert told(session, 1004)[-1] == "person-gone"


def test_the_desk_gets_one_quiet_task(db: Database) -> None:
    with db.begin() as session:
        old, daughter, _ = standing(session)
        say_gone(session, old.person_id, by=daughter.actor, now=NOON)
        (task,) = session.scalars(select(Task).where(Task.about == "gone")).all()
        assert (task.kind, task.person_id) == (TaskKind.MESSAGE, old.person_id)


def test_a_visit_that_waits_for_stars_is_closed_without_judgement(db: Database) -> None:
    with db.begin() as session:
        old, daughter, order = standing(session)
        visit = live_visit(session, order.id)
        done(session, visit)
        assert visit is not None
        say_gone(session, old.person_id, by=daughter.actor, now=TUESDAY_TEN + AWAY)
        session.refresh(visit)
        assert (visit.status, visit.closing) == (VisitStatus.CLOSED, Closing.TIMEOUT)
        with pytest.raises(NotAllowed):
            rate(session, visit.id, 5, by=daughter.actor, now=TUESDAY_TEN + 2 * AWAY)


def test_a_visit_under_way_ends_and_none_follows_and_nobody_asks_for_stars(
    db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("models.operations.calling_back.drawn", lambda *_: True)
    with db.begin() as session:
        old, daughter, order = standing(session)
        visit = live_visit(session, order.id)
        assert visit is not None
        worker = stage.worker_actor(session, visit.worker_id)
        come = check_in(session, visit.id, CODE, by=worker, now=TUESDAY_TEN)
        before = len(told(session, 1001, 1003, 1004))
        say_gone(session, old.person_id, by=daughter.actor, now=TUESDAY_TEN)
        later = TUESDAY_TEN + timedelta(minutes=10)
        check_out(session, visit.id, seen=come.version, done="all", by=worker, now=later)
        for day in range(1, 8):
            sweep(session, now=TUESDAY_TEN + timedelta(days=day))
        assert session.scalars(select(CallBack)).all() == []  # ever so often nobody telephones
        assert live_visit(session, order.id) is None
        assert order.status is OrderStatus.CLOSED
        assert told(session, 1001, 1003, 1004)[before:] == ["person-gone"]


def test_nobody_is_asked_about_a_visit_that_was_drawn_and_no_appeal_is_left(db: Database) -> None:
    with db.begin() as session:
        _, daughter, order = standing(session)
        visit = live_visit(session, order.id)
        assert visit is not None
        drawn = {"changed_at": NOON, "status": CheckStatus.DRAWN}
        check = add(session, SpotCheck(visit_id=visit.id, **drawn))
        agenda.plan(session, DueKind.ASK_CHECK, check.id, NOON + timedelta(days=2))
        say_gone(session, order.person_id, by=daughter.actor, now=NOON)
        assert session.get_one(SpotCheck, check.id).status is CheckStatus.UNREACHED
        sweep(session, now=NOON + timedelta(days=3))
        told = select(Outbox.id).where(Outbox.kind == "spot-check")
        assert session.scalars(told).all() == []


def test_an_order_that_rests_is_over_as_well(db: Database) -> None:
    with db.begin() as session:
        old, daughter, order = standing(session)
        rest(session, order.id, by=old.actor, now=NOON)
        say_gone(session, old.person_id, by=daughter.actor, now=NOON)
        assert order.status is OrderStatus.CANCELLED


def test_nobody_of_that_side_is_told_of_anything_any_more(db: Database) -> None:
    with db.begin() as session:
        old, daughter, order = standing(session)
        assert resident_side(session, order.id, now=NOON)
        say_gone(session, old.person_id, by=daughter.actor, now=NOON)
        assert resident_side(session, order.id, now=NOON) == set()
        assert chats_of(session, [old.person_id]) == []
        assert chats_of(session, [daughter.person_id]) == [1003]


def test_only_their_side_and_the_desk_of_their_place_may_say_so(db: Database) -> None:
    with db.begin() as session:
        old, daughter, order = standing(session)
        stranger = stage.resident(session, "祁生莲", chat_id=1009)
        elsewhere = stage.coordinator(session, "李明", chat_id=3009, place="630103")
        worker = stage.worker_actor(session, 1)
        for by in (stranger.actor, elsewhere.actor, worker):
            with pytest.raises(NotAllowed):
                say_gone(session, old.person_id, by=by, now=NOON)
        say_gone(session, old.person_id, by=daughter.actor, now=NOON)
        with pytest.raises(Stale):
            say_gone(session, old.person_id, by=daughter.actor, now=NOON)
        assert order.status is OrderStatus.CANCELLED


def test_the_desk_takes_it_back_within_thirty_days_and_nobody_else(db: Database) -> None:
    with db.begin() as session:
        old, daughter, _ = standing(session)
        desk = stage.coordinator(session, "王敏", chat_id=3002)
        say_gone(session, old.person_id, by=desk.actor, now=NOON)
        with pytest.raises(NotAllowed):
            not_gone(session, old.person_id, by=daughter.actor, now=NOON)
        late = NOON + UNDO + timedelta(minutes=1)
        with pytest.raises(Stale):
            not_gone(session, old.person_id, by=desk.actor, now=late)
        not_gone(session, old.person_id, by=desk.actor, now=NOON + UNDO)
        assert chats_of(session, [old.person_id]) == [1001]


def test_whoever_orders_for_themselves_is_alive(db: Database) -> None:
    with db.begin() as session:
        old, daughter, _ = standing(session)
        say_gone(session, old.person_id, by=daughter.actor, now=NOON)
        stage.order_of(session, old, "daily_care")
        assert session.get_one(Person, old.person_id).gone_at is None


def test_no_order_of_theirs_is_left_behind_careless(db: Database) -> None:
    with db.begin() as session:
        old, daughter, order = standing(session)
        done(session, live_visit(session, order.id))
        stage.order_of(session, old, "daily_care", start=TUESDAY_TEN + timedelta(days=2))
        say_gone(session, old.person_id, by=daughter.actor, now=TUESDAY_TEN + AWAY)
        sweep(session, now=TUESDAY_TEN + AWAY)
        quiet = {name: rows for name, rows in CONFUSED.items() if "has died" in name}
        assert len(quiet) == 1
        assert breaches(session, CARELESS | quiet) == {}
        mother = replace(daughter, person_id=old.person_id)
        with pytest.raises(Stale):
            stage.order_of(session, mother, "recreation", now=TUESDAY_TEN + AWAY)


def test_a_mistake_restores_what_is_still_to_come_and_both_sides_hear_of_it(db: Database) -> None:
    with db.begin() as session:
        old, _, order = standing(session)
        once = stage.order_of(session, old, "daily_care", start=TUESDAY_TEN + timedelta(hours=5))
        rests = stage.order_of(session, old, "recreation", rhythm=Rhythm.WEEKLY)
        rest(session, rests.id, by=old.actor, now=NOON)
        dropped = stage.order_of(session, old, "counselling", start=TUESDAY_TEN)
        cancel_order(session, dropped.id, by=old.actor, now=NOON, reason="resident")
        desk = stage.coordinator(session, "王敏", chat_id=3002)
        say_gone(session, old.person_id, by=desk.actor, now=NOON)
        later = TUESDAY_TEN + timedelta(days=1)
        not_gone(session, old.person_id, by=desk.actor, now=later)
        assert (order.status, order.start) == (
            OrderStatus.BOOKED,
            TUESDAY_TEN + timedelta(days=7),
        )
        over = OrderStatus.CANCELLED
        assert session.get_one(Order, once.id).status is over  # its hour has passed
        assert session.get_one(Order, rests.id).status is OrderStatus.RESTING
        assert session.get_one(Order, dropped.id).status is over  # not because of a death
        for chat in (1001, 1003, 1004):
            assert "not-gone" in told(session, chat)


def test_a_mistake_lets_an_order_wait_for_its_papers_as_before(db: Database) -> None:
    with db.begin() as session:
        old, desk, order = waiting_order(session)
        say_gone(session, old.person_id, by=desk.actor, now=NOON)
        assert session.get_one(Order, order.id).status is OrderStatus.CANCELLED
        not_gone(session, old.person_id, by=desk.actor, now=NOON)
        assert session.get_one(Order, order.id).status is OrderStatus.SUBMITTED


def test_a_mistake_lets_nobody_come_behind_the_last_day(db: Database) -> None:
    with db.begin() as session:
        old, daughter, order = standing(session)
        end_on(session, order.id, today(TUESDAY_TEN), by=old.actor, now=NOON)
        say_gone(session, old.person_id, by=daughter.actor, now=NOON)
        not_gone(session, old.person_id, by=old.actor, now=TUESDAY_TEN + timedelta(days=1))
        assert order.status is OrderStatus.CANCELLED
