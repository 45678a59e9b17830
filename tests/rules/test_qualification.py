"""资质: six requirements, each with its evidence, each good until its last day."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from models.rules.qualification import INSPECTED_YEARS, Lack, Paper, Reason, clean_again, judge
from models.words import PaperStatus, Requirement

DAY = date(2026, 11, 24)
SHOWN = date(2026, 3, 1)
ALL = [Paper(need, PaperStatus.GOOD, SHOWN, None) for need in Requirement]
papers = st.lists(
    st.builds(
        Paper,
        st.sampled_from(Requirement),
        st.sampled_from(PaperStatus),
        st.dates(date(2022, 1, 1), DAY + timedelta(9)),
        st.none() | st.dates(DAY - timedelta(9), DAY + timedelta(9)),
    ),
    max_size=9,
)


def test_there_are_six_requirements_and_who_shows_all_is_qualified() -> None:
    assert len(Requirement) == 6
    assert judge(ALL, DAY) == ()


@given(papers)
def test_every_requirement_that_is_not_met_is_named_once_and_no_other(shown: list[Paper]) -> None:
    named = [reason.need for reason in judge(shown, DAY)]
    lacking = []
    for need in Requirement:
        own = [paper for paper in shown if paper.need is need]
        lacking += [need] if need in {reason.need for reason in judge(own, DAY)} else []
    assert named == lacking


@given(papers, st.sampled_from(Requirement))
def test_a_good_paper_more_takes_away_its_own_reason_alone(
    shown: list[Paper], need: Requirement
) -> None:
    before = judge(shown, DAY)
    after = judge([*shown, Paper(need, PaperStatus.GOOD, SHOWN, None)], DAY)
    assert after == tuple(reason for reason in before if reason.need is not need)


@given(papers, st.sampled_from(Requirement))
def test_a_paper_that_nobody_has_checked_helps_nobody(
    shown: list[Paper], need: Requirement
) -> None:
    unchecked = [*shown, Paper(need, PaperStatus.SHOWN, SHOWN, None)]
    assert {r.need for r in judge(unchecked, DAY)} == {r.need for r in judge(shown, DAY)}


@given(papers, st.sampled_from(Requirement))
def test_what_was_withdrawn_takes_with_it_whatever_was_shown_before(
    shown: list[Paper], need: Requirement
) -> None:
    withdrawn = Paper(need, PaperStatus.WITHDRAWN, SHOWN, None)
    assert Reason(need, Lack.WITHDRAWN, SHOWN) in judge([*shown, withdrawn], DAY)


def test_evidence_is_good_on_its_last_day_and_not_on_the_next() -> None:
    ending = [*ALL[1:], Paper(ALL[0].need, PaperStatus.GOOD, SHOWN, DAY)]
    assert judge(ending, DAY) == ()
    assert judge(ending, DAY + timedelta(days=1)) == (Reason(ALL[0].need, Lack.RUN_OUT, DAY),)


def test_an_inspection_counts_in_the_two_years_after_it_and_no_longer() -> None:
    passed = Paper(Requirement.INSPECTION, PaperStatus.GOOD, date(2024, 1, 2), None)
    rest = [paper for paper in ALL if paper.need is not Requirement.INSPECTION]
    last = date(2024 + INSPECTED_YEARS, 12, 31)
    assert passed.last_day == last
    assert judge([*rest, passed], last) == ()
    reasons = judge([*rest, passed], last + timedelta(days=1))
    assert reasons == (Reason(Requirement.INSPECTION, Lack.TOO_OLD, date(2024, 1, 2)),)


@given(papers, st.dates(DAY, DAY + timedelta(days=900)))
def test_a_good_paper_counts_until_its_last_day_and_never_after(
    shown: list[Paper], on: date
) -> None:
    for paper in shown:
        if paper.status is PaperStatus.GOOD and paper.shown_on <= on:
            lacks = paper.need in {reason.need for reason in judge([paper], on)}
            assert lacks == (paper.last_day is not None and paper.last_day < on)


def test_a_paper_of_tomorrow_is_not_shown_yet() -> None:
    rest = ALL[1:]
    ahead = Paper(ALL[0].need, PaperStatus.GOOD, DAY + timedelta(days=1), None)
    assert judge([*rest, ahead], DAY) == (Reason(ALL[0].need, Lack.NOT_SHOWN),)


@given(papers, st.dates(date(2022, 1, 1), DAY + timedelta(9)))
def test_no_paper_outweighs_a_violation_while_it_counts(shown: list[Paper], day: date) -> None:
    clean, before = Requirement.CLEAN_RECORD, judge(shown, DAY)
    after = judge(shown, DAY, [day])
    if day <= DAY <= clean_again(day):
        assert Reason(clean, Lack.VIOLATION, day) in after
        assert [r for r in after if r.need is not clean] == [
            r for r in before if r.need is not clean
        ]
    else:
        assert after == before
