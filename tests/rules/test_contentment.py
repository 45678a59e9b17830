"""满意度 that can bear to be the only standard: what is said of few, of many, and of the silent."""

from fractions import Fraction
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from models.rules.contentment import WHOLE, Answer, Score, bounds, summarise, worth
from models.words import How, Outcome

ENOUGH = 30
answers = st.lists(
    st.builds(
        Answer,
        st.integers(1, 9),
        st.none() | st.integers(1, 5),
        st.none() | st.sampled_from(Outcome),
        st.sampled_from(How),
        st.booleans(),
        st.integers(1, 4),
    ),
    max_size=30,
)
voices = st.lists(st.fractions(0, 1, max_denominator=6), min_size=1, max_size=40)


def told(said: list[Answer], *, more: int = 0) -> Score:
    """With so many persons besides who said nothing."""
    served = len({one.person_id for one in said}) + more
    visits = sum(one.times for one in said) + more
    return summarise(said, visits=visits, served=served, enough=ENOUGH)


def say(person: int, stars: int, times: int = 1) -> list[Answer]:
    return [Answer(person, stars, Outcome.DONE, How.SELF)] * times


def test_content_is_one_so_so_a_half_and_nothing_done_is_nothing() -> None:
    worths = {
        (5, Outcome.DONE): 1, (4, None): 1, (3, Outcome.DONE): Fraction(1, 2),
        (5, Outcome.PARTLY): Fraction(1, 2), (2, Outcome.DONE): 0, (5, Outcome.NOT): 0,
        (None, Outcome.PARTLY): Fraction(1, 2), (None, Outcome.NOT): 0,
    }  # fmt: skip
    for (stars, outcome), expected in worths.items():
        assert worth(Answer(1, stars, outcome, How.SELF)) == expected


def test_one_person_is_one_voice_however_often_somebody_came() -> None:
    often = told(say(1, 5, times=24) + say(2, 1))
    once = told(say(1, 5) + say(2, 1))
    assert often.mean == once.mean == WHOLE // 2
    assert often.voices == once.voices == 2


@given(answers, st.integers(0, 9))
def test_a_share_lies_between_its_bounds_and_the_silent_move_it_both_ways(
    said: list[Answer], silent: int
) -> None:
    score = told(said, more=silent)
    if score.voices:
        assert 0 <= score.low <= score.mean <= score.high <= WHOLE
        assert score.worst <= score.mean <= score.best
    assert score.enough == (score.voices >= ENOUGH)
    assert score.served == score.voices + silent


@given(answers, st.randoms(use_true_random=False))
def test_the_order_of_answers_changes_nothing(said: list[Answer], dice: Random) -> None:
    shuffled = said[:]
    dice.shuffle(shuffled)
    assert told(shuffled) == told(said)


@given(voices)
def test_bounds_hold_the_mean_and_mirror_the_unhappy(said: list[Fraction]) -> None:
    low, high = bounds(said, len(said))
    mirrored = bounds([1 - one for one in said], len(said))
    assert 0 <= low <= sum(said, Fraction()) / len(said) <= high <= 1
    assert abs(1 - mirrored[1] - low) < Fraction(1, 10**9)


@given(voices)
def test_the_same_voices_twice_over_say_it_more_surely(said: list[Fraction]) -> None:
    low, high = bounds(said, len(said))
    again = bounds(said * 2, len(said) * 2)
    assert low - Fraction(1, 10**9) <= again[0] <= again[1] <= high + Fraction(1, 10**9)


def test_nine_who_are_content_are_no_figure_and_the_lowest_bound_is_far_below() -> None:
    few = told([answer for person in range(9) for answer in say(person, 5)])
    assert (few.mean, few.enough) == (WHOLE, False)
    assert few.low < 8_000


def test_answers_entered_at_the_desk_and_by_proxies_are_shown_apart() -> None:
    hands = (How.ASSISTED, How.PROXY, How.SELF, How.SELF)
    score = told([Answer(n, 5, Outcome.DONE, how) for n, how in enumerate(hands)])
    assert (score.assisted, score.by_proxy) == (WHOLE // 4, WHOLE // 4)


def test_the_truth_lies_between_the_bounds_about_as_often_as_is_said() -> None:
    """Towns drawn by one seed: each home has a mind of its own, and is visited six times. Nine of
    ten times is said (95 % on either side).
    """
    dice, within, towns = Random(20261122), 0, 150
    for _ in range(towns):
        minds = [dice.betavariate(6, 1.5) for _ in range(60)]
        truth = 6 / 7.5
        said = [sum(dice.random() < mind for _ in range(6)) for mind in minds]
        low, high = bounds([Fraction(good, 6) for good in said], 360)
        within += low <= truth <= high
    assert 0.85 <= within / towns <= 0.97
