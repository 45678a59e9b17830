"""资质: six requirements, each with its evidence, each good until its last day."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from models.rules.qualification import shortcomings
from models.words import Requirement

DAY = date(2026, 11, 24)
ALL = dict.fromkeys(Requirement, None)
shown = st.dictionaries(
    st.sampled_from(Requirement), st.none() | st.dates(DAY - timedelta(9), DAY + timedelta(9))
)


def test_there_are_six_requirements_and_who_shows_all_is_qualified() -> None:
    assert len(Requirement) == 6
    assert shortcomings(ALL, DAY) == ()


@given(st.sets(st.sampled_from(Requirement)))
def test_exactly_what_was_not_shown_is_named(missing: set[Requirement]) -> None:
    kept = {need: until for need, until in ALL.items() if need not in missing}
    assert set(shortcomings(kept, DAY)) == missing


def test_evidence_is_good_on_its_last_day_and_not_on_the_next() -> None:
    ending = {**ALL, Requirement.FINANCE: DAY}
    assert shortcomings(ending, DAY) == ()
    assert shortcomings(ending, DAY + timedelta(days=1)) == (Requirement.FINANCE,)


@given(shown, st.sampled_from(Requirement))
def test_one_more_evidence_takes_away_only_its_own_shortcoming(
    known: dict[Requirement, date | None], more: Requirement
) -> None:
    before = set(shortcomings(known, DAY))
    assert set(shortcomings({**known, more: None}, DAY)) == before - {more}
