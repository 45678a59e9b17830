"""抽查: nobody foresees it, everybody can repeat it, no worker has less than thirty percent."""

import hashlib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.rules.lottery import WINDOW, difference, draw, drawn_places, hour_after

seeds = st.binary(min_size=32, max_size=32)
worked = st.dictionaries(st.sampled_from(["7/1", "7/2", "8/1", "9"]), st.integers(0, 40))
SEED = "ab" * 32


def numbered(counts: dict[str, int]) -> dict[str, list[int]]:
    """Visits of several lines, numbered one after the other."""
    found, following = {}, 1
    for line, count in counts.items():
        found[line] = list(range(following, following + count))
        following += count
    return found


def told() -> dict[str, Any]:
    visits = numbered({"7/1": 10, "8/1": 1, "9/2": 3})
    without = draw(bytes.fromhex(SEED), visits)[:1]
    return {
        "sealed": hashlib.sha256(SEED.encode()).hexdigest(),
        "seed": SEED,
        "visits": visits,
        "vain": without,
        "drawn": draw(bytes.fromhex(SEED), visits, without),
    }


@given(seeds, worked)
def test_of_each_line_a_third_is_drawn_and_never_less_than_thirty_percent(
    seed: bytes, counts: dict[str, int]
) -> None:
    visits = numbered(counts)
    drawn = set(draw(seed, visits))
    for theirs in visits.values():
        share = len(drawn & set(theirs))
        assert share == -(-len(theirs) // WINDOW)
        assert 100 * share >= 30 * len(theirs)


@given(seeds, st.integers(0, 40), st.data())
def test_for_each_that_nobody_answers_for_another_is_drawn_while_there_is_one(
    seed: bytes, count: int, data: st.DataObject
) -> None:
    """As it goes: visits end, some are asked about in vain, in any order, before and after the
    month is over.
    """
    drawn: set[int] = set()
    vain: set[int] = set()
    for ended in range(count + 1):
        drawn_now = drawn_places(seed, "7/1", ended, vain=vain, over=False)
        assert drawn <= drawn_now
        drawn = drawn_now
        silent = st.sampled_from([*drawn - vain, None])
        vain |= {place for place in [data.draw(silent)] if place is not None}
    while True:
        drawn_now = drawn_places(seed, "7/1", count, vain=vain)
        assert drawn <= drawn_now
        drawn = drawn_now
        third = -(-count // WINDOW)
        assert len(drawn) == min(count, third + len(vain))
        more = [place for place in sorted(drawn - vain) if data.draw(st.booleans())]
        if not more:
            return
        vain |= {*more}


@given(seeds, st.integers(1, 10**6))
def test_a_home_is_asked_two_to_four_days_later_by_day(seed: bytes, visit: int) -> None:
    days, hour = hour_after(seed, visit)
    assert 2 <= days <= 4
    assert 10 <= hour <= 16


def test_every_place_of_a_window_is_drawn_about_as_often() -> None:
    counts = [0, 0, 0]
    for worker in range(3000):
        counts[min(drawn_places(b"x", f"{worker}/1", WINDOW))] += 1
    assert all(900 < count < 1100 for count in counts)


def test_the_file_of_an_honest_month_is_the_same_draw() -> None:
    assert difference(told()) is None


@pytest.mark.parametrize(
    "change",
    [
        lambda file: file.update(seed="cd" * 32),
        lambda file: file["drawn"].pop(),
        lambda file: file["vain"].pop(),
        lambda file: file["vain"].append(next(n for n in range(1, 15) if n not in file["drawn"])),
        lambda file: file["drawn"].append(next(n for n in range(1, 15) if n not in file["drawn"])),
        lambda file: file["visits"]["7/1"].insert(0, file["visits"]["7/1"].pop()),
        lambda file: file["visits"].update({"7/1": file["visits"]["7/1"][1:]}),
    ],
)
def test_whatever_was_changed_in_the_file_is_found(change: Any) -> None:
    file = told()
    change(file)
    assert difference(file) is not None
