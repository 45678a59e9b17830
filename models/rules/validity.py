"""A day to come, as people write it: until when something is certified, rests or goes on."""

import calendar
import re
from contextlib import suppress
from datetime import date

from models.rules.birth import written_day
from models.rules.understanding.calendar import NUMERAL, number
from models.rules.understanding.days import days_said
from models.rules.understanding.wording import fold

_NO_YEAR = re.compile(rf"(?P<month>{NUMERAL})[月./-](?P<day>{NUMERAL})[日号]?")


def read_until(words: str, today: date) -> date | None:
    """A day to come; None if the words name none, or leave open which. Two digits of a year are of
    this century; without a year it is the next such day.

    >>> read_until("27年6月1日", date(2026, 11, 21)), read_until("2020-01-01", date(2026, 11, 21))
    (datetime.date(2027, 6, 1), None)
    >>> read_until("3月1日", date(2026, 11, 21)), read_until("后天", date(2026, 11, 21))
    (datetime.date(2027, 3, 1), datetime.date(2026, 11, 23))
    """
    return next((day for day in _meant(words, today) if day > today), None)


def _meant(words: str, today: date) -> list[date]:
    """The days that the words may mean, the first first; of a year that is told only that one."""
    if (told := written_day(words)) is not None:
        year, month, day = told
        return _valid((year + 2000 if year < 100 else year,), month, day)
    folded = fold(words)
    if (short := _NO_YEAR.fullmatch(folded.replace(" ", ""))) is not None:
        years = (today.year, today.year + 1)
        return _valid(years, number(short["month"]), number(short["day"]))
    said = list(days_said(folded, today))
    ahead = [day for one in said for day in one.days if day > today and not one.vague]
    return ahead if len(said) == len(ahead) == 1 else []


def _valid(years: tuple[int, ...], month: int, day: int) -> list[date]:
    found = []
    for year in years:
        with suppress(ValueError):
            found.append(date(year, month, day))
    return found


def months_on(day: date, months: int) -> date:
    """The same day of the month so many months later, or the last there is.

    >>> months_on(date(2026, 11, 30), 3)
    datetime.date(2027, 2, 28)
    """
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
