"""A day in order of the clock: the way from door to door, and what is empty between."""

from datetime import UTC, datetime, timedelta

from models.rules.travel import Spot
from models.rules.workday import Stop, gaps, ways
from tests.rules.test_travel import FIGURES

NINE = datetime(2026, 11, 24, 1, tzinfo=UTC)
HOUR = timedelta(hours=1)


def stop(hours: float, code: str = "630102001001") -> Stop:
    return Stop(NINE + hours * HOUR, NINE + (hours + 1) * HOUR, Spot(code))


def test_each_way_is_reckoned_from_the_door_before() -> None:
    day = [stop(0), stop(2, "630102001002"), stop(4, "630102001002")]
    assert ways(day, FIGURES) == [20, 10]


def test_a_day_of_one_visit_has_no_way() -> None:
    assert ways([stop(0)], FIGURES) == []
    assert gaps([]) == {}


def test_ninety_minutes_with_nothing_are_a_gap_and_one_less_is_none() -> None:
    assert gaps([stop(0), stop(2.5), stop(4.5 + 29 / 60)]) == {0: timedelta(minutes=90)}
