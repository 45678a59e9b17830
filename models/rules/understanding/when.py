"""When a visit is wanted, read from a sentence; what is unclear is asked, never assumed."""

# ruff: noqa: E501 - a pattern is read in one line or not at all

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from models.rules.understanding.clock import PART_ENDS, Part, TimeSaid, times_said
from models.rules.understanding.days import DaySaid, days_said
from models.rules.understanding.every import first_day, pattern_said, rhythm_of
from models.rules.understanding.wording import fold
from models.words import Pattern, Rhythm

__all__ = ["Ask", "Part", "Rhythm", "When", "read"]


class Ask(StrEnum):
    """What has to be asked before the time can be booked."""

    WHICH_DAY = "which_day"  # `days` are the candidates, if they are few enough to name
    AM_OR_PM = "am_or_pm"  # `times` are the two readings
    WHICH_TIME = "which_time"  # several hours were named: `times`
    PAST = "past"  # what was said is already over


@dataclass(frozen=True)
class When:
    """A wish in Asia/Shanghai. `day` and `start` are set only where there is one reading.

    `weekdays` (Monday is 0) were named as a set or a rhythm, `never` are excluded;
    `until` ends a span that was said; `soon` is «as early as possible».
    """

    day: date | None = None
    start: time | None = None
    part: Part | None = None
    until: time | None = None
    rhythm: Rhythm = Rhythm.ONCE
    pattern: Pattern | None = None
    weekdays: tuple[int, ...] = ()
    never: tuple[int, ...] = ()
    soon: bool = False
    days: tuple[date, ...] = ()
    times: tuple[time, ...] = ()
    ask: Ask | None = None
    phrase: str = ""


_RHYTHMS = (
    (Rhythm.HALF_MONTHLY, r"每?半个?月(?:一|来)?[次回趟]|每半个?月|每?[两2]个?(?:周|星期|礼拜)(?:一|来)?[次回趟]|每[两2隔]个?(?:周|星期|礼拜)|隔[一个]*(?:周|星期|礼拜)|隔半个?月|every (?:two|2|other) weeks?|twice a month|fortnight"),
    (Rhythm.WEEKLY, r"每一?个?(?:周|星期|礼拜)|(?:一|1)个?(?:周|星期|礼拜)(?:来)?[一两三1-3][次回趟]|每天|天天|每日|每晚|every (?:week|day|mon|tue|wed|thu|fri|sat|sun)|weekly|daily|on (?:mon|tues|wednes|thurs|fri|satur|sun)days"),
    (Rhythm.MONTHLY, r"每一?个?月|月月|(?:一|1)个?月(?:来)?[一1][次回趟]|every month|monthly|once a month"),
)  # fmt: skip
_HABIT = re.compile(
    r"^[一二三四五六日天]?(?:早上|上午|中午|下午|晚上|夜里|半夜)?(?:都|就|还|老|只|光|总)*"
    r"(?:在|去|不|没|打|哭|喝|玩|骂|睡|熬|闹|跑|赌|抽|躺|坐|盯|抱|喊|吵|疼|痛|发|吃|听|看|一个人|一到)"
)
"""What follows «天天» in a story: somebody does it every day, nobody is wanted every day."""
_EVERY_DAY = re.compile(r"每天|天天|每日|every day|daily")
_WORKDAYS = re.compile(r"工作日|平时上班|weekdays?\b")
_SOON = re.compile(
    r"尽快|尽早|越快越好|越早越好|马上|立刻|立马|赶紧|赶快|急用|现在就|现在能|这会儿?就|"
    r"as soon as possible|asap|right now|right away"
)
_FROM_NOW = re.compile(
    r"(?P<half>半)个?(?:小时|钟头)(?:以?后|之后)|(?P<n>\d{1,2}|[一两二三四五六七八九十])个?(?P<more>半)?(?:小时|钟头)(?:以?后|之后)"
)
_NOT_BEFORE = re.compile(
    r"(?:除了|除开|除去|不要|别|(?<!是)不是|不能是|except(?: for)?|not(?: on)?) ?$"
)
_NOT_AFTER = re.compile(
    r"^(?:那天|一天)?(?:[早晚上下中]午?上?)?(?:我|他|她|家里)?(?:都|也)?(?:不行|没空|不在|不方便|有事|没时间|不可以|除外|来不了|不得空)"
)
_WISH = re.compile(r"都行|都可以|可以|来|有空|方便|过来|之间|最好|吧|以后|之后|上门|能|要|please")
_SPAN = re.compile(r"^(?:钟|整)?(?:到|至|-|~|—|to|until)(?:第二天|次日)?$")
_FEW = 7


