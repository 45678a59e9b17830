"""Nobody is sent to two homes so far apart that the way between them does not fit."""

from datetime import datetime, timedelta

import pytest
from sqlmodel import Session

from models.base import add
from models.db import Database
from models.operations.booking import book
from models.operations.finding import weigh
from models.reads.candidates import able, ask_of
from models.reads.catalogue import dish
from models.reads.slots import open_times
from models.reads.standing import HOUSE
from models.rules.hours import today
from models.rules.matching import Bar
from models.tables.places import Place
from tests import stage
from tests.stage import NOON, TUESDAY_TEN, Someone, order_of

HOUR = timedelta(hours=1)
HERE, NEAR, FAR = (36.62, 101.77), (36.62, 101.78), (36.62, 102.10)
"""0.9 km and 29 km from the first: 8 and 104 minutes by the streets."""


def put(session: Session, who: Someone, point: tuple[float, float] | None) -> None:
    if point is not None:
        latitude, longitude = point
        place = {"latitude": latitude, "longitude": longitude, "met": 1, "changed_at": NOON}
        add(session, Place(person_id=who.person_id, **place))


def next_starts(session: Session, point: tuple[float, float] | None) -> list[datetime]:
    """When the one worker, who is with somebody from ten to noon, is free for a home there."""
    project = stage.provider(session)
    worker = stage.worker(session, project)
    first, second = stage.resident(session), stage.resident(session, "马奶奶", chat_id=1002)
    put(session, first, HERE)
    put(session, second, point)
    taken = order_of(session, first)
    book(session, taken, (worker.worker_id, project.id), by=HOUSE, now=NOON)
    wanted = order_of(session, second, start=TUESDAY_TEN + 7 * HOUR)
    service = dish(session, wanted.service_code)
    assert service is not None
    return open_times(session, ask_of(wanted), service, now=NOON).starts(today(TUESDAY_TEN))


@pytest.mark.parametrize(
    ("point", "first"), [(NEAR, 2.5), (None, 2.5), (FAR, 4)], ids=["near", "unknown", "far"]
)
def test_the_next_home_is_offered_as_late_as_the_way_to_it_takes(
    db: Database, point: tuple[float, float] | None, first: float
) -> None:
    with db.begin() as session:
        assert next_starts(session, point)[0] == TUESDAY_TEN + first * HOUR


def test_whoever_would_have_to_fly_is_not_asked(db: Database) -> None:
    with db.begin() as session:
        next_starts(session, FAR)
        third = stage.resident(session, "祁爷爷", chat_id=1003)
        put(session, third, FAR)
        order = order_of(session, third, start=TUESDAY_TEN + 3 * HOUR)
        (fit,) = weigh(session, order, now=NOON, whom=able)
        assert Bar.NOT_FREE in fit.bars
