"""On which days somebody is to come again and again, where a sentence says more than how often."""

import re
from datetime import date, timedelta

from models.rules.plans import READINGS, nth_of_month
from models.words import Pattern, Rhythm

_WEEK = r"(?:周|星期|礼拜)"
_READERS = {
    Pattern.FIRST_THIRD: re.compile(
        rf"第[一1]个?{_WEEK}?[一二三四五六日天]?[、,和跟]第?[三3]个?{_WEEK}|"
        r"first and third|1st and 3rd"
    ),
    Pattern.EVERY_15: re.compile(r"[每隔](?:十五|15)天|every (?:15|fifteen) days"),
    Pattern.FORTNIGHT: re.compile(
        rf"每?[两2]个?{_WEEK}(?:一|来)?[次回趟]|每[两2隔]个?{_WEEK}|隔[一个]*{_WEEK}|"
        r"every (?:two|2|other) weeks?|fortnight"
    ),
    Pattern.MONTH_WEEKDAY: re.compile(
        rf"每个?月的?(?:第[一二三四1-4]个?|最后一?个?){_WEEK}|"
        r"every (?:first|second|third|fourth|last) (?:mon|tues|wednes|thurs|fri|satur|sun)day"
    ),
    Pattern.MONTH_DAY: re.compile(
        r"每个?月的?(?:\d{1,2}|[一二三]?十?[一二三四五六七八九十])[号日]"
    ),
}
_NTH = re.compile(rf"第([一二三四1-4])个?{_WEEK}|every (first|second|third|fourth)")
_NUMBERS = dict(zip("一二三四1234", (1, 2, 3, 4) * 2, strict=True)) | {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
}
_WEEKS = 10
"""Within so many each weekday of a month comes again."""
_RHYTHM = {pattern: rhythm for rhythm, patterns in READINGS.items() for pattern in patterns}


def pattern_said(folded: str) -> Pattern | None:
    """The pattern that a folded text names; None where it does not, or names none of ours.

    >>> pattern_said("每月第一、第三个周二"), pattern_said("每半个月来一次")
    (<Pattern.FIRST_THIRD: 'first_third'>, None)
    """
    return next((pattern for pattern, reader in _READERS.items() if reader.search(folded)), None)


def first_day(folded: str, pattern: Pattern | None, day: date) -> date:
    """Where a pattern counts the weekdays of a month: the first one that it names, from `day` on.

    >>> first_day("每个月第一个和第三个星期二", Pattern.FIRST_THIRD, date(2026, 11, 24))
    datetime.date(2026, 12, 1)
    """
    said = _NTH.search(folded)
    if pattern is Pattern.FIRST_THIRD:
        wanted = {1, 3}
    elif pattern is Pattern.MONTH_WEEKDAY and said:
        wanted = {_NUMBERS[said[1] or said[2]]}
    else:
        return day
    ahead = (day + timedelta(weeks=n) for n in range(_WEEKS))
    return next(one for one in ahead if nth_of_month(one)[0] in wanted)


def rhythm_of(pattern: Pattern) -> Rhythm:
    """How often that is."""
    return _RHYTHM[pattern]
