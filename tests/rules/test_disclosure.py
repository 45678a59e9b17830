"""No small count can be seen, or reckoned from what is published beside it."""

from itertools import product

from hypothesis import example, given
from hypothesis import strategies as st

from models.rules.disclosure import hide

LEAST = 5
COUNTS = st.dictionaries(st.sampled_from("abcd"), st.integers(0, 9), min_size=1, max_size=4)


def others(counts: dict[str, int]) -> list[dict[str, int]]:
    """Every table of counts with the same sum, as whoever knows the sum can think of them."""
    names, total = sorted(counts), sum(counts.values())
    found = product(range(total + 1), repeat=len(names) - 1)
    return [
        dict(zip(names, (*some, total - sum(some)), strict=True))
        for some in found
        if sum(some) <= total
    ]


@given(COUNTS.filter(lambda counts: sum(counts.values()) <= 24))
@example({"a": 4, "b": 4, "c": 5})
@example({"a": 1, "b": 5})
@example({"a": 3})
def test_whoever_knows_the_sum_and_the_rule_cannot_tell_what_is_hidden(
    counts: dict[str, int],
) -> None:
    shown = hide(counts, LEAST)
    alike = [one for one in others(counts) if hide(one, LEAST) == shown]
    total_told = sum(counts.values()) >= LEAST
    for name, count in shown.items():
        if count is None and (len(counts) > 1 and total_told):
            assert len({one[name] for one in alike}) > 1, (counts, shown)


@given(COUNTS, st.dictionaries(st.sampled_from("abcd"), st.integers(0, 9)))
def test_nothing_of_fewer_people_is_told_and_what_is_told_is_true(
    counts: dict[str, int], few: dict[str, int]
) -> None:
    people = {name: min(count, few.get(name, count)) for name, count in counts.items()}
    for name, count in hide(counts, LEAST, people).items():
        assert count is None or count == counts[name]
        assert count is None or people[name] == 0 or people[name] >= LEAST


def test_where_nothing_is_small_all_is_told() -> None:
    assert hide({"a": 5, "b": 0, "c": 60}, LEAST) == {"a": 5, "b": 0, "c": 60}
