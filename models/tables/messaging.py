"""What came in, what goes out, where a talk stands, and what falls due."""

from datetime import datetime
from enum import IntEnum, StrEnum
from typing import Any

from sqlalchemy import JSON, BigInteger, Column, Index, Integer, Text, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from models.base import Row, Spelled, UtcMoment


class InboxStatus(StrEnum):
    """One update's way through the house."""

    NEW = "new"  # stored and confirmed to the messenger, not yet acted upon
    DONE = "done"  # its effects stand in the same transaction as this word
    DEAD = "dead"  # could not be read or failed too often; a human task is open


class Inbox(SQLModel, table=True):
    """An update exactly as the messenger sent it, stored before it is confirmed."""

    seq: int = Field(default=None, primary_key=True)
    """Order of arrival here. Update ids jump after a quiet week, so they say nothing of order."""
    update_id: int = Field(sa_column=Column(BigInteger, unique=True, nullable=False))
    chat_id: int = Field(sa_column=Column(BigInteger, nullable=False))
    """The lane: strict order within it. 0 where the update names nobody."""
    body: str = Field(sa_type=Text)
    status: InboxStatus = Field(default=InboxStatus.NEW, sa_type=Spelled(InboxStatus))
    attempts: int = 0
    arrived_at: datetime = Field(sa_type=UtcMoment)

    __table_args__ = (
        Index(
            "ix_inbox_waiting",
            "chat_id",
            "seq",
            sqlite_where=text("status = 'new'"),
            postgresql_where=text("status = 'new'"),
        ),
    )


class Lane(IntEnum):
    """Who goes first out of the door. Lower is sooner."""

    EMERGENCY = 0
    REPLY = 1
    VISIT = 2
    NORMAL = 3
    BULK = 4


class OutboxStatus(StrEnum):
    """One message's way to its reader."""

    WAITING = "waiting"
    SENT = "sent"
    UNDELIVERABLE = "undeliverable"  # the reader cannot be reached here; a human task is open
    SUPERSEDED = "superseded"  # what it told is no longer so


class Outbox(Row, table=True):
    """A message owed to somebody: a ready screen (a reply), or facts drawn when it is sent."""

    chat_id: int = Field(sa_column=Column(BigInteger, nullable=False, index=True))
    lane: int = Field(default=Lane.NORMAL)
    kind: str = Field(max_length=40)
    """`screen` for a ready one, else the name of a notice in handlers/notices."""
    object_id: int | None = None
    """The row that the notice is about; which table, its kind knows."""
    screen: dict[str, Any] | None = Field(default=None, sa_type=JSON)
    edit_message_id: int | None = Field(default=None, sa_type=BigInteger)
    """The card to redraw in place; None sends a new message."""
    due_at: datetime = Field(sa_type=UtcMoment)
    """Not before this moment (quiet hours, a retry, the messenger's own `retry_after`)."""
    status: OutboxStatus = Field(default=OutboxStatus.WAITING, sa_type=Spelled(OutboxStatus))
    attempts: int = 0
    claimed_by: str | None = Field(default=None, max_length=32)
    """The process that has it in hand ..."""
    claimed_until: datetime | None = Field(default=None, sa_type=UtcMoment)
    """... and until when; after that any process may take it."""
    message_id: int | None = Field(default=None, sa_type=BigInteger)
    sent_at: datetime | None = Field(default=None, sa_type=UtcMoment)

    __table_args__ = (
        Index(
            "ix_outbox_waiting",
            "due_at",
            sqlite_where=text("status = 'waiting'"),
            postgresql_where=text("status = 'waiting'"),
        ),
    )


class Dialogue(SQLModel, table=True):
    """Where one person's talk with us stands, written in the effect's own transaction."""

    chat_id: int = Field(sa_column=Column(BigInteger, primary_key=True, autoincrement=False))
    flow: str = Field(max_length=40)
    step: str = Field(max_length=40)
    answers: dict[str, Any] = Field(default_factory=dict, sa_type=JSON)
    version: int = 1
    changed_at: datetime = Field(sa_type=UtcMoment)


class DueStatus(StrEnum):
    OPEN = "open"
    DONE = "done"
    MISSED = "missed"  # too late to be useful; a person was told instead


class Due(Row, table=True):
    """Something that must happen at a moment. Dates live here; the scheduler only looks."""

    kind: str = Field(max_length=40)
    object_id: int
    due_at: datetime = Field(sa_type=UtcMoment)
    status: DueStatus = Field(default=DueStatus.OPEN, sa_type=Spelled(DueStatus))
    attempts: int = Field(default=0, sa_type=Integer)

    __table_args__ = (
        UniqueConstraint("kind", "object_id", "due_at"),
        Index(
            "ix_due_open",
            "due_at",
            sqlite_where=text("status = 'open'"),
            postgresql_where=text("status = 'open'"),
        ),
    )
