"""A worker on the way to a visit: from when on they may say so, and how late they may be."""

from datetime import datetime, timedelta

NEAR = timedelta(hours=3)
"""So long before its start a visit is near: setting out, or being late, is a matter of now."""
MINUTES = (10, 20, 30, 60)
"""What may be said to be late by, each time."""
AT_LAST = 2
"""So many times what a home puts up with unasked; beyond it somebody else goes."""
STEP = timedelta(minutes=5)


def is_near(start: datetime, end: datetime, late: int, now: datetime) -> bool:
    """Whether whoever is booked may be on the way; `late` in minutes, as they said so far."""
    return start - NEAR <= now <= end + timedelta(minutes=late)


def about(moment: datetime) -> datetime:
    """The next full five minutes: nobody is told a minute that nobody can keep.

    >>> from datetime import UTC
    >>> about(datetime(2026, 11, 24, 2, 21, 7, tzinfo=UTC)).minute
    25
    >>> about(datetime(2026, 11, 24, 2, 25, tzinfo=UTC)).minute
    25
    """
    beyond = timedelta(minutes=moment.minute % 5, seconds=moment.second)
    whole = moment.replace(microsecond=0)
    return whole - beyond + STEP if beyond else whole
