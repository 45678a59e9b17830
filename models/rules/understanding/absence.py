"""One line of a worker who will not come: from which day to which."""

import re
from datetime import date, timedelta
from typing import NamedTuple

from models.rules.understanding.calendar import NUMERAL, number
from models.rules.understanding.days import DaySaid, days_said
from models.rules.understanding.wording import fold

_AWAY = re.compile(
    r"请.{0,4}假|休.{0,2}假|休息|不(?:能)?(?:来|去|上班)|(?:来|去|上)不了|上不成班"
    r"|day off|days off|on leave|off sick|sick leave|(?:can ?not|can't|won't) (?:come|work)"
)
_OTHERS = re.compile(r"他|她|老人|住户|阿姨|大爷|奶奶|爷爷|孩子")
"""Somebody else does not come: that is no absence of the speaker's."""
_LONG = re.compile(rf"({NUMERAL})\s*天(?!后)|({NUMERAL})\s*days?")
_WEEK = timedelta(days=7)


class Away(NamedTuple):
    """The first day and the last."""

    since: date
    until: date


def absence_in(words: str, today: date) -> Away | None:
    """The days on which the speaker says not to work; today where none is named; None for
    anything else.

    >>> absence_in("病了,明天去不了", date(2026, 11, 23))
    Away(since=datetime.date(2026, 11, 24), until=datetime.date(2026, 11, 24))
    >>> absence_in("明天起请三天假", date(2026, 11, 23)).until
    datetime.date(2026, 11, 26)
    """
    said = fold(words)
    if not _AWAY.search(said) or _OTHERS.search(said):
        return None
    named = [one for one in days_said(said, today) if one.days]
    since = named[0].days[0] if named else today
    until = max(_last(one) for one in named) if named else today
    long = _LONG.search(said)
    if long and since == until:
        until = since + timedelta(days=max(1, number(long[1] or long[2])) - 1)
    return Away(since, until)


def _last(said: DaySaid) -> date:
    """«周三» on a Wednesday may be today or a week later: the sooner is meant."""
    first, last = said.days[0], said.days[-1]
    return first if last - first == _WEEK else last
