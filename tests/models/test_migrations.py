"""The schema's stairs can be walked down and up again, and end where the models stand."""

import re
from collections.abc import Iterator

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Engine, inspect, text
from sqlmodel import SQLModel

from models import migrations
from models.db import open_engine

ON_SQLITE = "SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'"
ON_POSTGRESQL = """
    SELECT 'column', table_name || '.' || column_name, data_type || is_nullable
    FROM information_schema.columns WHERE table_schema = 'public'
    UNION ALL SELECT 'index', indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'
    UNION ALL SELECT 'constraint', conname, pg_get_constraintdef(oid)
    FROM pg_constraint WHERE connamespace = 'public'::regnamespace
    UNION ALL SELECT 'trigger', tgname, pg_get_triggerdef(oid)
    FROM pg_trigger WHERE NOT tgisinternal
    UNION ALL SELECT 'function', proname, prosrc
    FROM pg_proc JOIN pg_language l ON l.oid = prolang
    WHERE pronamespace = 'public'::regnamespace AND lanname = 'plpgsql'
"""


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    opened = open_engine(database_url)
    yield opened
    opened.dispose()


def schema(engine: Engine) -> set[tuple[str, ...]]:
    """Everything that a migration makes, in the database's own words. A table that SQLite made
    anew has its name in quotation marks and its keys in another order; it is the same table.
    """
    query = ON_SQLITE if engine.dialect.name == "sqlite" else ON_POSTGRESQL
    with engine.connect() as connection:
        rows = connection.execute(text(query))
        return {tuple(_sorted(str(words)) for words in row) for row in rows}


def _sorted(words: str) -> str:
    return " ".join(sorted(re.findall(r"\w+", words)))


def test_every_step_goes_down_and_up_and_the_schema_is_the_same_again(engine: Engine) -> None:
    seen = [schema(engine)]
    while migrations.current(engine):
        migrations.downgrade(engine, "-1")
        seen.append(schema(engine))
    assert inspect(engine).get_table_names() == ["alembic_version"]
    for before in reversed(seen[:-1]):
        migrations.upgrade(engine, "+1")
        assert schema(engine) == before
    assert migrations.current(engine) == migrations.newest()


def test_models_and_migrations_are_in_step(engine: Engine) -> None:
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, SQLModel.metadata) == []
