"""The catalogue (服务目录), who may order what, and the dated figures of the policy."""

from datetime import date

from sqlalchemy import CheckConstraint, Index, UniqueConstraint
from sqlmodel import Field, SQLModel

from models.base import Row, Spelled
from models.words import Group, ServiceClass, Tier


class Service(SQLModel, table=True):
    """One dish of the catalogue. The code is stable; its name lives in the texts."""

    code: str = Field(primary_key=True, max_length=40)
    service_class: ServiceClass = Field(sa_type=Spelled(ServiceClass))
    position: int
    minutes: int
    """The usual length of a visit."""
    needs_certificate: bool = False
    """Only a professional social worker (社工证) may do it."""
    tier: Tier = Field(default=Tier.ORDINARY, sa_type=Spelled(Tier))
    shows: bool = False
    """Afterwards there is something to be seen: a picture of it is asked for."""

    __table_args__ = (CheckConstraint("minutes BETWEEN 10 AND 480", name="minutes_of_a_visit"),)


class Entitlement(Row, table=True):
    """A dated rule: this group may order from this class. Only its last day is ever written later:
    another rule is another row, so that old decisions can be recomputed.
    """

    group: Group = Field(sa_type=Spelled(Group))
    service_class: ServiceClass = Field(sa_type=Spelled(ServiceClass))
    service_code: str = Field(default="", max_length=40)
    """Empty for every service of the class; a row that names one wins over it."""
    visits_a_month: int = 8
    """0: this group may not order it."""
    fee_fen: int = 0
    """What the resident pays for a visit; 0 everywhere today (不需要花一分钱)."""
    valid_from: date
    valid_until: date | None = None
    source: str = Field(max_length=120)

    __table_args__ = (Index("ix_entitlement_class", "service_class", "valid_from"),)


class Figure(Row, table=True):
    """A dated figure of the policy or of the house: minutes, days, fen, percent."""

    name: str = Field(max_length=60)
    value: int
    unit: str = Field(max_length=20)
    valid_from: date
    source: str = Field(max_length=160)

    __table_args__ = (UniqueConstraint("name", "valid_from"),)
