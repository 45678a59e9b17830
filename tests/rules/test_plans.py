"""A standing order keeps to the days that were promised, through every month and leap year."""

from calendar import monthrange
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice, pairwise

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st

from models.rules.hours import at, local
from models.rules.plans import (
    READINGS,
    Series,
    following,
    occurrences,
    rule_of,
    weekdays_of,
)
from models.rules.workdays import PUBLISHED
from models.words import Pattern, Rhythm

days = st.dates(date(2024, 1, 1), date(2040, 12, 31))
TEN = 10 * 60


def series(pattern: Pattern, first: date, *weekdays: int) -> Series:
    return Series(rule_of(pattern, first, weekdays), first, TEN)


def coming(pattern: Pattern, first: date, number: int, *weekdays: int) -> list[date]:
    found = occurrences(series(pattern, first, *weekdays), first)
    return [one.on for one in islice(found, number)]


def nth(day: date) -> int:
    return (day.day - 1) // 7 + 1


@given(days, st.sampled_from(Pattern))
def test_every_plan_goes_on_later_at_the_same_hour(first: date, pattern: Pattern) -> None:
    upcoming = following(series(pattern, first), first)
    assert upcoming is not None
    assert upcoming.on > first
    moved = local(upcoming.start).date() != upcoming.on
    assert moved is PUBLISHED.is_off(upcoming.on)
    assert local(upcoming.start).hour == 10


@given(days, st.sampled_from(Pattern), st.integers(0, 3), st.sets(st.integers(0, 6), max_size=3))
def test_a_plan_has_the_days_of_its_rule_from_its_first_day_on(
    first: date, pattern: Pattern, years: int, weekdays: set[int]
) -> None:
    """Also years later, and though all plans of one rule are worked out together."""
    several = tuple(sorted(weekdays)) if pattern is Pattern.WEEKLY else ()
    plan = series(pattern, first, *several)
    since = first + timedelta(days=365 * years)
    midnight = datetime.combine(first, time())
    wanted = rrulestr(plan.rule, dtstart=midnight).xafter(datetime.combine(since, time()), count=9)
    found = [one.on for one in islice(occurrences(plan, since), 9)]
    held = {local(one.start).date() for one in islice(occurrences(plan, since), 9)}
    assert [day for day in (one.date() for one in wanted) if day not in held | set(found)] == []
    assert found[0] > since


@given(days)
def test_the_first_and_third_weekday_keep_their_weekday_through_a_year(first: date) -> None:
    year = coming(Pattern.FIRST_THIRD, first, 24)
    assert {day.weekday() for day in year} == {first.weekday()}
    assert {nth(day) for day in year} == {1, 3}
    assert {(b - a).days for a, b in pairwise(year)} <= {14, 21}


@given(days)
def test_every_15_days_is_never_more_and_never_less(first: date) -> None:
    assert coming(Pattern.EVERY_15, first, 3) == [first + timedelta(15 * n) for n in (1, 2, 3)]


@given(days)
def test_every_two_weeks_counts_from_the_first_visit(first: date) -> None:
    assert coming(Pattern.FORTNIGHT, first, 2) == [first + timedelta(14 * n) for n in (1, 2)]


@given(days, st.sets(st.integers(0, 6), min_size=1))
def test_several_weekdays_a_week_all_come(first: date, weekdays: set[int]) -> None:
    week = coming(Pattern.WEEKLY, first, len(weekdays), *sorted(weekdays))
    assert {day.weekday() for day in week} == weekdays
    assert week[-1] - first <= timedelta(days=7)


@given(days)
def test_a_weekday_of_the_month_comes_in_every_month_and_the_fifth_is_the_last(
    first: date,
) -> None:
    found = coming(Pattern.MONTH_WEEKDAY, first, 13)
    assert len({(day.year, day.month) for day in found}) == 13
    assert {day.weekday() for day in found} == {first.weekday()}
    if nth(first) == 5:
        assert all(day.day > monthrange(day.year, day.month)[1] - 7 for day in found)
    else:
        assert {nth(day) for day in found} == {nth(first)}


