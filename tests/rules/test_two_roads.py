"""满意度 on two roads: the lower one counts, and nothing squeezed out of people stands alone."""

from fractions import Fraction
from math import comb

from hypothesis import given
from hypothesis import strategies as st

from models.rules.contentment import WHOLE, Answer
from models.rules.two_roads import RARE, Heard, Satisfaction, no_chance, ranked, weigh
from models.words import How, Outcome

ENOUGH = 30


def answer(person: int, stars: int, **more: object) -> Answer:
    return Answer(person, stars, Outcome.DONE, How.SELF, **more)  # type: ignore[arg-type]


def house(said: int, checked: int, people: int = 60, *, worse: int = 0) -> Satisfaction:
    """Everybody answers and is checked once: so many are content on either road."""
    return weigh(
        [
            Heard(
                person,
                answer(person, 5 if person < said else 1),
                checked=answer(person, 5 if person < checked else 1),
            )
            for person in range(people + worse)
        ],
        enough=ENOUGH,
    )


def test_the_lower_of_the_two_lower_bounds_is_what_counts() -> None:
    both = house(58, 30)
    assert both.said.low > both.checked.low == both.lowest
    assert house(30, 58).lowest == both.lowest


def test_few_on_either_road_are_told_but_have_no_rank() -> None:
    known, worse, few = house(50, 50), house(40, 55), house(9, 9, people=9)
    unchecked = weigh([Heard(n, answer(n, 5)) for n in range(60)], enough=ENOUGH)
    order = ranked({"few": few, "unchecked": unchecked, "worse": worse, "known": known})
    assert order[:2] == [(1, "known"), (2, "worse")]
    assert {name for rank, name in order[2:] if rank is None} == {"few", "unchecked"}


def test_who_stands_alike_shares_a_rank() -> None:
    alike = {"a": house(50, 50), "b": house(50, 50), "c": house(20, 20)}
    assert [rank for rank, _ in ranked(alike)] == [1, 1, 3]


def test_what_two_people_set_aside_counts_in_the_raw_share_alone() -> None:
    rows = [Heard(n, answer(n, 5)) for n in range(9)]
    told = weigh([*rows, Heard(9, answer(9, 1), aside=True)], enough=ENOUGH)
    assert (told.raw.mean, told.said.mean, told.aside) == (WHOLE * 9 // 10, WHOLE, 1)
    assert told.said.served == told.raw.served == 10
    assert told.said.response == WHOLE * 9 // 10


def test_answers_better_than_the_checks_of_the_same_visits_are_named() -> None:
    assert house(60, 50).differs
    assert not house(60, 55).differs
    assert not house(50, 60).differs
    assert house(60, 50).agree == WHOLE * 50 // 60


def test_a_person_drawn_often_is_one_sign() -> None:
    often = [Heard(1, answer(1, 5), checked=answer(1, 1))] * 20
    assert not weigh(often, enough=ENOUGH).differs


@given(st.integers(0, 40), st.integers(0, 40))
def test_the_sign_test_is_the_exact_tail(up: int, down: int) -> None:
    tries = up + down
    tail = Fraction(sum(comb(tries, k) for k in range(up, tries + 1)), 2**tries)
    assert no_chance(up, down) == (tail < Fraction(1, RARE))


rows = st.lists(
    st.builds(
        Heard,
        st.just(1),
        st.none() | st.builds(answer, st.integers(1, 6), st.integers(1, 5)),
        checked=st.none() | st.builds(answer, st.integers(1, 6), st.sampled_from([1, 3, 5])),
    ),
    max_size=20,
)


@given(rows, st.integers(1, 5))
def test_the_same_said_of_several_visits_is_the_same_as_said_one_by_one(
    told: list[Heard], times: int
) -> None:
    def of(one: Heard, n: int) -> Heard:
        said, checked = (a and a._replace(times=n) for a in (one.said, one.checked))
        return one._replace(said=said, checked=checked, times=n)

    together = weigh([of(one, times) for one in told], enough=ENOUGH)
    apart = weigh([of(one, 1) for one in told for _ in range(times)], enough=ENOUGH)
    assert together == apart
