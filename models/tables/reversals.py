"""冲正: a visit proved false after it was paid; two hands take its money back, line by line."""

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import CheckConstraint, Index, text
from sqlmodel import Field

from models.base import Row, Spelled, UtcMoment
from models.words import Oddity


class ReversalStatus(StrEnum):
    """Whether the money of a visit comes back."""

    PROPOSED = "proposed"  # the organisation is heard, then another decides
    AGREED = "agreed"  # the visit counts no more, and its money is owed
    DECLINED = "declined"  # the visit stays paid


REVERSAL_MOVES: dict[StrEnum, set[StrEnum]] = {
    ReversalStatus.PROPOSED: {ReversalStatus.AGREED, ReversalStatus.DECLINED},
    ReversalStatus.AGREED: set(),
    ReversalStatus.DECLINED: set(),
}
NOT_DECLINED = "status <> 'declined'"


class Reversal(Row, table=True):
    """One paid visit that proved false: whoever says so, and whoever agrees."""

    visit_id: int = Field(foreign_key="visit.id")
    project_id: int = Field(foreign_key="project.id", index=True)
    fen: int
    """What was paid for the visit, in full."""
    why: Oddity = Field(sa_type=Spelled(Oddity))
    heard_until: date
    """The last day that the organisation has for its word; decided sooner only once it was said."""
    said: str = Field(default="", max_length=300)
    """What the organisation holds against it."""
    said_by: int | None = Field(default=None, foreign_key="person.id")
    proposed_by: int = Field(foreign_key="person.id")
    decided_by: int | None = Field(default=None, foreign_key="person.id")
    status: ReversalStatus = Field(
        default=ReversalStatus.PROPOSED, sa_type=Spelled(ReversalStatus), index=True
    )
    version: int = 1
    changed_at: datetime = Field(sa_type=UtcMoment)

    __table_args__ = (
        CheckConstraint("fen > 0", name="is_money"),
        CheckConstraint("proposed_by <> decided_by", name="decided_by_another"),
        CheckConstraint(
            "status = 'proposed' OR decided_by IS NOT NULL", name="decided_by_somebody"
        ),
        Index(
            "ix_reversal_visit_once",
            "visit_id",
            unique=True,
            sqlite_where=text(NOT_DECLINED),
            postgresql_where=text(NOT_DECLINED),
        ),
    )
