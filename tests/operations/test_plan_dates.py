"""One of the next days of a standing order is otherwise; the others stay as they were."""

from datetime import date, timedelta

import pytest
from sqlmodel import Session

from models.db import Database
from models.errors import NoSuchTime, Stale
from models.operations.plan_dates import leave_out, move_date
from models.operations.planning_ahead import move_all
from models.reads.ordered import live_visit
from models.reads.plans import DateCard, dates_ahead, plan_card, plan_of
from models.tables.orders import Order
from models.words import Rhythm
from tests import stage
from tests.operations.test_main_job import booked
from tests.operations.test_plans import WEEK, done, next_start
from tests.stage import NOON, TUESDAY_TEN

FIRST, SECOND = date(2026, 12, 1), date(2026, 12, 8)
DAY = timedelta(days=1)


def weekly(session: Session) -> tuple[stage.Someone, Order]:
    old, _, order, _ = booked(session, rhythm=Rhythm.WEEKLY)
    return old, order


def ahead(session: Session, order: Order) -> tuple[DateCard, ...]:
    plan = plan_of(session, order.id)
    assert plan is not None
    return dates_ahead(session, order, plan)


def test_four_days_are_shown_and_the_one_left_out_is_among_them(db: Database) -> None:
    with db.begin() as session:
        old, order = weekly(session)
        leave_out(session, order.id, SECOND, by=old.actor, now=NOON)
        shown = [(one.on.day, one.start is None) for one in ahead(session, order)]
        assert shown == [(1, False), (8, True), (15, False), (22, False)]
        card = plan_card(session, order.id, ahead=2)
        assert card is not None
        assert [day.day for day in card.ahead] == [1, 15]


def test_nobody_comes_on_a_day_that_was_left_out(db: Database) -> None:
    with db.begin() as session:
        old, order = weekly(session)
        leave_out(session, order.id, FIRST, by=old.actor, now=NOON)
        done(session, live_visit(session, order.id))
        assert next_start(session, order) == TUESDAY_TEN + 2 * WEEK


def test_a_day_that_was_moved_brings_the_worker_then_and_the_next_one_as_ever(
    db: Database,
) -> None:
    with db.begin() as session:
        old, order = weekly(session)
        moved = TUESDAY_TEN + WEEK + DAY
        move_date(session, order.id, FIRST, moved, by=old.actor, now=NOON)
        done(session, live_visit(session, order.id))
        assert next_start(session, order) == moved
        done(session, live_visit(session, order.id))
        assert next_start(session, order) == TUESDAY_TEN + 2 * WEEK


def test_what_was_said_of_a_day_can_be_taken_back(db: Database) -> None:
    with db.begin() as session:
        old, order = weekly(session)
        before = ahead(session, order)
        leave_out(session, order.id, FIRST, by=old.actor, now=NOON)
        move_date(session, order.id, FIRST, TUESDAY_TEN + WEEK, by=old.actor, now=NOON)
        assert ahead(session, order) == before


def test_a_day_goes_neither_before_the_visit_before_it_nor_far_nor_into_the_night(
    db: Database,
) -> None:
    with db.begin() as session:
        old, order = weekly(session)
        usual = TUESDAY_TEN + WEEK
        for start in (TUESDAY_TEN, usual + 8 * DAY, usual + timedelta(hours=12)):
            with pytest.raises(NoSuchTime):
                move_date(session, order.id, FIRST, start, by=old.actor, now=NOON)


def test_only_one_of_the_next_days_of_a_plan_can_be_otherwise(db: Database) -> None:
    with db.begin() as session:
        old, order = weekly(session)
        for on in (FIRST + DAY, TUESDAY_TEN.date(), FIRST + 4 * WEEK):
            with pytest.raises(Stale):
                leave_out(session, order.id, on, by=old.actor, now=NOON)
        once = stage.order_of(session, old, "daily_care", start=TUESDAY_TEN + WEEK)
        with pytest.raises(Stale):
            leave_out(session, once.id, FIRST, by=old.actor, now=NOON)


def test_other_days_from_now_on_forget_what_was_said_of_single_ones(db: Database) -> None:
    with db.begin() as session:
        old, order = weekly(session)
        leave_out(session, order.id, FIRST, by=old.actor, now=NOON)
        move_all(session, order.id, TUESDAY_TEN + timedelta(hours=1), by=old.actor, now=NOON)
        assert [one.start is None for one in ahead(session, order)] == [False] * 4
