"""The clock on the wall of Shanghai: quiet hours, months, birthdays; the host's clock is none."""

import os
import time as clock
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.rules.hours import (
    DAY_BEGINS,
    DAY_ENDS,
    age_on,
    at,
    awake,
    local,
    minute_of_day,
    month_of,
    today,
)
from tests.rules.moments import moments

DAY = date(2026, 11, 24)
days = st.dates(date(2000, 1, 1), date(2069, 12, 31))


@given(moments)
def test_nobody_is_written_to_in_quiet_hours(moment: datetime) -> None:
    assert DAY_BEGINS <= local(awake(moment)).time() < DAY_ENDS


@given(moments)
def test_what_can_wait_waits_for_the_morning_and_no_longer(moment: datetime) -> None:
    patience = timedelta(hours=11, minutes=30)
    assert moment <= awake(moment) <= moment + patience
    assert awake(awake(moment)) == awake(moment)


@pytest.mark.parametrize(
    ("said", "then"),
    [
        (time(7, 59, 59), at(DAY, time(8))),
        (time(8), at(DAY, time(8))),
        (time(20, 29, 59), at(DAY, time(20, 29, 59))),
        (time(20, 30), at(DAY + timedelta(days=1), time(8))),
    ],
)
def test_the_quiet_hours_end_at_eight_and_begin_at_half_past_eight(
    said: time, then: datetime
) -> None:
    assert awake(at(DAY, said)) == then


@given(moments)
def test_a_month_runs_from_its_first_midnight_to_the_next(moment: datetime) -> None:
    first, following = month_of(moment)
    assert first <= moment < following
    assert (local(first).day, local(first).time()) == (1, time())
    assert (local(following).day, local(following).time()) == (1, time())
    assert today(following - timedelta(microseconds=1)).month == today(moment).month


@given(days, st.integers(0, 1440))
def test_minutes_are_counted_from_midnight_to_midnight(day: date, minutes: int) -> None:
    assert minute_of_day(day, minutes) - at(day, time()) == timedelta(minutes=minutes)


@given(days, st.integers(0, 100))
def test_a_year_is_full_on_the_birthday(born: date, years: int) -> None:
    if (born.month, born.day) == (2, 29):
        return
    birthday = born.replace(year=born.year + years)
    assert age_on(born, birthday) == years
    assert age_on(born, birthday - timedelta(days=1)) == years - 1


def test_who_was_born_on_a_leap_day_is_a_year_older_on_the_first_of_march() -> None:
    born = date(2012, 2, 29)
    assert age_on(born, date(2026, 2, 28)) == 13
    assert age_on(born, date(2026, 3, 1)) == 14


@pytest.fixture
def host_clock() -> Iterator[None]:
    before = os.environ.get("TZ")
    yield
    os.environ.pop("TZ", None)
    if before is not None:
        os.environ["TZ"] = before
    clock.tzset()


@pytest.mark.usefixtures("host_clock")
@given(moments)
def test_the_hosts_own_time_zone_changes_nothing(moment: datetime) -> None:
    answers = set()
    for zone in ("UTC", "America/New_York", "Pacific/Kiritimati"):
        os.environ["TZ"] = zone
        clock.tzset()
        answers.add((awake(moment), today(moment), month_of(moment), at(today(moment), time(9))))
    assert len(answers) == 1
