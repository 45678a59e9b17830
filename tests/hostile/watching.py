"""What a press did: which rows it wrote, whose they are, who heard of it, what was shown."""

import re
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Engine, Table, event, select
from sqlalchemy.engine import Row as Read
from sqlmodel import Session

from models.base import Row

TALK = {"inbox", "outbox", "audit", "dialogue", "paper", "attempt", "reckoned"}
"""What any talk leaves behind: messages, the record of a refusal, the open question, the pace; and
what the house reckons for itself meanwhile.
"""
NOBODYS = {"counter"}
"""The day's last order number belongs to no one."""
_WRITES = re.compile(r'\s*(?:INSERT INTO|UPDATE|DELETE FROM)\s+"?(\w+)"?', re.IGNORECASE)

Rows = dict[tuple[str, Any], dict[str, Any]]
"""Rows by table and key."""


@dataclass
class Writes:
    """What was written since it was cleared."""

    tables: set[str] = field(default_factory=set)
    """All but the talk itself."""
    owed: int = 0
    """Messages."""
    refusals: int = 0
    """Refusals in the audit chain."""

    def note(self, statement: str, rows: int, values: object) -> None:
        found = _WRITES.match(statement)
        if not found or not rows:
            return
        if found[1] not in TALK:
            self.tables.add(found[1])
        self.owed += found[1] == "outbox" and statement.startswith("INSERT")
        self.refusals += found[1] == "audit" and "refused:" in repr(values)

    def clear(self) -> None:
        self.tables, self.owed, self.refusals = set(), 0, 0


@contextmanager
def watched(engine: Engine) -> Iterator[Writes]:
    """Every statement of this engine that writes is noted."""
    writes = Writes()

    def ran(_conn: Any, cursor: Any, statement: str, values: object, *_more: Any) -> None:
        writes.note(statement, cursor.rowcount, values)

    event.listen(engine, "after_cursor_execute", ran)
    try:
        yield writes
    finally:
        event.remove(engine, "after_cursor_execute", ran)


def rows_of(session: Session, names: Collection[str]) -> Rows:
    found: Rows = {}
    for name in names:
        plain = Row.metadata.tables[name]
        keys = [column.name for column in plain.primary_key]
        for row in session.execute(select(plain)).mappings():
            found[name, tuple(row[key] for key in keys)] = dict(row)
    return found


def everything(session: Session) -> Rows:
    """All rows of all tables but the talk itself."""
    return rows_of(session, set(Row.metadata.tables) - TALK)


class Owners:
    """Whose a row is: the people it names, itself or by the rows it stands on."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def of(self, name: str, row: dict[str, Any]) -> set[int]:
        """Numbers of persons."""
        plain = Row.metadata.tables[name]
        people = {row["id"]} if name == "person" else set()
        for column in plain.columns:
            if row[column.name] is None:
                continue
            for key in column.foreign_keys:
                people |= self._beyond(key.column.table, key.column.name, row[column.name])
        return people

    def _beyond(self, plain: Table, key: str, value: Any) -> set[int]:
        if plain.name == "person":
            return {value}
        if plain.name in {"area", "service", "provider", "project"}:
            return set()
        found: Read[Any] | None = self._session.execute(
            select(plain).where(plain.c[key] == value)
        ).first()
        return self.of(plain.name, dict(found._mapping)) if found else set()


def not_theirs(session: Session, before: Rows, after: Rows, people: Collection[int]) -> list[str]:
    """Rows that are new, other or gone, and do not belong to these people alone."""
    owners = Owners(session)
    keys = [k for k in before.keys() | after.keys() if before.get(k) != after.get(k)]
    newborn = {after[key]["id"] for key in keys if key[0] == "person" and key not in before}
    mine = set(people) | newborn
    own = {row["id"] for key in keys for row in (before.get(key), after.get(key))
           if row and "id" in row and owners.of(key[0], row) <= mine}  # fmt: skip

    def theirs(name: str, row: dict[str, Any]) -> bool:
        if name == "due":  # names its thing by number alone
            return row["object_id"] in own | mine
        return bool(owned := owners.of(name, row)) and owned <= mine

    return [
        f"{key[0]}{key[1]}"
        for key in keys
        if key[0] not in NOBODYS
        and not all(theirs(key[0], row) for row in (before.get(key), after.get(key)) if row)
    ]
