"""The chain of everything that happened: append-only, in the same transaction as the change."""

import hashlib
import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any, NamedTuple

from sqlalchemy import Row, select, text
from sqlmodel import Session, SQLModel

from models.base import table
from models.letters import Letters
from models.tables.records import AuditRow

GENESIS = "0" * 64
AT_ONCE = 2_000
"""Rows fetched together where many are read."""
CHAIN_LOCK = 7_201_951
"""Any fixed number: PostgreSQL's advisory lock under which the chain grows."""

MOMENT = len("2026-11-23 04:00:00.000000")
"""Letters of a moment in UTC as both databases are asked for it."""

_chain = table(AuditRow)
_LOCK = text(f"SELECT pg_advisory_xact_lock({CHAIN_LOCK})")
_INSERT = _chain.insert()
_END = select(_chain.c.seq, _chain.c.hash).order_by(_chain.c.seq.desc()).limit(1)
_spell = json.JSONEncoder(ensure_ascii=False, sort_keys=True, default=str).encode
_AS_IT_STANDS = Letters(
    "audit",
    words=("act", "object_type", "facts", "hash"),
    numbers=("seq", "actor_id", "object_id"),
    order="seq",
)


class Seal(NamedTuple):
    """The end of the chain at some moment, to be kept outside the database."""

    seq: int
    hash: str

    def __str__(self) -> str:
        return f"{self.seq}:{self.hash}"

    @classmethod
    def read(cls, written: str) -> "Seal":
        """A seal as it was printed: a number, a colon, 64 letters. Raises ValueError otherwise."""
        if not re.fullmatch("[0-9]{1,10}:[0-9a-f]{64}", written):
            raise ValueError(written)
        seq, chained = written.split(":")
        return cls(int(seq), chained)


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
    at = row.at.astimezone(UTC).isoformat()
    return _hash(
        [before, row.seq, at, row.actor_id, row.act, row.object_type, row.object_id, row.facts]
    )


def _hash(fields: list[Any]) -> str:
    return hashlib.sha256(_spell(fields).encode()).hexdigest()


def seal(session: Session) -> Seal:
    """The end of the chain now."""
    tail = session.connection().execute(_END).first()
    return Seal(tail.seq, tail.hash) if tail else Seal(0, GENESIS)


def rows_between(session: Session, since: datetime, until: datetime) -> Iterator[Row[Any]]:
    """What was written down from one moment on and before another, in the order of the chain."""
    rows = select(_chain).where(_chain.c.at >= since, _chain.c.at < until).order_by(_chain.c.seq)
    yield from session.execute(rows, execution_options={"yield_per": AT_ONCE})


def first_broken(session: Session, sealed: Seal | None = None) -> int | None:
    """The number of the first row that does not follow from the one before; None if all do.

    An end cut off, or all of it written anew, shows only against a seal kept elsewhere.
    """
    before, expected = GENESIS, 1
    with _AS_IT_STANDS.read(session) as rows:
        for row in rows:
            linked = _link_of(before, row) if row.seq == expected else None
            if linked is None or row.hash != linked.encode():
                return min(int(row.seq), expected)
            if sealed is not None and expected == sealed.seq and linked != sealed.hash:
                return expected
            before, expected = linked, expected + 1
    return expected if sealed is not None and expected <= sealed.seq else None


def _link_of(before: str, row: Row[Any]) -> str | None:
    """The hash that a row should carry; None for what the house would not have written so.

    Facts are held to the letter: other spaces or a key told twice would read as the same.
    """
    try:
        written = row.facts.decode()
        facts = json.loads(written)
        at = row.at.decode()
        if json.dumps(facts) != written or len(at) != MOMENT or at[10] != " ":
            return None
        moment = at.replace(" ", "T").removesuffix(".000000") + "+00:00"
        words = row.act.decode(), row.object_type.decode()
        return _hash([before, row.seq, moment, row.actor_id, *words, row.object_id, facts])
    except (AttributeError, ValueError, RecursionError):
        return None
