"""The two databases behind one door: SQLite (a file, the default) and PostgreSQL (one URL)."""

from collections.abc import Iterator
from contextlib import contextmanager
from sqlite3 import Connection as SqliteConnection
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlmodel import Session

SQLITE_PRAGMAS = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",  # a confirmed order survives a power cut
    "PRAGMA foreign_keys=ON",
    "PRAGMA busy_timeout=5000",  # milliseconds
    "PRAGMA temp_store=MEMORY",
    "PRAGMA recursive_triggers=ON",  # so that REPLACE meets the triggers against DELETE
    "PRAGMA secure_delete=ON",  # what is erased is overwritten, not only unlinked
)

SCRUB = "scrub"
"""Key in `session.info`: this transaction erased words that must not linger in the files."""


class Database:
    """Opens transactions. Each takes the write lock at once, so none fails half-way."""

    def __init__(self, url: str) -> None:
        self.engine = open_engine(url)
        self.is_sqlite = self.engine.dialect.name == "sqlite"
        self._readers = (
            open_readers(url)
            if self.is_sqlite
            else self.engine.execution_options(
                isolation_level="REPEATABLE READ", postgresql_readonly=True
            )
        )

    @contextmanager
    def begin(self) -> Iterator[Session]:
        """One transaction: committed when the block ends, undone when it raises."""
        with self.engine.begin() as connection, session_on(connection) as session:
            yield session

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """One moment of the database, for as long as the block reads; no writer waits for it.

        The database refuses any change in it.
        """
        with self._readers.begin() as connection, session_on(connection) as session:
            yield session

    def scrub(self) -> bool:
        """Leave nothing of erased rows behind: empties SQLite's log, vacuums PostgreSQL's tables.

        False where somebody else was writing for five seconds; the next time will do it.
        """
        if not self.is_sqlite:
            with self.engine.connect() as connection:
                plain = connection.execution_options(isolation_level="AUTOCOMMIT")
                plain.exec_driver_sql("VACUUM")
            return True
        raw = self.engine.raw_connection()
        try:
            busy, _log, _done = raw.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        finally:
            raw.close()
        return not busy

    def close(self) -> None:
        self.engine.dispose()
        self._readers.dispose()


@contextmanager
def session_on(connection: Connection) -> Iterator[Session]:
    """A session that flushes into the caller's transaction and never ends it."""
    session = Session(
        connection, expire_on_commit=False, join_transaction_mode="rollback_only", autoflush=False
    )
    try:
        yield session
        session.flush()
    finally:
        session.close()


def open_engine(url: str) -> Engine:
    """An accident of the database does not quote what was to be written: it may be words."""
    if not url.startswith("sqlite"):
        return create_engine(url, pool_pre_ping=True, hide_parameters=True)
    engine = create_engine(url, connect_args={"check_same_thread": False}, hide_parameters=True)
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_immediate)
    return engine


def open_readers(url: str) -> Engine:
    """Connections to a SQLite file that can only read, and take no lock that a writer wants."""
    engine = create_engine(url, connect_args={"check_same_thread": False})
    event.listen(engine, "connect", _prepare_reader)
    event.listen(engine, "begin", _begin_reading)
    return engine


def _prepare_sqlite(connection: SqliteConnection, _record: Any) -> None:
    connection.isolation_level = None  # the driver's own BEGIN would come too late
    for pragma in SQLITE_PRAGMAS:
        connection.execute(pragma)


def _begin_immediate(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _prepare_reader(connection: SqliteConnection, _record: Any) -> None:
    _prepare_sqlite(connection, _record)
    connection.execute("PRAGMA query_only=ON")


def _begin_reading(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN")
