"""指标: forecasts in whole numbers, and who is behind."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.rules.indicators import EARLY, Each, Pace, each, progress

FIRST, LAST = date(2026, 1, 1), date(2026, 12, 31)
HALF_WAY = date(2026, 7, 1)
"""The 182nd of 365 days."""
counts = st.integers(0, 10**6)
terms = st.tuples(st.dates(FIRST, LAST), st.integers(0, 1500)).map(
    lambda told: (told[0], told[0] + timedelta(days=told[1]))
)


@given(st.integers(1, 50), terms, st.data())
def test_an_even_pace_is_forecast_to_the_unit(
    a_day: int, term: tuple[date, date], told: st.DataObject
) -> None:
    since, until = term
    on = told.draw(st.dates(since, until))
    done, whole = a_day * ((on - since).days + 1), a_day * ((until - since).days + 1)
    assert progress(done, 10**9, since, until, on).forecast == whole
    assert progress(done, whole + 1, since, until, on).pace in (Pace.BEHIND, Pace.TOO_EARLY)
    assert progress(done, whole, since, until, on).pace is not Pace.BEHIND


@given(counts, counts, st.integers(1, 10**6), terms, st.dates(FIRST, date(2031, 1, 1)))
def test_more_done_is_never_told_as_less(
    done: int, more: int, target: int, term: tuple[date, date], on: date
) -> None:
    now, then = (progress(d, target, *term, on) for d in (done, done + more))
    assert now.forecast <= then.forecast
    assert list(Pace).index(now.pace) <= list(Pace).index(then.pace)


@given(counts, st.integers(1, 10**6), terms, st.integers(0, 400))
def test_from_the_last_day_on_nothing_is_guessed(
    done: int, target: int, term: tuple[date, date], after: int
) -> None:
    told = progress(done, target, *term, term[1] + timedelta(days=after))
    assert told.forecast == done
    assert told.pace is (Pace.REACHED if done >= target else Pace.BEHIND)


@pytest.mark.parametrize(("day", "pace"), [(36, Pace.TOO_EARLY), (37, Pace.BEHIND)])
def test_nobody_is_behind_in_the_first_tenth(day: int, pace: Pace) -> None:
    on = FIRST + timedelta(days=day - 1)
    assert progress(0, 80, FIRST, LAST, on).pace is pace
    assert (day * EARLY >= 365) is (pace is Pace.BEHIND)


def test_a_term_that_has_not_begun_knows_no_forecast() -> None:
    assert progress(3, 80, FIRST, LAST, date(2025, 12, 31))[2:] == (3, Pace.TOO_EARLY)


def test_each_is_told_by_the_least_and_by_who_is_behind_at_their_own_pace() -> None:
    hours = 60
    shares = [
        (FIRST, 110 * hours),  # has reached it
        (FIRST, 50 * hours),  # half of it, half-way
        (FIRST, 38 * hours),  # behind
        (date(2026, 5, 1), 26 * hours),  # came in May: at this pace 102 by the end
        (date(2026, 6, 25), 0),  # came last week
    ]
    told = each(shares, 100 * hours, LAST, HALF_WAY)
    assert told == Each(people=5, least=0, reached=1, behind=1)
    assert each([], 100 * hours, LAST, HALF_WAY) == Each(0, 0, 0, 0)
