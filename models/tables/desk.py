"""What waits for a human being."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import Index, text
from sqlmodel import Field, SQLModel

from models.base import Row, Spelled, UtcMoment
from models.words import Doubt, TaskKind


class TaskStatus(StrEnum):
    OPEN = "open"  # nobody has it yet
    TAKEN = "taken"  # somebody answers for it
    ANSWERED = "answered"  # put before the resident, who says whether it is resolved
    CLOSED = "closed"  # with a reason


TASK_MOVES: dict[StrEnum, set[StrEnum]] = {
    TaskStatus.OPEN: {TaskStatus.TAKEN, TaskStatus.CLOSED},
    TaskStatus.TAKEN: {
        TaskStatus.OPEN,
        TaskStatus.TAKEN,
        TaskStatus.ANSWERED,
        TaskStatus.CLOSED,
    },
    TaskStatus.ANSWERED: {TaskStatus.OPEN, TaskStatus.TAKEN, TaskStatus.CLOSED},
    TaskStatus.CLOSED: {TaskStatus.OPEN},
}


COUNTY = 6
"""Digits of a county's code; the list of cases is kept by counties."""
NOT_CLOSED = text("task.status <> 'closed'")
"""Of rows of `Task`: those that still wait. In plain words, or no index over these is found."""


WAITS = text("paused_at IS NOT NULL")
RESTING = text("status <> 'closed' AND snoozed_until IS NOT NULL")


def _waiting(name: str, *columns: str) -> Index:
    """Over what still waits, in the order of the desk's lists: risk, then the hour."""
    still = text("status <> 'closed'")
    order = (*columns, "urgency", "due_at", "id")
    return Index(name, *order, sqlite_where=still, postgresql_where=still)


class Task(Row, table=True):
    """Something that needs a human being, in a place, by a moment."""

    kind: TaskKind = Field(sa_type=Spelled(TaskKind))
    urgency: int
    person_id: int | None = Field(default=None, foreign_key="person.id")
    order_id: int | None = Field(default=None, foreign_key="order.id")
    visit_id: int | None = Field(default=None, foreign_key="visit.id")
    area_code: str = Field(default="", max_length=12)
    county: str = Field(default="", max_length=COUNTY)
    """The beginning of the place's code, by which the desk's lists are kept."""
    about: str = Field(default="", max_length=500)
    """What was said, or the reason; the coordinator's eyes only."""
    file_id: str | None = Field(default=None, max_length=200)
    """A voice note or a photo."""
    told_by: int | None = Field(default=None, foreign_key="person.id")
    """Whoever said it, where it is not the house itself; not always whom it is about."""
    could_be: Doubt | None = Field(default=None, sa_type=Spelled(Doubt))
    """Whom it may be about, where that is not known for sure: their kin are kept out of it."""
    status: TaskStatus = Field(default=TaskStatus.OPEN, sa_type=Spelled(TaskStatus))
    owner_id: int | None = Field(default=None, foreign_key="person.id")
    due_at: datetime = Field(sa_type=UtcMoment)
    snoozed_until: datetime | None = Field(default=None, sa_type=UtcMoment)
    """Until when it rests with whoever has it; the lists leave it out meanwhile."""
    paused_at: datetime | None = Field(default=None, sa_type=UtcMoment)
    """Since when it waits for the resident: so long the time by which it is owed stands still."""
    paused_seconds: int = 0
    """Working time (rules/clocks.py) of the pauses that are over."""
    rung: int = 0
    """How far up the ladder it has been called (rules/escalation.py)."""
    counts: bool | None = None
    """Of a proposed recovery: whether its visit is paid once the resident agrees."""
    opened_at: datetime = Field(sa_type=UtcMoment)
    version: int = 1
    changed_at: datetime = Field(sa_type=UtcMoment)

    __table_args__ = (
        _waiting("ix_task_open"),
        _waiting("ix_task_open_kind", "kind"),
        _waiting("ix_task_open_county", "county"),
        _waiting("ix_task_open_both", "county", "kind"),
        _waiting("ix_task_open_owner", "owner_id"),
        Index(
            "ix_task_resting",
            "urgency",
            "due_at",
            "id",
            sqlite_where=RESTING,
            postgresql_where=RESTING,
        ),
        Index("ix_task_waits", "person_id", sqlite_where=WAITS, postgresql_where=WAITS),
        Index("ix_task_order", "order_id"),
        Index("ix_task_person", "person_id"),
    )


class TaskNote(Row, table=True):
    """A line that a colleague wrote beside a case, for colleagues alone."""

    task_id: int = Field(foreign_key="task.id", index=True)
    by_id: int = Field(foreign_key="person.id")
    words: str = Field(max_length=300)
    at: datetime = Field(sa_type=UtcMoment)


class HandOver(Row, table=True):
    """A colleague is asked to take over what somebody has in hand (交班)."""

    from_id: int = Field(foreign_key="person.id", index=True)
    to_id: int = Field(foreign_key="person.id")
    words: str = Field(default="", max_length=300)
    """What matters most, for the colleague alone."""
    at: datetime = Field(sa_type=UtcMoment)
    taken_at: datetime | None = Field(default=None, sa_type=UtcMoment)
    ended_at: datetime | None = Field(default=None, sa_type=UtcMoment)
    """Not taken in time, or asked again."""


class DeskView(SQLModel, table=True):
    """The one place whose cases a colleague looks at, until they look at all again."""

    person_id: int = Field(primary_key=True, foreign_key="person.id")
    area_code: str = Field(max_length=12)
    changed_at: datetime = Field(sa_type=UtcMoment)
