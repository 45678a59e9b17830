"""What goes wrong is told by its kind and its place, never by the words that were in it."""

import asyncio
import gc
import io
import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

import pytest
from prometheus_client import generate_latest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session

from bot import intake, lanes, writer
from bot.counter import real_counter
from bot.desk import Counter
from bot.sandbox.faults import Kind
from handlers.ui.given import Given
from models import db
from models.db import Database
from models.words import TaskKind
from tests.hostile.test_canaries import database_url, hits, written
from tests.journeys import conftest
from tests.journeys.conftest import Town
from tests.journeys.conftest import town as town  # noqa: PLC0414 - the fixture
from tests.journeys.scenes import staged, tasks
from tests.stage import NOON

__all__ = ["database_url", "written"]
WORDS = "鸲鹆那件事想说说"


def by_its_words(_session: Session, word: Given, _now: datetime) -> None:
    raise ValueError(f"cannot read {word.text}")


def in_the_database(session: Session, word: Given, _now: datetime) -> None:
    """A row that breaks a rule of its table."""
    twice = text("INSERT INTO counter (day, last) VALUES (:words, 1), (:words, 2)")
    session.execute(twice, {"words": word.text})


def of_a_missing_table(session: Session, word: Given, _now: datetime) -> None:
    session.execute(text("INSERT INTO nowhere VALUES (:words)"), {"words": word.text})


@pytest.fixture(autouse=True)
def hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits in a test: all pauses between tries are short."""
    monkeypatch.setattr(lanes, "PAUSES", (0.001,))
    monkeypatch.setattr(lanes, "OUTAGE_PAUSE", 0.01)
    monkeypatch.setattr(intake, "UNSTORED", 0.05)
    monkeypatch.setattr(writer, "PATIENCE", (0.01,))
    hurried = tuple(p.replace("=5000", "=50") for p in db.SQLITE_PRAGMAS)
    monkeypatch.setattr(db, "SQLITE_PRAGMAS", hurried)


@pytest.fixture
def crashing(monkeypatch: pytest.MonkeyPatch) -> list[Callable[..., None]]:
    """Whatever is put in here serves the next words in place of the counter."""
    instead: list[Callable[..., None]] = []

    def serve(session: Session, word: Given, now: datetime) -> None:
        (instead[0] if instead else counter.serve)(session, word, now)

    counter: Counter = real_counter()
    monkeypatch.setattr(conftest, "real_counter", lambda **_more: replace(counter, serve=serve))
    return instead


@pytest.mark.parametrize("accident", [by_its_words, in_the_database, of_a_missing_table])
async def test_words_that_broke_something_are_buried_and_never_logged(
    crashing: list[Callable[..., None]],
    town: Town,
    written: io.StringIO,
    accident: Callable[..., None],
) -> None:
    old, _, desk = await staged(town)
    crashing.append(accident)
    old.send(WORDS)
    await town.settle()
    crashing.clear()
    await town.later(minutes=1)
    assert [task.kind for task in tasks(town)] == [TaskKind.ACCIDENT]
    assert WORDS not in "".join(b.text for b in desk.heard)
    assert "alarm" in written.getvalue()
    assert hits(written.getvalue()) | hits(generate_latest().decode()) == set()


@pytest.mark.parametrize("kind", list(Kind))
async def test_a_messenger_on_a_bad_day_is_told_of_without_words(
    town: Town, written: io.StringIO, kind: Kind
) -> None:
    old, _, _ = await staged(town)
    town.messenger.faults.add("sendMessage", kind, times=2, seconds=1)
    old.send(WORDS)
    await asyncio.sleep(0.05)
    await town.later(minutes=3)
    assert hits(written.getvalue()) | hits(generate_latest().decode()) == set()


async def test_a_locked_database_is_told_of_without_words(town: Town, written: io.StringIO) -> None:
    old, _, _ = await staged(town)
    other = Database(str(town.database.engine.url))
    with other.begin():
        old.send(WORDS)
        await asyncio.sleep(0.5)
    other.close()
    await town.settle()
    assert "intake_not_stored" in written.getvalue()
    assert hits(written.getvalue()) == set()


def test_a_library_that_tells_of_an_accident_tells_its_kind_and_place(
    written: io.StringIO, sqlite_url: str
) -> None:
    database = Database(sqlite_url)
    try:
        with database.begin() as session:
            in_the_database(session, Given(1, None, WORDS), NOON)  # type: ignore[arg-type]
    except IntegrityError:
        logging.getLogger("apscheduler.executors.default").exception("Job raised an exception")
        logging.getLogger("some.library").exception("Failed on %s", "https://x/bot1:AAAA/get")
    database.close()
    told = written.getvalue()
    assert "Job raised an exception (IntegrityError at " in told
    assert WORDS not in told
    assert "AAAA" not in told


async def test_a_task_that_nobody_waited_for_does_not_quote_its_accident(
    written: io.StringIO,
) -> None:
    async def fail() -> None:
        raise ValueError(WORDS)

    task = asyncio.get_running_loop().create_task(fail())
    await asyncio.wait([task])
    del task
    gc.collect()
    assert "never retrieved (ValueError at " in written.getvalue()
    assert WORDS not in written.getvalue()
