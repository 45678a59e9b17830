"""Persons, their chats, what they need and who cares for them."""

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import BigInteger, Column, UniqueConstraint
from sqlmodel import Field, SQLModel

from models.base import Row, Spelled, UtcMoment
from models.words import Bond, Group, Language, Purpose, Role


class Person(Row, table=True):
    """A human being. May have no chat at all: a child, an elder without a phone."""

    name: str = Field(max_length=60)
    birth_date: date | None = None
    phone: str | None = Field(default=None, max_length=30)
    area_code: str | None = Field(default=None, foreign_key="area.code", index=True)
    address: str | None = Field(default=None, max_length=200)
    """Door, street, floor: the assigned worker reads it after acceptance, nobody else."""
    home_code: str | None = Field(default=None, max_length=8)
    """Digits that the household holds; telling them to the worker proves the visit."""
    registered_at: datetime | None = Field(default=None, sa_type=UtcMoment)


class Account(SQLModel, table=True):
    """A private chat and the person behind it."""

    chat_id: int = Field(sa_column=Column(BigInteger, primary_key=True, autoincrement=False))
    person_id: int = Field(foreign_key="person.id", index=True)
    language: Language | None = Field(default=None, sa_type=Spelled(Language))
    elder_mode: bool = False
    """长辈版: fewer choices a screen, three faces in place of five stars."""
    consented_at: datetime | None = Field(default=None, sa_type=UtcMoment)
    reachable: bool = True
    acting: Role | None = Field(default=None, sa_type=Spelled(Role))
    """Whose keys and commands are shown, among the roles held; it gives no right."""
    opened_at: datetime = Field(sa_type=UtcMoment)


class ClaimStatus(StrEnum):
    """A person says to belong to a group; a coordinator certifies it (认证)."""

    DECLARED = "declared"  # waits for a coordinator
    CERTIFIED = "certified"  # counts until `valid_until`
    REFUSED = "refused"  # not so, with a reason in the history


CLAIM_MOVES: dict[StrEnum, set[StrEnum]] = {
    ClaimStatus.DECLARED: {ClaimStatus.CERTIFIED, ClaimStatus.REFUSED},
    ClaimStatus.CERTIFIED: {ClaimStatus.DECLARED, ClaimStatus.REFUSED},
    ClaimStatus.REFUSED: {ClaimStatus.DECLARED},
}


class GroupClaim(Row, table=True):
    """A person's belonging to a target group: declared, then certified for a time."""

    person_id: int = Field(foreign_key="person.id")
    group: Group = Field(sa_type=Spelled(Group))
    status: ClaimStatus = Field(default=ClaimStatus.DECLARED, sa_type=Spelled(ClaimStatus))
    valid_until: date | None = None
    version: int = 1
    changed_at: datetime = Field(sa_type=UtcMoment)

    __table_args__ = (UniqueConstraint("person_id", "group"),)


class Care(Row, table=True):
    """代办: one person orders, follows and rates for another, until a day."""

    proxy_id: int = Field(foreign_key="person.id", index=True)
    person_id: int = Field(foreign_key="person.id", index=True)
    bond: Bond = Field(sa_type=Spelled(Bond))
    until: date | None = None
    since: datetime = Field(sa_type=UtcMoment)

    __table_args__ = (UniqueConstraint("proxy_id", "person_id"),)


class Consent(Row, table=True):
    """A yes that was really given, by whom, for whom."""

    person_id: int = Field(foreign_key="person.id", index=True)
    given_by: int = Field(foreign_key="person.id")
    purpose: Purpose = Field(sa_type=Spelled(Purpose))
    given_at: datetime = Field(sa_type=UtcMoment)
    withdrawn_at: datetime | None = Field(default=None, sa_type=UtcMoment)
