"""What a press has changed: every row of every table but what any talk leaves behind."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import event, select
from sqlmodel import Session

from models.base import Row

TALK = {"inbox", "outbox", "audit", "dialogue", "account", "paper", "attempt"}
"""Messages, the record of the refusal, the open question, how fast somebody presses."""
_WRITES = re.compile(r'\s*(?:INSERT INTO|UPDATE|DELETE FROM)\s+"?(\w+)', re.IGNORECASE)


def everything(session: Session) -> dict[str, list[Any]]:
    """All rows of all tables but the talk itself."""
    return {
        name: session.execute(select(found)).all()
        for name, found in Row.metadata.tables.items()
        if name not in TALK
    }


@contextmanager
def written(session: Session) -> Iterator[set[str]]:
    """The names of the tables written to from here on, as the statements name them."""
    tables: set[str] = set()

    def note(_connection: Any, cursor: Any, statement: str, *_more: Any) -> None:
        found = _WRITES.match(statement)
        if found and cursor.rowcount:
            tables.add(found[1])

    engine = session.connection().engine
    event.listen(engine, "after_cursor_execute", note)
    try:
        yield tables
    finally:
        event.remove(engine, "after_cursor_execute", note)
