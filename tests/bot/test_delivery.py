"""The way out, before a channel that answers as the test wishes."""

import asyncio
import random
import time
from collections import Counter as Tally
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import timedelta

import pytest
from sqlmodel import Session

from bot import delivery as way_out
from bot.channel import Later, Packed, Rejected
from bot.clock import Clock
from bot.delivery import Delivery, backoff
from bot.limiter import Limiter, Pace
from bot.writer import Writer
from models import outbox
from models.db import Database
from models.tables.messaging import Lane, Outbox, OutboxStatus
from tests.bot.houses import FAST, draw, lost, outbox_rows, until

Answer = Callable[[int, str], None]


class Shown:
    """A channel that notes what it showed; `answer` may raise in its place."""

    def __init__(self, answer: Answer = lambda _chat, _text: None, seconds: float = 0) -> None:
        self.answer, self.seconds = answer, seconds
        self.log: list[tuple[float, int, str]] = []
        self.out = self.most_out = 0

    async def show(self, chat_id: int, screen: Packed, edit: int | None) -> int:
        self.out += 1
        self.most_out = max(self.most_out, self.out)
        try:
            await asyncio.sleep(self.seconds)
            self.answer(chat_id, screen["text"])
            self.log.append((time.monotonic(), chat_id, screen["text"]))
            return len(self.log)
        finally:
            self.out -= 1

    async def acknowledge(self, press_id: str, toast: str | None = None) -> None:
        raise NotImplementedError

    @property
    def texts(self) -> list[str]:
        return [text for _, _, text in self.log]


async def nothing_made(_chat_id: int, screen: Packed) -> Packed:
    return screen


@asynccontextmanager
async def at_work(url: str, channel: Shown, pace: Pace = FAST) -> AsyncIterator[Delivery]:
    database = Database(url)
    writer = Writer(database)
    delivery = Delivery(
        writer,
        channel,
        Clock(),
        draw=draw,
        lost=lost,
        claimant="me",
        limiter=Limiter(pace),
        report=nothing_made,
    )
    writer.after_commit = lambda notes: delivery.offer(notes.get(outbox.POSTED, []))
    writer.start()
    yield delivery
    await delivery.stop()
    await writer.stop()
    database.close()


async def owe(delivery: Delivery, *owed: tuple[int, str, Lane], later: float = 0) -> None:
    """Post screens in one transaction: (chat, text, lane)."""
    now = delivery.clock.now()

    def job(session: Session) -> None:
        outbox.deliver_by(session, "me", now=now)
        for chat, text, lane in owed:
            due = now + timedelta(seconds=later)
            outbox.post_screen(session, chat, {"text": text}, now=due, lane=lane)

    await delivery.writer.run(job)


async def emptied(delivery: Delivery) -> None:
    await until(lambda: delivery.pending == 0)


async def test_the_most_urgent_leaves_first_and_equals_in_their_order(sqlite_url: str) -> None:
    channel = Shown()
    async with at_work(sqlite_url, channel) as delivery:
        await owe(
            delivery,
            (5, "bulk", Lane.BULK),
            (5, "notice", Lane.NORMAL),
            (5, "reply 1", Lane.REPLY),
            (5, "reply 2", Lane.REPLY),
            (5, "help", Lane.EMERGENCY),
        )
        await emptied(delivery)

        assert channel.texts == ["help", "reply 1", "reply 2", "notice", "bulk"]


async def test_order_within_a_chat_survives_failures_in_between(sqlite_url: str) -> None:
    tries: Tally[str] = Tally()
    dice = random.Random(7)

    def answer(_chat: int, text: str) -> None:
        tries[text] += 1
        if tries[text] < 4 and dice.random() < 0.5:
            raise Later(0.001)

    channel = Shown(answer)
    async with at_work(sqlite_url, channel) as delivery:
        await owe(delivery, *((c, f"{n:02}", Lane.REPLY) for n in range(15) for c in (5, 6)))
        await emptied(delivery)

        for chat in (5, 6):
            assert [t for _, c, t in channel.log if c == chat] == [f"{n:02}" for n in range(15)]


async def test_no_more_than_sixty_four_are_on_the_wire_but_for_an_emergency(
    sqlite_url: str,
) -> None:
    channel = Shown(seconds=0.2)
    async with at_work(sqlite_url, channel) as delivery:
        await owe(delivery, *((c, "reply", Lane.REPLY) for c in range(1000, 1100)))
        await until(lambda: channel.out == 64)
        await owe(delivery, (5, "help", Lane.EMERGENCY))
        await until(lambda: channel.out == 65)
        await emptied(delivery)

        assert channel.most_out == 65


async def test_an_answer_does_not_wait_behind_a_broadcast(sqlite_url: str) -> None:
    channel = Shown()
    async with at_work(sqlite_url, channel, Pace()) as delivery:
        await owe(delivery, *((c, "news", Lane.BULK) for c in range(1000, 1200)))
        await until(lambda: len(channel.log) >= 2)
        await owe(delivery, (5, "reply", Lane.REPLY))
        await until(lambda: "reply" in channel.texts)

        assert len(channel.log) < 10


async def test_notices_leave_at_their_pace(sqlite_url: str) -> None:
    channel = Shown()
    async with at_work(sqlite_url, channel, Pace(notices=0.01)) as delivery:
        await owe(delivery, *((c, "news", Lane.BULK) for c in range(1000, 1101)))
        await emptied(delivery)
        took = channel.log[-1][0] - channel.log[0][0]

        assert took == pytest.approx(1.0, rel=0.15)


