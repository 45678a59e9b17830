"""The chain of everything that happened: append-only, in the same transaction as the change."""

import hashlib
import json
from collections.abc import Iterator
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any, NamedTuple

from sqlalchemy import select, text
from sqlmodel import Session, SQLModel

from models.base import table
from models.tables.records import AuditRow

GENESIS = "0" * 64
CHAIN_LOCK = 7_201_951
"""Any fixed number: PostgreSQL's advisory lock under which the chain grows."""

_chain = table(AuditRow)
_LOCK = text(f"SELECT pg_advisory_xact_lock({CHAIN_LOCK})")
_INSERT = _chain.insert()
_END = select(_chain.c.seq, _chain.c.hash).order_by(_chain.c.seq.desc()).limit(1)


class Seal(NamedTuple):
    """The end of the chain at some moment, to be kept outside the database."""

    seq: int
    hash: str


def record(
    session: Session, act: str, thing: SQLModel, *, by: int | None, now: datetime, **facts: Any
) -> None:
    """Write down one act upon one thing. `facts` are statuses and reasons, never personal words."""
    kind = str(type(thing).__tablename__)
    append(session, act, (kind, getattr(thing, "id", 0) or 0), by=by, now=now, **facts)


def append(
    session: Session,
    act: str,
    about: tuple[str, int],
    *,
    by: int | None,
    now: datetime,
    **facts: Any,
) -> None:
    """Write down one act upon a thing known only by its kind and number."""
    connection = session.connection()
    if connection.dialect.name == "postgresql":
        connection.execute(_LOCK)
    end = seal(session)
    row = SimpleNamespace(
        seq=end.seq + 1,
        at=now.astimezone(UTC),
        actor_id=by,
        act=act,
        object_type=about[0],
        object_id=about[1],
        facts=facts,
        hash="",
    )
    row.hash = link(end.hash, row)
    connection.execute(_INSERT, vars(row))


def link(before: str, row: AuditRow | SimpleNamespace) -> str:
    """The hash that ties a row to the one before it."""
    fields = [
        before,
        row.seq,
        row.at.astimezone(UTC).isoformat(),
        row.actor_id,
        row.act,
        row.object_type,
        row.object_id,
        row.facts,
    ]
    written = json.dumps(fields, ensure_ascii=False, sort_keys=True, default=str)
    return hashlib.sha256(written.encode()).hexdigest()


def seal(session: Session) -> Seal:
    """The end of the chain now."""
    tail = session.connection().execute(_END).first()
    return Seal(tail.seq, tail.hash) if tail else Seal(0, GENESIS)


def first_broken(session: Session, sealed: Seal | None = None) -> int | None:
    """The number of the first row that does not follow from the one before; None if all do.

    An end cut off, or all of it written anew, shows only against a seal kept elsewhere.
    """
    before, expected = GENESIS, 1
    for row in _rows(session):
        if row.seq != expected or row.hash != link(before, row):
            return min(row.seq, expected)
        if sealed is not None and row.seq == sealed.seq and row.hash != sealed.hash:
            return row.seq
        before, expected = row.hash, expected + 1
    return expected if sealed is not None and expected <= sealed.seq else None


def _rows(session: Session) -> Iterator[AuditRow]:
    rows = select(AuditRow).order_by(_chain.c.seq).execution_options(populate_existing=True)
    yield from session.scalars(rows).yield_per(1000)
