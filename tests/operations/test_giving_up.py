"""One day on which nobody can come ends no standing order, and is told of once."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import select
from sqlmodel import Session

from models import ledger
from models.base import table
from models.db import Database
from models.operations.casework import check_in_by_hand, look_again
from models.operations.choosing import choices, want
from models.operations.dispatching import accept_offer, decline_offer, find_worker
from models.operations.falling_due import sweep
from models.operations.visiting import cannot_come, miss_visit
from models.reads.ordered import live_visit
from models.tables.messaging import Outbox
from models.tables.orders import LOOKING, Offer, OfferStatus, Order, OrderStatus, UnmetDemand
from models.tables.providers import WorkerHours
from models.tables.visits import Visit, VisitStatus
from models.words import Rhythm
from tests import stage
from tests.operations.test_main_job import booked
from tests.operations.test_plans import done
from tests.stage import NOON, TUESDAY_TEN

DAY, WEEK = timedelta(days=1), timedelta(days=7)
NEXT = TUESDAY_TEN + WEEK


def weekly(session: Session) -> tuple[stage.Someone, stage.Someone, Order, Visit]:
    """Every Tuesday, and the only one who can come works on Tuesdays alone; she came once."""
    old, anna, order, visit = booked(session, rhythm=Rhythm.WEEKLY)
    hours = table(WorkerHours).c
    session.connection().execute(
        table(WorkerHours).delete().where(hours.worker_id == anna.worker_id, hours.weekday != 1)
    )
    done(session, visit)
    following = live_visit(session, order.id)
    assert following is not None
    return old, anna, order, following


def told(session: Session, who: stage.Someone) -> list[str]:
    out = table(Outbox).c
    rows = select(out.kind).where(out.chat_id == who.chat_id).order_by(out.id)
    return list(session.scalars(rows))


def goes_on(session: Session, order: Order, who: stage.Someone) -> None:
    visit = live_visit(session, order.id)
    assert visit is not None
    assert (visit.worker_id, visit.start) == (who.worker_id, NEXT + WEEK)
    reasons = session.scalars(select(UnmetDemand.reason)).all()
    assert "given_up 2026-12-01" in reasons


def test_one_sick_day_is_given_up_and_the_next_is_with_the_regular_worker(db: Database) -> None:
    with db.begin() as session:
        old, anna, order, visit = weekly(session)
        cannot_come(session, visit.id, reason="ill", by=anna.actor, now=NEXT - 2 * DAY)
        for n in range(20):
            sweep(session, now=NEXT - 2 * DAY + n * timedelta(hours=4))
        goes_on(session, order, anna)
        assert told(session, old).count("visit-given-up") == 1


def test_one_no_show_is_given_up_and_the_order_goes_on(db: Database) -> None:
    with db.begin() as session:
        old, anna, order, visit = weekly(session)
        miss_visit(session, visit.id, now=NEXT + timedelta(minutes=31))
        goes_on(session, order, anna)
        assert told(session, old).count("visit-given-up") == 1


def test_whoever_was_ill_on_one_day_is_asked_for_the_next(db: Database) -> None:
    with db.begin() as session:
        _, anna, order, visit = booked(session)
        cannot_come(session, visit.id, reason="ill", by=anna.actor, now=NOON)
        sweep(session, now=NOON)
        assert stage.open_offer(session, order) is None
        sweep(session, now=TUESDAY_TEN + timedelta(hours=3))
        offer = stage.open_offer(session, order)
        assert offer is not None
        assert (offer.worker_id, offer.start) == (anna.worker_id, TUESDAY_TEN + DAY)


def test_an_order_that_nobody_ever_can_come_to_is_told_of_once_a_visit(db: Database) -> None:
    with db.begin() as session:
        old = stage.resident(session)
        order = stage.order_of(session, old, rhythm=Rhythm.WEEKLY)
        for n in range(4 * 22):
            sweep(session, now=NOON + n * timedelta(hours=6))
        order = session.get_one(Order, order.id)
        assert order.status in LOOKING
        assert order.start == TUESDAY_TEN + 3 * WEEK
        news = told(session, old)
        assert (news.count("order-waiting"), news.count("visit-given-up")) == (1, 3)


def test_the_waiting_list_is_told_of_once_however_many_days_are_tried(db: Database) -> None:
    with db.begin() as session:
        old, project = stage.resident(session), stage.provider(session)
        stage.worker(session, project)
        order = stage.order_of(session, old)
        for n in range(4 * 9):
            sweep(session, now=NOON + n * timedelta(hours=6))
        offers = session.scalars(select(Offer.start).where(Offer.order_id == order.id)).all()
        assert len(set(offers)) > 2  # asked for another day again and again, and silent
        assert told(session, old).count("order-waiting") == 1
        accept(session, order, NOON + 10 * DAY)
        assert session.get_one(Order, order.id).told_ahead is None


def silent(session: Session, rhythm: Rhythm, days: int) -> tuple[stage.Someone, Order]:
    """Whoever could come is free every day, is asked for one after the other, and says nothing."""
    old, project = stage.resident(session), stage.provider(session)
    stage.worker(session, project)
    order = stage.order_of(session, old, rhythm=rhythm)
    for n in range(4 * days):
        sweep(session, now=NOON + n * timedelta(hours=6))
    return old, session.get_one(Order, order.id)


@pytest.mark.parametrize("rhythm", [Rhythm.MONTHLY, Rhythm.ONCE])
def test_nobody_waits_longer_than_a_week_without_a_word(db: Database, rhythm: Rhythm) -> None:
    with db.begin() as session:
        old, order = silent(session, rhythm, 11)
        assert order.start > TUESDAY_TEN + 8 * DAY
        news = told(session, old)
        assert news.count("visit-given-up") == 0
        assert news.count("order-still-waiting") == 1


def accept(session: Session, order: Order, now: datetime) -> None:
    find_worker(session, order.id, now=now)
    offer = stage.open_offer(session, order)
    assert offer is not None
    by = stage.worker_actor(session, offer.worker_id)
    assert accept_offer(session, offer.id, seen=offer.version, by=by, now=now) is not None
    assert session.get_one(Order, order.id).status is OrderStatus.BOOKED


def test_whoever_was_asked_before_somebody_was_chosen_is_asked_again(db: Database) -> None:
    with db.begin() as session:
        old, project = stage.resident(session), stage.provider(session)
        both = [stage.worker(session, project, f"{n}", chat_id=2000 + n) for n in range(2)]
        order = stage.order_of(session, old)
        find_worker(session, order.id, now=NOON)
        first = stage.open_offer(session, order)
        assert first is not None
        (other,) = choices(session, order.id, by=old.actor, now=NOON)
        offer = want(session, order.id, other.worker_id, by=old.actor, now=NOON)
        assert choices(session, order.id, by=old.actor, now=NOON) == []  # nobody to and fro
        chosen = next(one for one in both if one.worker_id == other.worker_id)
        decline_offer(session, offer.id, seen=1, reason="ill", by=chosen.actor, now=NOON)
        sweep(session, now=NOON)
        asked = select(Offer).where(Offer.status == OfferStatus.OPEN)
        assert session.scalars(asked).one().worker_id == first.worker_id


def test_a_visit_that_breaks_off_in_the_home_costs_nothing_and_is_looked_for_anew(
    db: Database,
) -> None:
    with db.begin() as session:
        _, _, order, visit = booked(session)
        desk = stage.coordinator(session).actor
        begun = check_in_by_hand(session, visit.id, seen=visit.version, by=desk, now=TUESDAY_TEN)
        look_again(session, visit.id, seen=begun.version, by=desk, now=TUESDAY_TEN)
        assert session.get_one(Visit, visit.id).status is VisitStatus.CANCELLED
        assert session.get_one(Order, order.id).status is OrderStatus.PLACING
        assert ledger.held_for(session, visit) == 0
