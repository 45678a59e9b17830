"""What does not fit about a visit, and that what fits is never called odd."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.rules.proofs import (
    FIVES,
    Limits,
    Odd,
    VisitFacts,
    doubts,
    doubts_at_the_end,
)
from models.rules.travel import Spot, metres
from models.words import Fact, Oddity

LIMITS = Limits(far_metres=500, short_percent=50, fastest_kmh=60)
TEN = datetime(2026, 11, 24, 2, 0, tzinfo=UTC)
"""Ten in the morning in Shanghai."""
GOOD = VisitFacts(minutes=120, arrived=TEN, left=TEN + timedelta(hours=2), metres=40)


def odd(**changes: object) -> dict[Oddity, int]:
    return dict(doubts(replace(GOOD, **changes), LIMITS))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({}, {}),
        ({"metres": None}, {}),
        ({"metres": 500}, {}),
        ({"metres": 501}, {Oddity.FAR_AWAY: 501}),
        ({"left": TEN + timedelta(minutes=60)}, {}),
        ({"left": TEN + timedelta(minutes=59)}, {Oddity.TOO_SHORT: 59}),
        ({"way": 30_000, "since_last": timedelta(minutes=30)}, {}),
        ({"way": 40_000, "since_last": timedelta(minutes=30)}, {Oddity.TOO_FAST_AFTER: 80}),
        ({"way": 500, "since_last": timedelta(0)}, {}),
        ({"way": 40_000}, {}),
        ({"elsewhere": True}, {Oddity.TWO_PLACES: 0}),
    ],
)
def test_each_oddity_begins_where_its_figure_says(
    changes: dict[str, object], found: dict[Oddity, int]
) -> None:
    assert odd(**changes) == found


@pytest.mark.parametrize(
    ("hour", "strange"), [(5.9, True), (6, False), (19, False), (22, True), (23.5, True)]
)
def test_nobody_is_usually_at_a_door_before_six_or_after_ten(hour: float, strange: bool) -> None:
    arrived = TEN + timedelta(hours=hour - 10)
    found = odd(arrived=arrived, left=arrived + timedelta(hours=1, minutes=1))
    assert (Oddity.OFF_HOURS in found) is strange


@given(
    stayed=st.integers(60, 600),
    far=st.none() | st.integers(0, 500),
    way=st.integers(0, 50_000),
    rest=st.integers(0, 600),
)
def test_whoever_comes_near_stays_long_enough_and_drives_like_others_is_never_held(
    stayed: int, far: int | None, way: int, rest: int
) -> None:
    since = timedelta(minutes=way / 1000 + rest)  # a kilometre a minute
    left = TEN + timedelta(minutes=stayed)
    assert odd(left=left, metres=far, way=way, since_last=since) == {}


@given(st.integers(0, 30), st.integers(0, 30))
def test_five_stars_are_odd_only_when_there_are_many_and_most_come_at_once(
    fives: int, quick: int
) -> None:
    quick = min(fives, quick)
    found = doubts_at_the_end((), fives, quick)
    too_good = fives >= FIVES and quick * 5 >= fives * 4
    assert found == ((Odd(Oddity.ALWAYS_FIVE, fives),) if too_good else ())


def test_a_fact_that_was_never_shown_is_odd_by_itself() -> None:
    found = doubts_at_the_end((Fact.PLACE, Fact.TIMES), 0, 0)
    assert found == (Odd(Oddity.FACT_MISSING, 2),)


def test_a_telephone_that_errs_holds_few_honest_visits() -> None:
    """Both ends by location: an error of 40 m each way, and one point in a hundred 2 km astray.
    Whoever seems far away is asked for the place once more, and the nearer one counts.
    """
    chance, home = Random(7), Spot("", 36.62, 101.78)
    metre = 1 / 111_195  # of a degree of latitude

    def told() -> int:
        astray = 2_000 if chance.random() < 0.01 else 0
        north, east = chance.gauss(astray, 40), chance.gauss(0, 40)
        seen = Spot("", 36.62 + north * metre, 101.78 + east * metre / 0.8026)
        return round(metres(home, seen) or 0)

    ends = [(told(), told()) for _ in range(10_000)]
    once = sum(bool(odd(metres=max(end))) for end in ends)
    again = sum(
        bool(odd(metres=max(m if m <= LIMITS.far_metres else min(m, told()) for m in end)))
        for end in ends
    )
    assert (once, again) == HELD_OF_TEN_THOUSAND


HELD_OF_TEN_THOUSAND = (208, 1)
"""Without being asked again, and with it."""
