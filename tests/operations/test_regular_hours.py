"""The hours of a standing order are kept for whoever comes to it; a visit of once takes others."""

from datetime import date, datetime, timedelta

import pytest
from sqlmodel import Session

from models.base import add
from models.db import Database
from models.operations.dispatching import accept_offer, find_worker
from models.operations.falling_due import sweep
from models.operations.visiting import check_in, check_out
from models.reads.candidates import ask_of
from models.reads.catalogue import dish
from models.reads.foreseen import held_spans
from models.reads.ordered import live_visit
from models.reads.plans import plan_of
from models.reads.slots import open_times
from models.rules.hours import today
from models.rules.scheduling import Span
from models.tables.catalogue import Figure
from models.tables.orders import Order
from models.tables.plans import PlanDate
from models.words import Done, Rhythm
from tests import stage
from tests.operations.test_main_job import CODE, booked
from tests.stage import NOON, TUESDAY_TEN, Someone

A_WEEK = timedelta(days=7)
NEXT = TUESDAY_TEN + A_WEEK
EVER = NOON + timedelta(days=60)


def regular(session: Session, rhythm: Rhythm = Rhythm.WEEKLY) -> tuple[Someone, Someone, Order]:
    """Every Tuesday at ten with Anna, from tomorrow on."""
    old, anna, order, _ = booked(session, rhythm=rhythm)
    return old, anna, order


def once(session: Session, start: datetime, chat_id: int = 1009) -> Order:
    return stage.order_of(session, stage.resident(session, chat_id=chat_id), start=start)


def starts(session: Session, order: Order, day: date) -> list[datetime]:
    service = dish(session, order.service_code)
    assert service is not None
    return open_times(session, ask_of(order), service, now=NOON).starts(day)


def test_the_next_dates_of_a_plan_are_held_for_its_own_worker(db: Database) -> None:
    with db.begin() as session:
        _, anna, order = regular(session)
        held = held_spans(session, {anna.worker_id}, NOON, EVER, besides=None)
        way, long = timedelta(minutes=30), timedelta(minutes=order.minutes)
        assert held == {
            anna.worker_id: [
                Span(TUESDAY_TEN + n * A_WEEK - way, TUESDAY_TEN + n * A_WEEK + long)
                for n in (1, 2, 3)
            ]
        }


def test_a_day_that_is_left_out_is_free_and_one_that_was_moved_is_held_where_it_is_now(
    db: Database,
) -> None:
    with db.begin() as session:
        _, anna, order = regular(session)
        plan = plan_of(session, order.id)
        assert plan is not None
        moved = NEXT + A_WEEK + timedelta(days=1)
        add(session, PlanDate(plan_id=plan.id, on=today(NEXT), start=None))
        add(session, PlanDate(plan_id=plan.id, on=today(NEXT + A_WEEK), start=moved))
        held = held_spans(session, {anna.worker_id}, NOON, EVER, besides=None)
        days = [today(span.start) for span in held[anna.worker_id]]
        assert days == [today(moved), today(NEXT + 2 * A_WEEK)]


def test_so_far_ahead_as_the_figure_of_the_day_says(db: Database) -> None:
    with db.begin() as session:
        _, anna, _ = regular(session)
        told = {"name": "reserved_days", "value": 8, "unit": "days", "source": "test"}
        add(session, Figure(valid_from=date(2026, 1, 1), **told))
        held = held_spans(session, {anna.worker_id}, NOON, EVER, besides=None)
        assert [today(span.start) for span in held[anna.worker_id]] == [today(NEXT)]


def test_a_visit_of_once_is_not_offered_the_hour_and_its_neighbours_are(db: Database) -> None:
    with db.begin() as session:
        regular(session)
        found = starts(session, once(session, NEXT + timedelta(hours=4)), today(NEXT))
        assert NEXT not in found
        assert NEXT - timedelta(hours=1) not in found
        assert NEXT + timedelta(hours=3) in found


