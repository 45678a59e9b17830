"""申请: the cap by rating, and every obstacle at once."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.rules.budgets import (
    Asked,
    Barrier,
    Obstacle,
    cap,
    most_used,
    never_used,
    obstacles,
)
from models.rules.qualification import Lack, Reason
from models.words import Requirement

FIGURES = {"project_cap": 20_000_000, "project_cap_3a": 30_000_000, "cap_rating": 3}
DAY = date(2027, 3, 1)
GOOD = Asked(
    rating=3, lacking=(), barred=(), open=True, fen=30_000_000, used_fen=20_000_000,
    needs="老人没人做饭", served=(1, 1, 1),
)  # fmt: skip
LACK = (Reason(Requirement.FINANCE, Lack.NOT_SHOWN), Reason(Requirement.STAFF, Lack.NOT_SHOWN))
SPOILT = {
    Barrier.NOT_QUALIFIED: {"lacking": LACK},
    Barrier.OVER_CAP: {"fen": 30_000_100},
    Barrier.OVER_SUM: {"used_fen": 30_000_101},
    Barrier.BARRED: {"barred": (2026, 2027)},
    Barrier.CLOSED: {"open": False},
    Barrier.NO_NEEDS: {"needs": " "},
    Barrier.NOTHING_SERVED: {"served": (1, 0, 1)},
}


@pytest.mark.parametrize(
    ("rating", "yuan"), [(0, 200_000), (2, 200_000), (3, 300_000), (5, 300_000)]
)
def test_a_project_costs_two_hundred_thousand_and_three_from_3a_on(rating: int, yuan: int) -> None:
    most = yuan * 100
    assert cap(rating, FIGURES) == most
    assert obstacles(replace(GOOD, rating=rating, fen=most), FIGURES, DAY) == ()
    assert obstacles(replace(GOOD, rating=rating, fen=most + 100), FIGURES, DAY) == (
        Obstacle(Barrier.OVER_CAP, most_fen=most, asked_fen=most + 100),
    )


@given(st.sets(st.sampled_from(Barrier)))
def test_every_obstacle_is_told_and_no_other(wrong: set[Barrier]) -> None:
    changes = {name: value for one in wrong for name, value in SPOILT[one].items()}
    found = obstacles(replace(GOOD, **changes), FIGURES, DAY)
    assert {one.barrier for one in found} == wrong
    assert len(found) == len(wrong)
    assert all(one.lacking == LACK for one in found if one.barrier is Barrier.NOT_QUALIFIED)


def test_who_was_barred_for_a_year_may_apply_in_the_next() -> None:
    barred = replace(GOOD, barred=(2027,))
    assert obstacles(barred, FIGURES, date(2027, 12, 31)) == (Obstacle(Barrier.BARRED, year=2027),)
    assert obstacles(barred, FIGURES, date(2028, 1, 1)) == ()


YEAR = (date(2027, 1, 1), date(2027, 12, 31))


@pytest.mark.parametrize(
    ("visit", "visits", "term", "fen"),
    [(8_000, 200, YEAR, 19_200_000), (30_000_000, 100, YEAR, 36_000_000_000),
     (8_000, 1, (date(2027, 1, 31), date(2027, 2, 1)), 16_000),
     (8_000, 1, (date(2026, 12, 15), date(2027, 12, 14)), 104_000)],
)  # fmt: skip
def test_visits_cost_at_most_their_price_times_the_months_that_the_term_touches(
    visit: int, visits: int, term: tuple[date, date], fen: int
) -> None:
    assert most_used(visit, visits, *term) == fen


def test_visits_cost_no_more_than_is_asked_for_to_the_fen() -> None:
    assert obstacles(replace(GOOD, used_fen=30_000_000), FIGURES, DAY) == ()
    assert obstacles(replace(GOOD, used_fen=30_000_001), FIGURES, DAY) == (
        Obstacle(Barrier.OVER_SUM, most_fen=30_000_000, asked_fen=30_000_001),
    )


def test_what_could_never_be_spent_is_told_above_a_tenth_of_the_sum() -> None:
    assert never_used(30_000_000, 19_200_000) == 10_800_000
    assert never_used(30_000_000, 27_000_000) == 0
    assert never_used(30_000_000, 26_999_999) == 3_000_001
    assert never_used(30_000_000, 30_000_001) == 0
