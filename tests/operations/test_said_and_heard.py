"""Whoever cries for help hears that it was seen; nobody is reported absent before the time."""

import pytest
from sqlalchemy import select

from models.db import Database
from models.operations.dispatching import accept_offer, find_worker
from models.operations.helping import open_task, take_task
from models.operations.visiting import TooEarly, not_at_home
from models.tables.messaging import Outbox
from models.words import TaskKind
from tests import stage
from tests.stage import NOON


def test_whoever_cried_for_help_hears_that_somebody_has_it(db: Database) -> None:
    with db.begin() as session:
        old, desk = stage.resident(session), stage.coordinator(session)
        task = open_task(session, TaskKind.EMERGENCY, now=NOON, person_id=old.person_id, about="x")
        take_task(session, task.id, seen=task.version, by=desk.actor, now=NOON)
        told = session.execute(select(Outbox.chat_id).where(Outbox.kind == "task-taken"))
        assert [row.chat_id for row in told] == [old.chat_id]


def test_nobody_opens_can_only_be_said_when_one_could_be_there(db: Database) -> None:
    with db.begin() as session:
        old, anna = stage.resident(session), stage.worker(session, stage.provider(session))
        order = stage.order_of(session, old)
        find_worker(session, order.id, now=NOON)
        offer = stage.open_offer(session, order)
        assert offer is not None
        visit = accept_offer(session, offer.id, seen=1, by=anna.actor, now=NOON)
        with pytest.raises(TooEarly):
            not_at_home(session, visit.id, by=anna.actor, now=NOON)
