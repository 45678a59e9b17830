"""The whole house before the sandbox messenger: people press and write, the test looks on."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TypeVar

import pytest
from sqlmodel import Session

from bot.clock import Clock
from bot.counter import real_counter
from bot.house import House, Site
from bot.limiter import Pace
from bot.sandbox.messenger import Messenger
from bot.sandbox.phone import Phone
from bot.sandbox.server import serve
from models.db import Database
from models.reads.coming import next_moment
from tests.profiles import looking_hard
from tests.replay.replaying import Remembering, replay
from tests.stage import NOON

T = TypeVar("T")
ON_BOTH = ("main_job", "resident", "worker", "coordinator", "manager", "proxies", "plans", "proofs")
"""Journeys that are played on PostgreSQL too. What both databases must do alike is tested below the
chat, in tests/operations; `--hypothesis-profile=long` plays them all on both.
"""
FAST = Pace(chat=0.001, burst=1000, notices=0.001)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave the other journeys to SQLite."""
    spared = set() if looking_hard() else {item for item in items if _is_spared(item)}
    config.hook.pytest_deselected(items=list(spared))
    items[:] = [item for item in items if item not in spared]


def _is_spared(item: pytest.Item) -> bool:
    asked = getattr(item, "callspec", None)
    here = item.path.parent.name == "journeys"
    other = item.path.stem.removeprefix("test_") not in ON_BOTH
    return here and other and bool(asked) and asked.params.get("database_url") == "postgresql"


@dataclass
class Town:
    """One evening at the theatre: a house, its messenger and a clock that can be moved."""

    house: House
    messenger: Messenger
    clock: Clock
    database: Database

    def phone(self, user_id: int, name: str = "") -> Phone:
        return self.messenger.phone(user_id, name)

    async def settle(self) -> None:
        async with asyncio.timeout(30):
            await self.house.idle(lambda: len(self.messenger.updates))
            await self.house.desk.stop()

    async def says(self, phone: Phone, text: str) -> str:
        """Somebody writes; returns the newest message they see."""
        phone.send(text)
        await self.settle()
        return phone.last.text

    async def presses(self, phone: Phone, label: str) -> str:
        """Somebody presses the newest button that begins with these words."""
        there = [*phone.keys, *phone.labels]
        full = next((b for b in reversed(there) if label in b), None)
        assert full is not None, f"no button «{label}» among {there} under «{phone.last.text}»"
        phone.press_label(full)
        await self.settle()
        return phone.last.text

    async def until(self, moment: datetime) -> None:
        """Time passes, stopping wherever something is to happen."""
        while True:
            coming = await self.house.writer.run(
                lambda session: next_moment(session, after=self.clock.now())
            )
            if coming is None or coming >= moment:
                break
            await self._turn_to(coming)
        await self._turn_to(moment)

    async def later(self, **delta: float) -> None:
        await self.until(self.clock.now() + timedelta(**delta))

    async def _turn_to(self, moment: datetime) -> None:
        self.clock.shift(max(moment - self.clock.now(), timedelta(0)))
        self.house.timetable.wake()
        await self.settle()

    def look(self, read: Callable[[Session], T]) -> T:
        """Look into the database."""
        with self.database.begin() as session:
            return read(session)


@asynccontextmanager
async def opened(database_url: str, clock: Clock, public: str = "") -> AsyncIterator[Town]:
    """An empty town; every request of its bot was a valid one, every button its reader's alone."""
    messenger = Remembering(clock.now)
    with closing(Database(database_url)) as database:
        async with serve(messenger) as api:
            site = Site(messenger.token, api, pace=FAST, public=public)
            house = House(database, clock, real_counter(feeds=bool(public)), site)
            await house.start()
            try:
                yield Town(house, messenger, clock, database)
            finally:
                await house.stop()
        assert messenger.violations == []
        assert replay(database, messenger, clock.now()) == []


@pytest.fixture
async def town(database_url: str) -> AsyncIterator[Town]:
    """An empty town on a Monday noon; the test fills it with `tests.stage` and `town.look`."""
    async with opened(database_url, Clock(NOON - datetime.now(UTC))) as town:
        yield town
