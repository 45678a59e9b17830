"""What every table stands on: the row, spelled enums, UTC moments, names for constraints.

Mends the known traps of SQLModel once: enum columns would store the *name*, SQLite would drop
the time zone, an unnamed CHECK would break the naming convention.
"""

import json
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any, TypeVar

from sqlalchemy import (
    ColumnElement,
    CursorResult,
    DateTime,
    Executable,
    Insert,
    Integer,
    MetaData,
    String,
    Table,
    TypeDecorator,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import Dialect
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement
from sqlmodel import Field, Session, SQLModel

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}
SQLModel.metadata = MetaData(naming_convention=NAMES)


class Row(SQLModel):
    """A row with its own number."""

    id: int = Field(default=None, primary_key=True)


class UtcMoment(TypeDecorator[datetime]):
    """A moment, stored in UTC, aware on both databases. A naive one is a bug and refused."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"a moment needs its time zone: {value}")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        return None if value is None else value.replace(tzinfo=value.tzinfo or UTC)


class Spelled(TypeDecorator[StrEnum]):
    """A StrEnum stored by its value, as people read it in the database."""

    impl = String(40)
    cache_ok = True

    def __init__(self, kind: type[StrEnum]) -> None:
        super().__init__()
        self.kind = kind
        self._by_value = {one.value: one for one in kind}  # thrice as fast as asking the enum

    def process_bind_param(self, value: StrEnum | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        return None if value is None else self.kind(value).value

    def process_result_value(self, value: Any | None, dialect: Dialect) -> StrEnum | None:  # noqa: ARG002
        return None if value is None else self._by_value[value]


class OnBoth:
    """A statement that knows ON CONFLICT, built once for each database: building it costs four
    times what running it does.
    """

    def __init__(self, build: Callable[[Any], Executable]) -> None:
        self._by_dialect = {
            "sqlite": build(sqlite.insert),
            "postgresql": build(postgresql.insert),
        }

    def run(self, session: Session, values: dict[str, Any]) -> CursorResult[Any]:
        connection = session.connection()
        return connection.execute(self._by_dialect[connection.dialect.name], values)


R = TypeVar("R", bound=SQLModel)
_inserts: dict[type[SQLModel], Insert] = {}


def table(kind: type[SQLModel]) -> Table:
    """The plain table behind a class, for statements that skip the ORM."""
    plain: Table = kind.__table__  # type: ignore[attr-defined]
    return plain


def add(session: Session, row: R) -> R:
    """Insert the row at once, as a plain statement (six times cheaper than the ORM's way).

    The number the database gave is on the row when this returns; the row is not tracked.
    """
    kind = type(row)
    statement = _inserts.setdefault(kind, table(kind).insert())
    values = {c.key: v for c in table(kind).columns if (v := getattr(row, c.key)) is not None}
    key = session.connection().execute(statement, values).inserted_primary_key
    if getattr(row, "id", 0) is None and key is not None:
        row.__dict__["id"] = key[0]
    return row


def change(
    session: Session, kind: type[SQLModel], which: ColumnElement[bool], **values: Any
) -> None:
    """Other values in those rows, as one plain statement: for words that are to go, no status."""
    session.connection().execute(table(kind).update().where(which).values(**values))


def delete(session: Session, kind: type[SQLModel], which: ColumnElement[bool]) -> None:
    """Those rows are no more."""
    session.connection().execute(table(kind).delete().where(which))


class _Numbers(FunctionElement[Any]):
    """The whole numbers of a JSON list, as rows."""

    name = "numbers"
    inherit_cache = True


@compiles(_Numbers, "sqlite")
def _on_sqlite(element: _Numbers, compiler: SQLCompiler, **how: Any) -> str:
    told = compiler.process(element.clauses, **how)
    return f"(SELECT value FROM json_each({told}))"  # noqa: S608 - a bound parameter's mark


@compiles(_Numbers, "postgresql")
def _on_postgresql(element: _Numbers, compiler: SQLCompiler, **how: Any) -> str:
    told = compiler.process(element.clauses, **how)
    rows = f"json_array_elements_text(CAST({told} AS json))"
    return f"(SELECT value::integer FROM {rows})"  # noqa: S608 - the same


class Seconds(FunctionElement[int]):
    """A moment as whole seconds, so that two can be subtracted on either database."""

    name = "seconds"
    inherit_cache = True
    type = Integer()


@compiles(Seconds, "sqlite")
def _seconds_on_sqlite(element: Seconds, compiler: SQLCompiler, **how: Any) -> str:
    return f"CAST(strftime('%s', {compiler.process(element.clauses, **how)}) AS INTEGER)"


@compiles(Seconds, "postgresql")
def _seconds_on_postgresql(element: Seconds, compiler: SQLCompiler, **how: Any) -> str:
    told = compiler.process(element.clauses, **how)
    return f"CAST(floor(extract(epoch FROM {told})) AS bigint)"


def among(column: ColumnElement[Any], numbers: Iterable[int]) -> ColumnElement[bool]:
    """`column IN (…)` for hundreds of row numbers: one parameter and one statement however many
    there are. Spelling out each of 200 costs three times what the query does.
    """
    found: ColumnElement[bool] = column.bool_op("IN")(_Numbers(json.dumps([*numbers])))
    return found
