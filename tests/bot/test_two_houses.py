"""Two processes on one database, by mistake or on purpose: every effect once, in order."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Any

import pytest

from bot.clock import Clock
from bot.house import House
from bot.intake import reclaim
from bot.sandbox.messenger import Messenger
from bot.sandbox.server import serve
from models.tables.messaging import OutboxStatus
from tests.bot.houses import FAST, heard, open_house, outbox_rows, until


def deaf(house: House) -> None:
    """A house that does not poll: the test brings it updates by hand."""

    async def closed() -> None:
        return

    house._open_door = closed  # type: ignore[method-assign]


@asynccontextmanager
async def two_houses(url: str) -> AsyncIterator[tuple[House, House, Messenger]]:
    messenger = Messenger(Clock().now)
    wishes: dict[str, Any] = {"pace": FAST, "prepare": deaf}
    async with (
        serve(messenger) as api,
        open_house(url, api, messenger.token, **wishes) as one,
        open_house(url, api, messenger.token, **wishes) as other,
    ):
        yield one, other, messenger


def said(messenger: Messenger, users: list[int], words: int) -> list[dict[str, Any]]:
    for word in range(words):
        for user in users:
            messenger.phone(user).send(str(word))
    return [update.json() for update in messenger.updates.take(0, 100)]


async def test_what_both_were_brought_is_served_once_and_in_order(database_url: str) -> None:
    async with two_houses(database_url) as (one, other, messenger):
        updates = said(messenger, [5, 6, 7], 20)
        await asyncio.gather(one.intake.store(updates), other.intake.store(updates))
        for house in (one, other):
            await reclaim(house.writer, house.lanes, house.clock, older=timedelta(0))
        await asyncio.gather(one.idle(), other.idle())

        owed = outbox_rows(database_url)
        assert len(owed) == 60
        for user in (5, 6, 7):
            answers = [f"text: {word}" for word in range(20)]
            assert [row.screen["text"] for row in owed if row.chat_id == user] == answers
            # two houses may show two answers to one chat in the same instant
            assert sorted(heard(messenger, user)) == sorted(answers)


async def test_a_word_is_not_served_before_an_older_one_that_another_house_holds(
    database_url: str,
) -> None:
    async with two_houses(database_url) as (one, other, messenger):
        first, second = said(messenger, [5], 2)
        gate = asyncio.Event()
        serve_first = one.lanes._serve

        async def asleep(row: Any) -> Any:
            await gate.wait()
            return await serve_first(row)

        one.lanes._serve = asleep
        await one.intake.store([first])
        await other.intake.store([second])
        await until(lambda: other.lanes.pending == 0)
        gate.set()
        await asyncio.gather(one.idle(), other.idle())

        owed = [row.screen["text"] for row in outbox_rows(database_url)]
        assert owed == ["text: 0", "text: 1"]


async def test_a_house_that_slept_past_its_claim_does_not_send_what_another_sent(
    database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with two_houses(database_url) as (one, other, messenger):
        monkeypatch.setattr(one.delivery.door, "pump", lambda: None)  # asleep
        await one.intake.store(said(messenger, [5], 1))
        await until(lambda: one.lanes.pending == 0 and one.delivery.pending == 1)

        for house in (one, other):
            house.clock.shift(timedelta(seconds=11))
        await other.idle()
        monkeypatch.undo()
        one.delivery.door.pump()  # awake
        await one.idle()

        assert heard(messenger, 5) == ["text: 0"]


async def test_a_claim_that_is_renewed_stays(database_url: str) -> None:
    async with two_houses(database_url) as (one, other, messenger):
        one.delivery.door.pump = lambda: None  # type: ignore[method-assign]
        await one.intake.store(said(messenger, [5], 1))
        await until(lambda: one.lanes.pending == 0)
        for _ in range(3):
            for house in (one, other):
                house.clock.shift(timedelta(seconds=6))
            await one.delivery.renew()
            assert await other.delivery.sweep() == 0

        assert {row.claimed_by for row in outbox_rows(database_url)} == {one.claimant}


async def test_killed_between_sending_and_ticking_off_a_message_is_repeated_never_lost(
    database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with two_houses(database_url) as (one, other, messenger):
        monkeypatch.setattr(one.delivery, "_tick", lambda *_: None)  # it dies right before
        await one.intake.store(said(messenger, [5], 1))
        await until(lambda: heard(messenger, 5) == ["text: 0"])
        other.clock.shift(timedelta(seconds=11))
        await other.idle()

        assert heard(messenger, 5) == ["text: 0"] * 2
        assert {row.status for row in outbox_rows(database_url)} == {OutboxStatus.SENT}


async def test_what_a_dead_house_left_unserved_is_served_by_the_next(database_url: str) -> None:
    async with two_houses(database_url) as (one, other, messenger):
        one.lanes.feed = lambda *_: None  # type: ignore[method-assign,assignment]
        await one.intake.store(said(messenger, [5], 3))
        await other.idle()

        assert heard(messenger, 5) == ["text: 0", "text: 1", "text: 2"]
