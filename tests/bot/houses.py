"""A house with a counter of three sentences, before the sandbox messenger or a scripted one."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from sqlmodel import Session, select

from bot.clock import Clock
from bot.desk import Counter
from bot.house import House, Site, Webhook
from bot.limiter import Pace
from bot.sandbox.messenger import Messenger
from bot.sandbox.server import serve
from handlers.ui.given import Given, Kind
from models import outbox
from models.db import Database
from models.tables.messaging import Inbox, Lane, Outbox

FAST = Pace(chat=0.001, burst=1000, notices=0.001)
DESK = 900
"""The chat in which the test reads what a human being would be told."""


def echo(session: Session, word: Given, now: datetime) -> None:
    """Answer each word with itself; a press redraws its card."""
    edit = word.message_id if word.kind is Kind.PRESS else None
    screen: dict[str, Any] = {"text": f"{word.kind}: {word.text}"}
    if word.text == "card":
        screen["inline"] = [[{"text": "go", "data": "go:1"}]]
    outbox.post_screen(session, word.chat_id, screen, now=now, edit=edit)


def draw(_session: Session, row: Outbox, _now: datetime) -> dict[str, Any] | None:
    return None if row.kind == "stale" else {"text": f"notice {row.kind} {row.object_id}"}


def lost(session: Session, chat_id: int, now: datetime, reason: str) -> None:
    outbox.post(session, DESK, f"lost-{reason}", chat_id, now=now, lane=Lane.NORMAL)


def bury(session: Session, seq: int, now: datetime, _accident: str) -> None:
    outbox.post(session, DESK, "buried", seq, now=now)


ECHO = Counter(
    serve=echo,
    draw=draw,
    sweep=lambda _session, _now, _limit: 0,
    lost=lost,
    bury=bury,
    alarmed=lambda words: "help" in words,
    numbers=lambda: {"text": "110 119 120"},
)


def counter(**parts: Any) -> Counter:
    return replace(ECHO, **parts)


@asynccontextmanager
async def open_house(
    url: str,
    api: str,
    token: str,
    *,
    parts: Counter = ECHO,
    pace: Pace = FAST,
    shift: timedelta = timedelta(0),
    webhook: Webhook | None = None,
    prepare: Callable[[House], None] = lambda _house: None,
) -> AsyncIterator[House]:
    database = Database(url)
    site = Site(token=token, api=api, pace=pace, shift=shift, webhook=webhook)
    house = House(database, Clock(), parts, site)
    prepare(house)
    try:
        await house.start()
        yield house
    finally:
        await house.stop()
        database.close()


@asynccontextmanager
async def sandbox_house(url: str, **wishes: Any) -> AsyncIterator[tuple[House, Messenger]]:
    """A house and its messenger; every request must have been valid."""
    messenger = Messenger(Clock().now)
    messenger.phone(DESK, "Desk").send("/start")
    async with serve(messenger) as api, open_house(url, api, messenger.token, **wishes) as house:
        await settled(house, messenger)
        yield house, messenger
    assert messenger.violations == []


async def settled(house: House, messenger: Messenger) -> None:
    """Everything said so far has been answered, and every press acknowledged."""
    async with asyncio.timeout(20):
        await house.idle(lambda: len(messenger.updates))
        await house.desk.stop()


async def until(happened: Callable[[], bool]) -> None:
    async with asyncio.timeout(20):
        while True:
            if happened():
                return
            await asyncio.sleep(0.005)


def heard(messenger: Messenger, user: int) -> list[str]:
    """What the bot wrote to one person."""
    return [bubble.text for bubble in messenger.phone(user).heard]


def inbox_rows(url: str) -> list[Inbox]:
    database = Database(url)
    with database.begin() as session:
        rows = list(session.exec(select(Inbox).order_by(Inbox.seq)))  # type: ignore[arg-type]
    database.close()
    return rows


def outbox_rows(url: str) -> list[Outbox]:
    database = Database(url)
    with database.begin() as session:
        rows = list(session.exec(select(Outbox).order_by(Outbox.id)))  # type: ignore[arg-type]
    database.close()
    return rows