def _excluded(text: str, said: DaySaid) -> bool:
    before, after = text[: said.start], text[said.end :]
    return bool(_NOT_BEFORE.search(before) or _NOT_AFTER.search(after))


def _rhythm(text: str, pattern: Pattern | None) -> Rhythm:
    if pattern is not None:
        return rhythm_of(pattern)
    return next((rhythm for rhythm, words in _RHYTHMS if _wanted(words, text)), Rhythm.ONCE)


def _wanted(words: str | re.Pattern[str], text: str) -> bool:
    """Whether a rhythm is asked for somewhere, and not only told of."""
    return any(not _HABIT.match(text[said.end() :]) for said in re.finditer(words, text))


def _of_gone_day(said: TimeSaid, days: tuple[DaySaid, ...]) -> bool:
    """«昨天下午三点»: the hour belongs to the story as well."""
    before = [day for day in days if day.end <= said.start]
    return bool(before) and before[-1].gone and said.start - before[-1].end <= 6


def _named_set(text: str) -> tuple[int, ...]:
    if _wanted(_EVERY_DAY, text):
        return tuple(range(7))
    return tuple(range(5)) if _WORKDAYS.search(text) else ()


def _with_days(when: When, said: list[DaySaid], text: str, today: date) -> When:
    weekdays = tuple(sorted({day for one in said for day in one.weekdays}))
    days = sorted({day for one in said for day in one.days})
    if not weekdays and not days and (named := _named_set(text)):
        weekdays = named
        ahead = (today + timedelta(days=n) for n in range(7))
        days = [day for day in ahead if day.weekday() in weekdays]
    days = [day for day in days if day.weekday() not in when.never]
    when = replace(when, weekdays=weekdays)
    if when.rhythm is not Rhythm.ONCE and days:
        if all(one.weekdays for one in said):
            days = sorted(first_day(text, when.pattern, day) for day in days)
        return replace(when, day=days[0], days=tuple(days))
    if len(days) == 1 and not any(one.vague for one in said):
        return replace(when, day=days[0])
    if days or any(one.vague for one in said):
        few = tuple(days) if len(days) <= _FEW else ()
        return replace(when, days=few, ask=Ask.WHICH_DAY)
    missed = any(one.missed for one in said)
    return replace(when, ask=Ask.PAST) if missed else when


def _with_times(when: When, said: list[TimeSaid], text: str) -> When:
    hours = [one for one in said if one.times]
    part = next((one.part for one in said if one.part), None)
    when = replace(when, part=part)
    if not hours:
        parts = {one.part for one in said}
        return when if len(parts) <= 1 else replace(when, part=None)
    first = _carried(hours[0], said)
    if len(hours) > 1:
        second = _carried(hours[1], said, like=first)
        between = text[hours[0].end : hours[1].start]
        if _SPAN.match(between) or text[hours[0].end - 1 : hours[1].start] in ("到", "至"):
            until = second.times[0] if len(second.times) == 1 else None
            return _at(when, first, until)
        every = tuple(dict.fromkeys((*first.times, *second.times)))
        if len(every) > 1:
            return replace(when, times=every, ask=when.ask or Ask.WHICH_TIME)
    return _at(when, first, None)


