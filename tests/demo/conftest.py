"""The town, loaded once on each database and only looked at; who changes it takes a fresh one."""

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import psycopg
import pytest

from bot.demo import load
from models.db import Database

MONDAY_NINE = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
"""Monday 23 November 2026, nine in the morning in Shanghai."""


@pytest.fixture(scope="session", params=["sqlite", "postgresql"])
def town(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Database]:
    if request.param == "sqlite":
        template: Path = request.getfixturevalue("sqlite_template")
        copy = tmp_path_factory.mktemp("town") / "town.db"
        shutil.copy(template, copy)
        url = f"sqlite:///{copy}"
    else:
        address: str = request.getfixturevalue("postgres")
        desk: psycopg.Connection = request.getfixturevalue("postgres_desk")
        desk.execute("CREATE DATABASE demo_town TEMPLATE template_diancai")
        url = address.replace("template_diancai", "demo_town")
    database = Database(url)
    load(database, MONDAY_NINE)
    yield database
    database.close()
    if request.param == "postgresql":
        desk.execute("DROP DATABASE demo_town WITH (FORCE)")