async def test_while_nobody_answers_only_emergencies_knock(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(way_out, "backoff", lambda _attempts: 30.0)
    knocks: Tally[str] = Tally()

    def answer(_chat: int, text: str) -> None:
        knocks[text] += 1
        raise Later(None)

    channel = Shown(answer)
    async with at_work(sqlite_url, channel) as delivery:
        await owe(delivery, *((c, "reply", Lane.REPLY) for c in range(1000, 1003)))
        await until(lambda: knocks["reply"] == 3)
        await owe(delivery, (2000, "late", Lane.REPLY), (2001, "help", Lane.EMERGENCY))
        await until(lambda: knocks["help"] == 1)

        assert knocks["late"] == 0


async def test_a_long_wait_is_written_down_for_the_whole_line(sqlite_url: str) -> None:
    def answer(chat: int, _text: str) -> None:
        if chat == 5:
            raise Later(3600)

    channel = Shown(answer)
    async with at_work(sqlite_url, channel) as delivery:
        await owe(delivery, (5, "one", Lane.REPLY), (5, "two", Lane.REPLY), (6, "x", Lane.REPLY))
        await emptied(delivery)
        now = delivery.clock.now()

        waiting = [row for row in outbox_rows(sqlite_url) if row.chat_id == 5]
        assert channel.texts == ["x"]
        assert all(row.due_at - now > timedelta(minutes=59) for row in waiting)
        assert {row.claimed_by for row in waiting} == {None}

        channel.answer = lambda _chat, _text: None
        delivery.clock.shift(timedelta(hours=1, seconds=1))
        delivery.door.limiter = Limiter(FAST)
        await delivery.sweep()
        await emptied(delivery)
        assert channel.texts == ["x", "one", "two"]


async def test_what_is_not_due_yet_waits_in_the_outbox(sqlite_url: str) -> None:
    channel = Shown()
    async with at_work(sqlite_url, channel) as delivery:
        await owe(delivery, (5, "tomorrow", Lane.NORMAL), later=86_400)
        assert await delivery.sweep() == 0
        delivery.clock.shift(timedelta(days=1, seconds=1))
        assert await delivery.sweep() == 1
        await emptied(delivery)

        assert channel.texts == ["tomorrow"]


async def test_a_notice_is_put_into_words_when_it_leaves_and_left_out_when_it_is_no_longer_so(
    database_url: str,
) -> None:
    channel = Shown()
    async with at_work(database_url, channel) as delivery:
        now = delivery.clock.now()

        def job(session: Session) -> None:
            outbox.deliver_by(session, "me", now=now)
            outbox.post(session, 5, "stale", 1, now=now)
            outbox.post(session, 5, "booked", 2, now=now)

        await delivery.writer.run(job)
        await emptied(delivery)

        assert channel.texts == ["notice booked 2"]
        statuses = [row.status for row in outbox_rows(database_url)]
        assert statuses == [OutboxStatus.SUPERSEDED, OutboxStatus.SENT]


async def test_a_notice_that_cannot_be_put_into_words_ends_with_a_human_being(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(way_out, "backoff", lambda _attempts: 0.0)

    def broken(session: Session, row: Outbox, now: object) -> Packed | None:
        if row.kind == "broken":
            raise ZeroDivisionError
        return draw(session, row, now)  # type: ignore[arg-type]

    channel = Shown()
    async with at_work(sqlite_url, channel) as delivery:
        delivery._draw = broken
        now = delivery.clock.now()

        def job(session: Session) -> None:
            outbox.deliver_by(session, "me", now=now)
            outbox.post(session, 5, "broken", 1, now=now)
            outbox.post(session, 5, "fine", 2, now=now)

        await delivery.writer.run(job)
        await emptied(delivery)

        assert sorted(channel.texts) == ["notice fine 2", "notice lost-rejected 5"]


async def test_what_the_messenger_refuses_for_good_ends_with_a_human_being(sqlite_url: str) -> None:
    def answer(chat: int, _text: str) -> None:
        if chat == 5:
            raise Rejected("BUTTON_DATA_INVALID")

    channel = Shown(answer)
    async with at_work(sqlite_url, channel) as delivery:
        await owe(delivery, (5, "bad", Lane.REPLY))
        await emptied(delivery)

        assert channel.texts == ["notice lost-rejected 5"]


async def test_many_that_were_shown_together_are_ticked_off_together(sqlite_url: str) -> None:
    channel = Shown()
    async with at_work(sqlite_url, channel) as delivery:
        settles = 0
        run = delivery.writer.run

        async def counted(job: object, *, urgent: bool = False) -> object:
            nonlocal settles
            settles += 1
            return await run(job, urgent=urgent)  # type: ignore[arg-type]

        await owe(delivery, *((c, "reply", Lane.REPLY) for c in range(1000, 1060)))
        delivery.writer.run = counted  # type: ignore[method-assign,assignment]
        await emptied(delivery)

        assert settles <= 10


def test_the_pause_between_tries_doubles_up_to_a_minute_and_varies() -> None:
    assert all(0.5 <= backoff(0) <= 1 for _ in range(100))
    assert all(2 <= backoff(2) <= 4 for _ in range(100))
    assert all(30 <= backoff(1000) <= 60 for _ in range(100))
    assert len({backoff(3) for _ in range(20)}) > 1
