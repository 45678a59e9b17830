"""When a worker can come: working hours, other visits, the way there."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from models.rules.hours import minute_of_day, today
from models.rules.workdays import PUBLISHED, Calendar

STEP_MINUTES = 30
"""Visits begin on the hour or the half hour: that is how people say a time."""


@dataclass(frozen=True, slots=True)
class Span:
    """From one moment up to, but not including, another."""

    start: datetime
    end: datetime

    def touches(self, other: "Span") -> bool:
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Timetable:
    """One worker's hours by weekday (0 is Monday; minutes after midnight) and what is taken."""

    hours: Sequence[tuple[int, int, int]]
    """(weekday, opens, closes); the eighth day are the public holidays (rules/workdays.py)."""
    busy: Sequence[Span]
    calendar: Calendar = PUBLISHED
    """Of the place to which they would go."""


def free_at(timetable: Timetable, start: datetime, minutes: int, travel: int) -> bool:
    """Whether the worker can be there at `start` for `minutes`, after `travel` minutes of way."""
    visit = Span(start, start + timedelta(minutes=minutes))
    taken = Span(start - timedelta(minutes=travel), visit.end)
    within = any(
        opens.start <= visit.start and visit.end <= opens.end
        for opens in open_on(timetable, today(start))
    )
    return within and not any(taken.touches(other) for other in timetable.busy)


def free_starts(
    timetable: Timetable, day: date, minutes: int, travel: int, *, after: datetime
) -> Iterator[datetime]:
    """Every half hour of that day at which the worker could begin, later than `after`."""
    for weekday, opens, closes in timetable.hours:
        if weekday != timetable.calendar.hours_row(day):
            continue
        first = -(-opens // STEP_MINUTES) * STEP_MINUTES
        for minute in range(first, closes - minutes + 1, STEP_MINUTES):
            start = minute_of_day(day, minute)
            if start > after and free_at(timetable, start, minutes, travel):
                yield start


def open_on(timetable: Timetable, day: date) -> Iterator[Span]:
    """The hours of that day, whatever is taken of them."""
    for weekday, opens, closes in timetable.hours:
        if weekday == timetable.calendar.hours_row(day):
            yield Span(minute_of_day(day, opens), minute_of_day(day, closes))
