"""One thread owns one connection and commits in groups.

A commit costs a flush to disk, whatever it holds. So all jobs that wait go into one transaction,
each behind its own savepoint: one that fails takes nothing of its neighbours with it. When the
transaction itself fails, its jobs run again one by one. Jobs are plain functions of a session and
may run more than once; only the run that was committed counts.
"""

import asyncio
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable
from typing import Any, Generic, TypeVar

import structlog
from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError, InterfaceError, InternalError, OperationalError
from sqlmodel import Session

from bot.logs import where
from models.db import Database, session_on

T = TypeVar("T")
Job = Callable[[Session], T]
Notes = dict[Any, Any]
"""What a job left in `session.info`: rows posted, moments that fall due."""

GROUP = 64
"""Jobs in one transaction at most: the last of them waits for all the others."""
PATIENCE = (0.05, 0.2, 1.0)  # seconds between tries of a transaction that the database refused
TRANSIENT = ("locked", "busy", "deadlock", "serializ", "connection", "terminat", "starting up")

log = structlog.get_logger(__name__)


class Unavailable(Exception):  # noqa: N818 - a state of the database, not of the job
    """The database takes no writes now. Nothing was stored; the job may be tried again later."""


class Entry(Generic[T]):
    """A job, the future that waits for it, and what it left behind."""

    __slots__ = ("error", "future", "job", "notes", "result")

    def __init__(self, job: Job[T], future: "asyncio.Future[T]") -> None:
        self.job, self.future = job, future
        self.result: T | None = None
        self.error: BaseException | None = None
        self.notes: Notes = {}

    def run(self, connection: Connection) -> None:
        """Run behind a savepoint. Raises only what the whole transaction must hear of."""
        self.result, self.error, self.notes = None, None, {}
        connection.exec_driver_sql("SAVEPOINT job")
        try:
            with session_on(connection) as session:
                self.result = self.job(session)
            self.notes = dict(session.info)
        except (OperationalError, InterfaceError, InternalError):
            raise
        except Exception as error:
            if not connection.in_transaction():
                raise  # a flush of the ORM that fails undoes all around it: each runs alone then
            connection.exec_driver_sql("ROLLBACK TO SAVEPOINT job")
            self.error = error
        connection.exec_driver_sql("RELEASE SAVEPOINT job")

    def settle(self) -> None:
        """On the loop: wake the one who waits."""
        if self.future.done():
            return
        if self.error is not None:
            self.future.set_exception(self.error)
        else:
            self.future.set_result(self.result)  # type: ignore[arg-type]


class Writer:
    """`await run(job)` returns once the job's work is committed."""

    def __init__(self, database: Database, *, group: int = GROUP) -> None:
        self.database = database
        self.after_commit: Callable[[Notes], None] = lambda _notes: None
        """Called on the loop with what each committed job left, before its waiter wakes."""
        self._group = group
        self._urgent: deque[Entry[Any]] = deque()
        self._plain: deque[Entry[Any]] = deque()
        self._wake = threading.Condition()
        self._closing = False
        self._thread = threading.Thread(target=self._work, name="writer", daemon=True)
        self._loop: asyncio.AbstractEventLoop | None = None
        self._connection: Connection | None = None

    def start(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._thread.start()

    async def stop(self) -> None:
        """Finish what was asked, then close the connection."""
        if self._loop is None:
            return
        with self._wake:
            self._closing = True
            self._wake.notify()
        await asyncio.to_thread(self._thread.join)

    async def run(self, job: Job[T], *, urgent: bool = False) -> T:
        """Raises what the job raised, or Unavailable when the database took nothing."""
        if self._loop is None:
            raise RuntimeError("the writer has not started")
        entry: Entry[T] = Entry(job, self._loop.create_future())
        with self._wake:
            if self._closing:
                raise Unavailable("closing")
            (self._urgent if urgent else self._plain).append(entry)
            self._wake.notify()
        return await entry.future

    @property
    def pending(self) -> int:
        return len(self._urgent) + len(self._plain)

    def _work(self) -> None:
        while (batch := self._next()) is not None:
            self._serve(batch)
            self._settle(batch)
        self._disconnect()

    def _next(self) -> list[Entry[Any]] | None:
        with self._wake:
            while not self._urgent and not self._plain:
                if self._closing:
                    return None
                self._wake.wait()
            batch: list[Entry[Any]] = []
            while len(batch) < self._group and (self._urgent or self._plain):
                batch.append((self._urgent or self._plain).popleft())
            return batch

    def _serve(self, batch: list[Entry[Any]]) -> None:
        try:
            self._commit(batch)
        except Exception as error:  # noqa: BLE001 - nothing may end this thread
            self._disconnect()
            log.warning("group failed", jobs=len(batch), accident=where(error))
            self._serve_alone(batch)

    def _serve_alone(self, batch: list[Entry[Any]]) -> None:
        """One transaction each; once the database is plainly out, the rest do not wait for it."""
        outage: Unavailable | None = None
        for entry in batch:
            if outage is None:
                outage = self._insist(entry)
            else:
                entry.error = outage

    def _insist(self, entry: Entry[Any]) -> Unavailable | None:
        for pause in (*PATIENCE, None):
            try:
                self._commit([entry])
            except Exception as error:  # noqa: BLE001 - judged below
                self._disconnect()
                if not _is_outage(error):
                    entry.error = error
                    return None
                if pause is None or not _is_transient(error):
                    entry.error = Unavailable(where(error))
                    return entry.error
                time.sleep(pause)
            else:
                return None
        return None

    def _commit(self, batch: Iterable[Entry[Any]]) -> None:
        if self._connection is None:
            self._connection = self.database.engine.connect()
        with self._connection.begin():
            for entry in batch:
                entry.run(self._connection)

    def _disconnect(self) -> None:
        connection, self._connection = self._connection, None
        if connection is None:
            return
        try:
            connection.invalidate()
            connection.close()
        except DBAPIError as error:
            log.warning("connection lost", accident=where(error))

    def _settle(self, batch: list[Entry[Any]]) -> None:
        assert self._loop is not None
        try:
            self._loop.call_soon_threadsafe(self._wake_waiters, batch)
        except RuntimeError:  # the loop closed first: the work stands, nobody waits for it
            log.info("committed after the loop closed", jobs=len(batch))

    def _wake_waiters(self, batch: list[Entry[Any]]) -> None:
        for entry in batch:
            if entry.error is None and entry.notes:
                self.after_commit(entry.notes)
            entry.settle()


def _is_outage(error: Exception) -> bool:
    """Whether the database, not the job, is to blame (locked, full, read-only, gone)."""
    if not isinstance(error, OperationalError | InterfaceError | InternalError):
        return False
    said = str(error.orig).lower()
    return _is_transient(error) or any(
        word in said for word in ("full", "readonly", "read-only", "disk i/o", "unable to open")
    )


def _is_transient(error: Exception) -> bool:
    if isinstance(error, DBAPIError) and error.connection_invalidated:
        return True
    said = str(getattr(error, "orig", error)).lower()
    return any(word in said for word in TRANSIENT)
