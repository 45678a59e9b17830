"""A day of an organisation planned anew, from the wish to the yes."""

from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, Column
from sqlmodel import Field

from models.base import Row, Spelled, UtcMoment


class DayPlanStatus(StrEnum):
    """A proposal changes nothing until somebody says yes to it."""

    WANTED = "wanted"  # waits for whoever works it out
    PROPOSED = "proposed"  # before the manager
    ACCEPTED = "accepted"  # those visits have changed hands
    STALE = "stale"  # the day has changed since
    DROPPED = "dropped"  # not wanted, or never worked out


DAYPLAN_MOVES: dict[StrEnum, set[StrEnum]] = {
    DayPlanStatus.WANTED: {DayPlanStatus.PROPOSED, DayPlanStatus.DROPPED},
    DayPlanStatus.PROPOSED: {
        DayPlanStatus.ACCEPTED,
        DayPlanStatus.STALE,
        DayPlanStatus.DROPPED,
    },
    DayPlanStatus.ACCEPTED: set(),
    DayPlanStatus.STALE: set(),
    DayPlanStatus.DROPPED: set(),
}


class DayPlan(Row, table=True):
    """排班建议: who could go where on one day, and what it would save."""

    provider_id: int = Field(foreign_key="provider.id", index=True)
    day: date
    asked_by: int = Field(foreign_key="person.id")
    status: DayPlanStatus = Field(
        default=DayPlanStatus.WANTED, sa_type=Spelled(DayPlanStatus), index=True
    )
    fingerprint: str = Field(default="", max_length=64)
    """Of all that it rests on: visits, hours and absences of that day."""
    solver: str = Field(default="", max_length=10)
    workers: int = 0
    visits: int = 0
    minutes_before: int = 0
    minutes_after: int = 0
    """On the way, all of them together."""
    same_before: int = 0
    same_after: int = 0
    """Visits to which whoever is expected comes."""
    left_out: int = 0
    """Orders that wait and for which there was no room."""
    changes: list[Any] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    """[order, visit or 0, worker, project] of each visit that changes hands or is new."""
    attempts: int = 0
    due_at: datetime = Field(sa_type=UtcMoment)
    """Not before this moment: whoever works it out has it in hand until then."""
    version: int = 1
    changed_at: datetime = Field(sa_type=UtcMoment)
