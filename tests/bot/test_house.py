"""The house from the messenger and back, and what it makes of bad days."""

import asyncio
from datetime import timedelta
from typing import Any

import pytest

from bot.clock import Clock
from bot.sandbox.faults import Kind as Fault
from bot.sandbox.messenger import Messenger
from bot.sandbox.records import Post
from bot.sandbox.server import serve
from models.tables.messaging import InboxStatus, OutboxStatus
from tests.bot.houses import (
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

pytestmark = pytest.mark.usefixtures("impatient")


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
            if getattr(job, "__qualname__", "").startswith("Desk"):
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
