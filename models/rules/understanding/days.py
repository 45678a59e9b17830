"""Day words in a message: each pattern with the days that it may mean."""

# ruff: noqa: E501 - a pattern is read in one line or not at all

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from models.rules.understanding import calendar
from models.rules.understanding.calendar import NUMERAL, number


@dataclass(frozen=True)
class DaySaid:
    """A place in the text and the days it may mean; more than one day has to be asked."""

    start: int
    end: int
    days: tuple[date, ...]
    weekdays: tuple[int, ...] = ()
    """Monday is 0."""
    gone: bool = False
    """Yesterday and the like: a story, not a wish."""
    missed: bool = False
    """Named for the present week, month or year, and already over."""
    vague: bool = False


_Reader = Callable[[re.Match[str], date], DaySaid]

_WEEK = "一二三四五六日"
_ENGLISH_WEEK = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_ENGLISH_MONTHS = [
    "jan",
    "feb",
    "mar",
    "apr",
    "may",
    "jun",
    "jul",
    "aug",
    "sep",
    "oct",
    "nov",
    "dec",
]
_SHIFTS = {"今": 0, "明": 1, "后": 2, "大后": 3}
_STALE = timedelta(days=90)
"""A date without a year that passed within this time was meant as past, not as next year's."""


def _word(match: re.Match[str], name: str) -> str:
    return match.groupdict().get(name) or ""


def _said(match: re.Match[str], *days: date | None, today: date, vague: bool = False) -> DaySaid:
    known = tuple(day for day in days if day is not None)
    ahead = tuple(day for day in known if day >= today)
    missed = bool(known) and not ahead
    return DaySaid(*match.span(), days=ahead, missed=missed, vague=vague or not known)


def _gone(match: re.Match[str], today: date) -> DaySaid:
    del today
    return DaySaid(*match.span(), days=(), gone=True)


def _near(match: re.Match[str], today: date) -> DaySaid:
    return _said(match, today + timedelta(days=_SHIFTS[match["near"]]), today=today)


def _after(match: re.Match[str], today: date) -> DaySaid:
    unit = 7 if match["unit"] in ("周", "星期", "礼拜", "week") else 1
    return _said(match, today + timedelta(days=unit * number(match["n"])), today=today)


def _weekdays(match: re.Match[str]) -> tuple[int, ...]:
    letters = match["days"].replace("天", "日")
    found = [_WEEK.index(letter) for letter in letters if letter in _WEEK]
    if re.search(r"[到至~-]", letters) and len(found) == 2:
        first, last = found
        found = [day % 7 for day in range(first, last + 1 + 7 * (last < first))]
    return tuple(dict.fromkeys(found))


def _of_week(match: re.Match[str], today: date) -> DaySaid:
    which = _word(match, "which").replace("个", "")
    return _week_said(match, which, _weekdays(match), today)


def _weekend(match: re.Match[str], today: date) -> DaySaid:
    return _week_said(match, _word(match, "which").replace("个", ""), (5, 6), today)


def _week_said(match: re.Match[str], which: str, weekdays: tuple[int, ...], today: date) -> DaySaid:
    if which.startswith("上"):
        return _gone(match, today)
    monday = today - timedelta(days=today.weekday()) + timedelta(weeks=which.count("下"))
    days = [monday + timedelta(days=day) for day in weekdays]
    if which in ("", "每"):
        days = [day if day >= today else day + timedelta(weeks=1) for day in days]
    if which == "" and days == [today]:  # «周三» on a Wednesday: this one or the next
        days.append(today + timedelta(weeks=1))
    said = _said(match, *sorted(days), today=today)
    return DaySaid(said.start, said.end, said.days, weekdays, missed=said.missed)


def _whole_week(match: re.Match[str], today: date) -> DaySaid:
    weeks = _word(match, "which").count("下")
    monday = today - timedelta(days=today.weekday()) + timedelta(weeks=weeks)
    days = (monday + timedelta(days=day) for day in range(7))
    return _said(match, *days, today=today, vague=True)