@given(days)
def test_a_day_of_the_month_that_a_month_lacks_is_its_last_day(first: date) -> None:
    found = coming(Pattern.MONTH_DAY, first, 13)
    assert len({(day.year, day.month) for day in found}) == 13
    assert all(day.day == min(first.day, monthrange(day.year, day.month)[1]) for day in found)


def test_a_29th_of_february_comes_on_the_29th_and_in_a_common_february_on_the_28th() -> None:
    found = coming(Pattern.MONTH_DAY, date(2028, 2, 29), 12)
    assert (found[0], found[-1]) == (date(2028, 3, 29), date(2029, 2, 28))


def test_half_a_month_is_the_first_and_third_weekday_unless_somebody_says_otherwise() -> None:
    assert READINGS[Rhythm.HALF_MONTHLY][0] is Pattern.FIRST_THIRD
    assert coming(Pattern.FIRST_THIRD, date(2026, 11, 24), 3) == [
        date(2026, 12, 1), date(2026, 12, 15), date(2027, 1, 5),
    ]  # fmt: skip


@given(days, st.sampled_from(Pattern), st.integers(0, 60))
def test_a_plan_with_a_last_day_ends_on_it(first: date, pattern: Pattern, length: int) -> None:
    last = first + timedelta(days=length)
    limited = Series(rule_of(pattern, first), first, TEN, ends_on=last)
    found = [one.on for one in occurrences(limited, first)]
    assert all(first < day <= last for day in found)
    open_end = coming(pattern, first, len(found) + 1)
    assert found == open_end[:-1]
    assert open_end[-1] > last


@pytest.mark.parametrize("pattern", [Pattern.FIRST_THIRD, Pattern.MONTH_WEEKDAY, Pattern.WEEKLY])
def test_a_rule_tells_its_weekdays(pattern: Pattern) -> None:
    assert weekdays_of(rule_of(pattern, date(2026, 11, 24))) == (1,)


def test_the_hour_is_that_of_the_wall_clock_in_china() -> None:
    one = following(series(Pattern.WEEKLY, date(2026, 11, 24)), date(2026, 11, 24))
    assert one is not None
    assert one.start == datetime(2026, 12, 1, 2, tzinfo=UTC)


@given(
    days,
    st.sampled_from(Pattern),
    st.dictionaries(st.integers(0, 5), st.none() | st.integers(-7, 7), max_size=4),
)
def test_a_single_day_that_is_otherwise_changes_no_other_day(
    first: date, pattern: Pattern, said: dict[int, int | None]
) -> None:
    """Left out, nobody comes; moved, somebody comes then; nobody comes twice on one day, nor
    earlier than the visit before; every other day is what it was.
    """
    plain = series(pattern, first)
    usual = [one.on for one in islice(occurrences(plain, first), 8)]
    changed = tuple(
        (usual[n], None if by is None else at(usual[n] + timedelta(days=by), time(15)))
        for n, by in sorted(said.items())
    )
    one_by_one = list(islice(occurrences(replace(plain, changed=changed), first), 8))
    told = dict(changed)
    left_out = {day for day, start in changed if start is None}
    assert left_out.isdisjoint(one.on for one in one_by_one)
    for one in one_by_one:
        if one.on in told:
            assert one.start == told[one.on]
    coming_on = [local(one.start).date() for one in one_by_one]
    assert all(a < b for a, b in pairwise(coming_on))
    untouched = set(usual[max(said, default=-1) + 3 :])
    assert untouched <= {one.on for one in one_by_one} or len(usual) < 8


def test_a_day_moved_beyond_the_next_one_takes_its_place() -> None:
    first = date(2026, 11, 24)
    late = ((date(2026, 12, 1), at(date(2026, 12, 9), time(10))),)
    weekly = replace(series(Pattern.WEEKLY, first), changed=late)
    assert [one.on.day for one in islice(occurrences(weekly, first), 3)] == [1, 15, 22]
