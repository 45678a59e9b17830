"""The cadences: late is late, never twice at once, never not at all."""

import asyncio
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
import structlog
from sqlmodel import Session
from structlog.testing import capture_logs

from bot import timetable
from models import agenda, inbox
from tests.bot.houses import counter, echo, inbox_rows, sandbox_house, settled, until


@pytest.fixture(autouse=True)
def _logs() -> Iterator[None]:
    yield
    structlog.reset_defaults()


async def test_what_an_effect_made_due_is_looked_after_at_once(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(timetable, "DUE_EVERY", 3600)
    looks: list[int] = []

    def serve(session: Session, word: Any, now: Any) -> None:
        echo(session, word, now)
        session.info[agenda.ADDED] = True

    parts = counter(serve=serve, sweep=lambda _s, _n, _l: looks.append(1) or 0)
    async with sandbox_house(sqlite_url, parts=parts) as (house, messenger):
        before = len(looks)
        messenger.phone(5).send("hello")
        await until(lambda: len(looks) > before)
        await settled(house, messenger)


async def test_a_full_page_of_due_things_is_followed_by_the_next(sqlite_url: str) -> None:
    left = [120]

    def sweep(_session: Session, _now: Any, limit: int) -> int:
        done = min(left[0], limit)
        left[0] -= done
        return done

    async with sandbox_house(sqlite_url, parts=counter(sweep=sweep)) as (house, _):
        await house.timetable.sweep_due()

        assert left == [0]


async def test_two_looks_at_once_are_one(sqlite_url: str) -> None:
    async with sandbox_house(sqlite_url) as (house, _):
        sweeps: list[int] = []
        object.__setattr__(house.desk.counter, "sweep", lambda *_: sweeps.append(1) or 0)
        try:
            await asyncio.gather(*(house.timetable.sweep_due() for _ in range(5)))
        finally:
            object.__setattr__(house.desk.counter, "sweep", lambda *_: 0)

        assert len(sweeps) == 1


async def test_after_a_week_the_words_are_forgotten_and_repeats_still_known(
    database_url: str,
) -> None:
    async with sandbox_house(database_url) as (house, messenger):
        messenger.phone(5).send("my secret")
        await settled(house, messenger)
        body = next(row for row in inbox_rows(database_url) if "secret" in row.body)
        await house.timetable.tidy()
        assert any("secret" in row.body for row in inbox_rows(database_url))

        house.clock.shift(timedelta(days=8))
        await house.timetable.tidy()
        assert all(row.body == "" for row in inbox_rows(database_url))
        repeat = {
            "update_id": body.update_id,
            "chat_id": 5,
            "body": "x",
            "arrived_at": house.clock.now(),
        }
        assert await house.writer.run(lambda session: inbox.store(session, [repeat])) == []


async def test_polling_that_has_gone_silent_is_an_alarm(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with sandbox_house(sqlite_url) as (house, _):
        with capture_logs() as quiet:
            await house.timetable.watch(house.intake)
        house.intake.heard_at -= timetable.SILENCE + 1
        with capture_logs() as loud:
            await house.timetable.watch(house.intake)

        assert [line for line in quiet if line.get("alarm")] == []
        assert [line["alarm"] for line in loud] == ["messenger_silent"]


async def test_a_day_of_silence_before_the_start_is_an_alarm(sqlite_url: str) -> None:
    async with sandbox_house(sqlite_url) as (house, messenger):
        messenger.phone(5).send("hello")
        await settled(house, messenger)
        for hours, alarms in ((23, []), (3, ["silent_for_a_day"])):
            house.clock.shift(timedelta(hours=hours))
            with capture_logs() as told:
                await house._tell_gap()
            assert [line["alarm"] for line in told] == alarms


async def test_a_job_that_fails_is_an_alarm_and_runs_again(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(timetable, "DUE_EVERY", 0.05)
    tries: list[int] = []

    def sweep(_session: Session, _now: Any, _limit: int) -> int:
        tries.append(1)
        raise ZeroDivisionError

    with capture_logs() as told:
        async with sandbox_house(sqlite_url, parts=counter(sweep=lambda *_: 0)) as (house, _):
            object.__setattr__(house.desk.counter, "sweep", sweep)
            await until(lambda: len(tries) >= 3)
            object.__setattr__(house.desk.counter, "sweep", lambda *_: 0)

    assert "timetable_failed" in {line.get("alarm") for line in told}
