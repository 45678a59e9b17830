"""Where homes are on the map."""

from datetime import datetime

from sqlalchemy import CheckConstraint
from sqlmodel import Field, SQLModel

from models.base import UtcMoment


class Place(SQLModel, table=True):
    """The point of somebody's home, kept with their yes to whereabouts. Never in a message to
    anybody but whoever comes, in a log, in the chain or in a list.
    """

    person_id: int = Field(primary_key=True, foreign_key="person.id")
    latitude: float
    longitude: float
    """Degrees, WGS 84."""
    met: int
    """How many tellings it is the middle of: their own word, and arrivals at the door."""
    changed_at: datetime = Field(sa_type=UtcMoment)

    __table_args__ = (
        CheckConstraint("latitude BETWEEN -90 AND 90", name="north_or_south"),
        CheckConstraint("longitude BETWEEN -180 AND 180", name="east_or_west"),
    )
