"""On which days somebody is to come again and again, where a sentence says more than how often."""

import re

from models.rules.plans import READINGS
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
_RHYTHM = {pattern: rhythm for rhythm, patterns in READINGS.items() for pattern in patterns}


def pattern_said(folded: str) -> Pattern | None:
    """The pattern that a folded text names; None where it does not, or names none of ours.

    >>> pattern_said("每月第一、第三个周二"), pattern_said("每半个月来一次")
    (<Pattern.FIRST_THIRD: 'first_third'>, None)
    """
    return next((pattern for pattern, reader in _READERS.items() if reader.search(folded)), None)


def rhythm_of(pattern: Pattern) -> Rhythm:
    """How often that is."""
    return _RHYTHM[pattern]
