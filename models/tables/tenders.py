"""征集、申请、评审: a call for projects, what organisations apply with, and who scores it."""

from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, BigInteger, CheckConstraint, UniqueConstraint
from sqlmodel import Field, SQLModel

from models.base import Row, Spelled, UtcMoment
from models.rules.reviewing import Refusal


class TenderStatus(StrEnum):
    OPEN = "open"  # applications are taken until its last day
    REVIEWING = "reviewing"  # whoever scores them was drawn
    OPENED = "opened"  # all scores are known
    DECIDED = "decided"


TENDER_MOVES: dict[StrEnum, set[StrEnum]] = {
    TenderStatus.OPEN: {TenderStatus.REVIEWING, TenderStatus.DECIDED},
    TenderStatus.REVIEWING: {TenderStatus.OPENED, TenderStatus.DECIDED},
    TenderStatus.OPENED: {TenderStatus.DECIDED},
    TenderStatus.DECIDED: set(),
}


class Tender(Row, table=True):
    """A supervisor calls for projects: so much money, until that day."""

    area_code: str = Field(foreign_key="area.code", index=True)
    fund_fen: int = Field(sa_type=BigInteger)
    committed_fen: int = Field(default=0, sa_type=BigInteger)
    """Of it what approved projects cost."""
    opens_on: date
    closes_on: date
    """The last day for handing in."""
    scores_by: date
    """From the day after it the scores are opened although some are missing."""
    source: str = Field(max_length=120)
    """On whose word the money is there."""
    seed: str = Field(max_length=64)
    """By which evaluators are drawn; its hash is in the chain from the beginning, itself once they
    are drawn."""
    opened_by: int | None = Field(default=None, foreign_key="person.id")
    status: TenderStatus = Field(
        default=TenderStatus.OPEN, sa_type=Spelled(TenderStatus), index=True
    )
    version: int = 1
    changed_at: datetime = Field(sa_type=UtcMoment)

    __table_args__ = (
        CheckConstraint("fund_fen > 0", name="fund_is_money"),
        CheckConstraint("committed_fen BETWEEN 0 AND fund_fen", name="never_overdrawn"),
        CheckConstraint("opens_on <= closes_on AND closes_on < scores_by", name="days_in_order"),
    )


class Application(SQLModel, table=True):
    """What a project was applied for with, and what came of it; the rest stands in the project."""

    project_id: int = Field(foreign_key="project.id", primary_key=True)
    tender_id: int = Field(foreign_key="tender.id", index=True)
    needs: str = Field(max_length=500)
    """What people need it for, in the words of the organisation."""
    goals: str = Field(default="", max_length=300)
    """What is to be reached within the term, likewise; the contract makes indicators of it."""
    drafted_by: int | None = Field(default=None, foreign_key="person.id")
    submitted_at: datetime | None = Field(default=None, sa_type=UtcMoment)
    letter: int | None = None
    """Its place, from 0, under which evaluators see it instead of its organisation."""
    score: int | None = None
    """Hundredths of a point, 0 to 10,000."""
    place: int | None = None
    """Among the applications of its call, from 1."""
    refused_for: Refusal | None = Field(default=None, sa_type=Spelled(Refusal))


class ReviewStatus(StrEnum):
    DRAWN = "drawn"
    DECLINED = "declined"  # has to do with that organisation
    SEALED = "sealed"  # nobody reads it, nobody changes it
    OPENED = "opened"
    MISSED = "missed"  # was not there when the scores were opened


REVIEW_MOVES: dict[StrEnum, set[StrEnum]] = {
    ReviewStatus.DRAWN: {ReviewStatus.DECLINED, ReviewStatus.SEALED, ReviewStatus.MISSED},
    ReviewStatus.DECLINED: set(),
    ReviewStatus.SEALED: {ReviewStatus.OPENED},
    ReviewStatus.OPENED: set(),
    ReviewStatus.MISSED: set(),
}


LIVE = (ReviewStatus.DRAWN, ReviewStatus.SEALED)
"""Somebody scores it, or has."""


class Review(Row, table=True):
    """One evaluator's sheet about one application."""

    project_id: int = Field(foreign_key="project.id", index=True)
    evaluator_id: int = Field(foreign_key="person.id", index=True)
    scores: dict[str, Any] = Field(default_factory=dict, sa_type=JSON)
    """Points by criterion (rules/reviewing.py)."""
    nonce: str = Field(default="", max_length=32)
    """Hashed with them; that hash stands in the chain from the moment of sealing."""
    status: ReviewStatus = Field(default=ReviewStatus.DRAWN, sa_type=Spelled(ReviewStatus))
    version: int = 1
    changed_at: datetime = Field(sa_type=UtcMoment)

    __table_args__ = (UniqueConstraint("project_id", "evaluator_id"),)


class Barring(Row, table=True):
    """In that year this organisation may not apply for anything."""

    provider_id: int = Field(foreign_key="provider.id", index=True)
    year: int
    why: str = Field(max_length=20)
    project_id: int | None = Field(default=None, foreign_key="project.id")
    """The one that failed."""
    at: datetime = Field(sa_type=UtcMoment)
    lifted_at: datetime | None = Field(default=None, sa_type=UtcMoment)
    """Turned at a hearing."""
