"""Visits whose worker fell out, and who came instead."""

from datetime import datetime

from sqlalchemy import UniqueConstraint
from sqlmodel import Field

from models.base import Row, UtcMoment

AS_WISHED = "as wished"
"""Why: nothing kept them away but a wish for somebody else."""
SUSPENDED = "suspended"
"""Why: nobody sends them for a while."""
PASSING = (AS_WISHED, SUSPENDED)
"""What says nothing of that visit: once it is over they may be asked for it again."""
HOUSE_OVER = "house over"
"""Why: the contract of their organisation has failed; somebody of another one is wanted."""


class Rescue(Row, table=True):
    """A booked visit that lost its worker (换人). It counts as saved once somebody else is booked
    for the same day; until then somebody is looked for.
    """

    order_id: int = Field(foreign_key="order.id", index=True)
    occurrence: int
    from_worker_id: int = Field(foreign_key="worker.id", index=True)
    visit_id: int = Field(foreign_key="visit.id")
    """The one that was called off."""
    start: datetime = Field(sa_type=UtcMoment)
    why: str = Field(max_length=40)
    at: datetime = Field(sa_type=UtcMoment)
    saved_visit_id: int | None = Field(default=None, foreign_key="visit.id", index=True)
    saved_at: datetime | None = Field(default=None, sa_type=UtcMoment)


class Rehoming(Row, table=True):
    """换一家: an order to which a failed contract sends nobody any more. It counts as moved once a
    visit under another contract is booked for it.
    """

    project_id: int = Field(foreign_key="project.id")
    order_id: int = Field(foreign_key="order.id", index=True)
    person_id: int = Field(foreign_key="person.id")
    at: datetime = Field(sa_type=UtcMoment)

    __table_args__ = (UniqueConstraint("project_id", "order_id"),)
