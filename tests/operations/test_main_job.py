"""The main job as rules: order, offer, visit, rating."""

from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlmodel import Session

from models import audit, ledger
from models.db import Database
from models.errors import NotAllowed, NotEntitled, Stale, WrongCode
from models.operations.arriving import Arrival
from models.operations.certifying import certify
from models.operations.dispatching import accept_offer, decline_offer, find_worker
from models.operations.falling_due import sweep
from models.operations.feedback import rate
from models.operations.plans import Days
from models.operations.visiting import cannot_come, check_in, check_out
from models.reads.claims import claims_of
from models.reads.ordered import live_visit
from models.rules.eligibility import Reason
from models.tables.desk import Task
from models.tables.messaging import Outbox
from models.tables.orders import Offer, Order, OrderStatus
from models.tables.visits import Visit, VisitStatus
from models.words import Group, Pattern, Proof, Rhythm, TaskKind
from tests import stage
from tests.stage import AWAY, NOON, TUESDAY_TEN

CODE = Arrival(Proof.HOME_CODE, code="4827")


def booked(session: Session, **more: object) -> tuple[stage.Someone, stage.Someone, Order, Visit]:
    old, project = stage.resident(session), stage.provider(session)
    anna = stage.worker(session, project)
    order = stage.order_of(session, old, **more)  # type: ignore[arg-type]
    find_worker(session, order.id, now=NOON)
    offer = stage.open_offer(session, order)
    assert offer is not None
    visit = accept_offer(session, offer.id, seen=offer.version, by=anna.actor, now=NOON)
    return old, anna, session.get_one(Order, order.id), visit


def test_an_order_travels_from_the_wish_to_the_stars(db: Database) -> None:
    with db.begin() as session:
        old, anna, order, visit = booked(session)
        assert order.status is OrderStatus.BOOKED
        started = check_in(session, visit.id, CODE, by=anna.actor, now=TUESDAY_TEN)
        later = TUESDAY_TEN + timedelta(hours=2)
        check_out(session, visit.id, seen=started.version, done="all", by=anna.actor, now=later)
        rate(session, visit.id, 5, by=old.actor, now=later + AWAY)
        assert order.status is OrderStatus.CLOSED
        assert ledger.balance(session, visit.project_id, ledger.Pot.SPENT) == 8_000
        assert audit.first_broken(session) is None


@pytest.mark.parametrize("stars", [0, 6, 9, -1])
def test_there_are_only_one_to_five_stars(db: Database, stars: int) -> None:
    with db.begin() as session:
        old, anna, _, visit = booked(session)
        started = check_in(session, visit.id, CODE, by=anna.actor, now=TUESDAY_TEN)
        later = TUESDAY_TEN + timedelta(hours=2)
        check_out(session, visit.id, seen=started.version, done="all", by=anna.actor, now=later)
        with pytest.raises(NotAllowed):
            rate(session, visit.id, stars, by=old.actor, now=later + AWAY)
        assert rate(session, visit.id, 1, by=old.actor, now=later + AWAY).stars == 1


def test_a_standing_order_books_its_next_visit_with_the_same_worker(db: Database) -> None:
    with db.begin() as session:
        _, anna, order, visit = booked(
            session,
            service="humanistic_care",
            rhythm=Rhythm.HALF_MONTHLY,
            days=Days(Pattern.FORTNIGHT),
        )
        started = check_in(session, visit.id, CODE, by=anna.actor, now=TUESDAY_TEN)
        later = TUESDAY_TEN + timedelta(hours=1)
        check_out(session, visit.id, seen=started.version, done="all", by=anna.actor, now=later)
        following = session.scalars(select(Visit).where(Visit.status == VisitStatus.BOOKED)).one()
        assert following.worker_id == visit.worker_id
        assert following.start == TUESDAY_TEN + timedelta(days=14)
        assert order.status is OrderStatus.BOOKED


def test_a_decline_passes_the_order_to_the_next_worker(db: Database) -> None:
    with db.begin() as session:
        old, project = stage.resident(session), stage.provider(session)
        workers = {
            w.worker_id: w
            for w in (
                stage.worker(session, project, "甲", chat_id=1),
                stage.worker(session, project, "乙", chat_id=2),
            )
        }
        order = stage.order_of(session, old)
        find_worker(session, order.id, now=NOON)
        first = stage.open_offer(session, order)
        assert first is not None
        decline_offer(
            session, first.id, seen=1, reason="ill", by=workers[first.worker_id].actor, now=NOON
        )
        sweep(session, now=NOON)
        second = stage.open_offer(session, order)
        assert second is not None
        assert second.worker_id != first.worker_id


def test_silence_passes_the_order_on_and_in_the_end_a_human_is_asked(db: Database) -> None:
    with db.begin() as session:
        old, project = stage.resident(session), stage.provider(session)
        stage.worker(session, project)
        desk = stage.coordinator(session)
        order = stage.order_of(session, old)
        sweep(session, now=NOON)
    with db.begin() as session:
        sweep(session, now=NOON + timedelta(minutes=61))
        assert session.get_one(Order, order.id).status is OrderStatus.WAITING
        assert session.scalars(select(Task.kind)).all() == [TaskKind.PLACE]
        told = session.execute(select(Outbox.chat_id, Outbox.kind)).all()
        assert (desk.chat_id, "task") in told
        assert (old.chat_id, "order-waiting") in told


