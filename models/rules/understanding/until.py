"""Until when, as people say it: «年底», «春节前», «三个月»."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from models.rules.birth import written_day
from models.rules.understanding import calendar
from models.rules.understanding.calendar import FESTIVALS, NUMERAL, number
from models.rules.understanding.days import days_said
from models.rules.understanding.wording import fold
from models.rules.validity import months_on, read_until

_AROUND = re.compile(
    r"^(?:就|那就|一直|来|做|再)*(?:到|至|来|做)?|(?:为止|就行|就好|就停|吧|了|。|!)+$"
)
_MONTHS = {"个月": 1, "年": 12}


def _end_of_month(first: date) -> date:
    return months_on(first.replace(day=1), 1) - timedelta(days=1)


def _year_end(match: re.Match[str], today: date) -> date:
    return date(today.year + (match["next"] == "明"), 12, 31)


def _month_end(match: re.Match[str], today: date) -> date:
    return _end_of_month(months_on(today.replace(day=1), 1 if match["next"] else 0))


def _named_month_end(match: re.Match[str], today: date) -> date | None:
    month = number(match["month"])
    if not 1 <= month <= 12:
        return None
    return _end_of_month(date(today.year + (month < today.month), month, 1))


def _span(match: re.Match[str], today: date) -> date | None:
    half, unit = match["n"] == "半", match["unit"]
    if unit in _MONTHS:
        months = number(match["n"]) * _MONTHS[unit] if not half else _MONTHS[unit] // 2
        return months_on(today, months) if months else today + timedelta(days=15)
    return None if half else today + timedelta(days=number(match["n"]) * (1 if unit == "天" else 7))


def _before_festival(match: re.Match[str], today: date) -> date | None:
    day = calendar.festival(match["name"], today)
    return day - timedelta(days=1) if day and match["before"] else day


_READERS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], date], date | None]], ...] = (
    (re.compile(r"(?:(?P<next>明|今)?年)(?:底|末)"), _year_end),
    (re.compile(r"(?:这个?|本)?(?P<next>下个?)?月(?:底|末)"), _month_end),
    (re.compile(rf"(?P<month>{NUMERAL})月份?(?:底|末)"), _named_month_end),
    (
        re.compile(rf"(?P<n>半|{NUMERAL})(?P<unit>个月|年|个?周|个?星期|个?礼拜|天)(?:以?后)?"),
        _span,
    ),
    (re.compile(rf"(?P<name>{'|'.join(FESTIVALS)})节?(?P<before>之?前|以前)?"), _before_festival),
)


def last_day(words: str, today: date) -> date | None:
    """A day to come, where the words name one and say nothing else.

    >>> last_day("春节前", date(2026, 11, 23)), last_day("明天不要来了", date(2026, 11, 23))
    (datetime.date(2027, 2, 5), None)
    """
    said = _AROUND.sub("", fold(words).strip())
    written = read_until(words, today) if written_day(words) is not None else None
    found = written or _named(said, today) or _said(said, today)
    return found if found and found > today else None


def _named(said: str, today: date) -> date | None:
    matches = ((form.fullmatch(said), read) for form, read in _READERS)
    return next((read(match, today) for match, read in matches if match), None)


def _said(said: str, today: date) -> date | None:
    """A single day word that is all there is."""
    days = list(days_said(said, today))
    if len(days) != 1 or (days[0].start, days[0].end) != (0, len(said)) or days[0].vague:
        return None
    return days[0].days[0] if len(days[0].days) == 1 else None
