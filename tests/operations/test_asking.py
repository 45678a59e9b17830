"""Who is asked: whoever can hear it, for one visit at an hour, and may still come to it."""

from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import select
from sqlmodel import Session

from models.base import table
from models.db import Database
from models.operations import unreachable
from models.operations.dispatching import accept_offer, decline_offer, find_worker
from models.operations.falling_due import sweep
from models.operations.finding import weigh
from models.operations.visiting import check_in, check_out
from models.rules.matching import Bar
from models.tables.messaging import Outbox
from models.tables.orders import OfferStatus, Order, OrderStatus
from models.tables.providers import (
    Project,
    ProjectService,
    Qualification,
    Worker,
    WorkerArea,
    WorkerHours,
    WorkerSkill,
)
from models.tables.visits import Visit, VisitStatus
from models.words import Rhythm
from tests import stage
from tests.operations.test_main_job import CODE
from tests.operations.test_pairs import booked
from tests.stage import NOON, TUESDAY_TEN

EVE = NOON + timedelta(hours=6, minutes=1)
"""A minute after six in the evening before."""


def asked(session: Session, order: Order) -> int:
    """The worker with the open offer for it; 0 for nobody."""
    offer = stage.open_offer(session, order)
    return offer.worker_id if offer else 0


def test_a_worker_whom_no_message_reaches_is_not_asked_and_the_desk_is_told_why(
    db: Database,
) -> None:
    with db.begin() as session:
        project = stage.provider(session)
        anna = stage.worker(session, project, "甲")
        boris = stage.worker(session, project, "乙", chat_id=2002)
        unreachable.mark(session, anna.chat_id, now=NOON, reason="blocked")
        order = stage.order_of(session, stage.resident(session))
        find_worker(session, order.id, now=NOON)
        assert asked(session, order) == boris.worker_id
        fits = {f.candidate.worker_id: f.bars for f in weigh(session, order, now=NOON)}
        assert fits == {anna.worker_id: (Bar.NOT_REACHABLE,), boris.worker_id: (Bar.ASKED_ALREADY,)}
        unreachable.back(session, anna.chat_id)
        assert () in [f.bars for f in weigh(session, order, now=NOON)]


def two_orders(session: Session) -> tuple[stage.Someone, Order, Order]:
    anna = stage.worker(session, stage.provider(session))
    first = stage.order_of(session, stage.resident(session))
    second = stage.order_of(session, stage.resident(session, "仲老", chat_id=1002))
    for order in (first, second):
        find_worker(session, order.id, now=NOON)
    return anna, first, second


def test_nobody_is_asked_for_two_visits_at_one_hour_and_the_second_waits_for_the_answer(
    db: Database,
) -> None:
    with db.begin() as session:
        anna, first, second = two_orders(session)
        assert (asked(session, first), asked(session, second)) == (anna.worker_id, 0)
        assert [f.bars for f in weigh(session, second, now=NOON)] == [(Bar.BEING_ASKED,)]
        assert second.status is OrderStatus.PLACING
        later = stage.order_of(
            session,
            stage.resident(session, "叔老", chat_id=1003),
            start=TUESDAY_TEN + timedelta(hours=4),
        )
        find_worker(session, later.id, now=NOON)
        assert asked(session, later) == anna.worker_id
        offer = stage.open_offer(session, first)
        assert offer is not None
        decline_offer(session, offer.id, seen=1, reason="ill", by=anna.actor, now=NOON)
        for _ in range(2):
            sweep(session, now=NOON + timedelta(hours=1))
        assert asked(session, second) == anna.worker_id


def test_whoever_is_booked_is_no_longer_asked_for_another_visit_at_that_hour(db: Database) -> None:
    with db.begin() as session:
        old, project = stage.resident(session), stage.provider(session)
        anna = stage.worker(session, project, "甲")
        rival = stage.order_of(
            session,
            stage.resident(session, "仲老", chat_id=1002),
            start=TUESDAY_TEN + timedelta(days=7),
        )
        find_worker(session, rival.id, now=NOON)
        offer = stage.open_offer(session, rival)
        assert offer is not None
        visit = booked(session, old, anna, rhythm=Rhythm.WEEKLY)
        check_in(session, visit.id, CODE, by=anna.actor, now=TUESDAY_TEN)
        check_out(session, visit.id, seen=2, done="all", by=anna.actor, now=TUESDAY_TEN)
        following = session.scalars(select(Visit).where(Visit.status == VisitStatus.BOOKED)).one()
        assert (following.worker_id, offer.status) == (anna.worker_id, OfferStatus.LAPSED)