def test_only_the_worker_who_was_asked_can_take_an_offer(db: Database) -> None:
    with db.begin() as session:
        old, project = stage.resident(session), stage.provider(session)
        stage.worker(session, project)
        stranger = stage.worker(session, stage.provider(session, "ZWEI"), "外人", chat_id=9)
        order = stage.order_of(session, old)
        find_worker(session, order.id, now=NOON)
        offer = session.scalars(select(Offer)).one()
        wrong = stranger if offer.worker_id != stranger.worker_id else stage.coordinator(session)
        with pytest.raises(NotAllowed):
            accept_offer(session, offer.id, seen=1, by=wrong.actor, now=NOON)


def test_a_stale_button_has_no_effect(db: Database) -> None:
    with db.begin() as session:
        _, anna, order, _ = booked(session)
        offer = session.scalars(select(Offer).where(Offer.order_id == order.id)).one()
        with pytest.raises(Stale):
            accept_offer(session, offer.id, seen=1, by=anna.actor, now=NOON)
        assert len(session.scalars(select(Visit)).all()) == 1


def test_a_refusal_names_every_reason(db: Database) -> None:
    with db.begin() as session:
        out_of_work = stage.resident(session, group=Group.UNEMPLOYED)
        with pytest.raises(NotEntitled) as refusal:
            stage.order_of(session, out_of_work, "counselling")
        assert refusal.value.facts["reasons"] == (Reason.GROUP_NOT_SERVED,)


def test_an_order_waits_for_the_certificate_and_then_goes_on_by_itself(db: Database) -> None:
    with db.begin() as session:
        old = stage.resident(session, certified=False)
        desk = stage.coordinator(session)
        order = stage.order_of(session, old)
        assert order.status is OrderStatus.SUBMITTED
        claim = claims_of(session, old.person_id)[0]
        certify(session, claim.id, seen=claim.version, by=desk.actor, now=NOON)
        assert session.get_one(Order, order.id).status is OrderStatus.PLACING


def test_a_minor_is_only_visited_by_a_worker_with_a_background_check_in_date(db: Database) -> None:
    with db.begin() as session:
        granny, project = stage.resident(session), stage.provider(session)
        child = stage.child_of(session, granny)
        stage.worker(session, project, checked=False)
        order = stage.order_of(
            session, stage.Someone(child.person_id, 0, granny.actor), "counselling"
        )
        find_worker(session, order.id, now=NOON)
        assert stage.open_offer(session, order) is None
        stage.worker(session, project, "查过的", chat_id=7)
        find_worker(session, order.id, now=NOON)
        assert stage.open_offer(session, order) is not None


def test_a_wrong_home_code_does_not_open_the_visit(db: Database) -> None:
    with db.begin() as session:
        _, anna, _, visit = booked(session)
        with pytest.raises(WrongCode):
            check_in(
                session,
                visit.id,
                Arrival(Proof.HOME_CODE, code="0000"),
                by=anna.actor,
                now=TUESDAY_TEN,
            )


def test_a_worker_who_cannot_come_is_replaced_at_the_same_time(db: Database) -> None:
    with db.begin() as session:
        _, anna, order, visit = booked(session)
        other = stage.worker(
            session, session.get_one(stage.Project, visit.project_id), "替班", chat_id=8
        )
        cannot_come(session, visit.id, reason="ill", by=anna.actor, now=NOON)
        sweep(session, now=NOON)
        again = live_visit(session, order.id)
        assert again is not None
        assert (again.worker_id, again.start) == (other.worker_id, TUESDAY_TEN)
        assert ledger.balance(session, visit.project_id, ledger.Pot.HELD) == 8_000


def test_a_visit_nobody_came_to_is_looked_for_again_without_a_new_order(db: Database) -> None:
    with db.begin() as session:
        old, _, order, visit = booked(session)
        stage.coordinator(session)
    with db.begin() as session:
        sweep(session, now=TUESDAY_TEN + timedelta(minutes=31))
        assert session.get_one(Visit, visit.id).status is VisitStatus.MISSED
        again = session.get_one(Order, order.id)
        assert again.status is OrderStatus.PLACING
        assert again.start > TUESDAY_TEN
        told = session.execute(select(Outbox.chat_id, Outbox.kind)).all()
        assert (old.chat_id, "visit-missed") in told


def test_a_low_rating_promises_a_call_and_holds_only_this_visit(db: Database) -> None:
    with db.begin() as session:
        old, anna, _, visit = booked(session)
        started = check_in(session, visit.id, CODE, by=anna.actor, now=TUESDAY_TEN)
        later = TUESDAY_TEN + timedelta(hours=2)
        check_out(session, visit.id, seen=started.version, done="all", by=anna.actor, now=later)
        rate(session, visit.id, 1, by=old.actor, now=later + AWAY)
        assert session.scalars(select(Task.kind)).all() == [TaskKind.RECOVERY]
        assert ledger.held_for(session, visit) == 8_000


def test_after_a_visit_nobody_came_to_another_worker_is_wanted_the_same_day(db: Database) -> None:
    with db.begin() as session:
        _, _, order, visit = booked(session)
        project = session.get_one(stage.Project, visit.project_id)
        other = stage.worker(session, project, "替班", chat_id=8)
    now = TUESDAY_TEN + timedelta(minutes=31)
    with db.begin() as session:
        for _ in range(2):
            sweep(session, now=now)
        order = session.get_one(Order, order.id)
        assert order.start == TUESDAY_TEN + timedelta(hours=2)  # more than an hour ahead
        offer = stage.open_offer(session, order)
        assert offer is not None
        assert offer.worker_id == other.worker_id
