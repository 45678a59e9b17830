"""Two entries that may be one human being."""

from datetime import datetime

from sqlalchemy import UniqueConstraint
from sqlmodel import Field

from models.base import Row, UtcMoment


class Likeness(Row, table=True):
    """A pair before the desk: «是同一个人» or «不是». Until then both work, neither knows."""

    first_id: int = Field(foreign_key="person.id", index=True)
    second_id: int = Field(foreign_key="person.id", index=True)
    """Entered later."""
    same: bool | None = None
    """None while nobody has decided."""
    decided_by: int | None = Field(default=None, foreign_key="person.id")
    found_at: datetime = Field(sa_type=UtcMoment)

    __table_args__ = (UniqueConstraint("first_id", "second_id"),)
