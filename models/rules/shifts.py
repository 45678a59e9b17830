"""Hours and days as those who plan the work write them."""

import re
from datetime import date, timedelta

from models.rules.plain import half
from models.rules.understanding.days import days_said
from models.rules.understanding.wording import fold

CHECK_DAYS = 365
"""How long a background check is good: yearly (Minors' Protection Law art. 62)."""
WARN_DAYS = 30
"""A paper that ends within so many days is marked."""
LONGEST = timedelta(days=366)
"""No absence is longer: whoever is away for more has left."""
_CLOCK = r"(\d{1,2})(?:[:点]([0-5]\d|半)?)?"
_TIMES = re.compile(rf"{_CLOCK}\s*(?:[-~—–到至]|to)+\s*{_CLOCK}")


def read_times(words: str) -> tuple[int, int] | None:
    """Minutes after midnight of a beginning and an end; None for anything else.

    >>> read_times("9：00-17：30"), read_times("8点半到12点"), read_times("17-9")
    ((540, 1050), (510, 720), None)
    """
    found = _TIMES.search(half(words))
    if found is None:
        return None
    opens, closes = _minutes(found[1], found[2]), _minutes(found[3], found[4])
    return (opens, closes) if opens < closes <= 24 * 60 else None


def read_day(words: str, today: date) -> date | None:
    """The first day from today on that is named.

    >>> read_day("2027年9月1日", date(2026, 11, 23)), read_day("明天", date(2026, 11, 23))
    (datetime.date(2027, 9, 1), datetime.date(2026, 11, 24))
    """
    said = next(days_said(fold(words), today), None)
    return said.days[0] if said and said.days else None


def check_good_until(shown_on: date) -> date:
    """The last day on which a background check counts."""
    return shown_on + timedelta(days=CHECK_DAYS)


def _minutes(hour: str, minute: str | None) -> int:
    return int(hour) * 60 + (30 if minute == "半" else int(minute or 0))
