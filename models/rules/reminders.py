"""When both sides of a visit are reminded of it: of the right day, never at night, never twice."""

from datetime import datetime, time, timedelta

from models.rules.hours import at, awake, local, today

EVE, LAST, EARLY = time(18), time(20), time(9)
"""The evening before; the last word of an evening; before this a visit is an early one."""
SOON = timedelta(hours=2)
"""So long before a visit both sides are told once more."""
FRESH = timedelta(hours=3)
"""Whoever was told so shortly before knows it still."""
A_DAY = timedelta(days=1)


def eve_of(start: datetime) -> datetime:
    """The evening before a visit."""
    return at(today(start) - A_DAY, EVE)


def soon_of(start: datetime) -> datetime:
    """Shortly before a visit; of an early one still on the evening before, for those who sleep."""
    if local(start).time() < EARLY:
        return at(today(start) - A_DAY, LAST)
    return awake(start - SOON)


def is_fresh(told: datetime | None, moment: datetime) -> bool:
    """Whether somebody who was told then need not be told again at that moment."""
    return told is not None and moment - told < FRESH
