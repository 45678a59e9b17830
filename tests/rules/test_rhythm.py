"""A standing order keeps its weekday and its hour, and never comes less often than promised."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.rules.hours import local
from models.rules.rhythm import following
from models.words import Rhythm
from tests.rules.moments import moments


@given(moments, st.sampled_from([r for r in Rhythm if r is not Rhythm.ONCE]))
def test_the_next_visit_has_the_same_weekday_and_hour(start: datetime, rhythm: Rhythm) -> None:
    upcoming = following(start, rhythm)
    assert upcoming is not None
    assert upcoming > start
    assert local(upcoming).weekday() == local(start).weekday()
    assert local(upcoming).time() == local(start).time()


@pytest.mark.parametrize(
    ("rhythm", "at_most"),
    [(Rhythm.WEEKLY, 7), (Rhythm.HALF_MONTHLY, 15), (Rhythm.MONTHLY, 31)],
)
def test_no_rhythm_is_slower_than_its_name(rhythm: Rhythm, at_most: int) -> None:
    start = datetime(2026, 11, 24, 2, tzinfo=UTC)
    assert following(start, rhythm) <= start + timedelta(days=at_most)


@given(moments)
def test_an_order_for_once_has_no_next_visit(start: datetime) -> None:
    assert following(start, Rhythm.ONCE) is None
