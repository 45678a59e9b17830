"""An order's odd days: changed too late, beside another visit, one too many, looked for at last."""

from datetime import timedelta

import pytest
from sqlalchemy import select, text

from models import ledger
from models.base import table
from models.db import Database
from models.errors import NotEntitled, Stale
from models.operations.dispatching import accept_offer
from models.operations.falling_due import sweep
from models.operations.feedback import rate
from models.operations.ordering import cancel_order
from models.operations.planning_ahead import reschedule, skip_visit
from models.operations.visiting import check_in, check_out, not_at_home
from models.rules.eligibility import Reason
from models.tables.desk import Task
from models.tables.orders import Order, OrderStatus
from models.tables.visits import Visit, VisitStatus
from models.words import Rhythm, TaskKind
from tests import stage
from tests.operations.test_main_job import CODE, booked
from tests.stage import AWAY, NOON, TUESDAY_TEN

HOUR = timedelta(hours=1)


def test_while_the_worker_is_there_and_until_the_stars_an_order_cannot_be_changed(
    db: Database,
) -> None:
    with db.begin() as session:
        old, anna, order, visit = booked(session)
        frame = {"by": old.actor, "now": TUESDAY_TEN}
        check_in(session, visit.id, CODE, by=anna.actor, now=TUESDAY_TEN)
        for finished in (False, True):
            if finished:
                over = TUESDAY_TEN + 2 * HOUR
                check_out(session, visit.id, seen=2, done="all", by=anna.actor, now=over)
            with pytest.raises(Stale):
                reschedule(session, order.id, TUESDAY_TEN + stage.days(1), **frame)
            with pytest.raises(Stale):
                cancel_order(session, order.id, reason="not needed", **frame)
        rate(session, visit.id, 5, by=old.actor, now=TUESDAY_TEN + 2 * HOUR + AWAY)
        assert order.status is OrderStatus.CLOSED
        assert ledger.balance(session, visit.project_id, ledger.Pot.SPENT) == 8_000


def test_a_standing_order_can_skip_its_next_visit_but_not_the_one_under_way(db: Database) -> None:
    with db.begin() as session:
        old, anna, order, visit = booked(session, rhythm=Rhythm.WEEKLY)
        frame = {"by": old.actor, "now": TUESDAY_TEN}
        check_in(session, visit.id, CODE, by=anna.actor, now=TUESDAY_TEN)
        with pytest.raises(Stale):
            skip_visit(session, order.id, **frame)
        check_out(session, visit.id, seen=2, done="all", by=anna.actor, now=TUESDAY_TEN)
        skip_visit(session, order.id, **frame)
        assert (order.start, order.occurrence) == (TUESDAY_TEN + stage.days(14), 3)


def test_a_worker_can_finish_though_the_resident_has_another_visit_next_week(db: Database) -> None:
    with db.begin() as session:
        old, anna, order, visit = booked(session, rhythm=Rhythm.WEEKLY)
        other = stage.worker(session, stage.provider(session, "ZWEI"), "乙", chat_id=8)
        second = stage.order_of(session, old, "recreation", start=TUESDAY_TEN + stage.days(7))
        sweep(session, now=NOON)
        offer = stage.open_offer(session, second)
        assert offer is not None
        by = anna.actor if offer.worker_id == anna.worker_id else other.actor
        accept_offer(session, offer.id, seen=offer.version, by=by, now=NOON)
        check_in(session, visit.id, CODE, by=anna.actor, now=TUESDAY_TEN)
        check_out(session, visit.id, seen=2, done="all", by=anna.actor, now=TUESDAY_TEN)
        assert session.get_one(Visit, visit.id).status is VisitStatus.DONE
        assert order.status is OrderStatus.PLACING


def test_a_visit_is_not_offered_at_an_hour_at_which_the_resident_has_one(db: Database) -> None:
    with db.begin() as session:
        old, _, _, _ = booked(session)
        session.connection().execute(text("UPDATE worker SET active = false"))
        stage.worker(session, stage.provider(session, "ZWEI"), "乙", chat_id=8)
        second = stage.order_of(session, old, "recreation", start=TUESDAY_TEN + HOUR)
        sweep(session, now=NOON)
        assert stage.open_offer(session, second) is None
        assert session.get_one(Order, second.id).status is OrderStatus.WAITING


def test_a_standing_order_finished_weeks_late_goes_on_in_the_future(db: Database) -> None:
    late = TUESDAY_TEN + stage.days(20)
    with db.begin() as session:
        _, anna, order, visit = booked(session, rhythm=Rhythm.WEEKLY)
        check_in(session, visit.id, CODE, by=anna.actor, now=TUESDAY_TEN)
        check_out(session, visit.id, seen=2, done="all", by=anna.actor, now=late)
        later = select(Visit).where(table(Visit).c.status == VisitStatus.BOOKED)
        assert [one.start for one in session.scalars(later)] == [TUESDAY_TEN + stage.days(21)]
        assert order.occurrence == 2


def test_orders_placed_at_once_share_the_months_quota(db: Database) -> None:
    with db.begin() as session:
        old = stage.resident(session)
        for n in range(8):
            stage.order_of(session, old, start=TUESDAY_TEN + n * HOUR)
        with pytest.raises(NotEntitled) as refusal:
            stage.order_of(session, old, start=TUESDAY_TEN + stage.days(1))
        assert refusal.value.facts["reasons"] == (Reason.QUOTA_SPENT,)
        stage.order_of(session, old, start=TUESDAY_TEN + stage.days(14))


def test_the_eighth_order_of_a_month_is_not_counted_against_itself(db: Database) -> None:
    with db.begin() as session:
        old, project = stage.resident(session), stage.provider(session)
        stage.worker(session, project)
        session.connection().execute(text("UPDATE entitlement SET visits_a_month = 1"))
        order = stage.order_of(session, old)
        sweep(session, now=NOON)
        assert stage.open_offer(session, order) is not None


def test_a_visit_to_a_home_where_nobody_opened_is_looked_for_again(db: Database) -> None:
    with db.begin() as session:
        _, anna, order, visit = booked(session)
        not_at_home(session, visit.id, by=anna.actor, now=TUESDAY_TEN)
    with db.begin() as session:
        sweep(session, now=TUESDAY_TEN + HOUR)
        assert session.get_one(Visit, visit.id).status is VisitStatus.BOOKED
        sweep(session, now=TUESDAY_TEN + 5 * HOUR)
        assert session.get_one(Visit, visit.id).status is VisitStatus.MISSED
        assert session.get_one(Order, order.id).status is OrderStatus.PLACING


def test_a_visit_that_never_ends_is_shown_to_a_human_being_every_day(db: Database) -> None:
    with db.begin() as session:
        _, anna, _, visit = booked(session)
        check_in(session, visit.id, CODE, by=anna.actor, now=TUESDAY_TEN)
    for day in range(3):
        with db.begin() as session:
            sweep(session, now=TUESDAY_TEN + stage.days(day) + 6 * HOUR)
            mine = (table(Task).c.kind == TaskKind.OVERDUE) & (table(Task).c.status == "open")
            task = session.scalars(select(Task).where(mine)).one()
            session.connection().execute(
                text("UPDATE task SET status = 'closed' WHERE id = :id"), {"id": task.id}
            )
