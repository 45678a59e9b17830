"""个案: what one person and one case worker want to reach together, step by step."""

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import Index, text
from sqlmodel import Field

from models.base import Row, Spelled, UtcMoment


class CaseStatus(StrEnum):
    """It stands with the person's yes, and ends with their own words."""

    ASKED = "asked"  # begun by the worker, waits for the person's yes
    OPEN = "open"
    ENDING = "ending"  # the person is asked how it was
    CLOSED = "closed"  # with their words, or shown as closed without
    DECLINED = "declined"


CASE_MOVES: dict[StrEnum, set[StrEnum]] = {
    CaseStatus.ASKED: {CaseStatus.OPEN, CaseStatus.DECLINED},
    CaseStatus.OPEN: {CaseStatus.ENDING},
    CaseStatus.ENDING: {CaseStatus.CLOSED},
    CaseStatus.CLOSED: set(),
    CaseStatus.DECLINED: set(),
}
LIVE_CASE = (CaseStatus.ASKED, CaseStatus.OPEN, CaseStatus.ENDING)
_LIVE = text("status IN ('asked', 'open', 'ending')")


class Reached(StrEnum):
    """What became of the goal, as the case worker sees it."""

    MET = "met"
    PARTLY = "partly"
    NOT = "not"


class CaseFile(Row, table=True):
    """A person's case: one at a time, with one case worker."""

    person_id: int = Field(foreign_key="person.id", index=True)
    carer_id: int = Field(foreign_key="person.id")
    """The person who works on it."""
    next_id: int | None = Field(default=None, foreign_key="person.id")
    """Another worker who comes now and would take it over, with the person's yes."""
    notes_since: datetime = Field(sa_type=UtcMoment)
    """Notes before this moment are not for the eyes of whoever works on it now."""
    goal: str = Field(max_length=300)
    status: CaseStatus = Field(default=CaseStatus.ASKED, sa_type=Spelled(CaseStatus))
    review_on: date | None = None
    reached: Reached | None = Field(default=None, sa_type=Spelled(Reached))
    closing_words: str = Field(default="", max_length=500)
    """The person's own."""
    opened_at: datetime = Field(sa_type=UtcMoment)
    version: int = 1
    changed_at: datetime = Field(sa_type=UtcMoment)

    __table_args__ = (
        Index("ix_casefile_live", "person_id", unique=True, sqlite_where=_LIVE,
              postgresql_where=_LIVE),
    )  # fmt: skip


class CaseStep(Row, table=True):
    """One step towards the goal, in the order in which they were written down."""

    case_id: int = Field(foreign_key="casefile.id", index=True)
    words: str = Field(max_length=120)
    done_on: date | None = None
    changed_at: datetime = Field(sa_type=UtcMoment)


class CaseNote(Row, table=True):
    """What the case worker wrote for themselves: read by nobody else, and in no list or copy."""

    case_id: int = Field(foreign_key="casefile.id", index=True)
    by_id: int = Field(foreign_key="person.id")
    words: str = Field(max_length=500)
    at: datetime = Field(sa_type=UtcMoment)
