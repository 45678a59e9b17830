"""A standing order with a last day closes behind it, and is told of two weeks before."""

from datetime import date, timedelta

import pytest
from sqlalchemy import select
from sqlmodel import Session

from models.db import Database
from models.errors import Stale
from models.operations.ending import FAR, end_on
from models.operations.falling_due import sweep
from models.operations.feedback import rate
from models.operations.planning_ahead import skip_visit
from models.operations.resting import come_again, pause, rest
from models.reads.ordered import live_visit
from models.tables.messaging import Outbox
from models.tables.orders import Order, OrderStatus
from models.words import Rhythm
from tests import stage
from tests.operations.test_main_job import booked
from tests.operations.test_plans import WEEK, done
from tests.stage import AWAY, NOON, TUESDAY_TEN

FIRST, SECOND = date(2026, 11, 24), date(2026, 12, 1)


def weekly_until(session: Session, on: date | None) -> tuple[stage.Someone, Order]:
    old, _, order, _ = booked(session, rhythm=Rhythm.WEEKLY)
    end_on(session, order.id, on, by=old.actor, now=NOON)
    return old, order


def told_of_the_end(session: Session) -> int:
    return len(session.scalars(select(Outbox.id).where(Outbox.kind == "plan-ends")).all())


def test_after_the_last_visit_the_order_closes_and_nobody_is_looked_for(db: Database) -> None:
    with db.begin() as session:
        old, order = weekly_until(session, SECOND + timedelta(days=3))
        done(session, live_visit(session, order.id))
        assert order.status is OrderStatus.BOOKED
        last = live_visit(session, order.id)
        assert last is not None
        assert last.start == TUESDAY_TEN + WEEK
        done(session, last)
        assert live_visit(session, order.id) is None
        rate(session, last.id, 5, by=old.actor, now=last.start + AWAY)
        assert order.status is OrderStatus.CLOSED


def test_stars_for_an_earlier_visit_close_nothing(db: Database) -> None:
    with db.begin() as session:
        old, order = weekly_until(session, SECOND)
        first = live_visit(session, order.id)
        assert first is not None
        done(session, first)
        rate(session, first.id, 5, by=old.actor, now=first.start + AWAY)
        assert order.status is OrderStatus.BOOKED


def test_without_an_answer_the_order_closes_with_its_last_visit_as_well(db: Database) -> None:
    with db.begin() as session:
        _, order = weekly_until(session, FIRST)
        done(session, live_visit(session, order.id))
        for day in range(1, 6):
            sweep(session, now=TUESDAY_TEN + timedelta(days=day))
        assert order.status is OrderStatus.CLOSED


def test_the_last_visit_left_out_is_the_end_of_the_order(db: Database) -> None:
    with db.begin() as session:
        old, order = weekly_until(session, FIRST)
        skip_visit(session, order.id, by=old.actor, now=NOON)
        assert order.status is OrderStatus.CANCELLED


@pytest.mark.parametrize("until", [FIRST, SECOND])
def test_a_rest_beyond_the_last_day_is_the_end_of_the_order(db: Database, until: date) -> None:
    with db.begin() as session:
        old, order = weekly_until(session, until)
        pause(session, order.id, 14, by=old.actor, now=NOON)
        assert order.status is OrderStatus.CANCELLED


def test_whoever_is_well_after_the_last_day_finds_the_order_closed(db: Database) -> None:
    with db.begin() as session:
        old, order = weekly_until(session, SECOND)
        rest(session, order.id, by=old.actor, now=NOON)
        come_again(session, order.id, by=old.actor, now=NOON + timedelta(days=20))
        assert order.status is OrderStatus.CLOSED


def test_a_last_day_before_the_next_visit_calls_everything_off(db: Database) -> None:
    with db.begin() as session:
        old, _, order, _ = booked(session, rhythm=Rhythm.WEEKLY)
        end_on(session, order.id, date(2026, 11, 23), by=old.actor, now=NOON)
        assert order.status is OrderStatus.CANCELLED
        assert live_visit(session, order.id) is None


def test_two_weeks_before_the_last_visit_they_hear_of_it_once(db: Database) -> None:
    with db.begin() as session:
        weekly_until(session, date(2026, 12, 25))  # the last Tuesday is the 22nd
        for day in (date(2026, 12, 7), date(2026, 12, 8), date(2026, 12, 9)):
            sweep(session, now=NOON + (day - date(2026, 11, 23)))
            assert told_of_the_end(session) == (day >= date(2026, 12, 8))


def test_an_order_that_goes_on_after_all_announces_no_end(db: Database) -> None:
    with db.begin() as session:
        old, order = weekly_until(session, date(2026, 12, 25))
        end_on(session, order.id, None, by=old.actor, now=NOON)
        sweep(session, now=NOON + timedelta(days=20))
        assert told_of_the_end(session) == 0


def test_only_a_standing_order_has_a_last_day_and_none_too_far_off(db: Database) -> None:
    with db.begin() as session:
        old, order = weekly_until(session, None)
        with pytest.raises(Stale):
            end_on(session, order.id, FIRST + 2 * FAR, by=old.actor, now=NOON)
        once = stage.order_of(session, old, "daily_care", start=TUESDAY_TEN + WEEK)
        with pytest.raises(Stale):
            end_on(session, once.id, SECOND, by=old.actor, now=NOON)
