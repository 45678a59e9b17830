"""Visits whose worker fell out, and who came instead."""

from datetime import datetime

from sqlmodel import Field

from models.base import Row, UtcMoment

AS_WISHED = "as wished"
"""Why: nothing kept them away but a wish for somebody else."""
SUSPENDED = "suspended"
"""Why: nobody sends them for a while."""
PASSING = (AS_WISHED, SUSPENDED)
"""What says nothing of that visit: once it is over they may be asked for it again."""


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
