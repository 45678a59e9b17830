"""Hours and days as managers write them."""

from datetime import date

import pytest

from models.rules.shifts import check_good_until, read_day, read_times

MONDAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("words", "times"),
    [
        ("9:00-17:30", (540, 1050)),
        ("8点半到12点", (510, 720)),
        ("8:00 至 24:00", (480, 1440)),
        ("17:00-9:00", None),
        ("9:00-9:00", None),
        ("8:00-25:00", None),
        ("上午", None),
    ],
)
def test_hours_are_read_as_written_or_not_at_all(words: str, times: tuple[int, int] | None) -> None:
    assert read_times(words) == times


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("明天", date(2026, 11, 24)),
        ("2027年9月1日", date(2027, 9, 1)),
        ("2027-09-01", date(2027, 9, 1)),
        ("昨天", None),
        ("没有", None),
    ],
)
def test_a_day_to_come_is_read(words: str, day: date | None) -> None:
    assert read_day(words, MONDAY) == day


def test_a_check_counts_for_a_year() -> None:
    assert check_good_until(date(2026, 9, 1)) == date(2027, 9, 1)
