"""Looking in two steps finds whom the plain way finds, with the same points and bars."""

from collections import Counter
from datetime import timedelta
from random import Random

import pytest
from sqlalchemy import select
from sqlmodel import Session

from models.base import add, table
from models.db import Database
from models.operations.dispatching import find_worker
from models.tables.catalogue import Figure
from models.tables.orders import Order
from models.tables.pairs import Avoid
from models.tables.providers import Project, Worker
from tests import stage
from tests.bench.matching import FIRST, build, compare
from tests.stage import NOON, TUESDAY_TEN

SERVICES = ("counselling", "housekeeping", "daily_care", "humanistic_care")


@pytest.mark.parametrize("seed", [1, 2])
def test_two_steps_find_whom_the_plain_way_finds_with_the_same_points_and_bars(
    db: Database, seed: int
) -> None:
    dice = Random(seed)
    with db.begin() as session:
        build(session, 80, dice)
        old = stage.resident(session, "杨大珍")
        child = stage.child_of(session, old)
        for carer in dice.sample(range(FIRST, FIRST + 800), 90):
            who = dice.choice((old, child)).person_id
            add(session, Avoid(person_id=who, carer_id=carer, asked_by=who, since=NOON))
        poor = table(Project).update().where(table(Project).c.id % 3 == 0)
        session.execute(poor.values(visits_a_month=0))
        wanted = [
            stage.order_of(session, who, service, start=TUESDAY_TEN + timedelta(hours=n))
            for who, n in ((old, 0), (old, 3), (child, 0))
            for service in SERVICES
        ]
        for order in wanted[::2]:
            find_worker(session, order.id, now=NOON)
        session.execute(table(Worker).update().where(table(Worker).c.id % 7 == 0).values(active=0))
        orders = session.scalars(select(Order).execution_options(populate_existing=True)).all()
        could = Counter(able for _, _, able in compare(session, list(orders)))
        assert len(could) > 1
        assert max(could) > 0


def test_weights_changed_from_a_day_on_change_who_is_first_from_then_and_no_offer_before(
    db: Database,
) -> None:
    with db.begin() as session:
        project = stage.provider(session)
        near, skilled = stage.worker(session, project), stage.worker(session, project, chat_id=2002)
        _is(session, near, certificate_until=None)
        _is(session, skilled, area_code="630102")
        for part, points in (("closeness", 40), ("continuity", 10)):
            figure = {"name": f"points_{part}", "value": points, "unit": "points", "source": "x"}
            add(session, Figure(valid_from=(NOON + stage.days(1)).date(), **figure))
        first, then = (
            stage.order_of(session, stage.resident(session, chat_id=n), start=NOON + stage.days(n))
            for n in (2, 3)
        )
        find_worker(session, first.id, now=NOON)
        asked = stage.open_offer(session, first)
        assert asked is not None
        find_worker(session, then.id, now=NOON + stage.days(1))
        other = stage.open_offer(session, then)
        assert other is not None
        assert (asked.worker_id, other.worker_id) == (skilled.worker_id, near.worker_id)
        assert asked.points < other.points


def _is(session: Session, who: stage.Someone, **changes: object) -> None:
    workers = table(Worker)
    session.execute(workers.update().where(workers.c.id == who.worker_id).values(**changes))
