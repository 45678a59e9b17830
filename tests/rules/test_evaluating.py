"""What an evaluation still lacks, and what the people served say together."""

from hypothesis import given
from hypothesis import strategies as st

from models.rules.contentment import Answer, Score, summarise
from models.rules.evaluating import (
    MID_VOICES,
    Known,
    Lacking,
    People,
    Share,
    lacking,
    odd,
    people,
    third_party_passes,
)
from models.words import EvaluationKind, How, Voice

FIGURES = {"pass_percent": 80, "check_percent": 30, "enough_percent": 80, "small_count": 5}
counts = st.integers(0, 5000)


def road(content: int, unhappy: int, *, served: int = 0) -> Score:
    """So many persons of either mind, of all who were served."""
    stars = [5] * content + [1] * unhappy
    told = [Answer(who, how, None, How.SELF) for who, how in enumerate(stars)]
    return summarise(told, visits=len(told), served=max(served, len(told)), enough=30)


def verdict(said: Score, checked: Score) -> People:
    return people(Known(said, checked, Share(0, 0)), FIGURES)


@given(counts, counts)
def test_the_share_of_checks_is_compared_to_the_very_visit(ended: int, answered: int) -> None:
    share = Share(ended, answered)
    assert (share.lacks(30) == 0) == (answered * 10 >= ended * 3)
    assert Share(ended, answered + share.lacks(30)).lacks(30) == 0


def test_two_hundred_and_ninety_nine_of_a_thousand_are_not_thirty_percent() -> None:
    assert [Share(1000, answered).lacks(30) for answered in (299, 300)] == [1, 0]


def test_a_mid_term_evaluation_names_all_that_is_missing_at_once() -> None:
    known = Known(road(2, 0), road(0, 0), Share(1000, 299))
    lacks = lacking(EvaluationKind.MID, {Voice.COUNTY}, set(), known, FIGURES)
    assert lacks == Lacking((Voice.COMMITTEE, Voice.PREFECTURE), people=True, checks=1)
    whole = Known(road(40, 2), road(30, 1), Share(1000, 300))
    assert lacking(EvaluationKind.MID, MID_VOICES, set(), whole, FIGURES) == Lacking()


def test_a_final_one_waits_for_everybody_who_was_drawn() -> None:
    known = Known(road(0, 0), road(0, 0), Share(10, 0))
    third = {Voice.THIRD}
    waits = Lacking((Voice.THIRD,))
    assert lacking(EvaluationKind.FINAL, set(), set(), known, FIGURES) == waits
    assert lacking(EvaluationKind.FINAL, third, third, known, FIGURES) == waits
    assert lacking(EvaluationKind.FINAL, third, set(), known, FIGURES) == Lacking()


def test_ratings_that_shine_and_checks_that_do_not_are_no_content_people() -> None:
    assert verdict(road(40, 1), road(38, 2)) is People.CONTENT
    assert verdict(road(60, 0), road(15, 25)) is People.UNHAPPY
    assert verdict(road(60, 0), road(30, 10)) is People.DOUBT


def test_few_people_are_enough_where_nearly_all_of_them_answered() -> None:
    nobody = road(0, 0)
    assert verdict(road(8, 0, served=10), nobody) is People.CONTENT
    assert verdict(road(7, 0, served=10), nobody) is People.TOO_FEW
    assert verdict(road(4, 0, served=4), nobody) is People.TOO_FEW
    assert verdict(road(7, 0, served=10), road(7, 0)) is People.TOO_FEW


@given(st.integers(0, 9), st.integers(0, 9))
def test_a_third_party_never_passes_what_the_people_served_reject(yes: int, no: int) -> None:
    assert not third_party_passes(yes, no, People.UNHAPPY)
    assert third_party_passes(yes, no, People.TOO_FEW) == (yes > no)


@given(st.integers(0, 20), st.integers(1, 9))
def test_the_third_party_always_has_a_majority(available: int, wanted: int) -> None:
    seats = odd(available, wanted)
    assert seats % 2 == 1 or seats == available == 0
    assert seats <= min(available, wanted)
