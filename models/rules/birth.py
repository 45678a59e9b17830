"""A date of birth as people write it."""

import re
from datetime import date

OLDEST = 120
"""Years."""
_FORMS = (
    re.compile(r"(?P<y>(?:19|20)\d\d)\s*[年./\-\s]\s*(?P<m>\d{1,2})\s*[月./\-\s]\s*(?P<d>\d{1,2})"),
    re.compile(r"(?<!\d)(?P<y>(?:19|20)\d\d)(?P<m>\d\d)(?P<d>\d\d)(?!\d)"),
    re.compile(r"(?<!\d)(?P<y>\d\d)\s*年\s*(?P<m>\d{1,2})\s*月\s*(?P<d>\d{1,2})"),
)


def read_birth(text: str, today: date) -> date | None:
    """The day somebody was born; None if the words name no possible day.

    Two digits of a year are the latest year that has begun: «48年3月1日» is 1948 in 2026.

    >>> read_birth("1948年3月1号", date(2026, 11, 21))
    datetime.date(1948, 3, 1)
    >>> read_birth("19480301", date(2026, 11, 21))
    datetime.date(1948, 3, 1)
    """
    for form in _FORMS:
        if found := form.search(text.translate(_FULL_WIDTH)):
            year, month, day = (int(found[part]) for part in "ymd")
            if year < 100:
                year += 2000 if 2000 + year <= today.year else 1900
            return _possible(year, month, day, today)
    return None


_FULL_WIDTH = str.maketrans("０１２３４５６７８９", "0123456789")


def _possible(year: int, month: int, day: int, today: date) -> date | None:
    try:
        born = date(year, month, day)
    except ValueError:
        return None
    return born if born <= today and today.year - year <= OLDEST else None
