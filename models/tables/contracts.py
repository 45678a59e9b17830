"""三方合同: what the three parties sign, version by version, and what is counted towards it."""

from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, CheckConstraint, Index, UniqueConstraint
from sqlmodel import Field, SQLModel

from models.base import Row, Spelled, UtcMoment
from models.rules.indicators import Measure
from models.words import Party


class ContractStatus(StrEnum):
    OFFERED = "offered"  # read and signed, one party after the other
    IN_FORCE = "in_force"  # all three have signed
    REPLACED = "replaced"  # another version is signed; it holds until that one's first day
    WITHDRAWN = "withdrawn"


CONTRACT_MOVES: dict[StrEnum, set[StrEnum]] = {
    ContractStatus.OFFERED: {ContractStatus.IN_FORCE, ContractStatus.WITHDRAWN},
    ContractStatus.IN_FORCE: {ContractStatus.REPLACED},
    ContractStatus.REPLACED: set(),
    ContractStatus.WITHDRAWN: set(),
}


class Contract(Row, table=True):
    """One version of a project's contract. Its words never change: other words, another version."""

    project_id: int = Field(foreign_key="project.id")
    number: int
    """1 for the first; an amendment is the next."""
    status: ContractStatus = Field(
        default=ContractStatus.OFFERED, sa_type=Spelled(ContractStatus), index=True
    )
    text: str
    """As it was read and signed, to the letter."""
    sha256: str = Field(max_length=64)
    """Of the text."""
    valid_from: date
    fen: int
    """The whole sum."""
    visit_fen: int
    """Price of one visit on days from `valid_from`."""
    premises: str = Field(default="", max_length=120)
    """Where the purchaser lets the provider work; empty: owes none."""
    office_fen: int = 0
    """Office costs that the purchaser owes, a month."""
    wages_fen: int = 0
    """Wages that the purchaser owes, a month."""
    scope: dict[str, Any] = Field(default_factory=dict, sa_type=JSON)
    """Services, areas and groups by code, and the last day (reads/terms.py); empty: as the project
    says, where nothing of it was ever changed."""
    made_by: int = Field(foreign_key="person.id")
    version: int = 1
    changed_at: datetime = Field(sa_type=UtcMoment)

    __table_args__ = (
        UniqueConstraint("project_id", "number"),
        CheckConstraint("fen > 0 AND visit_fen > 0", name="sum_and_price_are_money"),
        CheckConstraint("office_fen >= 0 AND wages_fen >= 0", name="dues_are_money"),
    )


class Signature(SQLModel, table=True):
    """签: one party's yes to one text, by one person who signs for nobody else."""

    contract_id: int = Field(foreign_key="contract.id", primary_key=True)
    party: Party = Field(sa_type=Spelled(Party), primary_key=True)
    person_id: int = Field(foreign_key="person.id", index=True)
    sha256: str = Field(max_length=64)
    """Of the text that was read."""
    at: datetime = Field(sa_type=UtcMoment)

    __table_args__ = (UniqueConstraint("contract_id", "person_id"),)


class Remark(Row, table=True):
    """意见: what a party holds against a text; the others read it, and nothing is stopped by it."""

    contract_id: int = Field(foreign_key="contract.id", index=True)
    party: Party = Field(sa_type=Spelled(Party))
    person_id: int = Field(foreign_key="person.id", index=True)
    words: str = Field(max_length=300)
    at: datetime = Field(sa_type=UtcMoment)


class Indicator(SQLModel, table=True):
    """指标: what the provider is to reach within the term."""

    contract_id: int = Field(foreign_key="contract.id", primary_key=True)
    measure: Measure = Field(sa_type=Spelled(Measure), primary_key=True)
    target: int
    """In the unit of its measure; hours in minutes."""

    __table_args__ = (CheckConstraint("target > 0", name="target_is_something"),)


class Volunteer(Row, table=True):
    """志愿者 of one project, as whoever runs it knows them; no more than a name is kept."""

    project_id: int = Field(foreign_key="project.id", index=True)
    name: str = Field(max_length=40)
    joined_on: date
    left_on: date | None = None


class EntryStatus(StrEnum):
    ENTERED = "entered"  # the purchaser has not looked yet; counts for nothing
    SEEN = "seen"
    SET_ASIDE = "set_aside"


ENTRY_MOVES: dict[StrEnum, set[StrEnum]] = {
    EntryStatus.ENTERED: {EntryStatus.SEEN, EntryStatus.SET_ASIDE},
    EntryStatus.SEEN: set(),
    EntryStatus.SET_ASIDE: set(),
}


class IndicatorEntry(Row, table=True):
    """One thing that was done towards an indicator, entered by the provider."""

    project_id: int = Field(foreign_key="project.id")
    measure: Measure = Field(sa_type=Spelled(Measure))
    volunteer_id: int | None = Field(default=None, foreign_key="volunteer.id", index=True)
    on: date
    amount: int
    """In the unit of the measure; hours in minutes."""
    status: EntryStatus = Field(default=EntryStatus.ENTERED, sa_type=Spelled(EntryStatus))
    entered_by: int = Field(foreign_key="person.id")
    seen_by: int | None = Field(default=None, foreign_key="person.id")
    version: int = 1
    changed_at: datetime = Field(sa_type=UtcMoment)

    __table_args__ = (
        Index(None, "project_id", "status"),
        CheckConstraint("amount > 0", name="amount_is_something"),
    )
