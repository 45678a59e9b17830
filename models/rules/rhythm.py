"""How a standing order moves on."""

from datetime import datetime, timedelta

from models.words import Rhythm

DAYS = {Rhythm.WEEKLY: 7, Rhythm.HALF_MONTHLY: 14, Rhythm.MONTHLY: 28}
"""Whole weeks, so that the visit keeps its weekday, which an old person can remember. Half a month
becomes two weeks: never less often than the sources' «every half month» (每隔半个月)."""


def following(start: datetime, rhythm: Rhythm) -> datetime | None:
    """The next visit of the rhythm; None for an order that comes once. No summer time in China."""
    days = DAYS.get(rhythm)
    return None if days is None else start + timedelta(days=days)
