"""A last day is named as people name one; a sentence about something else names none."""

from datetime import date

import pytest

from models.rules.understanding.until import last_day

MONDAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("words", "day"),
    [("年底", date(2026, 12, 31)), ("到年底吧", date(2026, 12, 31)), ("明年底", date(2027, 12, 31)),
     ("春节前", date(2027, 2, 5)), ("春节", date(2027, 2, 6)), ("三个月", date(2027, 2, 23)),
     ("半年", date(2027, 5, 23)), ("月底", date(2026, 11, 30)), ("下个月底", date(2026, 12, 31)),
     ("2月底", date(2027, 2, 28)), ("两周", date(2026, 12, 7)), ("12月20号", date(2026, 12, 20)),
     ("2027年2月28日", date(2027, 2, 28))],
)  # fmt: skip
def test_days_are_understood_as_people_say_them(words: str, day: date) -> None:
    assert last_day(words, MONDAY) == day


@pytest.mark.parametrize(
    "words", ["明天不要来了", "等春天吧", "三个月没人来", "今天", "2020年1月1日"]
)
def test_what_names_no_day_to_come_is_none(words: str) -> None:
    assert last_day(words, MONDAY) is None
