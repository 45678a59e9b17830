"""Orders and the offers through which they find a worker."""

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import CheckConstraint, Index, UniqueConstraint
from sqlmodel import Field, SQLModel

from models.base import Row, Spelled, UtcMoment
from models.words import How, Rhythm, Stage, Tier


class OrderStatus(StrEnum):
    """An order's life (订单)."""

    SUBMITTED = "submitted"  # waits for a coordinator to certify the group, or to do so again
    PLACING = "placing"  # a worker is being asked
    WAITING = "waiting"  # nobody fits now: on the waiting list, recorded as unmet demand
    BOOKED = "booked"  # a worker will come at a known time
    RESTING = "resting"  # nobody comes until they say so: in hospital, away
    CLOSED = "closed"  # done, and the resident has answered or was asked in vain
    CANCELLED = "cancelled"  # the resident does not want it any more
    REFUSED = "refused"  # not entitled, with every reason told; an appeal may change it


ORDER_MOVES: dict[StrEnum, set[StrEnum]] = {
    OrderStatus.SUBMITTED: {
        OrderStatus.PLACING,
        OrderStatus.RESTING,
        OrderStatus.REFUSED,
        OrderStatus.CANCELLED,
    },
    OrderStatus.PLACING: {
        OrderStatus.SUBMITTED,
        OrderStatus.BOOKED,
        OrderStatus.WAITING,
        OrderStatus.RESTING,
        OrderStatus.CANCELLED,
        OrderStatus.CLOSED,
        OrderStatus.REFUSED,
    },
    OrderStatus.WAITING: {
        OrderStatus.SUBMITTED,
        OrderStatus.PLACING,
        OrderStatus.BOOKED,
        OrderStatus.RESTING,
        OrderStatus.CANCELLED,
        OrderStatus.CLOSED,
        OrderStatus.REFUSED,
    },
    OrderStatus.BOOKED: {
        OrderStatus.SUBMITTED,
        OrderStatus.PLACING,
        OrderStatus.RESTING,
        OrderStatus.CLOSED,
        OrderStatus.CANCELLED,
    },
    OrderStatus.RESTING: {OrderStatus.PLACING, OrderStatus.CLOSED, OrderStatus.CANCELLED},
    OrderStatus.CLOSED: set(),
    OrderStatus.CANCELLED: {  # because of a death that was none
        OrderStatus.SUBMITTED,
        OrderStatus.PLACING,
        OrderStatus.RESTING,
    },
    OrderStatus.REFUSED: {OrderStatus.PLACING},
}

LOOKING = (OrderStatus.PLACING, OrderStatus.WAITING)
"""Somebody is wanted for the next visit."""
OPEN_ORDER = (
    OrderStatus.SUBMITTED,
    OrderStatus.PLACING,
    OrderStatus.WAITING,
    OrderStatus.BOOKED,
    OrderStatus.RESTING,
)


