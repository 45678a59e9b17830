"""A person who works for two organisations is still one person."""

import pytest
from sqlmodel import Session

from models.base import add
from models.db import Database
from models.errors import NoSuchTime
from models.operations.booking import book
from models.operations.finding import weigh
from models.reads.standing import HOUSE
from models.rules.matching import Bar
from models.tables.orders import Order
from models.tables.providers import Worker, WorkerHours, WorkerSkill
from tests import stage
from tests.stage import NOON


def employed_twice(session: Session) -> tuple[tuple[int, int], tuple[int, int]]:
    """(worker, project) at either organisation, for one and the same person."""
    here, there = stage.provider(session), stage.provider(session, "ZWEI")
    first = stage.worker(session, here)
    second = add(session, Worker(person_id=first.person_id, provider_id=there.provider_id))
    for weekday in range(5):
        add(session, WorkerHours(worker_id=second.id, weekday=weekday, opens=540, closes=1020))
    add(session, WorkerSkill(worker_id=second.id, service_code="housekeeping"))
    return (first.worker_id, here.id), (second.id, there.id)


def test_nobody_is_in_two_places_for_two_organisations(db: Database) -> None:
    with db.begin() as session:
        one, other = employed_twice(session)
        first = stage.order_of(session, stage.resident(session))
        second = stage.order_of(session, stage.resident(session, "仲老", chat_id=1002))
        book(session, session.get_one(Order, first.id), one, by=HOUSE, now=NOON)
        fits = {f.candidate.worker_id: f.bars for f in weigh(session, second, now=NOON)}
        assert Bar.NOT_FREE in fits[other[0]]
        with pytest.raises(NoSuchTime):
            book(session, session.get_one(Order, second.id), other, by=HOUSE, now=NOON)
