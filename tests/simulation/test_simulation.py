"""Whoever squeezes answers out of people, invents visits or serves few is found by the real rules;
the plain mean of stars puts them before the good one. The long form: `python -m tests.simulation`.
"""

import pytest

from tests.simulation.__main__ import first, flagged, plain_first, separated, table
from tests.simulation.town import KINDS, MONTHS, Told, town

TOWNS, HOMES = 5, 60


@pytest.fixture(scope="module")
def towns() -> list[dict[str, list[Told]]]:
    return [town(number, HOMES) for number in range(TOWNS)]


def test_the_good_one_leads_and_the_one_that_serves_few_has_no_rank(
    towns: list[dict[str, list[Told]]],
) -> None:
    for one in towns:
        assert first(one)[0] == "good"
        assert "few" not in first(one)
        assert separated(one)


def test_by_the_plain_mean_the_good_one_leads_nowhere(
    towns: list[dict[str, list[Told]]],
) -> None:
    assert {plain_first(one) for one in towns} <= {"few", "faking", "squeezing"}


def test_whoever_squeezes_or_invents_is_named_within_half_a_year_and_nobody_honest_is(
    towns: list[dict[str, list[Told]]],
) -> None:
    for one in towns:
        for kind in KINDS:
            month = flagged(one[kind.name])
            cheats = kind.squeezes or kind.fakes > 0
            assert (month is not None and month <= MONTHS) is cheats, kind.name


def test_the_table_has_a_line_for_each(towns: list[dict[str, list[Told]]]) -> None:
    lines = table(towns)
    assert [line.split(" | ")[0] for line in lines[2:]] == [f"| {kind.name}" for kind in KINDS]
    assert "no rank" in lines[-1]
