"""What was decided about a right, upon which facts and rules; and who asked for another look."""

from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, Index
from sqlmodel import Field

from models.base import Row, Spelled, UtcMoment


class Occasion(StrEnum):
    """When the question was asked."""

    ORDER = "order"  # somebody wants something
    CERTIFIED = "certified"  # a coordinator has looked at a group
    BOOKING = "booking"  # somebody is to be sent
    PERIOD = "period"  # a standing order goes on
    APPEAL = "appeal"  # somebody else has looked again


class Decision(Row, table=True):
    """Whether the government pays for a visit, with everything that the answer rests on: the same
    facts and rows give the same answer in ten years. Never changed.
    """

    person_id: int = Field(foreign_key="person.id", index=True)
    service_code: str = Field(default="", max_length=40)
    """Empty where it was about the whole menu."""
    order_id: int | None = Field(default=None, foreign_key="order.id", index=True)
    occasion: Occasion = Field(sa_type=Spelled(Occasion))
    day: date
    """The day of the visit: its rules count."""
    entitled: bool
    facts: dict[str, Any] = Field(sa_type=JSON)
    reasons: list[str] = Field(sa_type=JSON)
    right_ids: list[int] = Field(sa_type=JSON)
    """The dated rows that were weighed."""
    by_id: int | None = Field(default=None, foreign_key="person.id")
    """Whoever's judgement it rests on; None where the rules alone decided."""
    at: datetime = Field(sa_type=UtcMoment)


class AppealStatus(StrEnum):
    """申诉: another human being looks at what was decided."""

    OPEN = "open"
    UPHELD = "upheld"  # it stays as it was, and why
    CHANGED = "changed"  # it was wrong, or is put right


APPEAL_MOVES: dict[StrEnum, set[StrEnum]] = {
    AppealStatus.OPEN: {AppealStatus.UPHELD, AppealStatus.CHANGED},
    AppealStatus.UPHELD: set(),
    AppealStatus.CHANGED: set(),
}


class Appeal(Row, table=True):
    """Somebody holds a decision, the refusal of a group, or that their stars are left out, to be
    wrong.
    """

    person_id: int = Field(foreign_key="person.id", index=True)
    asked_by: int = Field(foreign_key="person.id")
    """Who spoke: the same person, or a proxy."""
    decision_id: int | None = Field(default=None, foreign_key="decision.id")
    claim_id: int | None = Field(default=None, foreign_key="groupclaim.id")
    exclusion_id: int | None = Field(default=None, foreign_key="exclusion.id")
    task_id: int | None = Field(default=None, foreign_key="task.id")
    service_code: str = Field(default="", max_length=40)
    first_by: int | None = Field(default=None, foreign_key="person.id")
    """Whoever decided first: never the one who answers."""
    words: str = Field(default="", max_length=500)
    status: AppealStatus = Field(default=AppealStatus.OPEN, sa_type=Spelled(AppealStatus))
    answered_by: int | None = Field(default=None, foreign_key="person.id")
    answer: str = Field(default="", max_length=500)
    granted_until: date | None = None
    """The last day on which what was granted by hand holds."""
    version: int = 1
    opened_at: datetime = Field(sa_type=UtcMoment)
    changed_at: datetime = Field(sa_type=UtcMoment)

    __table_args__ = (Index("ix_appeal_task", "task_id"),)
