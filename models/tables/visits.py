"""Visits, and what the resident thought of them."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import CheckConstraint, Index, text
from sqlmodel import Field

from models.base import Row, Spelled, UtcMoment
from models.words import Closing, How, Outcome, Proof


class VisitStatus(StrEnum):
    """One coming of one worker (上门)."""

    BOOKED = "booked"  # both sides know when
    STARTED = "started"  # the worker checked in
    DONE = "done"  # the worker checked out; the resident is asked
    CLOSED = "closed"  # the resident answered, or was asked in vain
    MISSED = "missed"  # nobody came in time; another is found
    CANCELLED = "cancelled"  # called off by either side before it began


VISIT_MOVES: dict[StrEnum, set[StrEnum]] = {
    VisitStatus.BOOKED: {VisitStatus.STARTED, VisitStatus.MISSED, VisitStatus.CANCELLED},
    VisitStatus.STARTED: {VisitStatus.DONE, VisitStatus.CANCELLED},
    VisitStatus.DONE: {VisitStatus.CLOSED},
    VisitStatus.CLOSED: set(),
    VisitStatus.MISSED: set(),
    VisitStatus.CANCELLED: set(),
}

LIVE_VISIT = (VisitStatus.BOOKED, VisitStatus.STARTED)


class Visit(Row, table=True):
    """Six facts: which service, for whom, by whom, on which day, where, from when to when."""

    order_id: int = Field(foreign_key="order.id", index=True)
    person_id: int = Field(foreign_key="person.id", index=True)
    worker_id: int = Field(foreign_key="worker.id")
    carer_id: int = Field(foreign_key="person.id")
    """The person who comes: employed by two organisations, they are still one."""
    project_id: int = Field(foreign_key="project.id")
    occurrence: int
    start: datetime = Field(sa_type=UtcMoment)
    end: datetime = Field(sa_type=UtcMoment)
    busy_from: datetime = Field(sa_type=UtcMoment)
    busy_until: datetime = Field(sa_type=UtcMoment)
    """The visit with the way there and back: no other may touch it."""
    status: VisitStatus = Field(default=VisitStatus.BOOKED, sa_type=Spelled(VisitStatus))
    set_out_at: datetime | None = Field(default=None, sa_type=UtcMoment)
    """When the worker said that they are on the way."""
    late_minutes: int = 0
    """So many minutes after `start` they said they would be there."""
    reminded_at: datetime | None = Field(default=None, sa_type=UtcMoment)
    """When both sides could read the last reminder."""
    home_noted_at: datetime | None = Field(default=None, sa_type=UtcMoment)
    worker_noted_at: datetime | None = Field(default=None, sa_type=UtcMoment)
    """«知道了», said by either side."""
    started_at: datetime | None = Field(default=None, sa_type=UtcMoment)
    finished_at: datetime | None = Field(default=None, sa_type=UtcMoment)
    code: str | None = Field(default=None, max_length=8)
    """The number for the next end of this visit: for coming, then for going. Only the resident's
    side is shown it.
    """
    proof: Proof | None = Field(default=None, sa_type=Spelled(Proof))
    done_note: str = Field(default="", max_length=500)
    closing: Closing | None = Field(default=None, sa_type=Spelled(Closing))
    """Why it is closed; None while it is not."""
    again_id: int | None = Field(default=None, foreign_key="order.id")
    """再来一次: the order that does its work at last, or to its end; that one costs no visit of a
    month."""
    version: int = 1
    changed_at: datetime = Field(sa_type=UtcMoment)

    __table_args__ = (
        CheckConstraint('start < "end"', name="starts_before_it_ends"),
        CheckConstraint('busy_from <= start AND busy_until >= "end"', name="busy_around_it"),
        Index("ix_visit_carer_busy", "carer_id", "busy_from"),
        Index("ix_visit_status_start", "status", "start"),
        Index("ix_visit_again", "again_id"),
        Index("ix_visit_project_start", "project_id", "start"),
        Index("ix_visit_worker_start", "worker_id", "start"),
    )


_LIVE = text("live")


class Rating(Row, table=True):
    """The stars of one visit, by the person served or a proxy. Never changed: whoever thinks
    better of it adds another row, and the last one is live.
    """

    visit_id: int = Field(foreign_key="visit.id", index=True)
    rated_by: int = Field(foreign_key="person.id")
    how: How = Field(default=How.SELF, sa_type=Spelled(How))
    """An answer entered at the desk is shown as such and counted apart."""
    stars: int
    """1 to 5; the three faces of elder mode are 1, 3 and 5."""
    words: str = Field(default="", max_length=500)
    rated_at: datetime = Field(sa_type=UtcMoment)
    outcome: Outcome | None = Field(default=None, sa_type=Spelled(Outcome))
    """What they had said of the work when they gave these stars; None if nothing."""
    replaces: int | None = Field(default=None, foreign_key="rating.id")
    """The stars that these correct."""
    live: bool = True
    """Whether these are the stars that count."""

    __table_args__ = (
        CheckConstraint("stars BETWEEN 1 AND 5", name="one_to_five"),
        Index(
            "ix_rating_live",
            "visit_id",
            unique=True,
            sqlite_where=_LIVE,
            postgresql_where=_LIVE,
        ),
    )


class Answer(Row, table=True):
    """都做完了吗: what the resident's side said of the work of a visit. Rows are only added; the
    newest counts.
    """

    visit_id: int = Field(foreign_key="visit.id", index=True)
    outcome: Outcome = Field(sa_type=Spelled(Outcome))
    by_id: int = Field(foreign_key="person.id")
    how: How = Field(default=How.SELF, sa_type=Spelled(How))
    at: datetime = Field(sa_type=UtcMoment)