def _gone(session: Session, kind: type[Any], **whose: int) -> None:
    rows = table(kind)
    session.execute(rows.delete().where(*(rows.c[k] == v for k, v in whose.items())))


def _changed(session: Session, kind: type[Any], number: int, **changes: Any) -> None:
    rows = table(kind)
    session.execute(rows.update().where(rows.c.id == number).values(**changes))


TAKEN_AWAY = {
    "the organisation's qualification": lambda s, w, p: s.execute(
        table(Qualification).update().values(valid_until=date(2026, 11, 23))
    ),
    "the contract": lambda s, w, p: _changed(s, Project, p, ends_on=date(2026, 11, 23)),
    "the service in the contract": lambda s, w, p: _gone(s, ProjectService, project_id=p),
    "the skill": lambda s, w, p: _gone(s, WorkerSkill, worker_id=w),
    "the weekday": lambda s, w, p: _gone(s, WorkerHours, worker_id=w, weekday=1),
    "the place": lambda s, w, p: stage.add(s, WorkerArea(worker_id=w, area_code="630103")),
    "the post": lambda s, w, p: _changed(s, Worker, w, active=False),
}


@pytest.mark.parametrize("what", TAKEN_AWAY)
def test_what_was_taken_away_sends_another_on_the_eve_and_the_resident_is_told_who(
    db: Database, what: str
) -> None:
    with db.begin() as session:
        old, project = stage.resident(session), stage.provider(session)
        anna = stage.worker(session, project, "甲")
        visit = booked(session, old, anna)
        other = stage.provider(session, "ZWEI")
        boris = stage.worker(session, other, "乙", chat_id=2002)
        TAKEN_AWAY[what](session, anna.worker_id, project.id)
        if "qualification" in what:
            again = table(Qualification).c.provider_id == other.provider_id
            session.execute(table(Qualification).update().where(again).values(valid_until=None))
        session.expire_all()
        for _ in range(3):
            sweep(session, now=EVE)
        order = session.get_one(Order, visit.order_id)
        offer = stage.open_offer(session, order)
        assert offer is not None
        assert (offer.worker_id, offer.start) == (boris.worker_id, TUESDAY_TEN)
        accept_offer(session, offer.id, seen=offer.version, by=boris.actor, now=EVE)
        told = session.scalars(select(Outbox.kind).where(Outbox.chat_id == old.chat_id)).all()
        assert told[-1] == "visit-booked"


@pytest.mark.parametrize("what", TAKEN_AWAY)
def test_what_was_taken_away_meanwhile_is_asked_again_when_an_offer_is_accepted(
    db: Database, what: str
) -> None:
    if what == "the post":
        return  # who holds none may not answer at all
    with db.begin() as session:
        project = stage.provider(session)
        anna = stage.worker(session, project)
        order = stage.order_of(session, stage.resident(session))
        find_worker(session, order.id, now=NOON)
        offer = stage.open_offer(session, order)
        assert offer is not None
        TAKEN_AWAY[what](session, anna.worker_id, project.id)
        session.expire_all()
        assert accept_offer(session, offer.id, seen=1, by=anna.actor, now=NOON) is None
        wanted = session.get_one(Order, order.id).status
        assert (offer.status, wanted) == (OfferStatus.LAPSED, OrderStatus.WAITING)


def test_a_contract_whose_money_is_all_set_aside_keeps_the_visits_it_is_set_aside_for(
    db: Database,
) -> None:
    with db.begin() as session:
        project = stage.provider(session, budget=8_000, a_month=1)
        anna = stage.worker(session, project)
        visit = booked(session, stage.resident(session), anna)
        for _ in range(3):
            sweep(session, now=EVE)
        assert session.get_one(Visit, visit.id).status is VisitStatus.BOOKED
