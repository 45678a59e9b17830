"""培育: organisations that are brought up, helped with money, and watched over."""

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import BigInteger, CheckConstraint, UniqueConstraint
from sqlmodel import Field, SQLModel

from models.base import Row, Spelled, UtcMoment


class Growth(StrEnum):
    """How far an organisation that is brought up has come."""

    SEED = "seed"  # 萌芽
    GROWING = "growing"  # 成长
    READY = "ready"  # 成熟: it could be given public work once its papers are whole
    GRADUATED = "graduated"  # 出壳: it has shown every requirement
    LEFT = "left"  # 退出


GROWTH_MOVES: dict[StrEnum, set[StrEnum]] = {
    Growth.SEED: {Growth.GROWING, Growth.LEFT},
    Growth.GROWING: {Growth.READY, Growth.LEFT},
    Growth.READY: {Growth.GRADUATED, Growth.LEFT},
    Growth.GRADUATED: {Growth.LEFT},
    Growth.LEFT: {Growth.SEED},
}


class Incubation(Row, table=True):
    """An organisation that a place brings up."""

    provider_id: int = Field(foreign_key="provider.id", unique=True)
    area_code: str = Field(default="", max_length=12)
    """The place that does so; empty for everywhere."""
    mentor_id: int | None = Field(default=None, foreign_key="person.id")
    """Who goes along with it."""
    status: Growth = Field(default=Growth.SEED, sa_type=Spelled(Growth))
    version: int = 1
    changed_at: datetime = Field(sa_type=UtcMoment)


class Topic(StrEnum):
    """What is taught (Wudang's organisations were taught these three each half month)."""

    ORGANISATION = "organisation"  # 怎么办好机构
    COMMUNICATION = "communication"  # 怎么跟人打交道
    FINANCE = "finance"  # 怎么管钱


class Training(Row, table=True):
    """One session for all that a place brings up."""

    area_code: str = Field(max_length=12, index=True)
    on: date
    topic: Topic = Field(sa_type=Spelled(Topic))
    place: str = Field(max_length=60)
    host_id: int = Field(foreign_key="person.id")
    called_off_at: datetime | None = Field(default=None, sa_type=UtcMoment)

    __table_args__ = (UniqueConstraint("area_code", "on"),)


class Attendance(SQLModel, table=True):
    """Whether anybody of an organisation came to a session."""

    training_id: int = Field(foreign_key="training.id", primary_key=True)
    provider_id: int = Field(foreign_key="provider.id", primary_key=True)
    came: bool


class Support(Row, table=True):
    """What an organisation was given in a year, beside what its contracts pay."""

    provider_id: int = Field(foreign_key="provider.id", index=True)
    year: int
    fen: int = Field(sa_type=BigInteger)
    source: str = Field(max_length=120)
    """Whose decision, in which paper."""
    noted_by: int = Field(foreign_key="person.id")
    noted_at: datetime = Field(sa_type=UtcMoment)

    __table_args__ = (
        UniqueConstraint("provider_id", "year"),
        CheckConstraint("fen > 0", name="support_is_money"),
    )


class ViolationStatus(StrEnum):
    """Two people say that an organisation broke the law."""

    NOTED = "noted"  # one of them did
    AGREED = "agreed"  # and another: it is on record
    DECLINED = "declined"  # the other did not
    LIFTED = "lifted"  # it was on record, and proved wrong


VIOLATION_MOVES: dict[StrEnum, set[StrEnum]] = {
    ViolationStatus.NOTED: {ViolationStatus.AGREED, ViolationStatus.DECLINED},
    ViolationStatus.AGREED: {ViolationStatus.LIFTED},
    ViolationStatus.DECLINED: set(),
    ViolationStatus.LIFTED: set(),
}


class Violation(Row, table=True):
    """违法违规: what an organisation did, on which day, by which decision."""

    provider_id: int = Field(foreign_key="provider.id", index=True)
    on: date
    what: str = Field(max_length=160)
    """With the number of the decision, so that it can be looked up."""
    entered_by: int = Field(foreign_key="person.id")
    agreed_by: int | None = Field(default=None, foreign_key="person.id")
    status: ViolationStatus = Field(default=ViolationStatus.NOTED, sa_type=Spelled(ViolationStatus))
    version: int = 1
    changed_at: datetime = Field(sa_type=UtcMoment)
