"""Every answer about a right is kept with what it rests on, asked again before anybody is sent, and
looked at again by somebody else.
"""

from datetime import date, timedelta

import pytest
from hypothesis import given
from sqlalchemy import select, text
from sqlmodel import Session

from models.base import add, table
from models.db import Database
from models.errors import NotEntitled
from models.operations.dispatching import accept_offer, find_worker
from models.operations.explaining import keep, latest, recompute
from models.operations.falling_due import sweep
from models.operations.visiting import check_in, check_out
from models.reads.catalogue import dish, judged_for
from models.reads.decided import unpacked
from models.rules.eligibility import Reason, judge
from models.rules.hours import local
from models.tables.catalogue import Entitlement
from models.tables.decisions import Decision, Occasion
from models.tables.desk import Task
from models.tables.messaging import Outbox
from models.tables.orders import Order, OrderStatus
from models.tables.people import ClaimStatus, GroupClaim
from models.tables.visits import Visit
from models.words import Group, Rhythm, TaskKind
from tests import stage
from tests.operations.test_main_job import CODE, booked
from tests.rules.test_eligibility import days, facts, rights
from tests.stage import NOON, TUESDAY_TEN

WEEK = timedelta(days=7)
NO_MORE = "UPDATE entitlement SET valid_until = '2026-11-23' WHERE \"group\" = 'elderly_at_home'"


def decisions(session: Session) -> list[Decision]:
    return list(session.scalars(select(Decision).order_by(table(Decision).c.id)))


def certified_until(session: Session, who: stage.Someone, until: date) -> None:
    claim = table(GroupClaim)
    session.execute(
        claim.update().where(claim.c.person_id == who.person_id).values(valid_until=until)
    )


def told(session: Session) -> list[str]:
    return list(session.scalars(select(Outbox.kind).order_by(Outbox.id)))


def refused(session: Session) -> tuple[stage.Someone, Order]:
    """An order that was taken, and refused as its right had ended before anybody was asked."""
    old = stage.resident(session)
    stage.worker(session, stage.provider(session))
    order = stage.order_of(session, old)
    session.connection().execute(text(NO_MORE))
    find_worker(session, order.id, now=NOON)
    order = session.get_one(Order, order.id)
    assert order.status is OrderStatus.REFUSED
    return old, order


def test_an_order_keeps_the_facts_and_rows_upon_which_it_was_taken(db: Database) -> None:
    with db.begin() as session:
        old = stage.resident(session)
        order = stage.order_of(session, old)
        (kept,) = decisions(session)
        assert (kept.occasion, kept.order_id, kept.entitled) == (Occasion.ORDER, order.id, True)
        assert kept.day == date(2026, 11, 24)
        assert unpacked(kept.facts).claims[0].group == Group.ELDERLY_AT_HOME
        assert kept.right_ids


def test_a_refused_decision_of_last_month_comes_out_the_same_after_the_rules_have_changed(
    db: Database,
) -> None:
    with db.begin() as session:
        old, order = refused(session)
        for row in session.scalars(select(Entitlement)):
            again = row.model_dump(exclude={"id"}) | {"valid_from": date(2026, 12, 1)}
            add(session, Entitlement(**again | {"visits_a_month": 99, "valid_until": None}))
        certified_until(session, old, date(2030, 1, 1))
        kept = latest(session, order.id)
        assert kept is not None
        verdict = recompute(session, kept)
        assert (verdict.entitled, [str(r) for r in verdict.obstacles]) == (False, kept.reasons)


@given(facts, rights, days)
def test_facts_come_back_from_the_file_as_they_went_in(known, rows, on) -> None:
    from models.operations.explaining import _packed  # noqa: PLC0415

    assert judge(unpacked(_packed(known)), rows, on) == judge(known, rows, on)


def test_the_same_no_is_kept_once_however_often_somebody_asks(db: Database) -> None:
    with db.begin() as session:
        old = stage.resident(session, group=Group.UNEMPLOYED)
        service = dish(session, "counselling")
        assert service is not None
        for minute in range(3):
            judged = judged_for(session, old.person_id, service, NOON)
            keep(session, judged, Occasion.ORDER, now=NOON + timedelta(minutes=minute))
        assert [d.reasons for d in decisions(session)] == [[Reason.GROUP_NOT_SERVED]]


