"""Numbers in words, and the Chinese calendar: lunar days and festivals.

First days of the lunar months are in `seed/lexicon/lunar.csv` (2025 to 2040).
"""

# ruff: noqa: E501 - a pattern is read in one line or not at all

import csv
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import pairwise

from models.rules.understanding.wording import LEXICON

NUMERAL = r"(?:\d{1,2}|[一二两三四五六七八九]?十[一二三四五六七八九]?|廿[一二三四五六七八九]?|[一二两三四五六七八九])"
_DIGITS = {character: value for value, character in enumerate("零一二三四五六七八九")} | {"两": 2}


@dataclass(frozen=True)
class _Month:
    """A lunar month; leap months never carry a festival."""

    number: int
    leap: bool
    first: date


@cache
def _months() -> tuple[_Month, ...]:
    with (LEXICON / "lunar.csv").open(encoding="utf-8") as file:
        rows = csv.DictReader(line for line in file if not line.startswith("#"))
        return tuple(
            _Month(int(row["month"]), row["leap"] == "1", date.fromisoformat(row["first_day"]))
            for row in rows
        )


def number(words: str) -> int:
    """0 to 99, in digits or in words; raises KeyError for anything else.

    >>> number("廿三"), number("二十"), number("15")
    (23, 20, 15)
    """
    if words.isdigit():
        return int(words)
    words = words.replace("廿", "二十")
    if "十" in words:
        tens, units = words.split("十")
        return 10 * (_DIGITS[tens] if tens else 1) + (_DIGITS[units] if units else 0)
    return _DIGITS[words]


def _days(month: int | None, day: int) -> Iterator[date]:
    months = _months()
    for here, after in pairwise(months):
        fits = month is None or (here.number == month and not here.leap)
        found = here.first + timedelta(days=day - 1)
        if fits and found < after.first:
            yield found


def lunar(month: int | None, day: int, today: date) -> date | None:
    """The next such lunar day, today included; any month where `month` is None."""
    return next((found for found in _days(month, day) if found >= today), None)


def next_lunar_month(day: int, today: date) -> date | None:
    """That day of the lunar month after the one we are in; None past the end of the table."""
    later = [month.first for month in _months() if month.first > today]
    if len(later) < 2:
        return None
    found = later[0] + timedelta(days=day - 1)
    return found if found < later[1] else None


def _new_years_eve(today: date) -> date | None:
    eves = [m.first - timedelta(days=1) for m in _months() if m.number == 1 and not m.leap]
    place = bisect_left(eves, today)
    return eves[place] if place < len(eves) else None


def _qingming(year: int) -> date:
    """Solar term of the 21st century: day = [0.2422 y + 4.81] - [y / 4], y the year of the century.

    >>> _qingming(2027), _qingming(2028)
    (datetime.date(2027, 4, 5), datetime.date(2028, 4, 4))
    """
    y = year % 100
    return date(year, 4, int(0.2422 * y + 4.81) - y // 4)


_FIXED = {
    "元旦": (1, 1), "妇女节": (3, 8), "三八": (3, 8), "五一": (5, 1), "劳动节": (5, 1),
    "六一": (6, 1), "儿童节": (6, 1), "国庆": (10, 1), "圣诞": (12, 25), "christmas": (12, 25),
}  # fmt: skip
_LUNAR = {
    "春节": (1, 1), "大年初一": (1, 1), "元宵": (1, 15), "端午": (5, 5), "七夕": (7, 7),
    "中元": (7, 15), "中秋": (8, 15), "八月十五": (8, 15), "重阳": (9, 9), "腊八": (12, 8),
    "小年": (12, 23),
}  # fmt: skip
FESTIVALS = (*_LUNAR, *_FIXED, "清明", "除夕", "大年三十", "年三十")


def festival(name: str, today: date) -> date | None:
    """The next day of that festival, today included; None past the end of the lunar table."""
    if name in _LUNAR:
        return lunar(*_LUNAR[name], today)
    if name in _FIXED:
        days = (date(year, *_FIXED[name]) for year in (today.year, today.year + 1))
    elif name == "清明":
        days = (_qingming(year) for year in (today.year, today.year + 1))
    else:
        return _new_years_eve(today)
    return next(day for day in days if day >= today)
