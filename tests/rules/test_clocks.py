"""Two clocks: the working time of a case, and its age."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.rules.clocks import Office, worked
from models.rules.hours import at

OFFICE = Office(540, 1050)
HOUR = timedelta(hours=1)
FIRST = datetime(2026, 9, 1, tzinfo=UTC)
moments = st.integers(0, 180 * 24 * 60).map(lambda minutes: FIRST + timedelta(minutes=minutes))
pauses = st.lists(st.tuples(moments, moments).map(lambda two: (min(two), max(two))), max_size=4)


@pytest.mark.parametrize(
    ("since", "until", "hours"),
    [
        ((date(2026, 11, 23), 8), (date(2026, 11, 23), 10), 1),
        ((date(2026, 11, 23), 12), (date(2026, 11, 24), 10), 6.5),
        ((date(2026, 11, 27), 17), (date(2026, 11, 30), 10), 1.5),  # over a weekend
        ((date(2026, 10, 10), 9), (date(2026, 10, 11), 9), 8.5),  # a Saturday that is worked
        ((date(2027, 2, 5), 0), (date(2027, 2, 11), 0), 0),  # the Spring Festival
    ],
)
def test_only_the_hours_of_workdays_count_as_handled(
    since: tuple[date, int], until: tuple[date, int], hours: float
) -> None:
    begin, end = (at(day, time(hour)) for day, hour in (since, until))
    assert worked(begin, end, OFFICE) == hours * HOUR
    assert worked(begin, end, None) == end - begin


def test_a_pause_counts_once_however_often_it_is_told_and_only_where_it_was_worked() -> None:
    monday = at(date(2026, 11, 23), time(9))
    noon = (monday + 3 * HOUR, monday + 4 * HOUR)
    night = (monday + 12 * HOUR, monday + 22 * HOUR)
    assert worked(monday, monday + 24 * HOUR, OFFICE, [noon, noon, night]) == 7.5 * HOUR


@given(moments, moments, pauses)
def test_the_time_handled_is_never_more_than_the_age(
    one: datetime, other: datetime, waits: list[tuple[datetime, datetime]]
) -> None:
    since, until = min(one, other), max(one, other)
    handled = worked(since, until, OFFICE, waits)
    assert timedelta(0) <= handled <= worked(since, until, OFFICE) <= until - since
    assert handled <= worked(since, until, None, waits)


@given(moments, moments, moments, pauses)
def test_it_adds_up_and_never_runs_back(
    one: datetime, two: datetime, three: datetime, waits: list[tuple[datetime, datetime]]
) -> None:
    since, between, until = sorted((one, two, three))
    first, second = worked(since, between, OFFICE, waits), worked(between, until, OFFICE, waits)
    assert worked(since, until, OFFICE, waits) == first + second
