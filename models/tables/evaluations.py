"""评估: mid-term and final evaluations, who spoke in them, what is to be put right, objections."""

from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, UniqueConstraint
from sqlmodel import Field

from models.base import Row, Spelled, UtcMoment
from models.words import EvaluationKind, Voice


class EvaluationStatus(StrEnum):
    OPEN = "open"
    PASSED = "passed"
    RECTIFY = "rectify"  # named points, each to be put right by a day
    FAILED = "failed"
    LAPSED = "lapsed"  # the term ended first; what it found lies before the final one


EVALUATION_MOVES: dict[StrEnum, set[StrEnum]] = {
    EvaluationStatus.OPEN: {
        EvaluationStatus.PASSED,
        EvaluationStatus.RECTIFY,
        EvaluationStatus.FAILED,
        EvaluationStatus.LAPSED,
    },
    EvaluationStatus.RECTIFY: {
        EvaluationStatus.PASSED,
        EvaluationStatus.FAILED,
        EvaluationStatus.LAPSED,
    },
    EvaluationStatus.FAILED: {EvaluationStatus.PASSED},  # an objection was right
    EvaluationStatus.PASSED: set(),
    EvaluationStatus.LAPSED: set(),
}


class Evaluation(Row, table=True):
    """One look at a contract: what was done from `since` until the day before `until`."""

    project_id: int = Field(foreign_key="project.id", index=True)
    kind: EvaluationKind = Field(sa_type=Spelled(EvaluationKind))
    since: date
    until: date
    status: EvaluationStatus = Field(
        default=EvaluationStatus.OPEN, sa_type=Spelled(EvaluationStatus)
    )
    rests_on: dict[str, Any] = Field(default_factory=dict, sa_type=JSON)
    """The figures as they stood when it was pronounced, or lapsed (rules/evaluating.py)."""
    rectify_by: date | None = None
    """The last day on which its points are put right in time."""
    pronounced_by: int | None = Field(default=None, foreign_key="person.id")
    """None while it is open, where it lapsed, and where the third party's voices alone decided."""
    version: int = 1
    opened_at: datetime = Field(sa_type=UtcMoment)
    changed_at: datetime = Field(sa_type=UtcMoment)


class Seat(Row, table=True):
    """One voice in an evaluation: nobody has two."""

    evaluation_id: int = Field(foreign_key="evaluation.id", index=True)
    voice: Voice = Field(sa_type=Spelled(Voice))
    person_id: int = Field(foreign_key="person.id", index=True)
    yes: bool | None = None
    """None until they have spoken."""
    words: str = Field(default="", max_length=300)
    left: bool = False
    """Has to do with the organisation, or cannot: another one was drawn."""
    at: datetime = Field(sa_type=UtcMoment)

    __table_args__ = (UniqueConstraint("evaluation_id", "person_id"),)


class RectifyPoint(Row, table=True):
    """整改: one named point. It is put right once two people have looked."""

    evaluation_id: int = Field(foreign_key="evaluation.id", index=True)
    words: str = Field(max_length=200)
    told_at: datetime | None = Field(default=None, sa_type=UtcMoment)
    """When the organisation said that it is put right."""
    first_by: int | None = Field(default=None, foreign_key="person.id")
    second_by: int | None = Field(default=None, foreign_key="person.id")


class ObjectionStatus(StrEnum):
    OPEN = "open"
    UPHELD = "upheld"  # the verdict stays
    CHANGED = "changed"


OBJECTION_MOVES: dict[StrEnum, set[StrEnum]] = {
    ObjectionStatus.OPEN: {ObjectionStatus.UPHELD, ObjectionStatus.CHANGED},
    ObjectionStatus.UPHELD: set(),
    ObjectionStatus.CHANGED: set(),
}


class Objection(Row, table=True):
    """听证: an organisation holds its verdict to be wrong; somebody hears it who held no seat."""

    evaluation_id: int = Field(foreign_key="evaluation.id", unique=True)
    asked_by: int = Field(foreign_key="person.id")
    words: str = Field(max_length=500)
    status: ObjectionStatus = Field(default=ObjectionStatus.OPEN, sa_type=Spelled(ObjectionStatus))
    notes: str = Field(default="", max_length=1000)
    """What was said at the hearing."""
    answered_by: int | None = Field(default=None, foreign_key="person.id")
    answer: str = Field(default="", max_length=500)
    version: int = 1
    opened_at: datetime = Field(sa_type=UtcMoment)
    changed_at: datetime = Field(sa_type=UtcMoment)
