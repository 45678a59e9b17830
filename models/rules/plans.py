"""The days on which a standing order comes, as RFC 5545 writes and `dateutil` reads them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from itertools import islice

from dateutil.rrule import rrulestr

from models.rules.hours import local, minute_of_day
from models.rules.workdays import PUBLISHED, Calendar
from models.words import Pattern, Rhythm

READINGS: dict[Rhythm, tuple[Pattern, ...]] = {
    Rhythm.ONCE: (),
    Rhythm.WEEKLY: (Pattern.WEEKLY,),
    Rhythm.HALF_MONTHLY: (Pattern.FIRST_THIRD, Pattern.EVERY_15, Pattern.FORTNIGHT),
    Rhythm.MONTHLY: (Pattern.MONTH_WEEKDAY, Pattern.MONTH_DAY),
}
"""What a rhythm may mean, the usual one first: «每隔半个月» is the first and third week of the
month where nobody says otherwise, so that the weekday can be remembered.
"""
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_LAST_SAFE_DAY = 28
"""The last day that every month has."""
_FIFTH = 5
"""Not every month has a fifth Tuesday; each has a last one."""
_UNITS = {"DAILY": 1, "WEEKLY": 7}
"""Days."""
_YEARS_AHEAD = 9
"""A rule that brings no day for so long brings none: 29 February is eight years away at most."""


@dataclass(frozen=True, slots=True)
class Series:
    """A standing order's rule, where it counts from, and until when it goes."""

    rule: str
    anchor: date
    minute: int
    """After midnight, Asia/Shanghai."""
    ends_on: date | None = None
    calendar: Calendar = PUBLISHED
    """Of the place where it comes."""
    changed: tuple[tuple[date, datetime | None], ...] = ()
    """Days of the rule on which it is otherwise: at another time, or not at all."""


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One day of a series, and when the visit of that day begins: on a workday before it, where
    it is a public holiday.
    """

    on: date
    start: datetime


def rule_of(pattern: Pattern, first: date, weekdays: tuple[int, ...] = ()) -> str:
    """The rule of a pattern that begins on `first`. Other `weekdays` (Monday is 0) only where the
    pattern is weekly. A fifth weekday is the last one, a 31st the last day of a shorter month.

    >>> rule_of(Pattern.FIRST_THIRD, date(2026, 11, 24))
    'FREQ=MONTHLY;BYDAY=1TU,3TU'
    >>> rule_of(Pattern.MONTH_DAY, date(2027, 1, 30))
    'FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1'
    """
    weekday = _WEEKDAYS[first.weekday()]
    nth, last = nth_of_month(first)
    days = ",".join(_WEEKDAYS[day] for day in weekdays or (first.weekday(),))
    month_days = range(min(first.day, _LAST_SAFE_DAY), first.day + 1)
    short = ";BYSETPOS=-1" if first.day > _LAST_SAFE_DAY else ""
    return {
        Pattern.WEEKLY: f"FREQ=WEEKLY;BYDAY={days}",
        Pattern.FIRST_THIRD: f"FREQ=MONTHLY;BYDAY=1{weekday},3{weekday}",
        Pattern.EVERY_15: "FREQ=DAILY;INTERVAL=15",
        Pattern.FORTNIGHT: "FREQ=WEEKLY;INTERVAL=2",
        Pattern.MONTH_WEEKDAY: f"FREQ=MONTHLY;BYDAY={-1 if last else nth}{weekday}",
        Pattern.MONTH_DAY: f"FREQ=MONTHLY;BYMONTHDAY={','.join(map(str, month_days))}{short}",
    }[pattern]


def nth_of_month(day: date) -> tuple[int, bool]:
    """Which of its weekday it is in its month, and whether that is told as «the last».

    >>> nth_of_month(date(2026, 11, 24)), nth_of_month(date(2026, 12, 29))
    ((4, False), (5, True))
    """
    nth = (day.day - 1) // 7 + 1
    return nth, nth == _FIFTH


def weekdays_of(rule: str) -> tuple[int, ...]:
    """Monday is 0; empty for a rule that knows no weekday.

    >>> weekdays_of("FREQ=WEEKLY;BYDAY=TU,FR")
    (1, 4)
    """
    named = dict(part.split("=") for part in rule.split(";")).get("BYDAY", "")
    return tuple(sorted({_WEEKDAYS.index(day[-2:]) for day in named.split(",") if day}))


def occurrences(series: Series, since: date) -> Iterator[Occurrence]:
    """Every one later than `since`, in order, until the series ends. One that a holiday, or its
    resident, put off beyond the next day of its series takes that one's place.
    """
    changed, last = dict(series.changed), since
    for day in _later(series, since):
        if day <= last:
            continue
        start = changed.get(
            day, minute_of_day(series.calendar.instead_of(day, last), series.minute)
        )
        if start is not None and local(start).date() > last:
            last = max(day, local(start).date()) if day in changed else local(start).date()
            yield Occurrence(day, start)


def _later(series: Series, since: date) -> Iterator[date]:
    """The days of the rule alone."""
    for year in range(since.year, since.year + _YEARS_AHEAD):
        for day in _days(series.rule, _root(series, year), year):
            if day < series.anchor:
                continue
            if series.ends_on is not None and day > series.ends_on:
                return
            if day > since:
                yield day


def days_later(series: Series, since: date, number: int) -> tuple[date, ...]:
    """So many days of the rule later than `since`, whatever has become of each."""
    return tuple(islice(_later(series, since), number))


def following(series: Series, after: date) -> Occurrence | None:
    """The next one later than that day; None once the series is over."""
    return next(occurrences(series, after), None)


def last_of(series: Series, since: date) -> date:
    """The last day on which somebody comes in a series that ends; `since` where none is left.

    >>> since = date(2026, 11, 24)
    >>> last_of(Series("FREQ=WEEKLY", since, 600, date(2026, 12, 10)), since)
    datetime.date(2026, 12, 8)
    """
    if series.ends_on is None:
        return since
    return max((local(one.start).date() for one in occurrences(series, since)), default=since)


def _root(series: Series, year: int) -> date:
    """A day before that year from which the rule brings the same days of it as from the anchor:
    the same one for all plans of a rule, so that its days are worked out once.
    """
    first = date(year, 1, 1)
    parts = dict(part.split("=") for part in series.rule.split(";"))
    if "BY" in series.rule and "INTERVAL" not in parts:
        return first
    days = int(parts.get("INTERVAL", "1")) * _UNITS[parts["FREQ"]]
    return series.anchor + timedelta(days=(first - series.anchor).days // days * days)


@lru_cache(maxsize=4096)
def _days(rule: str, root: date, year: int) -> tuple[date, ...]:
    """Every day of a rule in one year, that goes on from `root`."""
    midnight = time()
    found = rrulestr(rule, dtstart=datetime.combine(root, midnight)).between(
        datetime.combine(date(year, 1, 1), midnight),
        datetime.combine(date(year, 12, 31), midnight),
        inc=True,
    )
    return tuple(one.date() for one in found)
