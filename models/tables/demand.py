"""点不到的菜、问需求: what people wanted and could not get, and what a place says it needs."""

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import JSON, BigInteger, Index, UniqueConstraint
from sqlmodel import Field, SQLModel

from models.base import Row, Spelled, UtcMoment
from models.words import Group, How


class Lacking(StrEnum):
    """Why somebody did not get what they wanted."""

    NOT_ENTITLED = "not_entitled"  # the rules say no
    CLOSED = "closed"  # no organisation has a contract for it there
    WAITING = "waiting"  # there is a contract, and nobody who could come
    OUT_OF_MENU = "out_of_menu"  # nothing on the menu fits what was said
    ASKED = "asked"  # «❤️ 我也想要这个», where none of the others was noted before


class Longing(Row, table=True):
    """Somebody wanted a service in a month and could not have it. However often they asked, it is
    one row. It tells the government what to buy.
    """

    person_id: int = Field(foreign_key="person.id")
    service_code: str = Field(default="", max_length=40)
    """Empty: something that is not on the menu."""
    area_code: str = Field(max_length=12)
    """Where they lived then."""
    group: Group = Field(sa_type=Spelled(Group))
    """By which they belong to the programme; a stigmatising one never stands here, it is counted
    with «other hardship»."""
    why: Lacking = Field(sa_type=Spelled(Lacking))
    asked: bool = False
    """They said so themselves: «❤️ 我也想要这个»."""
    month: date
    """Its first day."""
    noted_at: datetime = Field(sa_type=UtcMoment)

    __table_args__ = (
        UniqueConstraint("person_id", "service_code", "month"),
        Index("ix_longing_place", "area_code", "month"),
    )


class SurveyStatus(StrEnum):
    """A question put to everybody of a place."""

    OPEN = "open"
    CLOSED = "closed"  # its day has come: everybody may read what was said
    DROPPED = "dropped"  # called off before its day


SURVEY_MOVES: dict[StrEnum, set[StrEnum]] = {
    SurveyStatus.OPEN: {SurveyStatus.CLOSED, SurveyStatus.DROPPED},
    SurveyStatus.CLOSED: set(),
    SurveyStatus.DROPPED: set(),
}


class Survey(Row, table=True):
    """问需求: which of some dishes the people of a place need most."""

    area_code: str = Field(max_length=12, index=True)
    """The place with everything under it; empty for everywhere."""
    question: str = Field(max_length=120)
    options: list[str] = Field(sa_type=JSON)
    """Codes of services, in the order shown."""
    opens_on: date
    closes_on: date
    """The last day on which somebody may choose."""
    opened_by: int = Field(foreign_key="person.id")
    asked_upto: int = Field(default=0, sa_type=BigInteger)
    """The last chat of this round (asked, or told what came of it), by their numbers."""
    status: SurveyStatus = Field(default=SurveyStatus.OPEN, sa_type=Spelled(SurveyStatus))
    version: int = 1
    changed_at: datetime = Field(sa_type=UtcMoment)


class Vote(SQLModel, table=True):
    """What one person chose. Who chose what is read by nobody: only counts are shown."""

    survey_id: int = Field(foreign_key="survey.id", primary_key=True)
    person_id: int = Field(foreign_key="person.id", primary_key=True, index=True)
    options: list[str] = Field(sa_type=JSON)
    how: How = Field(sa_type=Spelled(How))
    voted_at: datetime = Field(sa_type=UtcMoment)
