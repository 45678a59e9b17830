"""What the house makes of a messenger, a network and a disk that fail."""

import asyncio
from typing import Any

import aiohttp
import pytest
from yarl import URL

from bot.sandbox.faults import Kind as Fault
from bot.writer import Unavailable
from models.tables.messaging import InboxStatus, OutboxStatus
from tests.bot.houses import (
    DESK,
    counter,
    echo,
    heard,
    inbox_rows,
    outbox_rows,
    sandbox_house,
    settled,
    until,
)

pytestmark = pytest.mark.usefixtures("impatient")


@pytest.mark.parametrize("fault", [Fault.FLOOD, Fault.ERROR, Fault.GATEWAY, Fault.CUT])
async def test_an_answer_is_sent_again_until_the_messenger_takes_it(
    sqlite_url: str, fault: Fault
) -> None:
    async with sandbox_house(sqlite_url) as (house, messenger):
        messenger.faults.add("sendMessage", fault, times=2, seconds=0)
        messenger.phone(5).send("hello")
        await settled(house, messenger)

        assert heard(messenger, 5) == ["text: hello"]


@pytest.mark.parametrize("fault", [Fault.LOST, Fault.MUTE])
async def test_a_message_whose_fate_is_unknown_is_shown_once_more_at_most(
    sqlite_url: str, fault: Fault, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with sandbox_house(sqlite_url) as (house, messenger):
        _short_reads(house, monkeypatch, 0.1)
        messenger.faults.add("sendMessage", fault, seconds=0.3)
        messenger.phone(5).send("hello")
        await settled(house, messenger)

        assert heard(messenger, 5) == ["text: hello"] * 2


async def test_whoever_blocked_us_is_left_to_a_human_being(sqlite_url: str) -> None:
    async with sandbox_house(sqlite_url) as (house, messenger):
        messenger.faults.add("sendMessage", Fault.BLOCKED)
        messenger.phone(5).send("hello")
        await settled(house, messenger)

        assert heard(messenger, 5) == []
        assert "notice lost-unreachable 5" in heard(messenger, DESK)
        assert OutboxStatus.UNDELIVERABLE in {row.status for row in outbox_rows(sqlite_url)}


async def test_polling_outlives_a_refused_token(sqlite_url: str) -> None:
    async with sandbox_house(sqlite_url) as (house, messenger):
        token, messenger.token = messenger.token, "1:" + "x" * 35
        messenger.updates.release()
        await asyncio.sleep(0.2)
        messenger.token = token
        messenger.phone(5).send("hello")
        await settled(house, messenger)

        assert heard(messenger, 5) == ["text: hello"]


@pytest.mark.parametrize("fault", [Fault.FLOOD, Fault.ERROR, Fault.GATEWAY, Fault.CUT])
async def test_polling_outlives_every_wrong_answer(sqlite_url: str, fault: Fault) -> None:
    async with sandbox_house(sqlite_url) as (house, messenger):
        messenger.faults.add("getUpdates", fault, times=3, seconds=0)
        messenger.updates.release()
        messenger.phone(5).send("hello")
        await settled(house, messenger)

        assert heard(messenger, 5) == ["text: hello"]


async def test_while_another_polls_the_house_idles_and_then_goes_on(sqlite_url: str) -> None:
    async with sandbox_house(sqlite_url) as (house, messenger):
        url = f"{house.site.api}/bot{messenger.token}/getUpdates?timeout=1&offset=-1"
        async with aiohttp.ClientSession() as rival, rival.get(url) as answer:
            assert answer.status in {200, 409}
        messenger.phone(5).send("hello")
        await settled(house, messenger)

        assert heard(messenger, 5) == ["text: hello"]


async def test_an_update_that_was_never_one_is_buried_and_the_next_is_served(
    database_url: str,
) -> None:
    async with sandbox_house(database_url) as (house, messenger):
        messenger.updates.push("message", {"chat": {"id": 5}, "text": "no date"}, lane=5)
        messenger.phone(5).send("hello")
        await settled(house, messenger)

        assert heard(messenger, 5)[-1] == "text: hello"
        assert any(text.startswith("notice buried") for text in heard(messenger, DESK))
        statuses = [row.status for row in inbox_rows(database_url)]
        assert statuses.count(InboxStatus.DEAD) == 1


async def test_a_failing_update_is_tried_five_times_then_buried_with_an_apology(
    sqlite_url: str,
) -> None:
    tries: list[str] = []

    def serve(session: Any, word: Any, now: Any) -> None:
        echo(session, word, now)
        if word.text == "bomb":
            tries.append(word.text)
            raise ZeroDivisionError

    async with sandbox_house(sqlite_url, parts=counter(serve=serve)) as (house, messenger):
        messenger.phone(5).send("bomb")
        messenger.phone(5).send("hello")
        messenger.phone(6).send("hello")
        await settled(house, messenger)

        assert len(tries) == 5
        assert heard(messenger, 5) == ["notice apology None", "text: hello"]
        assert heard(messenger, 6) == ["text: hello"]


async def test_whoever_calls_for_help_gets_the_numbers_though_the_counter_fails(
    sqlite_url: str,
) -> None:
    def serve(_session: Any, _word: Any, _now: Any) -> None:
        raise ZeroDivisionError

    async with sandbox_house(sqlite_url, parts=counter(serve=serve)) as (house, messenger):
        messenger.phone(5).send("help")
        await settled(house, messenger)

        assert heard(messenger, 5) == ["110 119 120", "notice apology None"]


async def test_with_a_full_disk_danger_is_answered_and_nothing_is_confirmed(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with sandbox_house(sqlite_url) as (house, messenger):
        run, full = house.writer.run, True

        async def refuse(job: Any, *, urgent: bool = False) -> Any:
            if full:
                raise Unavailable("disk full")
            return await run(job, urgent=urgent)

        monkeypatch.setattr(house.writer, "run", refuse)
        messenger.phone(5).send("help")
        messenger.phone(6).send("hello")
        await until(lambda: heard(messenger, 5) != [])
        assert len(messenger.updates) == 2
        await asyncio.sleep(0.2)
        assert heard(messenger, 5) == ["110 119 120"]

        full = False
        await settled(house, messenger)
        assert heard(messenger, 5) == ["110 119 120", "text: help"]
        assert heard(messenger, 6) == ["text: hello"]


def _short_reads(house: Any, monkeypatch: pytest.MonkeyPatch, seconds: float) -> None:
    call = house.transport.call

    async def quick(url: URL, parameters: Any, read_timeout: float = seconds) -> Any:
        patience = read_timeout if url.name == "getUpdates" else seconds
        return await call(url, parameters, patience)

    monkeypatch.setattr(house.transport, "call", quick)
