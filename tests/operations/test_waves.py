"""Several are asked at once where time is short; the first has it, and the others are told."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlmodel import Session

from models.base import table
from models.db import Database
from models.errors import Stale
from models.operations.dispatching import accept_offer, decline_offer, find_worker, lapse_offer
from models.reads.standing import Actor
from models.tables.messaging import Outbox
from models.tables.orders import Offer, OfferStatus, Order, OrderStatus
from models.tables.providers import Worker
from models.tables.visits import Visit
from tests import stage
from tests.stage import NOON


def asked(session: Session, order: Order) -> list[Offer]:
    offer = table(Offer).c
    waiting = (offer.order_id == order.id) & (offer.status == OfferStatus.OPEN)
    return list(session.scalars(select(Offer).where(waiting).order_by(offer.id)))


def town(session: Session, workers: int, service: str = "daily_care") -> Order:
    project = stage.provider(session)
    for n in range(workers):
        stage.worker(session, project, f"{n}师傅", chat_id=2000 + n)
    order = stage.order_of(session, stage.resident(session), service)
    find_worker(session, order.id, now=NOON)
    return order


def who(session: Session, offer: Offer) -> Actor:
    worker = session.get_one(Worker, offer.worker_id)
    held = stage.Held(stage.Role.WORKER, worker.provider_id)
    return Actor(worker.person_id, (held,))


def kinds(session: Session, chat_id: int) -> list[str]:
    return list(session.scalars(select(Outbox.kind).where(Outbox.chat_id == chat_id)))


def test_three_are_asked_the_first_has_it_and_the_others_are_told_at_once(db: Database) -> None:
    with db.begin() as session:
        order = town(session, 5)
        first, second, third = asked(session, order)
        accept_offer(session, second.id, seen=1, by=who(session, second), now=NOON)
        assert session.get_one(Order, order.id).status is OrderStatus.BOOKED
        assert (first.status, third.status) == (OfferStatus.LAPSED, OfferStatus.LAPSED)
        told = [chat for chat in range(2000, 2005) if "offer-gone" in kinds(session, chat)]
        assert len(told) == 2
        with pytest.raises(Stale):
            accept_offer(session, first.id, seen=1, by=who(session, first), now=NOON)


def test_the_next_wave_starts_when_all_of_this_one_have_answered_and_not_before(
    db: Database,
) -> None:
    with db.begin() as session:
        order = town(session, 5)
        first, second, third = asked(session, order)
        for one in (first, second):
            decline_offer(session, one.id, seen=1, reason="ill", by=who(session, one), now=NOON)
            find_worker(session, order.id, now=NOON)
        assert asked(session, order) == [third]
        assert "still-looking" not in kinds(session, 1001)
        lapse_offer(session, third.id, now=third.expires_at)
        assert [one.wave for one in asked(session, order)] == [2, 2]
        assert kinds(session, 1001).count("still-looking") == 1


def test_where_there_is_time_one_is_asked_alone_first_and_three_after_a_no(db: Database) -> None:
    with db.begin() as session:
        order = town(session, 5, "housekeeping")
        (alone,) = asked(session, order)
        assert alone.expires_at - NOON == timedelta(hours=1)
        lapse_offer(session, alone.id, now=alone.expires_at)
        assert len(asked(session, order)) == 3


def test_one_human_being_with_two_posts_is_asked_once_in_a_wave(db: Database) -> None:
    with db.begin() as session:
        project, other = stage.provider(session), stage.provider(session, "ZWEI")
        anna = stage.worker(session, project)
        workers = table(Worker)
        also = stage.worker(session, other, "又", chat_id=2002)
        same = workers.update().where(workers.c.id == also.worker_id)
        session.execute(same.values(person_id=anna.person_id))
        order = stage.order_of(session, stage.resident(session), "daily_care")
        find_worker(session, order.id, now=NOON)
        assert len(asked(session, order)) == 1


def test_of_two_who_accept_in_the_same_moment_exactly_one_has_it(db: Database) -> None:
    with db.begin() as session:
        order = town(session, 3)
        tries = [(one.id, who(session, one)) for one in asked(session, order)]

    def take(told: tuple[int, Actor]) -> bool:
        try:
            with db.begin() as session:
                accept_offer(session, told[0], seen=1, by=told[1], now=NOON)
        except Stale:
            return False
        return True

    with ThreadPoolExecutor(3) as hands:
        assert sorted(hands.map(take, tries)) == [False, False, True]
    with db.begin() as session:
        assert len(session.scalars(select(Visit)).all()) == 1
