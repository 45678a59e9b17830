"""评审: drawn by lot without ties, sealed to the point, approved in order within the fund."""

import hashlib
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.rules.reviewing import (
    MOST,
    Criterion,
    Refusal,
    Scored,
    approve,
    lettered,
    mean,
    panel,
    sealed,
    total,
)
from models.words import Group

people = st.sets(st.integers(1, 60), max_size=20)
seeds = st.binary(min_size=32, max_size=32)
points = st.fixed_dictionaries({one.value: st.integers(0, MOST) for one in Criterion})
LONG_AGO = datetime(2026, 1, 1, tzinfo=UTC)
scores = st.builds(
    Scored,
    project=st.integers(1, 10**6),
    score=st.integers(0, 10_000),
    fen=st.integers(1, 30_000_000),
    groups=st.frozensets(st.sampled_from(Group), max_size=4),
    submitted_at=st.integers(0, 100).map(lambda days: LONG_AGO + timedelta(days=days)),
)
many = st.lists(scores, max_size=12, unique_by=lambda one: one.project)


def scored(project: int, score: int, fen: int = 100, *groups: Group, day: int = 0) -> Scored:
    return Scored(project, score, fen, frozenset(groups), LONG_AGO + timedelta(days=day))


@given(people, people, seeds, st.integers(1, 99), st.integers(1, 5))
def test_whoever_is_kept_apart_is_never_drawn_and_nobody_twice(
    evaluators: set[int], apart: set[int], seed: bytes, project: int, size: int
) -> None:
    drawn = panel(evaluators, apart, seed, project, size)
    assert not apart & set(drawn)
    assert set(drawn) <= evaluators
    assert len(drawn) == len(set(drawn)) == min(size, len(evaluators - apart))


@given(people, seeds, st.integers(1, 99))
def test_in_place_of_one_who_falls_out_comes_the_next_and_all_others_stay(
    evaluators: set[int], seed: bytes, project: int
) -> None:
    order = panel(evaluators, (), seed, project, len(evaluators))
    first = panel(evaluators, (), seed, project, 3)
    assert first == order[:3]
    if first:
        assert panel(evaluators, first[:1], seed, project, 3) == order[1:4]


def test_every_evaluator_is_drawn_about_as_often() -> None:
    seed = hashlib.sha256(b"x").digest()
    counts = dict.fromkeys(range(6), 0)
    for project in range(2000):
        for one in panel(counts, (), seed, project, 3):
            counts[one] += 1
    assert all(900 < count < 1100 for count in counts.values())


@given(st.sets(st.integers(1, 99), max_size=12), seeds)
def test_each_application_has_a_letter_of_its_own(projects: set[int], seed: bytes) -> None:
    assert sorted(lettered(projects, seed).values()) == list(range(len(projects)))


@given(points, points, st.text(min_size=1, max_size=8))
def test_another_point_is_another_seal(
    mine: dict[str, int], other: dict[str, int], nonce: str
) -> None:
    again = dict(reversed(mine.items()))
    assert sealed(mine, nonce) == sealed(again, nonce)
    assert (sealed(mine, nonce) == sealed(other, nonce)) == (mine == other)
    assert sealed(mine, nonce) != sealed(mine, nonce + "x")


@given(st.lists(points, min_size=1, max_size=5))
def test_the_mean_lies_between_the_sheets(sheets: list[dict[str, int]]) -> None:
    totals = [total(one) for one in sheets]
    assert 100 * min(totals) <= mean(sheets) <= 100 * max(totals)


@pytest.mark.parametrize("wrong", [{}, {"urgency": 20}, {one.value: MOST + 1 for one in Criterion}])
def test_a_sheet_with_a_gap_or_a_point_too_many_has_no_total(wrong: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="no complete sheet"):
        total(wrong)


@given(many, st.integers(1, 60_000_000))
def test_the_fund_is_never_overdrawn_and_whoever_was_refused_did_not_fit(
    all_: list[Scored], fund: int
) -> None:
    by_number = {one.project: one for one in all_}
    left = fund
    decided = approve(all_, fund, 60)
    assert [one.place for one in decided] == list(range(1, len(all_) + 1))
    for one in decided:
        told = by_number[one.project]
        low, fits = told.score < 6000, told.fen <= left
        expected = Refusal.LOW_SCORE if low else None if fits else Refusal.FUND_SPENT
        assert one.why is expected
        left -= told.fen if one.why is None else 0
    assert left >= 0


def test_the_best_come_first_and_what_does_not_fit_leaves_room_for_the_next() -> None:
    told = [scored(1, 7000, 60), scored(2, 9000, 60), scored(3, 6500, 40), scored(4, 5999, 1)]
    assert [(one.project, one.why) for one in approve(told, 100, 60)] == [
        (2, None),
        (1, Refusal.FUND_SPENT),
        (3, None),
        (4, Refusal.LOW_SCORE),
    ]


def test_of_two_alike_whoever_serves_more_in_special_difficulty_goes_first() -> None:
    old, poor = Group.ELDERLY_AT_HOME, Group.LOW_INCOME
    told = [scored(1, 7000, 1, old, day=0), scored(2, 7000, 1, poor, day=2),
            scored(3, 7000, 1, poor, day=1)]  # fmt: skip
    assert [one.project for one in approve(told, 100, 60)] == [3, 2, 1]


def test_exactly_the_least_score_is_enough() -> None:
    told = [scored(1, 6000, 1), scored(2, 5999, 1)]
    assert [one.why for one in approve(told, 100, 60)] == [None, Refusal.LOW_SCORE]