def _carried(hour: TimeSaid, said: list[TimeSaid], like: TimeSaid | None = None) -> TimeSaid:
    """An hour that may be either takes the part of day said before it, or that of `like`."""
    if len(hour.times) == 1:
        return hour
    before = [one.part for one in said if one.end <= hour.start and one.part and not one.times]
    part = before[-1] if before else None
    if like is not None and len(like.times) == 1 and not before:
        later = tuple(t for t in hour.times if t > like.times[0])
        return replace(hour, times=later[:1] or hour.times)
    if part is None:
        return hour
    wanted = hour.times[:1] if part is Part.MORNING else hour.times[1:]
    return replace(hour, times=wanted, part=part)


def _at(when: When, hour: TimeSaid, until: time | None) -> When:
    if len(hour.times) == 1:
        return replace(when, start=hour.times[0], until=until)
    return replace(when, times=hour.times, until=until, ask=when.ask or Ask.AM_OR_PM)


def _ahead(when: When, now: datetime) -> When:
    """Never in the past: a time of today that is over is asked about, a rhythm starts later."""
    if when.day != now.date():
        return when
    if when.times:
        left = tuple(one for one in when.times if one > now.time())
        return (
            replace(when, times=left) if left else replace(when, day=None, times=(), ask=Ask.PAST)
        )
    over = when.start <= now.time() if when.start else _part_is_over(when.part, now)
    if not over:
        return when
    if when.rhythm is Rhythm.ONCE:
        return replace(when, day=None, ask=Ask.PAST)
    later = [day for day in when.days if day > now.date()]
    return replace(when, day=later[0] if later else now.date() + timedelta(weeks=1))


def _part_is_over(part: Part | None, now: datetime) -> bool:
    return part is not None and now.hour >= PART_ENDS[part]


def _from_now(text: str, now: datetime) -> When | None:
    match = _FROM_NOW.search(text)
    if match is None:
        return None
    hours = 0.5 if match["half"] else _count(match["n"]) + (0.5 if match["more"] else 0)
    moment = now + timedelta(hours=hours)
    return When(moment.date(), moment.time().replace(second=0, microsecond=0), phrase=match[0])


def _count(words: str) -> int:
    return (
        int(words) if words.isdigit() else "零一二三四五六七八九十".index(words.replace("两", "二"))
    )


def _phrase(text: str, said: list[DaySaid | TimeSaid]) -> str:
    return text[min(one.start for one in said) : max(one.end for one in said)] if said else ""


def read(text: str, now: datetime) -> When | None:
    """The time a message asks for, or None if it asks for none.

    `now` is aware, in Asia/Shanghai. A day or an hour with two readings leaves the field empty,
    lists the candidates and sets `ask`; nothing returned lies before `now`.
    """
    folded = fold(text)
    if (soon := _from_now(folded, now)) is not None:
        return soon
    every = tuple(days_said(folded, now.date()))
    out = {one for one in every if not one.gone and _excluded(folded, one)}
    days = [one for one in every if not one.gone and one not in out]
    times = [one for one in times_said(folded) if not _of_gone_day(one, every)]
    pattern = pattern_said(folded)
    when = When(
        rhythm=_rhythm(folded, pattern),
        pattern=pattern,
        never=tuple(sorted({day for one in out for day in one.weekdays})),
        soon=_SOON.search(folded) is not None,
        phrase=_phrase(folded, [*days, *out, *times]),
    )
    when = _with_times(_with_days(when, days, folded, now.date()), times, folded)
    if not _is_a_wish(when, folded):
        return None
    return _ahead(when, now)


def _is_a_wish(when: When, text: str) -> bool:
    """A bare «晚上» inside a story is no appointment."""
    named = when.day or when.days or when.ask or when.start or when.never or when.soon
    if named or when.rhythm is not Rhythm.ONCE:
        return True
    return when.part is not None and (
        len(text) - len(when.phrase) <= 2 or _WISH.search(text) is not None
    )
