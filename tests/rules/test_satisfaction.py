"""What few answers say: never more than the share, and more with every good one."""

from hypothesis import given
from hypothesis import strategies as st

from models.rules.satisfaction import lower_bound

counts = st.integers(1, 2_000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))


@given(counts)
def test_the_lower_bound_is_a_share_and_never_above_the_one_seen(counted: tuple[int, int]) -> None:
    good, answers = counted
    assert 0 <= lower_bound(good, answers) <= good / answers


@given(counts)
def test_a_good_answer_raises_it_and_a_bad_one_lowers_it(counted: tuple[int, int]) -> None:
    good, answers = counted
    assert lower_bound(good + 1, answers + 1) > lower_bound(good, answers)
    assert lower_bound(good, answers + 1) <= lower_bound(good, answers)


@given(counts)
def test_the_same_share_of_more_answers_is_trusted_more(counted: tuple[int, int]) -> None:
    good, answers = counted
    assert lower_bound(2 * good, 2 * answers) >= lower_bound(good, answers)


def test_an_unknown_worker_is_neither_praised_nor_blamed() -> None:
    assert lower_bound(0, 0) == 0.5
