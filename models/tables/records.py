"""What is only ever added: the audit chain and the ledger. Triggers refuse any change of them; the
pots beside them are what the lines add up to.
"""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, CheckConstraint, Index
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
    """A pot of models/ledger.py."""
    fen: int
    visit_id: int | None = Field(default=None, foreign_key="visit.id", index=True)
    at: datetime = Field(sa_type=UtcMoment)

    __table_args__ = (
        CheckConstraint("fen <> 0", name="moves_something"),
        Index(None, "entry", "account", unique=True),  # what happens once is booked once
    )


class Balance(SQLModel, table=True):
    """One pot of one project. Written by `ledger.post` alone, in the transaction of its lines."""

    project_id: int = Field(foreign_key="project.id", primary_key=True)
    account: str = Field(max_length=20, primary_key=True)
    """A pot of models/ledger.py."""
    fen: int = Field(sa_type=BigInteger)

    __table_args__ = (
        CheckConstraint("account IN ('budget', 'fund') OR fen >= 0", name="is_not_overdrawn"),
    )