def test_nobody_is_sent_on_a_certificate_that_ran_out_after_the_order(db: Database) -> None:
    with db.begin() as session:
        old = stage.resident(session)
        worker = stage.worker(session, stage.provider(session))
        order = session.get_one(Order, stage.order_of(session, old).id)
        sweep(session, now=NOON)
        offer = stage.open_offer(session, order)
        assert offer is not None
        certified_until(session, old, date(2026, 11, 22))
        took = accept_offer(session, offer.id, seen=offer.version, by=worker.actor, now=NOON)
        assert took is None
        assert session.scalars(select(Visit)).all() == []
        assert order.status is OrderStatus.SUBMITTED
        assert session.scalars(select(GroupClaim)).one().status is ClaimStatus.DECLARED
        assert session.scalars(select(Task)).one().kind is TaskKind.CERTIFY
        kept = latest(session, order.id)
        assert kept is not None
        assert kept.reasons == [Reason.CERTIFICATE_EXPIRED]
        assert "order-stopped" in told(session)


def test_each_period_asks_again_and_one_after_the_certificates_end_waits_for_it(
    db: Database,
) -> None:
    with db.begin() as session:
        old, anna, order, visit = booked(session, rhythm=Rhythm.WEEKLY)
        certified_until(session, old, date(2026, 11, 24))
        check_in(session, visit.id, CODE, by=anna.actor, now=TUESDAY_TEN)
        check_out(session, visit.id, seen=2, done="all", by=anna.actor, now=TUESDAY_TEN)
        sweep(session, now=TUESDAY_TEN)
        assert (order.status, order.start) == (OrderStatus.SUBMITTED, TUESDAY_TEN + WEEK)
        kept = latest(session, order.id)
        assert kept is not None
        assert (kept.occasion, kept.reasons) == (Occasion.PERIOD, [Reason.CERTIFICATE_EXPIRED])
        assert "order-stopped" in told(session)


def test_a_standing_order_goes_round_a_month_whose_visits_are_used_up(db: Database) -> None:
    with db.begin() as session:
        _, anna, order, visit = booked(session, rhythm=Rhythm.WEEKLY)
        session.connection().execute(text("UPDATE entitlement SET visits_a_month = 1"))
        check_in(session, visit.id, CODE, by=anna.actor, now=TUESDAY_TEN)
        check_out(session, visit.id, seen=2, done="all", by=anna.actor, now=TUESDAY_TEN)
        assert (order.status, order.start) == (OrderStatus.BOOKED, TUESDAY_TEN + WEEK)
        second = session.scalars(select(Visit).where(table(Visit).c.id != visit.id)).one()
        ten = second.start
        check_in(session, second.id, CODE, by=anna.actor, now=ten)
        check_out(session, second.id, seen=2, done="all", by=anna.actor, now=ten)
        assert local(order.start).month == 1


def test_a_right_that_ended_refuses_the_order_and_calls_a_human_being(db: Database) -> None:
    with db.begin() as session:
        _, order = refused(session)
        kept = latest(session, order.id)
        assert kept is not None
        assert kept.reasons == [Reason.GROUP_NOT_SERVED]
        task = session.scalars(select(Task)).one()
        assert (task.kind, task.order_id, task.about) == (
            TaskKind.MESSAGE,
            order.id,
            "right ended",
        )
        assert "order-refused" in told(session)


def test_a_row_that_names_a_service_wins_over_the_row_of_its_class(db: Database) -> None:
    with db.begin() as session:
        old = stage.resident(session)
        add(
            session,
            Entitlement(
                group=Group.ELDERLY_AT_HOME,
                service_class="convenience",
                service_code="housekeeping",
                visits_a_month=0,
                valid_from=date(2026, 11, 1),
                source="试",
            ),
        )
        with pytest.raises(NotEntitled):
            stage.order_of(session, old, "housekeeping")
        assert stage.order_of(session, old, "daily_care").status is OrderStatus.PLACING
