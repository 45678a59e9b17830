"""随机回访: the seed of a month's draw, and what the homes that were drawn are asked."""

from datetime import date, datetime

from sqlmodel import Field, SQLModel

from models.base import Row, UtcMoment


class Draw(SQLModel, table=True):
    """One month's draw. Its hash is in the chain from the first day, the seed itself from the last
    on: nobody could choose it afterwards, and anybody can draw again.
    """

    month: date = Field(primary_key=True)
    """Its first day."""
    seed: str = Field(max_length=64)
    """Hexadecimal."""


class CallBack(Row, table=True):
    """«When did they leave?», asked about a visit that was drawn; its money waits for that."""

    visit_id: int = Field(foreign_key="visit.id", unique=True)
    since: int
    until: int
    """Minutes of the day: the span that is asked about (rules/sampling.py)."""
    said: int | None = None
    """Before it, in it, after it, or no idea."""
    waits: bool = True
    by_id: int | None = Field(default=None, foreign_key="person.id")
    asked_at: datetime = Field(sa_type=UtcMoment)