class Order(Row, table=True):
    """What a resident wants: a service, for somebody, from a time on, once or again and again."""

    number: str = Field(unique=True, max_length=16)
    """Read over the telephone: date, sequence, check digit (rules/numbers.py)."""
    person_id: int = Field(foreign_key="person.id", index=True)
    """Who is served."""
    placed_by: int = Field(foreign_key="person.id")
    """Who spoke: the same person, or a proxy (代办人)."""
    how: How = Field(default=How.SELF, sa_type=Spelled(How))
    vetoed_at: datetime | None = Field(default=None, sa_type=UtcMoment)
    """When the person served said no to what somebody else had ordered for them."""
    service_code: str = Field(foreign_key="service.code")
    area_code: str = Field(foreign_key="area.code")
    status: OrderStatus = Field(default=OrderStatus.PLACING, sa_type=Spelled(OrderStatus))
    rhythm: Rhythm = Field(default=Rhythm.ONCE, sa_type=Spelled(Rhythm))
    tier: Tier = Field(default=Tier.ORDINARY, sa_type=Spelled(Tier))
    """How soon somebody must be found: its service's, unless a coordinator said otherwise."""
    stage: Stage = Field(default=Stage.OFFERS, sa_type=Spelled(Stage))
    """Who looks for somebody while nobody has taken it."""
    with_provider: int | None = Field(default=None, foreign_key="provider.id")
    """The organisation whose manager has it, on that rung alone."""
    start: datetime = Field(sa_type=UtcMoment)
    """The visit now wanted; in a rhythm it moves on when one is done."""
    minutes: int
    occurrence: int = 1
    """Which visit of the rhythm; 1 is the first."""
    told_ahead: int | None = None
    """How many were before it when its resident was last told; None: never on the waiting list."""
    note: str = Field(default="", max_length=500)
    photo: str | None = Field(default=None, max_length=200)
    project_id: int | None = Field(default=None, foreign_key="project.id")
    handled_by: int | None = Field(default=None, foreign_key="person.id")
    """Who last changed it at the desk for somebody who came or phoned (代录); None if nobody did
    since their own last word."""
    vouched_by: int | None = Field(default=None, foreign_key="person.id")
    """The coordinator in whose name it goes ahead before the group is certified ..."""
    vouched_until: date | None = None
    """... and the last day of that; None once it is certified, or the time is over."""
    version: int = 1
    placed_at: datetime = Field(sa_type=UtcMoment)
    changed_at: datetime = Field(sa_type=UtcMoment)

    __table_args__ = (
        CheckConstraint("minutes BETWEEN 10 AND 480", name="minutes_of_a_visit"),
        Index("ix_order_status", "status", "area_code", "placed_at"),
    )


class OfferStatus(StrEnum):
    """One worker's chance at one visit (派单)."""

    OPEN = "open"  # on the worker's screen, not yet answered
    ACCEPTED = "accepted"  # became a visit
    DECLINED = "declined"  # the worker said no, with a reason
    LAPSED = "lapsed"  # time ran out, or the order moved on


OFFER_MOVES: dict[StrEnum, set[StrEnum]] = {
    OfferStatus.OPEN: {OfferStatus.ACCEPTED, OfferStatus.DECLINED, OfferStatus.LAPSED},
    OfferStatus.ACCEPTED: set(),
    OfferStatus.DECLINED: set(),
    OfferStatus.LAPSED: set(),
}


class Offer(Row, table=True):
    """A visit shown to one worker, who has until `expires_at` to answer."""

    order_id: int = Field(foreign_key="order.id", index=True)
    worker_id: int = Field(foreign_key="worker.id", index=True)
    project_id: int = Field(foreign_key="project.id")
    occurrence: int
    start: datetime = Field(sa_type=UtcMoment)
    points: int
    """How well they fit, 0 to 100, on the day of the offer (rules/matching.py)."""
    wave: int = 1
    """Those of one wave are asked at once; the first who accepts has it."""
    status: OfferStatus = Field(default=OfferStatus.OPEN, sa_type=Spelled(OfferStatus))
    expires_at: datetime = Field(sa_type=UtcMoment)
    taken_back: bool = False
    """Somebody else was wished for before it was answered: they may be asked again."""
    version: int = 1
    changed_at: datetime = Field(sa_type=UtcMoment)

    __table_args__ = (
        CheckConstraint("points BETWEEN 0 AND 100", name="points_of_100"),
        Index("ix_offer_tried", "order_id", "occurrence", "worker_id"),
    )


class Counter(SQLModel, table=True):
    """The last order number given out on a day (Asia/Shanghai)."""

    day: date = Field(primary_key=True)
    last: int


class UnmetDemand(Row, table=True):
    """点不到的菜: what was asked for and could not be had. It tells the government what to buy."""

    order_id: int = Field(foreign_key="order.id", index=True)
    service_code: str = Field(foreign_key="service.code")
    area_code: str = Field(foreign_key="area.code")
    reason: str = Field(max_length=60)
    noted_at: datetime = Field(sa_type=UtcMoment)

    __table_args__ = (UniqueConstraint("order_id", "reason"),)
