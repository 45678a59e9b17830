"""抽查: nobody foresees it, everybody can repeat it, no worker has less than thirty percent."""

import hashlib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.rules.lottery import WINDOW, difference, draw, hour_after, is_drawn, left_over

seeds = st.binary(min_size=32, max_size=32)
worked = st.dictionaries(st.integers(1, 99), st.integers(0, 40), max_size=6)
SEED = "ab" * 32


def numbered(counts: dict[int, int]) -> dict[int, list[int]]:
    """Visits of several workers, numbered one after the other."""
    found, following = {}, 1
    for worker, count in counts.items():
        found[worker] = list(range(following, following + count))
        following += count
    return found


def told() -> dict[str, Any]:
    visits = numbered({7: 10, 8: 1, 9: 3})
    return {
        "sealed": hashlib.sha256(SEED.encode()).hexdigest(),
        "seed": SEED,
        "visits": {str(worker): theirs for worker, theirs in visits.items()},
        "drawn": draw(bytes.fromhex(SEED), visits),
    }


@given(seeds, worked)
def test_of_each_worker_a_third_is_drawn_and_never_less_than_thirty_percent(
    seed: bytes, counts: dict[int, int]
) -> None:
    visits = numbered(counts)
    drawn = set(draw(seed, visits))
    for theirs in visits.values():
        share = len(drawn & set(theirs))
        assert share == -(-len(theirs) // WINDOW)
        assert 100 * share >= 30 * len(theirs)


@given(seeds, st.integers(1, 99), st.integers(0, 40))
def test_what_was_drawn_as_it_ended_is_what_is_drawn_when_the_month_is_over(
    seed: bytes, worker: int, count: int
) -> None:
    visits = list(range(count))
    by_and_by = [place for place in visits if is_drawn(seed, worker, place)]
    last = left_over(seed, worker, count)
    assert draw(seed, {worker: visits}) == sorted({*by_and_by, *({last} - {None})})  # type: ignore[type-var]


@given(seeds, st.integers(1, 10**6))
def test_a_home_is_asked_two_to_four_days_later_by_day(seed: bytes, visit: int) -> None:
    days, hour = hour_after(seed, visit)
    assert 2 <= days <= 4
    assert 10 <= hour <= 16


def test_every_place_of_a_window_is_drawn_about_as_often() -> None:
    counts = [0, 0, 0]
    for worker in range(3000):
        counts[[is_drawn(b"x", worker, place) for place in range(WINDOW)].index(True)] += 1
    assert all(900 < count < 1100 for count in counts)


def test_the_file_of_an_honest_month_is_the_same_draw() -> None:
    assert difference(told()) is None


@pytest.mark.parametrize(
    "change",
    [
        lambda file: file.update(seed="cd" * 32),
        lambda file: file["drawn"].pop(),
        lambda file: file["drawn"].append(next(n for n in range(1, 15) if n not in file["drawn"])),
        lambda file: file["visits"]["7"].insert(0, file["visits"]["7"].pop()),
        lambda file: file["visits"].update({"7": file["visits"]["7"][1:]}),
    ],
)
def test_whatever_was_changed_in_the_file_is_found(change: Any) -> None:
    file = told()
    change(file)
    assert difference(file) is not None