def _next_week(match: re.Match[str], today: date) -> DaySaid:
    monday = today + timedelta(days=7 - today.weekday())
    return _said(match, *(monday + timedelta(days=n) for n in range(7)), today=today, vague=True)


def _month_shifted(today: date, months: int) -> tuple[int, int]:
    year, month = divmod(today.year * 12 + today.month - 1 + months, 12)
    return year, month + 1


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _of_month(match: re.Match[str], today: date) -> DaySaid:
    which, day = _word(match, "which"), number(match["day"])
    if which.startswith("上"):
        return _gone(match, today)
    found = _valid(*_month_shifted(today, which.count("下")), day)
    if which == "" and (found is None or found < today):
        found = _valid(*_month_shifted(today, 1), day)
    return _said(match, found, today=today)


def _dated(match: re.Match[str], today: date) -> DaySaid:
    year = _word(match, "year")
    month, day = number(match["month"]), number(match["day"])
    return _on(match, int(year) if year else None, month, day, today)


def _on(match: re.Match[str], year: int | None, month: int, day: int, today: date) -> DaySaid:
    found = _valid(year or today.year, month, day)
    if year is None and found is not None and found < today - _STALE:
        found = _valid(today.year + 1, month, day)
    return _said(match, found, today=today)


def _english_date(match: re.Match[str], today: date) -> DaySaid:
    month = _ENGLISH_MONTHS.index((match["m1"] or match["m2"])[:3]) + 1
    return _on(match, None, month, int(match["d1"] or match["d2"]), today)


def _english_week(match: re.Match[str], today: date) -> DaySaid:
    weekday = _ENGLISH_WEEK.index(match["day"][:3])
    which = {"last": "上", "this": "这", "every": "每", "next": "下"}.get(_word(match, "which"), "")
    said = _week_said(match, which, (weekday,), today)
    if which == "下" and weekday > today.weekday():  # «next Friday» may be this week's
        near = today + timedelta(days=weekday - today.weekday())
        return DaySaid(said.start, said.end, (near, *said.days), (weekday,))
    return said


def _month_part(match: re.Match[str], today: date) -> DaySaid:
    year, month = _month_shifted(today, _word(match, "which").count("下"))
    first, last = {"初": (1, 7), "中": (11, 20), "底": (25, 31), "末": (25, 31)}[match["part"]]
    last = min(last, monthrange(year, month)[1])
    days = (date(year, month, day) for day in range(first, last + 1))
    return _said(match, *days, today=today, vague=True)


def _lunar(match: re.Match[str], today: date) -> DaySaid:
    name = match["month"]
    month = {"正": 1, "冬": 11, "腊": 12}.get(name) or number(name)
    day = number(match["day"].removeprefix("初"))
    return _said(match, calendar.lunar(month, day, today), today=today)


def _lunar_day(match: re.Match[str], today: date) -> DaySaid:
    day = number(match["day"])
    if _word(match, "which").startswith("下"):
        return _said(match, calendar.next_lunar_month(day, today), today=today)
    return _said(match, calendar.lunar(None, day, today), today=today)


def _festival(match: re.Match[str], today: date) -> DaySaid:
    # The little new year is a day later in the south: asked, never assumed.
    vague = bool(_word(match, "around")) or match["name"] == "小年"
    return _said(match, calendar.festival(match["name"], today), today=today, vague=vague)


def _unknown(match: re.Match[str], today: date) -> DaySaid:
    return _said(match, today=today, vague=True)


