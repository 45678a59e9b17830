"""A date of birth as people write it; an age, where they tell that instead."""

import re
from datetime import date

from models.rules.plain import half
from models.rules.understanding.calendar import NUMERAL, number

OLDEST = 120
"""Years."""
_FORMS = (
    re.compile(r"(?P<y>(?:19|20)\d\d)\s*[年./\-\s]\s*(?P<m>\d{1,2})\s*[月./\-\s]\s*(?P<d>\d{1,2})"),
    re.compile(r"(?<!\d)(?P<y>(?:19|20)\d\d)(?P<m>\d\d)(?P<d>\d\d)(?!\d)"),
    re.compile(
        rf"(?<!\d)(?P<y>(?:\d\d)?\d\d|[〇零一二三四五六七八九]{{2}}|[〇零一二三四五六七八九]{{4}})\s*年"
        rf"\s*(?P<m>{NUMERAL})\s*月\s*(?P<d>{NUMERAL})"
    ),
)
_LUNAR = re.compile(r"农历|阴历|旧历|正月|冬月|腊月|月初[一二三四五六七八九十]|月廿")
_SIGNS = str.maketrans("〇零一二三四五六七八九", "00123456789")


def read_birth(text: str, today: date) -> date | None:
    """The day somebody was born; None if the words name no possible day.

    Two digits of a year are the latest year that has begun: «48年3月1日» is 1948 in 2026.

    >>> read_birth("1948年3月1号", date(2026, 11, 21))
    datetime.date(1948, 3, 1)
    >>> read_birth("19480301", date(2026, 11, 21))
    datetime.date(1948, 3, 1)
    """
    if says_lunar(text) or (told := written_day(text)) is None:
        return None
    year, month, day = told
    return _possible(_whole(year, today), month, day, today)


def says_lunar(text: str) -> bool:
    """«三月初五» is a day of the lunar calendar: nobody's papers have it, so it is no date here.

    >>> says_lunar("四八年三月初五"), says_lunar("1948年3月5日")
    (True, False)
    """
    return _LUNAR.search(text) is not None


def last_day_of(year: int, today: date) -> date:
    """The day that stands for a year of which no day is known: its last, so that nobody counts as
    older than they may be, and a child stays one for as long as it could be one.

    >>> last_day_of(1948, date(2026, 11, 21))
    datetime.date(1948, 12, 31)
    """
    return min(date(year, 12, 31), today)


def written_day(text: str) -> tuple[int, int, int] | None:
    """Year (perhaps of two digits), month and day as they are written, possible or not."""
    for form in _FORMS:
        if found := form.search(half(text)):
            return int(found["y"].translate(_SIGNS)), number(found["m"]), number(found["d"])
    return None


_AGE = re.compile(
    rf"(?:我|他|她|今年|现在|虚岁|周岁|已经|都|快|满|有|大概|了|,| )*"
    rf"(?P<age>1[01]\d|\d{{1,2}}|{NUMERAL})(?:多|来)?(?:周?岁|了| )*(?:多|吧|啦)?[。.!]?"
)
_YEAR = re.compile(
    r"(?P<year>(?:19|20)\d\d|(?:(?:\d\d)?\d\d|[〇零一二三四五六七八九]{2}|[〇零一二三四五六七八九]{4})(?=年))"
    r"\s*年?(?:生的?|的|出生的?)?[。.!]?"
)
_DAY = re.compile(
    rf"(?P<month>{NUMERAL})\s*[月./-]\s*(?P<day>{NUMERAL})\s*[日号]?(?:生的?)?[。.!]?"
)


def year_told(text: str, today: date) -> int | None:
    """The year of birth that a year alone, a lunar date or an age leads to; None for anything else.

    An age leads to the later of the two years that it may mean. «我忘了，76岁» tells an age too.

    >>> year_told("七十三岁", date(2026, 11, 21)), year_told("1953年", date(2026, 11, 21))
    (1953, 1953)
    """
    words = half(text).strip()
    *before, last = re.split(r"[,。;]", words.rstrip("。.!"))
    year_said = _YEAR.search(words) if says_lunar(words) else _YEAR.fullmatch(words)
    if year_said:
        year = _whole(int(year_said["year"].translate(_SIGNS)), today)
    elif found := _AGE.fullmatch(last if before and "岁" in last else words):
        year = today.year - number(found["age"])
    else:
        return None
    return year if today.year - OLDEST <= year <= today.year else None


def read_day(text: str, year: int, today: date) -> date | None:
    """«3月1日» of a year that is known already; None for no such day.

    >>> read_day("三月一号", 1953, date(2026, 11, 21))
    datetime.date(1953, 3, 1)
    """
    found = None if says_lunar(text) else _DAY.fullmatch(half(text).strip())
    return _possible(year, number(found["month"]), number(found["day"]), today) if found else None


def _whole(year: int, today: date) -> int:
    """Two digits of a year are the latest year that has begun."""
    if year >= 100:
        return year
    return year + (2000 if 2000 + year <= today.year else 1900)


def _possible(year: int, month: int, day: int, today: date) -> date | None:
    try:
        born = date(year, month, day)
    except ValueError:
        return None
    return born if born <= today and today.year - year <= OLDEST else None
