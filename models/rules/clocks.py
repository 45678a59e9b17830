"""Time as people have it: waking hours to answer in, and the desk's working hours."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from models.rules.hours import DAY_BEGINS, DAY_ENDS, at, awake, local, minute_of_day
from models.rules.workdays import PUBLISHED


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


@dataclass(frozen=True, slots=True)
class Office:
    """When the desk works on a workday: minutes after midnight, Asia/Shanghai."""

    opens: int
    closes: int


Pause = tuple[datetime, datetime]


def office_of(figures: Mapping[str, int]) -> Office:
    """The desk's hours among the figures of a day."""
    return Office(figures["desk_opens"], figures["desk_closes"])


def worked(
    since: datetime, until: datetime, office: Office | None, pauses: Iterable[Pause] = ()
) -> timedelta:
    """How much of the desk's working time lies between the two, outside of the pauses; with no
    office (danger knows no hours) all the time there is.
    """
    total, begins = timedelta(0), since
    for pause_begins, pause_ends in sorted(pauses):
        total += _open(begins, min(max(begins, pause_begins), until), office)
        begins = max(begins, pause_ends)
    return total + _open(begins, until, office)


def _open(since: datetime, until: datetime, office: Office | None) -> timedelta:
    if since >= until:
        return timedelta(0)
    if office is None:
        return until - since
    first, last = local(since).date(), local(until).date()
    days = (first + timedelta(days=n) for n in range((last - first).days + 1))
    spans = (
        (
            max(since, minute_of_day(day, office.opens)),
            min(until, minute_of_day(day, office.closes)),
        )
        for day in days
        if PUBLISHED.is_workday(day)
    )
    return sum((end - start for start, end in spans if end > start), timedelta(0))
