"""The sandbox's clock and town, with a furniture of one due row."""

import os
from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlmodel import Session, select

from bot.clock import Clock
from bot.sandbox.messenger import Messenger
from bot.sandbox.server import serve
from bot.sandbox.stage import CastMember, Stage
from bot.town_stage import TownStage
from models import migrations, outbox
from models.db import Database
from models.tables.messaging import Due, DueStatus
from tests.bot.houses import counter, heard

HOURS = (1, 2, 30)
ANNA = CastMember(5, "Anna", "老人", "Resident")


def furnish(database: Database, now: datetime) -> None:
    migrations.upgrade(database.engine)
    with database.begin() as session:
        for hours in HOURS:
            due_at = now + timedelta(hours=hours)
            session.add(Due(kind="chime", object_id=hours, due_at=due_at))


def chime(session: Session, now: datetime, _limit: int) -> int:
    """Tells Anna which hour it is, and how late that comes."""
    ripe = select(Due).where(Due.status == DueStatus.OPEN, Due.due_at <= now)
    rows = session.exec(ripe).all()
    for row in rows:
        row.status = DueStatus.DONE
        late = round((now - row.due_at).total_seconds())
        screen: dict[str, Any] = {"text": f"{row.object_id} h, {late} s late"}
        outbox.post_screen(session, ANNA.user_id, screen, now=now)
    return len(rows)


@pytest.fixture
async def stage() -> AsyncIterator[TownStage]:
    clock = Clock()
    messenger = Messenger(clock.now)
    stage = TownStage(
        messenger, clock, counter(sweep=chime), furnish=furnish, people=lambda: [ANNA]
    )
    async with serve(messenger, stage=stage) as url:
        messenger.phone(5, "Anna").send("hello")
        await stage.open(url)
        await stage.settle()
        yield stage
        await stage.close()


async def test_moving_the_clock_stops_at_each_moment_on_the_way(stage: TownStage) -> None:
    await stage.move_clock(timedelta(hours=3))
    assert heard(stage.messenger, 5)[1:] == ["1 h, 0 s late", "2 h, 0 s late"]

    await stage.move_clock(timedelta(days=2))
    assert heard(stage.messenger, 5)[3:] == ["30 h, 0 s late"]


async def test_after_a_reset_the_town_is_as_on_the_first_morning(stage: TownStage) -> None:
    before = stage.clock_now()
    await stage.move_clock(timedelta(days=2))
    await stage.reset()

    assert stage.clock_now() - before < timedelta(minutes=1)
    assert heard(stage.messenger, 5) == []
    stage.messenger.phone(5).send("again")
    await stage.settle()
    await stage.move_clock(timedelta(hours=1, minutes=1))
    assert heard(stage.messenger, 5) == ["text: again", "1 h, 0 s late"]


async def test_each_town_lives_in_a_file_that_is_gone_when_the_stage_closes() -> None:
    clock = Clock()
    stage = TownStage(
        Messenger(clock.now), clock, counter(), furnish=furnish, people=lambda: [ANNA]
    )
    async with serve(stage.messenger, stage=stage) as url:
        await stage.open(url)
        assert stage._folder is not None
        folder = stage._folder.name
        assert os.listdir(folder)  # noqa: PTH208 - a look, in a test
        await stage.close()

    assert not os.path.exists(folder)  # noqa: ASYNC240, PTH110


def test_the_stage_is_what_the_page_wants() -> None:
    clock = Clock()
    wanted: Stage = TownStage(
        Messenger(clock.now), clock, counter(), furnish=furnish, people=lambda: [ANNA]
    )
    assert wanted.cast() == [ANNA]
    assert wanted.pending() == 0
