"""Homes and their cards."""

from datetime import datetime

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel

from models.base import Row, UtcMoment


class Household(Row, table=True):
    """People behind one door, with one card (家里的卡): a number, digits, a picture to scan."""

    card: str = Field(unique=True, max_length=10)
    """Read over the telephone; the last digit is a check digit (rules/numbers.py)."""
    secret_hash: str = Field(unique=True, max_length=64)
    """Of what the picture on the card says. Only the card itself holds the secret."""
    area_code: str = Field(foreign_key="area.code")
    issued_at: datetime = Field(sa_type=UtcMoment)
    issued_by: int = Field(foreign_key="person.id")
    version: int = 1
    """How many cards there have been; all but the last are dead."""


class HouseholdMember(SQLModel, table=True):
    """Who lives there. The digits stand with each of them (`person.home_code`)."""

    person_id: int = Field(primary_key=True, foreign_key="person.id")
    household_id: int = Field(foreign_key="household.id", index=True)


class HomeNumber(Row, table=True):
    """One number of the list printed on a home's card, ticked off when it was said."""

    household_id: int = Field(foreign_key="household.id")
    position: int
    digits: str = Field(max_length=8)
    visit_id: int | None = Field(default=None, foreign_key="visit.id")
    used_at: datetime | None = Field(default=None, sa_type=UtcMoment)

    __table_args__ = (UniqueConstraint("household_id", "position"),)
