"""Who may act as what, and how they came to."""

from datetime import datetime

from sqlalchemy import Index
from sqlmodel import Field

from models.base import Row, Spelled, UtcMoment
from models.words import Looking, Role


class Grant(Row, table=True):
    """A role that a person holds, inside an organisation or an area."""

    person_id: int = Field(foreign_key="person.id", index=True)
    role: Role = Field(sa_type=Spelled(Role))
    provider_id: int | None = Field(default=None, foreign_key="provider.id")
    area_code: str = Field(default="", max_length=12)
    """Everything under this place; empty for everywhere."""
    granted_at: datetime = Field(sa_type=UtcMoment)
    revoked_at: datetime | None = Field(default=None, sa_type=UtcMoment)


class Invitation(Row, table=True):
    """A one-time link. Only the hash of its secret is kept. Opened, it gives nothing until whoever
    invited has said that it reached the right person.
    """

    secret_hash: str = Field(unique=True, max_length=64)
    role: Role = Field(sa_type=Spelled(Role))
    provider_id: int | None = Field(default=None, foreign_key="provider.id")
    area_code: str = Field(default="", max_length=12)
    expires_at: datetime = Field(sa_type=UtcMoment)
    invited_by: int | None = Field(default=None, foreign_key="person.id")
    """None for the house's own command line, which nobody need confirm."""
    used_by: int | None = Field(default=None, foreign_key="person.id")
    used_at: datetime | None = Field(default=None, sa_type=UtcMoment)
    named_at: datetime | None = Field(default=None, sa_type=UtcMoment)
    """When they told their name and the inviter was asked; until then another may open it."""
    confirmed_at: datetime | None = Field(default=None, sa_type=UtcMoment)
    revoked_at: datetime | None = Field(default=None, sa_type=UtcMoment)


class FileGrant(Row, table=True):
    """A minor's file opened by somebody, why, and until when it stays open to them."""

    person_id: int = Field(foreign_key="person.id")
    reader_id: int = Field(foreign_key="person.id")
    reason: Looking = Field(sa_type=Spelled(Looking))
    until: datetime = Field(sa_type=UtcMoment)

    __table_args__ = (Index("ix_filegrant_person_id_reader_id", "person_id", "reader_id"),)