_DAY_OF_WEEK = r"[一二三四五六日天](?![点个次回小号])"
_PATTERNS: tuple[tuple[re.Pattern[str], _Reader], ...] = tuple(
    (re.compile(pattern), reader)
    for pattern, reader in (
        (r"大前天|前天|昨[天日儿晚]?|前[儿晚]|刚才|刚刚|那天|上个?月|去年|前年|yesterday|last (?:week|month|night|year)", _gone),
        (r"(?<!晚)(?<!早)上上?个?(?:周|星期|礼拜)(?![一二三四五六日天末])", _gone),
        (r"day after tomorrow", lambda m, today: _said(m, today + timedelta(days=2), today=today)),
        (r"tomorrow", lambda m, today: _said(m, today + timedelta(days=1), today=today)),
        (r"today|tonight|this (?:morning|afternoon|evening)", lambda m, today: _said(m, today, today=today)),
        (r"(?P<near>大后|后)(?:天|日|儿个?|早|晚)", _near),
        (r"(?P<near>今|明)(?:天|日|儿个?|个儿?|(?=早|晚|上午|下午|中午|夜))", _near),
        (rf"(?:过|再过|in )?(?P<n>{NUMERAL})个?(?P<unit>天|日|周|星期|礼拜)(?:以后|之后|后|过后)", _after),
        (rf"(?:再?过)(?P<n>{NUMERAL})个?(?P<unit>天|周|星期|礼拜)", _after),
        (r"in (?P<n>\d{1,2}) (?P<unit>day|week)s?", _after),
        (rf"(?P<year>20\d\d)[年/.-](?P<month>{NUMERAL})[月/.-](?P<day>{NUMERAL})[日号]?", _dated),
        (rf"(?:农历|阴历|旧历)(?P<month>{NUMERAL})月(?P<day>初?{NUMERAL})", _lunar),
        (rf"(?P<month>正|冬|腊)月(?P<day>初?{NUMERAL})", _lunar),
        (rf"(?<![下个这本])(?P<month>{NUMERAL})月(?P<day>初{NUMERAL})", _lunar),
        (rf"(?P<name>{'|'.join(calendar.FESTIVALS)})节?(?P<around>前|后|期间|以前|之前|以后|放假|假期)?", _festival),
        (rf"(?P<month>{NUMERAL})月(?:份)?(?P<day>{NUMERAL})[日号]?(?![个点])", _dated),
        (r"(?<!\d)(?P<month>1[0-2]|0?[1-9])/(?P<day>[0-3]?\d)(?!\d)", _dated),
        (rf"(?P<which>下个?月|这个?月|本月)?初(?P<day>{NUMERAL})(?![级中班])", _lunar_day),
        (rf"(?P<which>下个?月|这个?月|本月|上个?月)?的?(?<![周期拜\d])(?P<day>{NUMERAL})[号日](?![楼院线店门单机床病柜车房桥井地码])", _of_month),
        (r"(?P<which>下个?|这个?|本)?月(?P<part>初|中|底|末)(?!旬?[一二三四五六七八九十])", _month_part),
        (r"下个?月|过两天|过几天|这几天|这两天|改天|年前|年后|过年|过完年|开春|暑假|寒假|next month", _unknown),
        (rf"(?<!晚)(?<!早)(?P<which>这个?|本|下下个?|下个?|上上个?|上个?|每个?)?(?:周|星期|礼拜)(?P<days>{_DAY_OF_WEEK}(?:[、,和跟]?(?:周|星期|礼拜)?{_DAY_OF_WEEK}|[到至~-](?:周|星期|礼拜)?{_DAY_OF_WEEK})*)", _of_week),
        (r"(?P<which>这个?|本|下下个?|下个?|上个?|每个?)?(?:周末|双休日?|礼拜末)|(?:on )?(?:the )?weekends?", _weekend),
        (r"(?P<which>这|本|下下|下)个?(?:周|星期|礼拜)(?![一二三四五六日天末])", _whole_week),
        (r"(?:(?P<which>next|this|last|every|on) )?(?P<day>(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)days?)", _english_week),
        (r"(?P<which>next) week", _next_week),
        (r"(?P<m1>(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*)\.? (?P<d1>\d{1,2})(?:st|nd|rd|th)?\b|\b(?P<d2>\d{1,2})(?:st|nd|rd|th)? (?P<m2>(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*)", _english_date),
    )
)  # fmt: skip


def days_said(text: str, today: date) -> Iterator[DaySaid]:
    """Every day word of a folded text, in its order; of overlapping ones the first listed."""
    taken: list[DaySaid] = []
    for pattern, reader in _PATTERNS:
        for match in pattern.finditer(text):
            start, end = match.span()
            if all(end <= said.start or said.end <= start for said in taken):
                taken.append(reader(match, today))
    yield from sorted(taken, key=lambda said: said.start)
