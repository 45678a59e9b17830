"""抽查: every visit that ended has a lot; about those that were drawn somebody is asked."""

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel

from models.base import Row, Spelled, UtcMoment
from models.words import Came, How, Outcome


class Lot(SQLModel, table=True):
    """One visit that ended, in the draw of its month (rules/lottery.py)."""

    visit_id: int = Field(foreign_key="visit.id", primary_key=True)
    month: date = Field(index=True)
    """Its first day."""
    line: str
    """Of which worker, and for which project; of the worker alone before projects had their own."""
    place: int
    """In that line, from 0, as the visits of the month ended."""
    drawn: bool = False

    __table_args__ = (UniqueConstraint("month", "line", "place"),)


class CheckStatus(StrEnum):
    DRAWN = "drawn"
    ASKED = "asked"  # in the chat
    CALLING = "calling"  # a supervisor telephones
    ANSWERED = "answered"
    UNREACHED = "unreached"


CHECK_MOVES: dict[StrEnum, set[StrEnum]] = {
    CheckStatus.DRAWN: {CheckStatus.ASKED, CheckStatus.CALLING},
    CheckStatus.ASKED: {CheckStatus.ANSWERED, CheckStatus.CALLING},
    CheckStatus.CALLING: {CheckStatus.ANSWERED, CheckStatus.UNREACHED},
    CheckStatus.ANSWERED: set(),
    CheckStatus.UNREACHED: set(),
}


class SpotCheck(Row, table=True):
    """What the home says of a visit that was drawn, apart from all ratings: seen by nobody of the
    organisation.
    """

    visit_id: int = Field(foreign_key="visit.id", unique=True)
    status: CheckStatus = Field(default=CheckStatus.DRAWN, sa_type=Spelled(CheckStatus))
    came: Came | None = Field(default=None, sa_type=Spelled(Came))
    outcome: Outcome | None = Field(default=None, sa_type=Spelled(Outcome))
    stars: int | None = None
    """5, 3 or 1: one of three faces."""
    how: How | None = Field(default=None, sa_type=Spelled(How))
    by_id: int | None = Field(default=None, foreign_key="person.id")
    tries: int = 0
    """Calls that nobody answered."""
    version: int = 1
    changed_at: datetime = Field(sa_type=UtcMoment)
