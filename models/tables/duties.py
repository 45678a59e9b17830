"""What a party of a contract owes by a day, and how long it has been owed."""

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import Index
from sqlmodel import Field

from models.base import Row, Spelled, UtcMoment
from models.words import DutyStep, Party


class DutyStatus(StrEnum):
    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"  # nobody owes it any more


DUTY_MOVES: dict[StrEnum, set[StrEnum]] = {
    DutyStatus.OPEN: {DutyStatus.DONE, DutyStatus.DROPPED},
    DutyStatus.DONE: set(),
    DutyStatus.DROPPED: set(),
}


class Duty(Row, table=True):
    """One step of a project that one party owes; the days since it is owed never stand still."""

    project_id: int = Field(foreign_key="project.id")
    step: DutyStep = Field(sa_type=Spelled(DutyStep))
    owed_by: Party = Field(sa_type=Spelled(Party))
    thing_id: int = 0
    """Which payment, evaluation or month (202611) it is about; 0 where the project says enough."""
    since: date
    due_on: date
    """The last day on which it is in time."""
    rung: int = 0
    """How often it was called out since; from the first on the supervisors above hear too."""
    status: DutyStatus = Field(default=DutyStatus.OPEN, sa_type=Spelled(DutyStatus))
    version: int = 1
    changed_at: datetime = Field(sa_type=UtcMoment)

    __table_args__ = (Index("ix_duty_project", "project_id", "step", "thing_id"),)
