"""Who is drawn is chance, and anybody can draw again."""

from hypothesis import given
from hypothesis import strategies as st

from models.rules.sampling import BETWEEN, EARLIER, LATER, drawn, question, truth

SEEDS = st.binary(min_size=32, max_size=32)


@given(SEEDS, st.integers(1, 2**31))
def test_whoever_is_drawn_for_few_is_drawn_for_more(seed: bytes, visit_id: int) -> None:
    for few, more in ((0, 5), (5, 20), (20, 100)):
        assert drawn(seed, visit_id, few) <= drawn(seed, visit_id, more)
    assert drawn(seed, visit_id, 100)


def test_five_in_a_hundred_are_drawn_and_another_seed_draws_others() -> None:
    first, second = ({n for n in range(10_000) if drawn(s, n, 5)} for s in (b"a", b"b"))
    assert 430 < len(first) < 570
    assert len(first & second) < 60


@given(SEEDS, st.integers(1, 2**31), st.integers(0, 1439))
def test_the_truth_lies_three_quarters_of_an_hour_from_every_edge(
    seed: bytes, visit_id: int, minute: int
) -> None:
    since, until = question(seed, visit_id, minute)
    assert until - since == 120
    assert since % 30 == 0
    assert min(abs(minute - since), abs(minute - until)) >= 45


def test_every_answer_is_the_right_one_for_some_visit() -> None:
    found = {truth(*question(b"seed", n, 720), 720) for n in range(60)}
    assert found == {EARLIER, BETWEEN, LATER}
