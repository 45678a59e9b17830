"""Group commit: neighbours share a flush to disk and nothing else."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator

import pytest
from sqlalchemy import event
from sqlalchemy.exc import IntegrityError, OperationalError
from sqlmodel import Session, func, select

from bot.clock import Clock
from bot.writer import Unavailable, Writer
from models import inbox
from models.db import Database
from models.outbox import POSTED, post
from models.tables.messaging import Inbox, InboxStatus


@pytest.fixture
async def writer(db: Database) -> AsyncIterator[Writer]:
    writer = Writer(db)
    writer.start()
    yield writer
    await writer.stop()


def store(session: Session, number: int) -> None:
    row = {"update_id": number, "chat_id": 1, "body": "{}", "arrived_at": Clock().now()}
    inbox.store(session, [row])


def count(session: Session) -> int:
    return session.exec(select(func.count()).select_from(Inbox)).one()


async def test_a_job_is_committed_when_it_returns(writer: Writer, db: Database) -> None:
    await writer.run(lambda session: store(session, 1))

    with db.begin() as session:
        assert count(session) == 1


async def test_a_failing_job_takes_nothing_of_its_neighbours_with_it(writer: Writer) -> None:
    def fail(session: Session) -> None:
        store(session, 100)
        raise ZeroDivisionError

    jobs = [writer.run(lambda s, n=n: store(s, n)) for n in range(5)]  # type: ignore[misc]
    results = await asyncio.gather(*jobs, writer.run(fail), return_exceptions=True)

    assert isinstance(results[-1], ZeroDivisionError)
    assert await writer.run(count) == 5


async def test_a_row_that_the_orm_cannot_flush_undoes_its_own_job_alone(writer: Writer) -> None:
    def clash(session: Session) -> None:
        for _ in range(2):
            session.add(Inbox(update_id=7, chat_id=1, body="", arrived_at=Clock().now()))
        session.flush()

    results = await asyncio.gather(
        writer.run(lambda session: store(session, 1)),
        writer.run(clash),
        writer.run(lambda session: store(session, 2)),
        return_exceptions=True,
    )

    assert isinstance(results[1], IntegrityError)
    assert await writer.run(count) == 2


async def test_what_an_undone_job_posted_is_never_delivered(writer: Writer) -> None:
    noted: list[object] = []
    writer.after_commit = lambda notes: noted.extend(notes.get(POSTED, []))

    def fail(session: Session) -> None:
        post(session, 5, "notice", None, now=Clock().now())
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await writer.run(fail)
    await writer.run(lambda session: post(session, 6, "notice", None, now=Clock().now()))

    assert [row.chat_id for row in noted] == [6]  # type: ignore[attr-defined]


async def test_a_job_that_breaks_the_whole_transaction_runs_alone_and_the_others_stand(
    writer: Writer,
) -> None:
    def breaks(session: Session) -> None:
        store(session, 100)
        raise OperationalError("", {}, sqlite3.OperationalError("no such table"))

    jobs = [writer.run(lambda s, n=n: store(s, n)) for n in range(5)]  # type: ignore[misc]
    results = await asyncio.gather(*jobs, writer.run(breaks), return_exceptions=True)

    assert isinstance(results[-1], OperationalError)
    assert await writer.run(count) == 5


async def test_a_passing_refusal_of_the_database_is_not_noticed(writer: Writer) -> None:
    refusals = iter([True, True, False])

    def locked_twice(session: Session) -> None:
        store(session, 1)
        if next(refusals):
            raise OperationalError("", {}, sqlite3.OperationalError("database is locked"))

    await writer.run(locked_twice)

    assert await writer.run(count) == 1


async def test_a_full_disk_is_told_at_once_and_stored_is_nothing(writer: Writer) -> None:
    def full(session: Session) -> None:
        store(session, 1)
        raise OperationalError("", {}, sqlite3.OperationalError("database or disk is full"))

    with pytest.raises(Unavailable):
        await writer.run(full)

    assert await writer.run(count) == 0


async def test_a_really_full_database_refuses_and_recovers_by_itself(sqlite_url: str) -> None:
    database = Database(sqlite_url)
    pages = [0]  # no limit

    @event.listens_for(database.engine, "connect")
    def _limit(connection: sqlite3.Connection, _record: object) -> None:
        connection.execute(f"PRAGMA max_page_count={pages[0] or 2**30}")

    def swell(session: Session, number: int) -> None:
        row = {"update_id": number, "chat_id": 1, "body": "x" * 90_000, "arrived_at": Clock().now()}
        inbox.store(session, [row])

    pages[0] = 1  # SQLite takes it as: not a page more than there are
    writer = Writer(database)
    writer.start()
    with pytest.raises(Unavailable):
        await writer.run(lambda session: swell(session, 1))
    pages[0] = 0
    await writer.run(lambda session: swell(session, 2))

    assert await writer.run(count) == 1
    await writer.stop()
    database.close()


async def test_an_urgent_job_overtakes_those_that_wait(writer: Writer) -> None:
    order: list[str] = []
    gate = asyncio.Event()
    loop = asyncio.get_running_loop()

    def hold(_session: Session) -> None:
        asyncio.run_coroutine_threadsafe(gate.wait(), loop).result()

    first = asyncio.create_task(writer.run(hold))
    await asyncio.sleep(0.05)
    others = [asyncio.create_task(writer.run(lambda _s: order.append("plain"))) for _ in range(3)]
    await asyncio.sleep(0)
    urgent = asyncio.create_task(writer.run(lambda _s: order.append("urgent"), urgent=True))
    await asyncio.sleep(0)
    gate.set()
    await asyncio.gather(first, urgent, *others)

    assert order[0] == "urgent"


async def test_what_was_asked_before_the_end_is_still_done(db: Database) -> None:
    writer = Writer(db)
    writer.start()
    jobs = [asyncio.create_task(writer.run(lambda s, n=n: store(s, n))) for n in range(200)]  # type: ignore[misc]
    await asyncio.sleep(0)
    await writer.stop()
    await asyncio.gather(*jobs)

    with db.begin() as session:
        assert count(session) == 200
        assert session.exec(select(Inbox.status).distinct()).all() == [InboxStatus.NEW]
