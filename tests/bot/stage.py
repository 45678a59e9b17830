"""A house with a counter of three sentences, before the sandbox messenger or a scripted one."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from sqlmodel import Session, SQLModel

from bot.clock import Clock
from bot.desk import Counter
from bot.house import House, Site
from bot.limiter import Pace
from bot.sandbox.messenger import Messenger
from bot.sandbox.server import serve
from handlers.ui.given import Given, Kind
from models import outbox
from models.db import Database
from models.tables.messaging import Lane, Outbox

FAST = Pace(chat=0.001, burst=1000, notices=0.001)


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
    outbox.post(session, 900, f"lost-{reason}", chat_id, now=now, lane=Lane.NORMAL)


def bury(session: Session, seq: int, now: datetime, _accident: str) -> None:
    outbox.post(session, 900, "buried", seq, now=now)


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


def fresh_database(path: Path) -> Database:
    database = Database(f"sqlite:///{path}")
    SQLModel.metadata.create_all(database.engine)
    return database


@asynccontextmanager
async def open_house(
    database: Database,
    api: str,
    token: str,
    *,
    parts: Counter = ECHO,
    pace: Pace = FAST,
    shift: timedelta = timedelta(0),
    prepare: Callable[[House], None] = lambda _house: None,
) -> AsyncIterator[House]:
    house = House(database, Clock(), parts, Site(token=token, api=api, pace=pace, shift=shift))
    prepare(house)
    try:
        await house.start()
        yield house
    finally:
        await house.stop()


@asynccontextmanager
async def sandbox_house(path: Path, **wishes: Any) -> AsyncIterator[tuple[House, Messenger]]:
    messenger = Messenger(Clock().now)
    database = fresh_database(path / "house.db")
    async with serve(messenger) as url:
        async with open_house(database, url, messenger.token, **wishes) as house:
            yield house, messenger
        assert messenger.violations == []
    database.close()
