"""Persons, their chats, what they need and who cares for them."""

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import BigInteger, Column, Index, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from models.base import Row, Spelled, UtcMoment
from models.words import Bond, Group, Language, Purpose, Role, Scope, Sex, Tongue


class Person(Row, table=True):
    """A human being. May have no chat at all: a child, an elder without a phone."""

    name: str = Field(max_length=60)
    birth_date: date | None = None
    birth_about: bool = False
    """Only the year is known: the day is the year's last, see models/rules/birth.py."""
    phone: str | None = Field(default=None, max_length=30)
    area_code: str | None = Field(default=None, foreign_key="area.code", index=True)
    address: str | None = Field(default=None, max_length=200)
    """Door, street, floor: the assigned worker reads it after acceptance, nobody else."""
    home_code: str | None = Field(default=None, max_length=8)
    """Digits that the household holds; telling them to the worker proves the visit."""
    tongue: Tongue | None = Field(default=None, sa_type=Spelled(Tongue))
    """What they like to speak with whoever comes; None: nobody asked, or any will do."""
    wants_sex: Sex | None = Field(default=None, sa_type=Spelled(Sex))
    """Who alone may come to wash, dress or care for them (rules/matching.py, CLOSE)."""
    registered_at: datetime | None = Field(default=None, sa_type=UtcMoment)
    gone_at: datetime | None = Field(default=None, sa_type=UtcMoment)
    """When their side, or the desk, said that they have died: nobody is told of anything more."""
    merged_into: int | None = Field(default=None, foreign_key="person.id")
    """The entry of the same human being that everything went to; this one has ended."""


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
    understood_at: datetime | None = Field(default=None, sa_type=UtcMoment)
    """When a child or teenager there read its own rules and said that it understood them."""
    digest: bool = True
    """Whether the desk's news of the morning are wanted here."""
    news: bool = True
    """Whether it is wanted here once a month what was done in the county (公开)."""
    opened_at: datetime = Field(sa_type=UtcMoment)


class ClaimStatus(StrEnum):
    """A person says to belong to a group; a coordinator certifies it (认证)."""

    DECLARED = "declared"  # waits for a coordinator
    ASKED = "asked"  # waits for what the coordinator still wants to see
    CERTIFIED = "certified"  # counts until `valid_until`
    REFUSED = "refused"  # not so, with a reason in the history
    WITHDRAWN = "withdrawn"  # taken off again by whoever declared it, before it was decided


_DECIDED = {ClaimStatus.CERTIFIED, ClaimStatus.REFUSED, ClaimStatus.WITHDRAWN}
CLAIM_MOVES: dict[StrEnum, set[StrEnum]] = {
    ClaimStatus.DECLARED: {ClaimStatus.ASKED, *_DECIDED},
    ClaimStatus.ASKED: {ClaimStatus.DECLARED, *_DECIDED},
    ClaimStatus.CERTIFIED: {ClaimStatus.DECLARED, ClaimStatus.REFUSED},
    ClaimStatus.REFUSED: {ClaimStatus.DECLARED},
    ClaimStatus.WITHDRAWN: {ClaimStatus.DECLARED},
}
NO_CLAIM = (ClaimStatus.REFUSED, ClaimStatus.WITHDRAWN)
"""Counts for nothing, and nobody is looking at it."""


class Wanted(StrEnum):
    """What a coordinator still wants to see."""

    PHOTO = "photo"  # of the certificate, sent in the chat
    PAPER = "paper"  # brought to the community service centre
    VISIT = "visit"  # looked at in the home, on a day agreed on


class GroupClaim(Row, table=True):
    """A person's belonging to a target group: declared, then certified for a time."""

    person_id: int = Field(foreign_key="person.id")
    group: Group = Field(sa_type=Spelled(Group))
    status: ClaimStatus = Field(default=ClaimStatus.DECLARED, sa_type=Spelled(ClaimStatus))
    valid_until: date | None = None
    """The last day on which it counts."""
    renewing: bool = False
    """Another term is asked for while this one runs."""
    evidence: str | None = Field(default=None, max_length=200)
    """A picture of the certificate, by the messenger's file id."""
    wanted: Wanted | None = Field(default=None, sa_type=Spelled(Wanted))
    paper: str = Field(default="", max_length=60)
    """Which paper is to be brought, in the coordinator's words."""
    comes_on: date | None = None
    """The day agreed on for looking at it in the home."""
    refused_for: str = Field(default="", max_length=20)
    """The code of the reason, as the resident reads it in words."""
    decided_by: int | None = Field(default=None, foreign_key="person.id")
    """Whoever certified or refused it last: an appeal goes to somebody else."""
    version: int = 1
    changed_at: datetime = Field(sa_type=UtcMoment)

    __table_args__ = (UniqueConstraint("person_id", "group"),)


class CareStatus(StrEnum):
    """One person's speaking for another."""

    ASKED = "asked"  # waits for the yes of the person, or of a coordinator
    HELD = "held"  # in force until its last day
    DECLINED = "declined"
    ENDED = "ended"  # by either side, by the desk, or because its day has come


CARE_MOVES: dict[StrEnum, set[StrEnum]] = {
    CareStatus.ASKED: {CareStatus.HELD, CareStatus.DECLINED},
    CareStatus.HELD: {CareStatus.ENDED},
    CareStatus.DECLINED: set(),
    CareStatus.ENDED: set(),
}
LIVE_CARE = (CareStatus.ASKED, CareStatus.HELD)
_LIVE = text("status IN ('asked', 'held')")


class Care(Row, table=True):
    """代办: one person orders, follows and rates for another, until a day."""

    proxy_id: int = Field(foreign_key="person.id", index=True)
    person_id: int = Field(foreign_key="person.id", index=True)
    bond: Bond = Field(sa_type=Spelled(Bond))
    scope: Scope = Field(default=Scope.ALL, sa_type=Spelled(Scope))
    status: CareStatus = Field(default=CareStatus.HELD, sa_type=Spelled(CareStatus))
    until: date | None = None
    """The last day, which counts."""
    confirmed_by: int | None = Field(default=None, foreign_key="person.id")
    """Who said yes, the person served or a coordinator; None: the proxy's word stands alone."""
    since: datetime = Field(sa_type=UtcMoment)
    version: int = 1
    changed_at: datetime | None = Field(default=None, sa_type=UtcMoment)

    __table_args__ = (
        Index(
            "ix_care_live",
            "proxy_id",
            "person_id",
            unique=True,
            sqlite_where=_LIVE,
            postgresql_where=_LIVE,
        ),
    )


class CareCode(Row, table=True):
    """Six digits that somebody tells a relative, so that they may speak for them."""

    person_id: int = Field(foreign_key="person.id", index=True)
    given_by: int = Field(foreign_key="person.id")
    """The person, or the coordinator at whose desk they are."""
    secret_hash: str = Field(max_length=64)
    scope: Scope = Field(sa_type=Spelled(Scope))
    tries: int = 0
    """Wrong ones for somebody of that name."""
    expires_at: datetime = Field(sa_type=UtcMoment)


class Consent(Row, table=True):
    """A yes that was really given, by whom, for whom."""

    person_id: int = Field(foreign_key="person.id", index=True)
    given_by: int = Field(foreign_key="person.id")
    purpose: Purpose = Field(sa_type=Spelled(Purpose))
    given_at: datetime = Field(sa_type=UtcMoment)
    withdrawn_at: datetime | None = Field(default=None, sa_type=UtcMoment)
