"""Some days of a town: whatever people do, nothing is forgotten and nobody has to order again."""

from pathlib import Path

from tests.days.life import Days


def test_in_ten_days_of_a_town_nothing_is_broken_and_nobody_is_asked_to_order_again(
    tmp_path: Path,
) -> None:
    lived = Days(tmp_path / "town.db", seed=7, residents=30, workers=12)
    for _ in range(10):
        lived.one_day()
    told = lived.tally()
    assert told["broken"] == {}
    assert told["asked to order again"] == 0
    assert told["visits"]["closed"] > 10
