"""What is only ever added: the audit chain and the ledger. Triggers refuse any change."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, CheckConstraint, Index
from sqlmodel import Field, SQLModel

from models.base import Row, UtcMoment


class AuditRow(SQLModel, table=True):
    """One thing that happened or was refused, chained to the row before by its hash."""

    __tablename__ = "audit"

    seq: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    """1, 2, 3 … without a gap."""
    at: datetime = Field(sa_type=UtcMoment)
    actor_id: int | None = None
    """The person who acted; None for the house itself."""
    act: str = Field(max_length=60)
    object_type: str = Field(max_length=40)
    object_id: int
    facts: dict[str, Any] = Field(default_factory=dict, sa_type=JSON)
    """Old and new status, reason; never a name, an address or a health word."""
    hash: str = Field(max_length=64)
    """SHA-256 over the hash before and every field of this row."""

    __table_args__ = (Index(None, "object_type", "object_id"),)  # what befell one thing


class LedgerLine(Row, table=True):
    """One side of a double entry, in fen. A transaction's lines add up to nothing."""

    entry: str = Field(max_length=60)
    """What they belong to: `reserve:visit:12`, `budget:project:3`."""
    project_id: int = Field(foreign_key="project.id", index=True)
    account: str = Field(max_length=20)
    """budget (the fund's side), free, held or spent."""
    fen: int
    visit_id: int | None = Field(default=None, foreign_key="visit.id")
    at: datetime = Field(sa_type=UtcMoment)

    __table_args__ = (
        CheckConstraint("fen <> 0", name="moves_something"),
        Index(None, "entry", "account", unique=True),  # what happens once is booked once
    )