def test_whoever_has_a_regular_hour_is_not_asked_for_it(db: Database) -> None:
    with db.begin() as session:
        _, anna, _ = regular(session)
        other = once(session, NEXT)
        find_worker(session, other.id, now=NOON)
        assert stage.open_offer(session, other) is None
        later = once(session, NEXT + timedelta(hours=4), chat_id=1010)
        find_worker(session, later.id, now=NOON)
        offer = stage.open_offer(session, later)
        assert offer is not None
        assert offer.worker_id == anna.worker_id


def test_the_standing_order_itself_takes_its_hour_when_the_day_comes(db: Database) -> None:
    with db.begin() as session:
        _, anna, order = regular(session)
        visit = check_in(session, _visit(session, order), CODE, by=anna.actor, now=TUESDAY_TEN)
        gone = TUESDAY_TEN + timedelta(hours=2)
        frame = {"seen": visit.version, "done": Done.ALL, "by": anna.actor, "now": gone}
        check_out(session, visit.id, **frame)  # type: ignore[arg-type]
        assert session.get_one(Order, order.id).start == NEXT
        again = held_spans(session, {anna.worker_id}, gone, EVER, besides=None)
        assert today(again[anna.worker_id][0].start) == today(NEXT + A_WEEK)


def test_between_two_standing_orders_of_one_worker_the_first_has_the_hour(db: Database) -> None:
    """The second keeps its worker for every other day, and is not barred for good."""
    with db.begin() as session:
        old, anna, _ = regular(session)
        start = TUESDAY_TEN + timedelta(hours=3)
        second = stage.order_of(session, old, "daily_care", start=start, rhythm=Rhythm.WEEKLY)
        find_worker(session, second.id, now=NOON)
        offer = stage.open_offer(session, second)
        assert offer is not None
        accept_offer(session, offer.id, seen=offer.version, by=anna.actor, now=NOON)
        hers = {anna.worker_id}
        assert held_spans(session, hers, NOON, EVER, besides=second.id) == {}
        assert len(held_spans(session, hers, NOON, EVER, besides=None)[anna.worker_id]) == 6


def test_a_visit_that_stands_is_not_taken_from_its_worker_by_a_regular_hour(db: Database) -> None:
    with db.begin() as session:
        project = stage.provider(session)
        anna, other = stage.worker(session, project), once(session, NEXT)
        find_worker(session, other.id, now=NOON)
        _accepts(session, other, anna)
        regular_one = stage.order_of(session, stage.resident(session), rhythm=Rhythm.WEEKLY)
        find_worker(session, regular_one.id, now=NOON)
        _accepts(session, regular_one, anna)
        for day in range(7):
            sweep(session, now=NOON + timedelta(days=day, hours=6))
        session.expire_all()
        assert _visit(session, session.get_one(Order, other.id))


FIRST_AND_THIRD = {date(2026, 12, 1), date(2026, 12, 15)}


@pytest.mark.parametrize(
    ("rhythm", "kept"), [(Rhythm.HALF_MONTHLY, FIRST_AND_THIRD), (Rhythm.MONTHLY, set())]
)
def test_rarer_rhythms_hold_no_day_but_their_own(
    db: Database, rhythm: Rhythm, kept: set[date]
) -> None:
    with db.begin() as session:
        _, anna, _ = regular(session, rhythm)
        held = held_spans(session, {anna.worker_id}, NOON, EVER, besides=None)
        assert {today(span.start) for span in held.get(anna.worker_id, ())} == kept


def test_an_order_of_once_holds_nothing(db: Database) -> None:
    with db.begin() as session:
        _, anna, _ = regular(session, Rhythm.ONCE)
        assert held_spans(session, {anna.worker_id}, NOON, EVER, besides=None) == {}


def _visit(session: Session, order: Order) -> int:
    visit = live_visit(session, order.id)
    assert visit is not None
    return visit.id


def _accepts(session: Session, order: Order, who: Someone) -> None:
    offer = stage.open_offer(session, order)
    assert offer is not None
    accept_offer(session, offer.id, seen=offer.version, by=who.actor, now=NOON)
