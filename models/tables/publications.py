"""公开: what everybody may know of a month in a county, aggregates only."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, BigInteger, UniqueConstraint
from sqlmodel import Field

from models.base import Row, Spelled, UtcMoment


class PublicationStatus(StrEnum):
    PROPOSED = "proposed"  # reckoned, and shown to the supervisors alone
    PUBLISHED = "published"  # for everybody, and never changed


PUBLICATION_MOVES: dict[StrEnum, set[StrEnum]] = {
    PublicationStatus.PROPOSED: {PublicationStatus.PUBLISHED},
    PublicationStatus.PUBLISHED: set(),
}


class Publication(Row, table=True):
    """One month of one county, as it was known when it was proposed (reads/openness.py)."""

    area_code: str = Field(foreign_key="area.code", max_length=12)
    month: int
    """202611"""
    body: dict[str, Any] = Field(sa_type=JSON)
    sha256: str = Field(max_length=64)
    """Of the body's one spelling (rules/canon.py)."""
    status: PublicationStatus = Field(
        default=PublicationStatus.PROPOSED, sa_type=Spelled(PublicationStatus)
    )
    told_upto: int = Field(default=0, sa_type=BigInteger)
    """The last chat that was told of it; the chats are told a page at a time, in their order."""
    version: int = 1
    changed_at: datetime = Field(sa_type=UtcMoment)

    __table_args__ = (UniqueConstraint("area_code", "month"),)
