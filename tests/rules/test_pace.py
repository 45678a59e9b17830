"""A person is never held back; a machine is, until it has been quiet for a while."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.rules.pace import PACES, Deed, draw, full
from tests.stage import NOON


@pytest.mark.parametrize("deed", list(Deed))
def test_exactly_as_many_as_the_figure_says_are_allowed_at_once(deed: Deed) -> None:
    bucket, allowed = full(deed, NOON), 0
    while not (bucket := draw(bucket, deed, NOON)).over:
        allowed += 1
    assert allowed == PACES[deed].most


def test_whoever_ran_out_is_heard_again_when_half_is_back() -> None:
    pace, bucket = PACES[Deed.SAYING], full(Deed.SAYING, NOON)
    for _ in range(pace.most + 1):
        bucket = draw(bucket, Deed.SAYING, NOON)
    half = NOON + pace.per / 2
    assert draw(bucket, Deed.SAYING, half - timedelta(seconds=1)).over
    assert not draw(bucket, Deed.SAYING, half).over


@given(st.lists(st.floats(1.0, 30.0), max_size=200))
def test_one_message_a_second_is_never_too_fast(gaps: list[float]) -> None:
    bucket, now = full(Deed.SAYING, NOON), NOON
    for gap in gaps:
        now += timedelta(seconds=gap)
        bucket = draw(bucket, Deed.SAYING, now)
        assert not bucket.over


@given(st.floats(0, 3600))
def test_a_clock_that_goes_back_gives_nothing_away(back: float) -> None:
    bucket = draw(full(Deed.OPENING, NOON), Deed.OPENING, NOON)
    assert draw(bucket, Deed.OPENING, NOON - timedelta(seconds=back)).left < bucket.left
