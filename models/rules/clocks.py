"""Time as people have it to answer in: the hours in which one may write to them."""

from datetime import datetime, timedelta

from models.rules.hours import DAY_BEGINS, DAY_ENDS, at, awake, local


def after(since: datetime, term: timedelta) -> datetime:
    """When so much waking time has gone by since then; never a moment at night.

    An hour asked for at 20:20 ends at 8:50 of the next morning.
    """
    moment, left = awake(since), term
    while left > (today := evening(moment) - moment):
        moment, left = awake(moment + today), left - today
    return moment + left


def evening(moment: datetime) -> datetime:
    """The end of that day's waking hours."""
    return at(local(moment).date(), DAY_ENDS)


def not_at_night(moment: datetime) -> datetime:
    """That moment, or the evening before the night in which it lies."""
    here = local(moment)
    if here.time() < DAY_BEGINS:
        return at(here.date() - timedelta(days=1), DAY_ENDS)
    return min(moment, evening(moment))
