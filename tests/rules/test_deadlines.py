"""Nobody's time to answer ends at night, and it ends before the visit."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.rules.clocks import after
from models.rules.deadlines import answer_until, term, wave_size
from models.rules.hours import DAY_BEGINS, DAY_ENDS, local, minute_of_day
from models.words import Tier
from tests.rules.moments import moments

FIGURES = {
    "offer_minutes_life": 15,
    "offer_minutes_basic": 30,
    "offer_minutes_ordinary": 60,
    "offer_minutes_hard": 240,
    "offers_at_once": 3,
    "tier_life_minutes": 120,
    "tier_basic_minutes": 1440,
    "tier_ordinary_days": 7,
    "tier_hard_days": 15,
}
spans = st.integers(0, 3 * 24 * 60).map(lambda n: timedelta(minutes=n))
unhurried = st.sampled_from([Tier.BASIC, Tier.ORDINARY, Tier.HARD])
EVENING = datetime(2026, 11, 23, 12, 20, tzinfo=UTC)
"""Twenty past eight in the evening."""


def by_day(moment: datetime) -> bool:
    return DAY_BEGINS <= local(moment).time() <= DAY_ENDS


def test_an_hour_that_begins_at_twenty_past_eight_in_the_evening_ends_at_ten_to_nine() -> None:
    assert after(EVENING, timedelta(hours=1)) - EVENING == timedelta(hours=12, minutes=30)


@given(moments, spans)
def test_a_term_ends_by_day_and_a_longer_one_not_sooner(since: datetime, span: timedelta) -> None:
    assert by_day(after(since, span))
    assert after(since, span) >= since + span
    assert after(since, span + timedelta(minutes=1)) > after(since, span)


@given(unhurried, moments, spans, st.integers(8 * 60, 20 * 60))
def test_no_offer_runs_out_at_night_or_after_the_visit_has_begun(
    tier: Tier, now: datetime, ahead: timedelta, clock: int
) -> None:
    day = local(now + ahead + timedelta(days=1)).date()
    start = minute_of_day(day, clock)
    until = answer_until(tier, start, now, FIGURES)
    assert by_day(until)
    assert now < until <= start


def test_the_answer_is_due_an_hour_before_the_visit_at_the_latest() -> None:
    noon = EVENING - timedelta(hours=8, minutes=20)
    for hours, minutes in ((48, 240), (3, 120), (1, 30)):
        until = answer_until(Tier.HARD, noon + timedelta(hours=hours), noon, FIGURES)
        assert until - noon == timedelta(minutes=minutes)


def test_where_life_is_at_stake_the_clock_runs_at_night_too() -> None:
    night = EVENING + timedelta(hours=6)
    until = answer_until(Tier.LIFE, night + timedelta(hours=2), night, FIGURES)
    assert until - night == timedelta(minutes=15)


@pytest.mark.parametrize(
    ("tier", "sizes"),
    [(Tier.LIFE, [3, 3]), (Tier.BASIC, [3, 3]), (Tier.ORDINARY, [1, 3]), (Tier.HARD, [1, 3])],
)
def test_one_alone_is_asked_first_where_there_is_time_else_several(
    tier: Tier, sizes: list[int]
) -> None:
    assert [wave_size(tier, wave, FIGURES) for wave in (1, 2)] == sizes


def test_an_order_is_owed_in_two_hours_a_day_a_week_or_fifteen_days() -> None:
    hours = [term(tier, FIGURES) / timedelta(hours=1) for tier in Tier]
    assert hours == [2, 24, 7 * 24, 15 * 24]
