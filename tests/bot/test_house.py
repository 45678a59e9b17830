"""The house from the messenger and back, and what it makes of bad days."""

import asyncio
from datetime import timedelta
from typing import Any

import aiohttp
import pytest
from yarl import URL

from bot import delivery, door, intake, lanes
from bot.clock import Clock
from bot.sandbox.faults import Kind as Fault
from bot.sandbox.messenger import Messenger
from bot.sandbox.records import Post
from bot.sandbox.server import serve
from bot.writer import Unavailable
from models.tables.messaging import InboxStatus, OutboxStatus
from tests.bot.houses import (
    DESK,
    counter,
    echo,
    heard,
    inbox_rows,
    open_house,
    outbox_rows,
    sandbox_house,
    settled,
    until,
)


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Waits of minutes last hundredths of a second here."""
    monkeypatch.setattr(delivery, "BACKOFF_MOST", 0.02)
    monkeypatch.setattr(intake, "LOCKED_OUT", 0.05)
    monkeypatch.setattr(intake, "SECOND_POLLER", 0.05)
    monkeypatch.setattr(intake, "UNSTORED", 0.05)
    monkeypatch.setattr(lanes, "PAUSES", (0.01, 0.01, 0.01))
    monkeypatch.setattr(lanes, "OUTAGE_PAUSE", 0.01)
    monkeypatch.setattr(door, "GRACE", 0.2)


async def test_a_word_is_answered(database_url: str) -> None:
    async with sandbox_house(database_url) as (house, messenger):
        messenger.phone(5, "Anna").send("hello")
        await settled(house, messenger)

        assert heard(messenger, 5) == ["text: hello"]
        assert {row.status for row in inbox_rows(database_url)} == {InboxStatus.DONE}
        assert {row.status for row in outbox_rows(database_url)} == {OutboxStatus.SENT}


async def test_a_press_redraws_its_card_and_stops_the_little_clock(sqlite_url: str) -> None:
    async with sandbox_house(sqlite_url) as (house, messenger):
        anna = messenger.phone(5, "Anna")
        anna.send("card")
        await settled(house, messenger)
        anna.press_label("go")
        await settled(house, messenger)

        assert heard(messenger, 5) == ["press: go:1"]
        assert anna.spinning == 0


async def test_a_toast_floats_by_once_the_effect_stands(sqlite_url: str) -> None:
    def serve(session: Any, word: Any, now: Any) -> None:
        echo(session, word, now)
        session.info["toast"] = "done!"

    async with sandbox_house(sqlite_url, parts=counter(serve=serve)) as (house, messenger):
        anna = messenger.phone(5, "Anna")
        anna.send("card")
        await settled(house, messenger)
        anna.press_label("go")
        await settled(house, messenger)

        assert anna.toasts == ["done!"]


async def test_a_slow_effect_does_not_keep_the_button_turning(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.desk.ACKNOWLEDGE_WITHIN", 0.01)
    turning: list[int] = []

    async with sandbox_house(sqlite_url) as (house, messenger):
        anna = messenger.phone(5, "Anna")
        anna.send("card")
        await settled(house, messenger)
        run = house.writer.run

        async def slow(job: Any, *, urgent: bool = False) -> Any:
            if job.__qualname__.startswith("Desk"):
                await asyncio.sleep(0.2)
                turning.append(anna.spinning)
            return await run(job, urgent=urgent)

        monkeypatch.setattr(house.writer, "run", slow)
        anna.press_label("go")
        await settled(house, messenger)

        assert turning == [0]


async def test_words_of_one_chat_are_answered_in_their_order(database_url: str) -> None:
    async with sandbox_house(database_url) as (house, messenger):
        for number in range(20):
            for user in (5, 6, 7):
                messenger.phone(user).send(str(number))
        await settled(house, messenger)

        for user in (5, 6, 7):
            assert heard(messenger, user) == [f"text: {number}" for number in range(20)]


async def test_what_was_said_while_the_house_was_closed_is_answered_later(sqlite_url: str) -> None:
    messenger = Messenger(Clock().now)
    messenger.phone(5).send("is anybody there?")
    async with serve(messenger) as api, open_house(sqlite_url, api, messenger.token) as house:
        await settled(house, messenger)
        assert heard(messenger, 5) == ["text: is anybody there?"]


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


@pytest.mark.parametrize("words", ["half a pair \ud83d", "nothing\0there", "😀" * 2000])
async def test_strange_letters_are_words_like_any_other(database_url: str, words: str) -> None:
    async with sandbox_house(database_url) as (house, messenger):
        body = _message(messenger, words)
        await house.intake.store([{"update_id": 1, "message": body}])
        await settled(house, messenger)

        clean = words.replace("\0", "").replace("\ud83d", "\ufffd")
        assert heard(messenger, 5) == [f"text: {clean}"]


async def test_ids_that_no_database_holds_do_not_stop_the_others(sqlite_url: str) -> None:
    async with sandbox_house(sqlite_url) as (house, messenger):
        body = _message(messenger, "hello")
        huge = {"update_id": 3, "message": body | {"chat": {"id": 2**70}}}
        await house.intake.store(
            [{"update_id": 2**70}, {"no": "id"}, "junk", huge, {"update_id": 4, "message": body}]
        )
        await settled(house, messenger)

        assert heard(messenger, 5) == ["text: hello"]


async def test_an_update_brought_twice_has_one_effect(database_url: str) -> None:
    async with sandbox_house(database_url) as (house, messenger):
        body = _message(messenger, "hello")
        for _ in range(3):
            await house.intake.store([{"update_id": 77, "message": body}])
        await settled(house, messenger)
        await house.intake.store([{"update_id": 77, "message": body}])
        await settled(house, messenger)

        assert heard(messenger, 5) == ["text: hello"]


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


async def test_dates_of_messages_move_with_the_clock_of_a_rehearsal(sqlite_url: str) -> None:
    dates: list[Any] = []

    def serve(_session: Any, word: Any, _now: Any) -> None:
        dates.append(word.sent_at)

    tomorrow = timedelta(hours=26)
    wishes: dict[str, Any] = {"parts": counter(serve=serve), "shift": tomorrow}
    async with sandbox_house(sqlite_url, **wishes) as (house, messenger):
        messenger.phone(5).send("hello")
        await settled(house, messenger)

        assert dates[-1] - messenger.phone(5).messages[-1].date >= tomorrow - timedelta(seconds=2)


async def test_a_closed_house_leaves_no_message_in_its_hand(sqlite_url: str) -> None:
    async with sandbox_house(sqlite_url) as (house, messenger):
        messenger.faults.add("sendMessage", Fault.MUTE, times=50, seconds=30)
        for user in range(10, 40):
            messenger.phone(user).send("hello")
        await until(lambda: house.delivery.pending == 30)
    assert {row.claimed_by for row in outbox_rows(sqlite_url)} == {None}
    assert {row.status for row in inbox_rows(sqlite_url)} == {InboxStatus.DONE}


def _message(messenger: Messenger, text: str) -> dict[str, Any]:
    """A message of person 5 as the Bot API tells it, brought by hand."""
    person = messenger.phone(5).person
    person.started = True
    post = Post(messenger.next_id(), False, messenger.clock(), {"text": text})
    return messenger.message(person, post)


def _short_reads(house: Any, monkeypatch: pytest.MonkeyPatch, seconds: float) -> None:
    call = house.transport.call

    async def quick(url: URL, parameters: Any, read_timeout: float = seconds) -> Any:
        patience = read_timeout if url.name == "getUpdates" else seconds
        return await call(url, parameters, patience)

    monkeypatch.setattr(house.transport, "call", quick)
