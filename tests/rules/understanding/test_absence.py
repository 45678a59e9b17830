"""A worker's one line: away, and when."""

from datetime import date, timedelta

import pytest

from models.rules.understanding.absence import absence_in

MONDAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("我明天请假", 1, 1),
        ("病了,今天去不了", 0, 0),
        ("身体不舒服,来不了", 0, 0),
        ("下周一到周三不来", 7, 9),
        ("从12月1日到12月5日请假", 8, 12),
        ("后天大后天休息", 2, 3),
        ("请三天假", 0, 2),
        ("明天起请两天假", 1, 2),
        ("10天后请假", 10, 10),
        ("sick tomorrow, cannot come", 1, 1),
    ],
)
def test_the_days_of_an_absence_are_heard(words: str, first: int, last: int) -> None:
    away = absence_in(words, MONDAY)
    assert away == (MONDAY + timedelta(days=first), MONDAY + timedelta(days=last))


def test_a_weekday_told_on_that_day_is_that_day() -> None:
    assert absence_in("周一请假", MONDAY) == (MONDAY, MONDAY)


@pytest.mark.parametrize("words", ["老人明天不在家", "明天几点去?", "谢谢", "老人家说明天不来"])
def test_other_words_are_no_absence(words: str) -> None:
    assert absence_in(words, MONDAY) is None
