"""The database away, locked or cut off in the middle: nothing is lost, nobody mends by hand."""

import asyncio
import sqlite3
from typing import Any

import pytest
from sqlalchemy import event
from sqlmodel import Session, text

from bot import intake, lanes, writer
from bot.house import House
from bot.writer import Writer
from models.db import Database, open_engine
from tests.bot.houses import heard, sandbox_house, settled


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writer, "PATIENCE", (0.01,))
    monkeypatch.setattr(intake, "UNSTORED", 0.05)
    monkeypatch.setattr(lanes, "OUTAGE_PAUSE", 0.05)


def soon_tired(house: House) -> None:
    """SQLite gives up on a lock after twenty milliseconds rather than five seconds."""

    @event.listens_for(house.database.engine, "connect")
    def _hurry(connection: sqlite3.Connection, _record: object) -> None:
        connection.execute("PRAGMA busy_timeout=20")


async def test_while_another_process_locks_the_database_intake_waits_and_nothing_is_lost(
    sqlite_url: str,
) -> None:
    async with sandbox_house(sqlite_url, prepare=soon_tired) as (house, messenger):
        rival = sqlite3.connect(sqlite_url.removeprefix("sqlite:///"), isolation_level=None)
        rival.execute("BEGIN IMMEDIATE")
        for user in (5, 6):
            messenger.phone(user).send("hello")
        await asyncio.sleep(0.4)
        assert len(messenger.updates) == 2
        rival.execute("COMMIT")
        rival.close()
        await settled(house, messenger)

        assert [heard(messenger, user) for user in (5, 6)] == [["text: hello"]] * 2


async def test_a_lock_that_falls_between_intake_and_effect_is_waited_out(sqlite_url: str) -> None:
    async with sandbox_house(sqlite_url, prepare=soon_tired) as (house, messenger):
        feed = house.lanes.feed
        rival = sqlite3.connect(sqlite_url.removeprefix("sqlite:///"), isolation_level=None)

        def lock(*args: Any) -> None:
            rival.execute("BEGIN IMMEDIATE")
            feed(*args)

        house.lanes.feed = lock  # type: ignore[method-assign]
        messenger.phone(5).send("hello")
        await asyncio.sleep(0.4)
        assert heard(messenger, 5) == []
        assert house.lanes.pending == 1
        house.lanes.feed = feed  # type: ignore[method-assign]
        rival.execute("COMMIT")
        rival.close()
        await settled(house, messenger)

        assert heard(messenger, 5) == ["text: hello"]


async def test_a_connection_that_the_server_ends_is_opened_again(postgres_url: str) -> None:
    database = Database(postgres_url)
    hand = Writer(database)
    hand.start()

    def number(session: Session) -> int:
        return session.connection().execute(text("SELECT pg_backend_pid()")).scalar_one()

    first = await hand.run(number)
    admin = open_engine(postgres_url)
    with admin.begin() as connection:
        connection.execute(text("SELECT pg_terminate_backend(:pid)"), {"pid": first})
    admin.dispose()

    assert await hand.run(number) != first
    await hand.stop()
    database.close()


async def test_a_server_that_ends_the_connection_in_the_middle_costs_no_order(
    postgres_url: str,
) -> None:
    async with sandbox_house(postgres_url) as (house, messenger):
        cut = iter([True])
        serve = house.desk.counter.serve

        def cut_once(session: Session, word: Any, now: Any) -> None:
            serve(session, word, now)
            if next(cut, False):
                admin = open_engine(postgres_url)
                pid = session.connection().execute(text("SELECT pg_backend_pid()")).scalar_one()
                with admin.begin() as connection:
                    connection.execute(text("SELECT pg_terminate_backend(:pid)"), {"pid": pid})
                admin.dispose()

        object.__setattr__(house.desk.counter, "serve", cut_once)
        try:
            for user in (5, 6, 7):
                messenger.phone(user).send("hello")
            await settled(house, messenger)
        finally:
            object.__setattr__(house.desk.counter, "serve", serve)

        assert [heard(messenger, user) for user in (5, 6, 7)] == [["text: hello"]] * 3
