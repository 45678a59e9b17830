"""Messages are owed in the same transaction as the change they tell; sending is somebody else's."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, fields
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from sqlalchemy import bindparam, delete, func, or_, select, update
from sqlmodel import Session

from models.base import add, table
from models.tables.messaging import Lane, Outbox, OutboxStatus
from models.tables.papers import Paper

POSTED = "posted"
"""Key in `session.info`: the rows owed by this transaction, for delivery right after the commit."""
CLAIMANT = "claimant"
"""Key in `session.info`: the process that will deliver them, and the moment it acts in."""
COMMANDS = "commands"
"""Kind of a row that owes no message, but the list of commands of a chat; it makes no sound."""
CLAIM = timedelta(seconds=10)
"""How long a process may keep a message in hand before it renews its claim."""


@dataclass(slots=True)
class Owed:
    """A message in hand: the columns of its row as plain values, cheap to make and to carry."""

    chat_id: int
    kind: str
    lane: int
    due_at: datetime
    object_id: int | None = None
    screen: dict[str, Any] | None = None
    edit_message_id: int | None = None
    status: OutboxStatus = OutboxStatus.WAITING
    attempts: int = 0
    claimed_by: str | None = None
    claimed_until: datetime | None = None
    id: int = 0


def post(
    session: Session,
    chat_id: int,
    kind: str,
    object_id: int | None,
    *,
    now: datetime,
    lane: Lane = Lane.NORMAL,
) -> Owed:
    """Owe somebody a notice: facts now, words when it is sent."""
    return _owe(session, Owed(chat_id, kind, lane, now, object_id))


def post_screen(
    session: Session,
    chat_id: int,
    screen: dict[str, Any],
    *,
    now: datetime,
    edit: int | None = None,
    lane: Lane = Lane.REPLY,
) -> Owed:
    """Owe somebody the answer to what they just did. `edit` redraws that card in place.

    The bytes of a document and the secret of a calendar lie beside the message until it is sent.
    """
    content: bytes | None = None
    if "document" in screen:
        document = dict(screen["document"])
        content = document.pop("content")
        screen = screen | {"document": document}
    elif "feed" in screen:
        content = screen["feed"].encode()
        screen = screen | {"feed": ""}
    row = _owe(session, Owed(chat_id, "screen", lane, now, None, screen, edit))
    if content is not None:
        add(session, Paper(outbox_id=row.id, content=content))
    return row


def paper(session: Session, row_id: int) -> bytes | None:
    """What lies beside a waiting message; None once it was settled."""
    content: bytes | None = session.connection().scalar(
        select(_paper.c.content).where(_paper.c.outbox_id == row_id)
    )
    return content


def deliver_by(session: Session, claimant: str, *, now: datetime) -> None:
    """What this transaction owes is delivered by this process, right after the commit."""
    session.info[CLAIMANT] = (claimant, now)


def _owe(session: Session, row: Owed) -> Owed:
    """A message that must wait (quiet hours) belongs to nobody until its time has come."""
    claimant, now = session.info.get(CLAIMANT, (None, None))
    if claimant is not None and row.due_at <= now:
        row.claimed_by, row.claimed_until = claimant, now + CLAIM
    values = {name: getattr(row, name) for name in _OWED}
    key = session.connection().execute(_INSERT, values).inserted_primary_key
    row.id = key[0] if key else 0
    session.info.setdefault(POSTED, []).append(row)
    return row


class Settled(NamedTuple):
    """What became of a message in hand."""

    id: int
    status: OutboxStatus
    at: datetime
    message_id: int | None = None


_TABLE = table(Outbox)
_paper = table(Paper)
_OWED = [one.name for one in fields(Owed) if one.name != "id"]
_INSERT = _TABLE.insert()
_SETTLE = (
    update(_TABLE)
    .where(_TABLE.c.id == bindparam("the_id"), _TABLE.c.status == OutboxStatus.WAITING)
    .values(
        status=bindparam("the_status"),
        message_id=bindparam("the_message"),
        sent_at=bindparam("the_moment"),
        claimed_by=None,
        claimed_until=None,
    )
)


def settle(session: Session, settled: Sequence[Settled]) -> None:
    """Tick off messages; one that another process has ticked off meanwhile stays as it is.
    What they carried is not kept any longer.
    """
    if not settled:
        return
    rows = [
        {
            "the_id": s.id,
            "the_status": s.status,
            "the_message": s.message_id,
            "the_moment": s.at if s.status == OutboxStatus.SENT else None,
        }
        for s in settled
    ]
    session.connection().execute(_SETTLE, rows)
    ids = [s.id for s in settled]
    session.connection().execute(delete(_paper).where(_paper.c.outbox_id.in_(ids)))


def postpone(session: Session, ids: Sequence[int], *, until: datetime) -> None:
    """Not delivered: free for any process again from that moment on."""
    later = (
        update(_TABLE)
        .where(_TABLE.c.id.in_(ids), _TABLE.c.status == OutboxStatus.WAITING)
        .values(due_at=until, attempts=_TABLE.c.attempts + 1, claimed_by=None, claimed_until=None)
    )
    session.connection().execute(later)


def release(session: Session, claimants: Collection[str]) -> None:
    """These processes are gone; what they had in hand is free at once."""
    theirs = (_TABLE.c.status == OutboxStatus.WAITING) & _TABLE.c.claimed_by.in_(claimants)
    free = update(_TABLE).where(theirs).values(claimed_by=None, claimed_until=None)
    session.connection().execute(free)


def claimants(session: Session) -> list[str]:
    """Every process that has messages in hand, or died with them."""
    held = (_TABLE.c.status == OutboxStatus.WAITING) & _TABLE.c.claimed_by.is_not(None)
    return list(session.connection().scalars(select(_TABLE.c.claimed_by).where(held).distinct()))


def claim_due(session: Session, claimant: str, *, now: datetime, limit: int) -> list[Owed]:
    """Take waiting messages that nobody has in hand, soonest lane first."""
    connection = session.connection()
    free = or_(_TABLE.c.claimed_until.is_(None), _TABLE.c.claimed_until <= now)
    page = (
        select(_TABLE.c.id)
        .where(_TABLE.c.status == OutboxStatus.WAITING, _TABLE.c.due_at <= now, free)
        .order_by(_TABLE.c.lane, _TABLE.c.id)
        .limit(limit)
        .with_for_update(skip_locked=True)  # PostgreSQL; SQLite has one writer anyway
    )
    take = (
        update(_TABLE)
        .where(_TABLE.c.id.in_(page.scalar_subquery()))
        .values(claimed_by=claimant, claimed_until=now + CLAIM)
        .returning(*(_TABLE.c[one.name] for one in fields(Owed)))
    )
    taken = [Owed(**row) for row in connection.execute(take).mappings()]
    return sorted(taken, key=lambda row: (row.lane, row.id))


def renew(session: Session, claimant: str, ids: Sequence[int], *, now: datetime) -> set[int]:
    """Keep messages in hand for longer. The ids left out are somebody else's by now."""
    keep = (
        update(_TABLE)
        .where(
            _TABLE.c.id.in_(ids),
            _TABLE.c.status == OutboxStatus.WAITING,
            _TABLE.c.claimed_by == claimant,
        )
        .values(claimed_until=now + CLAIM)
        .returning(_TABLE.c.id)
    )
    return set(session.connection().execute(keep).scalars())


def waiting_count(session: Session, *, now: datetime) -> int:
    """Messages that should be out of the door by now."""
    due = (_TABLE.c.status == OutboxStatus.WAITING) & (_TABLE.c.due_at <= now)
    count = select(func.count()).select_from(_TABLE).where(due)
    return session.connection().execute(count).scalar_one()
