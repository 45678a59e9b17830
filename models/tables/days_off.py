"""Days that a supervisor entered: before what is published, for a place and all under it."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, UniqueConstraint
from sqlmodel import Field

from models.base import Row, UtcMoment


class DayOff(Row, table=True):
    """One day of one place: worked like a weekday, a holiday, or closed (全停)."""

    day: date
    area_code: str = Field(max_length=12)
    """A place with everything under it; the nearest place's row counts."""
    hours_row: int
    """0 to 6: worked like that weekday, 0 is Monday; 7: a holiday; 8: nobody goes out."""
    source: str = Field(max_length=120)
    """On whose word, or why: read by everybody whom it moves."""
    by_id: int | None = Field(default=None, foreign_key="person.id")
    at: datetime = Field(sa_type=UtcMoment)

    __table_args__ = (
        UniqueConstraint("day", "area_code"),
        CheckConstraint("hours_row BETWEEN 0 AND 8", name="row_of_hours"),
    )
