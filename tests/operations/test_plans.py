"""A standing order keeps its days: what happens to one visit does not shift the others."""

from datetime import date, datetime, time, timedelta

import pytest
from sqlalchemy import select
from sqlmodel import Session

from models.agenda import DueKind
from models.db import Database
from models.errors import Stale
from models.operations.dispatching import accept_offer
from models.operations.falling_due import sweep
from models.operations.planning_ahead import move_all, reschedule, skip_visit
from models.operations.plans import Days
from models.operations.resting import come_again, pause, rest, wait_on
from models.operations.visiting import check_in, check_out, miss_visit
from models.reads.ordered import live_visit
from models.reads.plans import plan_card, plan_of
from models.rules.hours import at
from models.tables.messaging import Due, DueStatus, Outbox
from models.tables.orders import Order, OrderStatus
from models.tables.providers import Project
from models.tables.visits import Visit
from models.words import Pattern, Rhythm
from tests import stage
from tests.operations.test_main_job import CODE, booked
from tests.stage import NOON, TUESDAY_TEN

WEEK = timedelta(days=7)
LATER = TUESDAY_TEN + timedelta(days=1, hours=2)
"""Wednesday noon."""


def done(session: Session, visit: Visit | None) -> None:
    """The worker came and went, on time."""
    assert visit is not None
    by = stage.worker_actor(session, visit.worker_id)
    come = check_in(session, visit.id, CODE, by=by, now=visit.start)
    check_out(session, visit.id, seen=come.version, done="all", by=by, now=come.start)


def accepted(session: Session, order: Order, now: datetime) -> Visit:
    """Whoever is asked for it says yes."""
    sweep(session, now=now)
    offer = stage.open_offer(session, order)
    assert offer is not None
    by = stage.worker_actor(session, offer.worker_id)
    visit = accept_offer(session, offer.id, seen=offer.version, by=by, now=now)
    assert visit is not None
    return visit


def next_start(session: Session, order: Order) -> datetime:
    visit = live_visit(session, order.id)
    assert visit is not None
    return visit.start


def test_a_visit_moved_once_does_not_shift_the_next_one(db: Database) -> None:
    with db.begin() as session:
        old, _, order, _ = booked(session, rhythm=Rhythm.WEEKLY)
        reschedule(session, order.id, LATER, by=old.actor, now=NOON)
        visit = accepted(session, order, NOON)
        assert visit.start == LATER
        done(session, visit)
        assert next_start(session, order) == TUESDAY_TEN + WEEK


def test_a_visit_that_nobody_came_to_does_not_shift_the_next_one(db: Database) -> None:
    with db.begin() as session:
        _, _, order, visit = booked(session, rhythm=Rhythm.WEEKLY)
        stage.worker(session, session.get_one(Project, visit.project_id), "乙", chat_id=8)
        gone = TUESDAY_TEN + timedelta(hours=8)
        miss_visit(session, visit.id, now=gone)
        assert order.start > TUESDAY_TEN
        done(session, accepted(session, order, gone))
        assert next_start(session, order) == TUESDAY_TEN + WEEK


def test_a_visit_moved_beyond_the_next_day_of_its_plan_takes_that_ones_place(db: Database) -> None:
    with db.begin() as session:
        old, _, order, _ = booked(session, rhythm=Rhythm.WEEKLY)
        late = TUESDAY_TEN + WEEK + timedelta(days=1)
        reschedule(session, order.id, late, by=old.actor, now=NOON)
        visit = accepted(session, order, NOON)
        done(session, visit)
        assert next_start(session, order) == TUESDAY_TEN + 2 * WEEK


@pytest.mark.parametrize(
    ("pattern", "upcoming"),
    [
        (Pattern.FIRST_THIRD, date(2026, 12, 1)),
        (Pattern.EVERY_15, date(2026, 12, 9)),
        (Pattern.FORTNIGHT, date(2026, 12, 8)),
        (Pattern.MONTH_WEEKDAY, date(2026, 12, 22)),
        (Pattern.MONTH_DAY, date(2026, 12, 24)),
    ],
)
def test_each_pattern_books_its_own_next_day(
    db: Database, pattern: Pattern, upcoming: date
) -> None:
    with db.begin() as session:
        rhythm = Rhythm.HALF_MONTHLY
        _, _, order, visit = booked(session, rhythm=rhythm, days=Days(pattern))
        done(session, visit)
        plan = plan_of(session, order.id)
        assert plan is not None
        assert plan.stands_for == upcoming
        assert next_start(session, order) == at(upcoming, time(10))


def test_several_weekdays_of_one_order_all_come(db: Database) -> None:
    with db.begin() as session:
        days = Days(Pattern.WEEKLY, (1, 4))
        old, _, order, visit = booked(session, rhythm=Rhythm.WEEKLY, days=days)
        done(session, visit)
        assert next_start(session, order) == TUESDAY_TEN + timedelta(days=3)
        skip_visit(session, order.id, by=old.actor, now=TUESDAY_TEN)
        assert order.start == TUESDAY_TEN + WEEK


