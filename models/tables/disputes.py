"""申辩: a worker holds stars to be unjust, once; somebody of another house answers."""

from datetime import datetime
from enum import StrEnum

from sqlmodel import Field

from models.base import Row, Spelled, UtcMoment


class DisputeStatus(StrEnum):
    """What became of it. The stars themselves never change."""

    OPEN = "open"  # waits for an answer
    STANDS = "stands"  # the stars count
    SET_ASIDE = "set_aside"  # they count in the raw share, not in the adjusted one


DISPUTE_MOVES: dict[StrEnum, set[StrEnum]] = {
    DisputeStatus.OPEN: {DisputeStatus.STANDS, DisputeStatus.SET_ASIDE},
    DisputeStatus.STANDS: set(),
    DisputeStatus.SET_ASIDE: set(),
}


class Dispute(Row, table=True):
    """One word of the worker against stars, and one answer."""

    visit_id: int = Field(foreign_key="visit.id", index=True)
    rating_id: int | None = Field(default=None, foreign_key="rating.id", unique=True)
    """None where the visit has no unhappy stars: of few answers a worker names a visit, and is
    never told whether it has any."""
    blind: bool = False
    """The worker was shown no stars."""
    by_id: int = Field(foreign_key="person.id")
    task_id: int = Field(foreign_key="task.id", index=True)
    words: str = Field(max_length=300)
    status: DisputeStatus = Field(default=DisputeStatus.OPEN, sa_type=Spelled(DisputeStatus))
    answered_by: int | None = Field(default=None, foreign_key="person.id")
    answer: str = Field(default="", max_length=300)
    version: int = 1
    opened_at: datetime = Field(sa_type=UtcMoment)
    changed_at: datetime = Field(sa_type=UtcMoment)
