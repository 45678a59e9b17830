"""What could be said of each organisation when the day began, so that nobody waits for it."""

from datetime import date
from typing import Any

from sqlalchemy import JSON, UniqueConstraint
from sqlmodel import Field

from models.base import Row


class Reckoned(Row, table=True):
    """满意度 of one organisation in the year before a midnight, cut in one way, as it was known
    then (reads/reckoned.py). Only the last midnight is kept: each can be reckoned again.
    """

    day: date
    """The one that began."""
    way: str = Field(max_length=40)
    """How it is cut (`By`, reads/satisfaction.py)."""
    provider_id: int | None = Field(default=None, foreign_key="provider.id")
    """None in the row that says that the whole day was reckoned."""
    told: dict[str, Any] = Field(sa_type=JSON)
    """What is told, by service, place or group; of all of it under ""."""

    __table_args__ = (UniqueConstraint("way", "provider_id"),)
