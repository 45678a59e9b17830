"""Updates are stored before they are confirmed, and their effect is the claim itself.

No lease, no expiry: the row turns `done` in the transaction of its effect, and only while no
earlier word of the same chat is waiting. So a second process, a long pause or a kill can neither
double nor reorder anything.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from enum import StrEnum
from typing import Any, NamedTuple

from sqlalchemy import bindparam, func, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session

from models.base import table
from models.tables.messaging import Inbox, InboxStatus

TABLE = table(Inbox)
EARLIER = TABLE.alias("earlier")


class Claim(StrEnum):
    MINE = "mine"  # the effect may be written into this transaction
    GONE = "gone"  # another process wrote it, or it was buried
    EARLY = "early"  # an older word of this chat is still waiting


class Stored(NamedTuple):
    """A row on its way to a lane."""

    seq: int
    update_id: int
    chat_id: int
    body: str


_CLAIM = (
    update(TABLE)
    .where(
        TABLE.c.seq == bindparam("the_seq"),
        TABLE.c.status == InboxStatus.NEW,
        ~select(EARLIER.c.seq)
        .where(
            EARLIER.c.chat_id == TABLE.c.chat_id,
            EARLIER.c.seq < TABLE.c.seq,
            EARLIER.c.status == InboxStatus.NEW,
        )
        .exists(),
    )
    .values(status=bindparam("the_status"))
)
_STATUS = select(TABLE.c.status).where(TABLE.c.seq == bindparam("the_seq"))
_COLUMNS = (TABLE.c.seq, TABLE.c.update_id, TABLE.c.chat_id, TABLE.c.body)


def store(session: Session, rows: Sequence[Mapping[str, Any]]) -> list[Stored]:
    """Keep a batch; those seen before are left out of the answer. In order of arrival.

    A row has `update_id`, `chat_id`, `body`, `arrived_at`; one with the status `done` is kept and
    not served.
    """
    if not rows:
        return []
    connection = session.connection()
    dialect = sqlite if connection.dialect.name == "sqlite" else postgresql
    keep = (
        dialect.insert(TABLE)
        .values(attempts=0)
        .on_conflict_do_nothing(index_elements=["update_id"])
        .returning(*_COLUMNS, TABLE.c.status)
    )
    kept = connection.execute(keep, [{"status": InboxStatus.NEW, **row} for row in rows])
    return sorted(Stored(*row[:4]) for row in kept if row.status is InboxStatus.NEW)


def claim(session: Session, seq: int, *, to: InboxStatus = InboxStatus.DONE) -> Claim:
    """Take one row for the effect that follows in this transaction."""
    connection = session.connection()
    if connection.execute(_CLAIM, {"the_seq": seq, "the_status": to}).rowcount:
        return Claim.MINE
    status = connection.execute(_STATUS, {"the_seq": seq}).scalar_one_or_none()
    return Claim.EARLY if status == InboxStatus.NEW else Claim.GONE


def count_failure(session: Session, seq: int) -> int:
    """How often the effect has failed by now."""
    more = (
        update(TABLE)
        .where(TABLE.c.seq == seq)
        .values(attempts=TABLE.c.attempts + 1)
        .returning(TABLE.c.attempts)
    )
    return session.connection().execute(more).scalar_one_or_none() or 0


def earlier(session: Session, chat_id: int, seq: int) -> list[Stored]:
    """The older words of a chat that still wait, whoever stored them."""
    waiting = _waiting().where(TABLE.c.chat_id == chat_id, TABLE.c.seq < seq)
    return [Stored(*row) for row in session.connection().execute(waiting.order_by(TABLE.c.seq))]


def strays(session: Session, *, before: datetime, limit: int, after: int = 0) -> list[Stored]:
    """Rows that have waited since `before`: their process has died, or is slow. Oldest first."""
    waiting = _waiting().where(TABLE.c.arrived_at <= before, TABLE.c.seq > after)
    page = waiting.order_by(TABLE.c.seq).limit(limit)
    return [Stored(*row) for row in session.connection().execute(page)]


def waiting_count(session: Session) -> int:
    count = select(func.count()).select_from(TABLE).where(TABLE.c.status == InboxStatus.NEW)
    return session.connection().execute(count).scalar_one()


def last_arrival(session: Session) -> datetime | None:
    """When the newest update came in; None for an empty house."""
    newest = select(TABLE.c.arrived_at).order_by(TABLE.c.seq.desc()).limit(1)
    return session.connection().execute(newest).scalar_one_or_none()


def _waiting() -> Any:
    return select(*_COLUMNS).where(TABLE.c.status == InboxStatus.NEW)
