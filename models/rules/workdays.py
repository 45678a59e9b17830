"""Chinese public holidays and the weekends worked in their place (调休): as published, and before
that as a supervisor entered them for a place.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache

from holidays import country_holidays

HOLIDAY = 7
"""The row of a worker's hours that holds on public holidays; 0 is Monday, 6 Sunday."""
CLOSED = 8
"""A day on which nobody goes out, whatever their hours are: a storm, an epidemic."""
MONDAY, SATURDAY = 0, 5
_FAR = 15
"""Days: no row of holidays is longer."""


@cache
def holidays_in(year: int) -> dict[date, str]:
    """Every day off by law or by the State Council's notice, with its name."""
    found = country_holidays("CN", years=year, language="zh_CN")
    return {day: str(name) for day, name in sorted(found.items()) if day.year == year}


@cache
def rows_in(year: int) -> tuple[tuple[date, date], ...]:
    """First and last of each row of holidays, with the weekends that lie between them.

    >>> [one for one in rows_in(2026) if one[0].month == 10]
    [(datetime.date(2026, 10, 1), datetime.date(2026, 10, 7))]
    """
    rows: list[tuple[date, date]] = []
    for day in holidays_in(year):
        if rows and _only_weekend_between(rows[-1][1], day):
            rows[-1] = (rows[-1][0], day)
        else:
            rows.append((day, day))
    return tuple(rows)


def _only_weekend_between(last: date, day: date) -> bool:
    between = [last + timedelta(days=n) for n in range(1, (day - last).days)]
    return all(one.weekday() >= SATURDAY and one not in made_up_in(one.year) for one in between)


@cache
def made_up_in(year: int) -> frozenset[date]:
    """Saturdays and Sundays worked in place of a weekday off. The library lists other years' too,
    and none for a year whose notice is not out yet.
    """
    listed = country_holidays("CN", years=year).weekend_workdays
    return frozenset(day for day in listed if day.year == year)


@dataclass(frozen=True, slots=True)
class Calendar:
    """Which days are worked in a place, and by whose hours."""

    entered: Mapping[date, int] = field(default_factory=dict)
    """Day → the row of hours that holds there, before what is published."""

    def hours_row(self, day: date) -> int:
        """Which row of a worker's week holds on that day: a holiday has its own, a weekend that is
        worked is like a Monday.

        >>> days = date(2026, 10, 1), date(2026, 10, 10), date(2026, 10, 13)
        >>> [PUBLISHED.hours_row(day) for day in days]
        [7, 0, 1]
        >>> Calendar({date(2026, 10, 13): CLOSED}).hours_row(date(2026, 10, 13))
        8
        """
        if day in self.entered:
            return self.entered[day]
        if day in holidays_in(day.year):
            return HOLIDAY
        return MONDAY if day in made_up_in(day.year) else day.weekday()

    def is_off(self, day: date) -> bool:
        """Whether it is a public holiday there, or nobody goes out.

        >>> PUBLISHED.is_off(date(2027, 2, 8)), PUBLISHED.is_off(date(2027, 2, 11))
        (True, False)
        """
        return self.hours_row(day) >= HOLIDAY

    def instead_of(self, day: date, after: date) -> date:
        """Where a visit of that day goes: nowhere, unless the day is off; then to the last workday
        before, if that is later than `after`, else to the first one behind.
        """
        if not self.is_off(day):
            return day
        back = (day - timedelta(days=n) for n in range(1, _FAR))
        ahead = (day + timedelta(days=n) for n in range(1, _FAR))
        before = next((one for one in back if self.is_workday(one)), after)
        if before > after:
            return before
        return next((one for one in ahead if self.is_workday(one)), day)

    def is_workday(self, day: date) -> bool:
        """Whether offices are open: no holiday, and no weekend but one that is worked in its place.

        >>> PUBLISHED.is_workday(date(2026, 10, 10)), PUBLISHED.is_workday(date(2026, 10, 11))
        (True, False)
        """
        return self.hours_row(day) < SATURDAY


PUBLISHED = Calendar()