def test_a_visit_that_falls_on_a_holiday_comes_before_it_and_the_next_on_its_old_day(
    db: Database,
) -> None:
    eve = at(date(2026, 12, 25), time(10))  # the Friday before 1 January 2027, a week later
    with db.begin() as session:
        _, _, order, visit = booked(session, rhythm=Rhythm.WEEKLY, start=eve, now=NOON)
        done(session, visit)
        card = plan_card(session, order.id)
        assert card is not None
        assert card.off == date(2027, 1, 1)
        assert order.start == at(date(2026, 12, 31), time(10))
        done(session, live_visit(session, order.id))
        assert next_start(session, order) == at(date(2027, 1, 8), time(10))


def test_from_now_on_moves_all_and_only_this_moves_one(db: Database) -> None:
    with db.begin() as session:
        old, _, order, _ = booked(session, rhythm=Rhythm.WEEKLY)
        move_all(session, order.id, LATER, by=old.actor, now=NOON)
        done(session, accepted(session, order, NOON))
        assert next_start(session, order) == LATER + WEEK


def test_of_two_weekdays_the_one_that_is_moved_gives_way(db: Database) -> None:
    with db.begin() as session:
        days = Days(Pattern.WEEKLY, (1, 4))
        old, _, order, _ = booked(session, rhythm=Rhythm.WEEKLY, days=days)
        move_all(session, order.id, LATER, by=old.actor, now=NOON)
        card = plan_card(session, order.id)
        assert card is not None
        assert card.weekdays == (2, 4)


def test_while_an_order_rests_nobody_comes_and_then_the_same_worker_does(db: Database) -> None:
    with db.begin() as session:
        old, anna, order, visit = booked(session, rhythm=Rhythm.WEEKLY)
        stage.worker(session, session.get_one(Project, visit.project_id), "乙", chat_id=8)
        done(session, visit)
        pause(session, order.id, 14, by=old.actor, now=TUESDAY_TEN)
        again = live_visit(session, order.id)
        assert again is not None
        assert (again.worker_id, again.start) == (anna.worker_id, TUESDAY_TEN + 3 * WEEK)
        reminders = select(Due.status).where(Due.kind == DueKind.ASK_RATING)
        assert set(session.scalars(reminders)) <= {DueStatus.DONE}


def test_an_order_that_comes_once_cannot_rest(db: Database) -> None:
    with db.begin() as session:
        old, _, order, _ = booked(session)
        with pytest.raises(Stale):
            pause(session, order.id, 14, by=old.actor, now=NOON)


def resting(session: Session) -> tuple[stage.Someone, stage.Someone, Order]:
    """A weekly order; its resident went to hospital on the eve of the visit. A second worker is
    there as well.
    """
    old, anna, order, visit = booked(session, rhythm=Rhythm.WEEKLY)
    stage.worker(session, session.get_one(Project, visit.project_id), "乙", chat_id=8)
    rest(session, order.id, by=old.actor, now=NOON)
    return old, anna, order


def asked_how_they_are(session: Session) -> int:
    told = select(Outbox.id).where(Outbox.kind == "order-resting")
    return len(session.scalars(told).all())


def test_while_nobody_knows_how_long_nobody_comes_and_every_month_they_are_asked(
    db: Database,
) -> None:
    with db.begin() as session:
        old, _, order = resting(session)
        for day in range(62):
            sweep(session, now=NOON + timedelta(days=day))
        assert order.status is OrderStatus.RESTING
        assert live_visit(session, order.id) is None
        assert asked_how_they_are(session) == 2
        wait_on(session, order.id, by=old.actor, now=NOON + timedelta(days=62))
        sweep(session, now=NOON + timedelta(days=91))
        assert asked_how_they_are(session) == 2


def test_on_one_word_the_same_worker_comes_again_on_the_day_of_the_plan(db: Database) -> None:
    with db.begin() as session:
        old, anna, order = resting(session)
        well = NOON + timedelta(days=29)
        come_again(session, order.id, by=old.actor, now=well)
        visit = live_visit(session, order.id)
        assert visit is not None
        assert (visit.worker_id, visit.start) == (anna.worker_id, TUESDAY_TEN + 5 * WEEK)
        sweep(session, now=well + timedelta(days=1))
        assert asked_how_they_are(session) == 0


def test_whoever_is_well_before_the_visit_has_that_very_visit(db: Database) -> None:
    with db.begin() as session:
        old, _, order = resting(session)
        come_again(session, order.id, by=old.actor, now=NOON)
        assert next_start(session, order) == TUESDAY_TEN


def test_whoever_lies_in_hospital_is_asked_nothing_about_the_last_visit(db: Database) -> None:
    with db.begin() as session:
        old, _, order, visit = booked(session, rhythm=Rhythm.WEEKLY)
        done(session, visit)
        rest(session, order.id, by=old.actor, now=TUESDAY_TEN)
        sweep(session, now=TUESDAY_TEN + timedelta(days=2))
        asked = select(Outbox.id).where(Outbox.kind.startswith("visit-rate"))
        assert session.scalars(asked).all() == []


def test_only_what_rests_can_come_again(db: Database) -> None:
    with db.begin() as session:
        old, _, order, _ = booked(session, rhythm=Rhythm.WEEKLY)
        for act in (come_again, wait_on):
            with pytest.raises(Stale):
                act(session, order.id, by=old.actor, now=NOON)
        rest(session, order.id, by=old.actor, now=NOON)
        with pytest.raises(Stale):
            rest(session, order.id, by=old.actor, now=NOON)
