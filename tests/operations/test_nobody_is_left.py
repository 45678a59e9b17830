"""No case without somebody who hears of it, nobody judges their own, and nobody is pestered."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from models.base import add
from models.db import Database
from models.errors import NotAllowed
from models.operations import leaving
from models.operations.certifying import certify
from models.operations.dispatching import accept_offer, find_worker
from models.operations.falling_due import sweep
from models.operations.finding import weigh
from models.operations.helping import open_task, take_task
from models.reads.claims import claims_of
from models.rules.matching import Bar
from models.tables.messaging import Outbox
from models.tables.orders import Offer, Order
from models.tables.people import Care
from models.tables.roles import Grant
from models.words import Bond, TaskKind
from tests import stage
from tests.stage import NOON, TUESDAY_TEN

ELSEWHERE = "630121"


def test_an_emergency_where_nobody_is_on_duty_calls_everybody_and_any_of_them_may_take_it(
    db: Database,
) -> None:
    with db.begin() as session:
        old = stage.resident(session)
        far = stage.coordinator(session, place=ELSEWHERE)
        task = open_task(session, TaskKind.EMERGENCY, now=NOON, person_id=old.person_id, about="x")
        assert session.scalar(select(Outbox.chat_id).where(Outbox.kind == "task")) == far.chat_id
        take_task(session, task.id, seen=task.version, by=far.actor, now=NOON)


def test_nobody_certifies_themselves_or_their_charge(db: Database) -> None:
    with db.begin() as session:
        desk = stage.coordinator(session)
        child = stage.resident(session, chat_id=None, certified=False)
        add(
            session,
            Care(
                proxy_id=desk.person_id,
                person_id=child.person_id,
                bond=Bond.FAMILY,
                since=NOON,
            ),
        )
        claim = claims_of(session, child.person_id)[0]
        with pytest.raises(NotAllowed):
            certify(session, claim.id, seen=claim.version, by=desk.actor, now=NOON)


def test_a_worker_is_never_sent_to_somebody_in_their_own_care(db: Database) -> None:
    with db.begin() as session:
        old = stage.resident(session)
        anna = stage.worker(session, stage.provider(session))
        add(
            session,
            Care(
                proxy_id=anna.person_id,
                person_id=old.person_id,
                bond=Bond.FAMILY,
                since=NOON,
            ),
        )
        order = stage.order_of(session, old)
        assert [f.bars for f in weigh(session, order, now=NOON)] == [(Bar.OWN_CASE,)]


def test_whoever_missed_a_visit_is_not_asked_for_that_day_and_the_resident_is_told_once(
    db: Database,
) -> None:
    with db.begin() as session:
        old = stage.resident(session)
        anna = stage.worker(session, stage.provider(session))
        stage.coordinator(session)
        order = stage.order_of(session, old)
        find_worker(session, order.id, now=NOON)
        offer = stage.open_offer(session, order)
        assert offer is not None
        accept_offer(session, offer.id, seen=1, by=anna.actor, now=NOON)
    for hours in range(1, 10):
        with db.begin() as session:
            sweep(session, now=TUESDAY_TEN + timedelta(hours=hours))
    with db.begin() as session:
        asked = session.scalars(select(Offer.start).order_by(Offer.id)).all()
        assert asked == [TUESDAY_TEN, TUESDAY_TEN + timedelta(days=1)]
        wanted = session.get_one(Order, order.id).start
        assert wanted == TUESDAY_TEN + timedelta(days=1)
        told = session.scalars(select(Outbox.kind).where(Outbox.chat_id == old.chat_id)).all()
        assert told.count("still-looking") <= 1
        assert told.count("visit-missed") == 1
        called = session.scalars(select(Outbox.kind).where(Outbox.chat_id == 3001)).all()
        assert called.count("task") <= 3


def test_the_last_person_on_call_stays_until_another_one_is_there(db: Database) -> None:
    with db.begin() as session:
        last = stage.coordinator(session)
        held = session.scalars(select(Grant.id)).one()
    with pytest.raises(leaving.LastOnCall), db.begin() as session:
        leaving.leave(session, held, by=last.actor, now=NOON)
    with db.begin() as session:
        assert session.get_one(Grant, held).revoked_at is None
        stage.coordinator(session, "周全", chat_id=3002, place=ELSEWHERE)
        leaving.leave(session, held, by=last.actor, now=NOON)
