"""Public holidays and the weekends worked in their place are known, each in its own year."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from models.rules.hours import local
from models.rules.plans import Series, occurrences, rule_of
from models.rules.scheduling import Timetable, free_starts
from models.rules.workdays import (
    CLOSED,
    HOLIDAY,
    PUBLISHED,
    Calendar,
    holidays_in,
    made_up_in,
)
from models.words import Pattern
from tests.stage import LONG_AGO

days = st.dates(date(2024, 1, 1), date(2027, 12, 31))
SPRING = date(2027, 2, 9)
"""A Tuesday in the Spring Festival."""


def starts(hours: list[tuple[int, int, int]], day: date) -> int:
    return len(list(free_starts(Timetable(hours, ()), day, 60, 20, after=LONG_AGO)))


def test_the_spring_festival_of_2027_is_off_by_law_and_nobody_is_offered_then() -> None:
    weekdays = [(weekday, 540, 1020) for weekday in range(7)]
    off = {day for day in holidays_in(2027) if day.month == 2}
    assert off == {date(2027, 2, day) for day in range(5, 11)}
    assert [starts(weekdays, day) for day in off] == [0] * len(off)


def test_whoever_works_on_holidays_is_offered_then() -> None:
    assert starts([(HOLIDAY, 540, 660)], SPRING) > 0
    assert starts([(HOLIDAY, 540, 660)], SPRING + timedelta(days=7)) == 0


def test_a_weekend_that_is_worked_has_the_hours_of_a_monday() -> None:
    assert made_up_in(2026) == {
        date(2026, 1, 4), date(2026, 2, 14), date(2026, 2, 28),
        date(2026, 5, 9), date(2026, 9, 20), date(2026, 10, 10),
    }  # fmt: skip
    assert starts([(0, 540, 660)], date(2026, 10, 10)) > 0
    assert starts([(0, 540, 660)], date(2026, 10, 17)) == 0


def test_a_year_whose_notice_is_not_out_has_no_weekend_to_be_worked() -> None:
    assert made_up_in(2030) == frozenset()


@given(days, st.integers(1, 40))
def test_a_visit_leaves_a_holiday_for_the_workday_before_it_or_else_behind(
    day: date, gap: int
) -> None:
    after = day - timedelta(days=gap)
    found = PUBLISHED.instead_of(day, after)
    assert found > after
    assert (found == day) is not PUBLISHED.is_off(day)
    if PUBLISHED.is_off(day):
        assert PUBLISHED.hours_row(found) < 5
        between = [min(found, day) + timedelta(n) for n in range(1, abs((found - day).days))]
        if found < day:
            assert all(PUBLISHED.hours_row(one) >= 5 for one in between)


@given(days, st.sampled_from(Pattern))
def test_no_plan_comes_on_a_holiday_nor_twice_on_a_day(first: date, pattern: Pattern) -> None:
    series = Series(rule_of(pattern, first), first, 600)
    found = [
        local(one.start).date()
        for one, _ in zip(occurrences(series, first), range(30), strict=False)
    ]
    assert not [day for day in found if PUBLISHED.is_off(day)]
    assert found == sorted(set(found))


def test_a_day_entered_for_a_place_counts_before_what_is_published() -> None:
    """A make-up Saturday like a Thursday, a holiday taken back, a day on which all stops."""
    weekday = {SPRING: 1, date(2026, 12, 5): 3, date(2026, 12, 8): HOLIDAY}
    here = Calendar({**weekday, date(2026, 12, 9): CLOSED})
    thursday, tuesday, holiday = [(3, 540, 660)], [(1, 540, 660)], [(HOLIDAY, 540, 660)]
    every = [(row, 540, 660) for row in range(8)]

    def offered(hours: list[tuple[int, int, int]], day: date) -> bool:
        return any(free_starts(Timetable(hours, (), here), day, 60, 20, after=LONG_AGO))

    assert offered(thursday, date(2026, 12, 5))
    assert offered(tuesday, SPRING)
    assert offered(holiday, date(2026, 12, 8))
    assert not offered(tuesday, date(2026, 12, 8))
    assert not offered(every, date(2026, 12, 9))
    assert offered(every, date(2026, 12, 10))


@given(days, st.integers(1, 40), st.sets(st.integers(-20, 20)))
def test_no_visit_is_put_on_a_day_that_is_closed_while_another_is_near(
    day: date, gap: int, closed: set[int]
) -> None:
    here = Calendar({day + timedelta(days=n): CLOSED for n in closed - {9}})
    found = here.instead_of(day, day - timedelta(days=gap))
    assert found > day - timedelta(days=gap)
    assert found == day or here.hours_row(found) < 5


@given(days, st.sampled_from(Pattern), st.sets(st.integers(0, 60)))
def test_a_plan_passes_over_days_that_are_closed(
    first: date, pattern: Pattern, closed: set[int]
) -> None:
    here = Calendar({first + timedelta(days=n): CLOSED for n in closed if n % 7 != 3})
    series = Series(rule_of(pattern, first), first, 600, None, here)
    found = [
        local(one.start).date()
        for one, _ in zip(occurrences(series, first), range(12), strict=False)
    ]
    assert not [day for day in found if here.is_off(day)]
    assert found == sorted(set(found))
