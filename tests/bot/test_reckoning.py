"""How content people were is reckoned once a day, and nobody waits for it."""

import asyncio
import threading
from collections.abc import AsyncIterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from sqlmodel import Session
from structlog.testing import capture_logs

from bot import reckoning
from bot.clock import Clock
from bot.reckoning import SETTLED, Reckoning
from bot.writer import Writer
from models.db import Database
from models.reads.reckoned import reckoned_on
from models.rules.hours import at
from tests import stage

TUESDAY = date(2026, 11, 24)
MIDNIGHT = at(TUESDAY, datetime.min.time())
DAY = timedelta(days=1)


@pytest.fixture
async def writer(db: Database) -> AsyncIterator[Writer]:
    writer = Writer(db)
    writer.start()
    yield writer
    await writer.stop()


def known(session: Session) -> date | None:
    return reckoned_on(session)


def clock_at(moment: datetime) -> Clock:
    return Clock(moment - datetime.now(UTC))


async def test_a_day_is_reckoned_once_when_the_one_before_has_settled(writer: Writer) -> None:
    clock = clock_at(MIDNIGHT + SETTLED - timedelta(seconds=30))
    errand = Reckoning(writer, clock)
    assert await errand.sweep() > 0
    assert await writer.run(known) == TUESDAY - DAY
    clock.shift(timedelta(seconds=31))
    assert await errand.sweep() > 0
    assert await writer.run(known) == TUESDAY
    assert await errand.sweep() == 0
    clock.shift(DAY)
    assert await Reckoning(writer, clock).sweep() > 0
    assert await writer.run(known) == TUESDAY + DAY


async def test_two_houses_reckon_it_once(writer: Writer) -> None:
    clock = clock_at(MIDNIGHT + DAY / 2)
    done = [await Reckoning(writer, clock).sweep() for _ in range(2)]
    assert done[0] > 0
    assert done[1] == 0


async def test_whoever_writes_meanwhile_does_not_wait_and_reads_the_day_before(
    writer: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    await writer.run(lambda session: stage.new_day(session, TUESDAY - DAY))
    written, begun, reckon = threading.Event(), asyncio.Event(), reckoning.reckon
    loop = asyncio.get_running_loop()

    def slow(session: Session, day: date) -> Any:
        loop.call_soon_threadsafe(begun.set)
        assert written.wait(20)
        return reckon(session, day)

    monkeypatch.setattr(reckoning, "reckon", slow)
    errand = Reckoning(writer, clock_at(MIDNIGHT + DAY / 2))
    sweeping = asyncio.create_task(errand.sweep())
    await begun.wait()
    await writer.run(stage.resident)
    assert await writer.run(known) == TUESDAY - DAY
    written.set()
    assert await sweeping > 0
    assert await writer.run(known) == TUESDAY


async def test_what_fails_is_told_of_and_tried_again(
    writer: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(_session: Session, _day: date) -> Any:
        raise ArithmeticError

    errand = Reckoning(writer, clock_at(MIDNIGHT + DAY / 2))
    with monkeypatch.context() as patched, capture_logs() as said:
        patched.setattr(reckoning, "reckon", failing)
        assert await errand.sweep() == 0
    assert [one["alarm"] for one in said] == ["reckoning_failed"]
    assert await errand.sweep() > 0
