"""Who may order: every reason is told, the last day counts, more proof never takes a right away."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.rules.eligibility import Claim, Facts, Reason, Right, judge

DAY = date(2026, 11, 24)
GROUPS = ("elderly_at_home", "disabled", "unemployed")
RIGHTS = [Right("elderly_at_home", 8), Right("disabled", 4)]
OLD = Claim("elderly_at_home", certified=True, until=date(2027, 6, 1))
GOOD = Facts(
    area_in_pilot=True,
    claims=[OLD],
    born=date(1948, 3, 1),
    consented=True,
    guardian_consented=False,
)

days = st.dates(date(2026, 1, 1), date(2027, 12, 31))
claims = st.builds(
    lambda group, until: Claim(group, until is not None, until),
    st.sampled_from(GROUPS),
    st.none() | days,
)
rights = st.lists(
    st.builds(Right, st.sampled_from(GROUPS), st.integers(0, 10)),
    unique_by=lambda right: right.group,
)
facts = st.builds(
    Facts,
    area_in_pilot=st.booleans(),
    claims=st.lists(claims, max_size=3, unique_by=lambda claim: claim.group),
    born=st.none() | st.dates(date(1930, 1, 1), date(2026, 1, 1)),
    consented=st.booleans(),
    guardian_consented=st.booleans(),
    visits_this_month=st.integers(0, 10),
)


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"area_in_pilot": False}, Reason.AREA_NOT_IN_PILOT),
        ({"claims": []}, Reason.GROUP_NOT_SERVED),
        ({"claims": [Claim("unemployed", True, date(2027, 6, 1))]}, Reason.GROUP_NOT_SERVED),
        ({"claims": [replace(OLD, until=date(2026, 11, 23))]}, Reason.CERTIFICATE_EXPIRED),
        ({"visits_this_month": 8}, Reason.QUOTA_SPENT),
        ({"consented": False}, Reason.NO_CONSENT),
        ({"born": date(2012, 11, 25)}, Reason.NO_GUARDIAN_CONSENT),
    ],
)
def test_each_obstacle_alone_is_named_alone(changes: dict[str, object], reason: Reason) -> None:
    assert judge(GOOD, RIGHTS, DAY).entitled
    assert judge(replace(GOOD, **changes), RIGHTS, DAY).obstacles == (reason,)


def test_all_obstacles_are_named_together() -> None:
    worst = Facts(
        area_in_pilot=False,
        claims=[replace(OLD, until=date(2026, 11, 23))],
        born=date(2020, 1, 1),
        consented=False,
        guardian_consented=False,
    )
    assert set(judge(worst, RIGHTS, DAY).obstacles) == {
        Reason.AREA_NOT_IN_PILOT,
        Reason.CERTIFICATE_EXPIRED,
        Reason.NO_CONSENT,
        Reason.NO_GUARDIAN_CONSENT,
    }


def test_a_certificate_counts_on_its_last_day_and_not_on_the_next() -> None:
    last = [replace(OLD, until=DAY)]
    assert judge(replace(GOOD, claims=last), RIGHTS, DAY).entitled
    assert not judge(replace(GOOD, claims=last), RIGHTS, DAY + timedelta(days=1)).entitled


def test_a_child_needs_a_guardian_until_the_day_before_the_fourteenth_birthday() -> None:
    born = date(2012, 11, 24)
    child = replace(GOOD, born=born)
    assert judge(child, RIGHTS, DAY).entitled
    assert not judge(child, RIGHTS, DAY - timedelta(days=1)).entitled
    assert judge(replace(child, guardian_consented=True), RIGHTS, DAY - timedelta(1)).entitled


def test_the_last_visit_of_the_month_is_paid_and_the_next_is_not() -> None:
    assert judge(replace(GOOD, visits_this_month=7), RIGHTS, DAY).entitled
    assert not judge(replace(GOOD, visits_this_month=8), RIGHTS, DAY).entitled


def test_a_declared_group_waits_for_the_certificate() -> None:
    verdict = judge(replace(GOOD, claims=[Claim("disabled", False)]), RIGHTS, DAY)
    assert verdict.waits_for_certificate
    assert verdict.to_certify == {"disabled"}


def test_a_group_that_nobody_has_certified_does_not_raise_the_quota() -> None:
    declared = [Claim("disabled", True, date(2027, 6, 1)), Claim("elderly_at_home", False)]
    verdict = judge(replace(GOOD, claims=declared, visits_this_month=4), RIGHTS, DAY)
    assert "disabled" not in verdict.groups
    assert verdict.waits_for_certificate


@given(facts, rights, days)
def test_the_same_facts_and_rights_give_the_same_answer_in_any_order(
    known: Facts, rows: list[Right], on: date
) -> None:
    turned = replace(known, claims=list(reversed(known.claims)))
    assert judge(known, rows, on) == judge(turned, list(reversed(rows)), on)


@given(facts, rights, days)
def test_an_answer_is_a_yes_with_a_group_or_a_no_with_a_reason(
    known: Facts, rows: list[Right], on: date
) -> None:
    verdict = judge(known, rows, on)
    assert verdict.entitled == (not verdict.obstacles)
    assert not verdict.entitled or verdict.groups or verdict.to_certify
    assert verdict.groups <= {c.group for c in known.claims if c.certified and c.until >= on}


@given(facts, rights, days, claims, st.integers(0, 10))
def test_more_proof_or_fewer_visits_never_take_a_right_away(
    known: Facts, rows: list[Right], on: date, more: Claim, visits: int
) -> None:
    new = [more] if more.group not in {claim.group for claim in known.claims} else []
    better = replace(
        known,
        claims=[*known.claims, *new],
        consented=True,
        guardian_consented=True,
        area_in_pilot=True,
        visits_this_month=min(visits, known.visits_this_month),
    )
    before, after = judge(known, rows, on), judge(better, rows, on)
    assert not before.entitled or after.entitled
    assert before.groups <= after.groups


@given(facts, rights, days)
def test_a_wider_right_never_takes_a_right_away(known: Facts, rows: list[Right], on: date) -> None:
    wider = [replace(right, visits_a_month=right.visits_a_month + 1) for right in rows]
    assert not judge(known, rows, on).entitled or judge(known, wider, on).entitled
