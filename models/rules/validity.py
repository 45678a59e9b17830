"""Until when something is certified, as people write it."""

import calendar
from datetime import date

from models.rules.birth import written_day


def read_until(words: str, today: date) -> date | None:
    """A day to come; None if the words name none. Two digits of a year are of this century.

    >>> read_until("27年6月1日", date(2026, 11, 21)), read_until("2020-01-01", date(2026, 11, 21))
    (datetime.date(2027, 6, 1), None)
    """
    if (told := written_day(words)) is None:
        return None
    year, month, day = told
    try:
        until = date(year + 2000 if year < 100 else year, month, day)
    except ValueError:
        return None
    return until if until > today else None


def months_on(day: date, months: int) -> date:
    """The same day of the month so many months later, or the last there is.

    >>> months_on(date(2026, 11, 30), 3)
    datetime.date(2027, 2, 28)
    """
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
