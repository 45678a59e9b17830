"""What of an order comes again and again."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, UniqueConstraint
from sqlmodel import Field

from models.base import Row, Spelled, UtcMoment
from models.words import Pattern


class Plan(Row, table=True):
    """The days of a standing order. The order's own start may have been moved; the next visit is
    counted from here.
    """

    order_id: int = Field(foreign_key="order.id", unique=True)
    pattern: Pattern = Field(sa_type=Spelled(Pattern))
    rule: str = Field(max_length=80)
    """RFC 5545, without its beginning ..."""
    anchor: date
    """... which is this day."""
    minute: int
    """After midnight, Asia/Shanghai."""
    stands_for: date
    """The day of the rule whose visit the order now wants, whenever it takes place."""
    ends_on: date | None = None
    """The last day on which somebody comes; None: until it is called off."""

    __table_args__ = (CheckConstraint("minute BETWEEN 0 AND 1439", name="minute_of_a_day"),)


class PlanDate(Row, table=True):
    """One day of a plan on which it is otherwise."""

    plan_id: int = Field(foreign_key="plan.id")
    on: date
    """The day of the rule."""
    start: datetime | None = Field(default=None, sa_type=UtcMoment)
    """When somebody comes instead; None: nobody does."""

    __table_args__ = (UniqueConstraint("plan_id", "on"),)
