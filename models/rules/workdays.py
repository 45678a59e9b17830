"""Chinese public holidays and the weekends worked in their place (调休), as published."""

from datetime import date, timedelta
from functools import cache

from holidays import country_holidays

HOLIDAY = 7
"""The row of a worker's hours that holds on public holidays; 0 is Monday, 6 Sunday."""
MONDAY, SATURDAY = 0, 5
_FAR = 15
"""Days: no row of holidays is longer."""


@cache
def holidays_in(year: int) -> dict[date, str]:
    """Every day off by law or by the State Council's notice, with its name."""
    found = country_holidays("CN", years=year, language="zh_CN")
    return {day: str(name) for day, name in sorted(found.items()) if day.year == year}


@cache
def made_up_in(year: int) -> frozenset[date]:
    """Saturdays and Sundays worked in place of a weekday off. The library lists other years' too,
    and none for a year whose notice is not out yet.
    """
    listed = country_holidays("CN", years=year).weekend_workdays
    return frozenset(day for day in listed if day.year == year)


def is_holiday(day: date) -> bool:
    """Whether it is a public holiday.

    >>> is_holiday(date(2027, 2, 8)), is_holiday(date(2027, 2, 11))
    (True, False)
    """
    return day in holidays_in(day.year)


def hours_row(day: date) -> int:
    """Which row of a worker's week holds on that day: a holiday has its own, a weekend that is
    worked is like a Monday.

    >>> hours_row(date(2026, 10, 1)), hours_row(date(2026, 10, 10)), hours_row(date(2026, 10, 13))
    (7, 0, 1)
    """
    if is_holiday(day):
        return HOLIDAY
    return MONDAY if day in made_up_in(day.year) else day.weekday()


def instead_of(day: date, after: date) -> date:
    """Where a visit of that day goes: nowhere, unless it is a holiday; then to the last workday
    before, if that is later than `after`, else to the first one behind.
    """
    if not is_holiday(day):
        return day
    back = (day - timedelta(days=n) for n in range(1, _FAR))
    ahead = (day + timedelta(days=n) for n in range(1, _FAR))
    before = next((one for one in back if is_workday(one)), after)
    return before if before > after else next(one for one in ahead if is_workday(one))


def is_workday(day: date) -> bool:
    """Whether offices are open: no holiday, and no weekend but one that is worked in its place.

    >>> is_workday(date(2026, 10, 10)), is_workday(date(2026, 10, 11))
    (True, False)
    """
    return hours_row(day) < SATURDAY
