"""不合理诉求: an answer that asks for what nobody may give, left out of the share by two people."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import CheckConstraint, UniqueConstraint
from sqlmodel import Field

from models.base import Row, Spelled, UtcMoment
from models.words import Unreasonable


class ExclusionStatus(StrEnum):
    """What became of it. The stars themselves never change."""

    ASKED = "asked"  # waits for a supervisor
    AGREED = "agreed"  # counts in the raw share, not in the one that decides
    DECLINED = "declined"  # counts
    LIFTED = "lifted"  # whoever gave the stars objected, and was right: counts again


EXCLUSION_MOVES: dict[StrEnum, set[StrEnum]] = {
    ExclusionStatus.ASKED: {ExclusionStatus.AGREED, ExclusionStatus.DECLINED},
    ExclusionStatus.AGREED: {ExclusionStatus.LIFTED},
    ExclusionStatus.DECLINED: set(),
    ExclusionStatus.LIFTED: set(),
}


class Exclusion(Row, table=True):
    """A coordinator's reason, and a supervisor's word to it."""

    rating_id: int = Field(foreign_key="rating.id")
    place: int = 1
    """Always the first: nobody asks twice about the same stars. Older rows may be a second."""
    reason: Unreasonable = Field(sa_type=Spelled(Unreasonable))
    words: str = Field(default="", max_length=300)
    """What it rests on, as whoever asked wrote it; its hash stands in the chain."""
    asked_by: int = Field(foreign_key="person.id")
    decided_by: int | None = Field(default=None, foreign_key="person.id")
    status: ExclusionStatus = Field(
        default=ExclusionStatus.ASKED, sa_type=Spelled(ExclusionStatus), index=True
    )
    agreed_at: datetime | None = Field(default=None, sa_type=UtcMoment)
    """Since when the stars are left out; stays when that is lifted."""
    version: int = 1
    changed_at: datetime = Field(sa_type=UtcMoment)

    __table_args__ = (
        UniqueConstraint("rating_id", "place"),
        CheckConstraint("place IN (1, 2)", name="at_most_twice"),
    )
