"""«这次不来了», «以后都改成周四下午», «先停一停»: what somebody changes of an order they have."""

# ruff: noqa: E501 - a pattern is read in one line or not at all

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from models.rules.understanding.days import DaySaid, days_said
from models.rules.understanding.services import rank, sure
from models.rules.understanding.until import last_day
from models.rules.understanding.wants import declines
from models.rules.understanding.when import When
from models.rules.understanding.when import read as read_when
from models.rules.understanding.wording import fold


class What(StrEnum):
    """What is to become of the visits."""

    SKIP = "skip"  # one does not take place
    MOVE = "move"  # at another time
    PAUSE = "pause"  # nobody comes for a while
    RESUME = "resume"  # after such a while
    END = "end"  # nobody comes any more


@dataclass(frozen=True)
class Change:
    """`on` is the day of the visit that is meant, `to` the time wished instead; None: not said."""

    what: What
    on: date | None = None
    to: When | None = None
    weekday: int | None = None
    """Of `to`, named without a week: that of the visit's own week is meant. Monday is 0."""
    all_to_come: bool = False
    since: date | None = None
    """The first day on which nobody is to come any more."""
    days: int | None = None
    """How long a pause was said to be."""


LONG = 36
"""Characters: longer words hold another matter as well."""
_NOT_OURS = re.compile(
    r"地址|户口|姓名|名字|电话|手机号|密码|语言|低保|医保|社保|门牌|证书|身份证|补贴|工资|合同|药|水电|"
    r"停[水电暖气煤车产火奶学课工业]|暖气|address|phone|name|language|password"
)
"""What else may be changed or stopped."""
_ASKS = re.compile(
    r"怎么|为什么|为啥|咋|是不是|来不来|啥时|什么时|几点|昨天|前天|上次|上回|那天|没来|没人来|还不来|了吗|了么|了没|白等|投诉|是真的|要提前|改期没|why|when"
)
"""A question or a complaint about a visit, no change of it."""
_WANTS = re.compile(
    r"(?:(?:我|也|还|就|,|^)想|(?<![不只])要(?!不|是|改|换|推|取消|住|出|停)|(?<!不)需要|找|请(?!问|假|把|帮我[改换推取停])|叫|派|雇|有没有|安排|约|帮忙)[^,。]{0,6}(?:人|阿姨|师傅|护工|陪|照顾|照料|打扫|做饭|理发|洗|聊|来)"
    r"|有人(?:能|来|可以|肯|愿)|(?:没人|谁来|谁能|想有人)[^,。]{0,3}(?:照|陪|管|做|帮)|need (?:someone|somebody|help)|want (?:someone|somebody)"
)
"""Somebody is wanted: an order."""
_WEEK = r"(?:周|星期|礼拜)"
_HOUR_OR_DAY = rf"下个?{_WEEK}|{_WEEK}|明天|后天|大后天|今天|下午|上午|早上|中午|晚上|\d|[一两二三四五六七八九十]+[点号月]"
_MOVE = re.compile(
    rf"(?:改|换|挪|调|移|推迟?|延迟?|提前)(?:到|成|在|为|至)|[改换挪调推](?={_HOUR_OR_DAY})|"
    r"(?:move|change|reschedule|shift|postpone|put)(?: \w+){0,5}? (?:to|until|on)\b"
)
"""What is followed by the new time."""
_OTHER_TIME = re.compile(
    r"改[天期]|[改换调]一?[下个]?(?:个|一下)?(?:时间|日子|钟点|日期)|往[后前][推挪调移]|推[迟后]|延[后期]|"
    r"提前(?:一|两|半|几)?(?:天|个?小时|点|来)|晚(?:一|两|半)?个?(?:小时|钟头|点|会儿?)(?:再)?来|\breschedule\b|\bpostpone\b"
)
"""Another time is wished, and perhaps not yet which."""
_SOMEBODY = re.compile(r"[换改](?:成|为)?(?:一?个|一?位|别的)?(?:人|女|男|阿姨|师傅|护工|大姐|小)")
"""Another worker, not another time."""
_OF_SOMEBODY = re.compile(r"想要|让|那个|这个人|那人")
"""A worker is not wanted, which is another wish."""
_ALL = re.compile(
    r"以后(?=都|就|全|每|改|换|挪|调|的|上门|打扫|固定)|今后|往后(?=都|就|全|每)|从今|都(?=改|换|挪|调|推)|每(?:个?周|个?星期|个?礼拜|个?月|次|回)|固定|from now on|every|always|all (?:of them|visits)"
)
_STOP = r"(?:不用|不要|不必|不需要|不想|别|甭|不)(?:再)?(?:麻烦|叫|派)?(?:人|你们|他们|她们|阿姨|师傅)?(?:上门)?(?:来|过来|做|弄|打扫|保洁|上门|服务|了|要)"
_ENDS = re.compile(
    rf"(?:以后|今后|往后|再也|永远|从此)(?:就|都|全|再|可以|我们?|家里)*{_STOP}|"
    rf"(?P<since>(?:下个?月|明年|{_WEEK}[一二三四五六日天]|\d+月\d*[号日]?|月底|这个?月底?|年底|月初|下个?{_WEEK})(?:起|开始|以后|之后|过后|后))(?:就|都|我们?)*{_STOP}|"
    r"(?:全部?|都|所有的?|定期的?|整个)(?:给我|帮我)?取消(?!了)|取消(?:全部|所有|定期|以后)|(?:都|全)不要了|不(?:再|想)续|退订|"
    r"no (?:more|further) visits|stop coming (?:for good|altogether)|not? (?:come )?any ?more|cancel (?:everything|all)"
)
_LAST = re.compile(
    r"^(?:就|那就|做|来|干|服务)*(?P<to>到|至)?"
    r"(?P<until>[^,。]*?(?:[年月][底末]|[节年]前|(?P<date>月\d{1,2}[号日]?)))"
    rf"(?:就|为止|以?后|之后|我们?|,)*{_STOP}"
)
"""«到年底就不用来了»: the last day, said before the no. A bare date is that of one visit."""
_AWAY = re.compile(
    r"(?:(?:去|到|回(?!来))[^,。]{0,6}?(?:家|外地|城里|内地|省外|旅游)里?|出远?门|不在家)"
    r"[^,。]{0,4}?(?P<n>半|[一两二三四五六1-6])个?(?P<unit>周|星期|礼拜|月)(?!前|[底末初])"
)
"""«去女儿家住两个月»: so long nobody is at home."""
_RESTS = re.compile(
    r"(?:都|全部?)(?:给我|帮我)?先?停(?!了?[水电暖气])|一个(?:人)?[都也](?:不要|不用|别|甭)(?:再)?来|(?<!一)停(?:一停|几天|一?段|一?阵|半?个?(?:周|星期|礼拜|月)|[一两二三四1-4]个?(?:周|星期|礼拜|月|天)|上?门|一回)|先停|暂停|(?:服务|上门|打扫|保洁|送餐|暂时)停一?下|歇(?:一歇|几天|一?阵)|"
    rf"(?:暂时|暂且|最近|近期|这几天|这些天|这段(?:时间|日子)?|这阵子?|这一阵子?|这个月|住院期间)(?:就|都|我们?|家里|人|时间|日子)*{_STOP}|"
    r"住院[^。]{0,8}(?:不用|不要|别|甭|停)|(?:不用|不要|别|甭|停)[^。]{0,8}住院|\bpause\b|(?:stop|rest) for (?:a|two|one|some)"
)
_BACK = re.compile(
    r"^(?:我|他|她|老伴|老人|妈|爸|奶奶|爷爷|我们?)*(?:今天|昨天|刚|已经|都)*出院(?:了|回家了?|回来了?)?[。!,]*$|"
    r"(?:出院|好了|好多了|好些了|回来了?|回家了?|没事了)[^。]{0,6}(?:可以|能|接着|继续|还是|照旧|照常|恢复)[^。]{0,3}(?:来|做|上门|服务|送)|"
    r"^(?:可以|能)(?:再|接着|继续|重新)?(?:来|上门|做)了|恢复(?:上门|服务|打扫|正常)|(?:接着|继续|照旧|照常|重新)(?:来|上门)(?:吧|了|就行|$)|"
    r"(?:out of|home from|back from)(?: the)? hospital|come again|start again"
)
_ABSENT = re.compile(
    r"(?:我们?|家里|老人|全家|他|她|爸|妈)(?:都|也|不巧|那天|要)?(?:不在家|没人在?家?|没在家|没空|不方便|不得空|出门|有事)了?[。!]*$"
)
_SKIP = re.compile(
    r"(?:这|这一|下|下一|本)[次回趟][^,。]{0,4}(?:不来|不用|不要|别来|不做|取消|跳过|算了|免了)|"
    rf"(?:今天|明天|后天|{_WEEK}[一二三四五六日天末]|[号日])(?:的|那次|上午|下午|早上|中午|就|先|我们?|你们|可以)*(?:{_STOP}|取消|算了|免了)|"
    r"跳过(?:这|下|本|一次|吧|$)|取消(?:这|那|明|今|后|下|本|周|星期|预约|上门|订单|\d)|^(?:我|请|帮我|给我|想|要)*取消[了吧。!]*$|"
    r"\bskip\b|(?:don't|do not|no need to|please don't) come|not this time|cancel (?:it|this|tomorrow|the|my|on)"
)
_FOR_NOW = re.compile(rf"先(?:就|都|我们?|家里|人)*{_STOP}")
_SPAN = re.compile(
    r"(?:停|歇|暂停|for )[^,。]{0,3}?(?P<n>半|[一两二三四1-4]|a |two |one )个?(?P<unit>周|星期|礼拜|月|week|month)"
)
_OF_THIS = re.compile(rf"[这本下上]个?{_WEEK}|[号日月今明后]")
_COUNTS = {"半": 0.5, "一": 1, "两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6}
_COUNTS |= {"a": 1, "one": 1, "two": 2}


def change_in(words: str, now: datetime) -> Change | None:
    """What a sentence changes of an order that its speaker has; None for anything else, so for
    danger, for a new order, for a complaint. `now` is aware, in Asia/Shanghai.

    >>> from models.rules.hours import SHANGHAI
    >>> noon = datetime(2026, 11, 23, 12, tzinfo=SHANGHAI)
    >>> change_in("以后都改成周四下午", noon).weekday, change_in("想约周四下午打扫", noon)
    (3, None)
    """
    said = fold(words)
    if len(said) > LONG or _NOT_OURS.search(said) or _ASKS.search(said):
        return None
    return _moved(said, now) or (None if _WANTS.search(said) else _stopped(said, now.date()))


def of_another_matter(change: Change, words: str, services: frozenset[str]) -> bool:
    """Whether the ranking is sure of something else than an order, or one of these services. Words
    of a rest name an illness or a hospital, and mean neither.
    """
    if change.what in (What.PAUSE, What.RESUME):
        return False
    return sure(rank(words)) not in {None, "status", *services}


def day_instead(change: Change, of: date, today: date) -> date | None:
    """Onto which day the visit of that day is moved: a bare weekday is that of its own week, or
    the next where that is over; an hour alone stays on its day; None where no day can be meant.
    """
    to = change.to
    if to is None:
        return None
    if change.weekday is not None:
        day = of + timedelta(days=change.weekday - of.weekday())
        return day if day > today else day + timedelta(weeks=1)
    if to.day is not None:
        return to.day
    said_hour = to.start is not None or to.part is not None or bool(to.times)
    return of if said_hour and not to.days and to.ask != "past" else None


def _stopped(said: str, today: date) -> Change | None:
    of_somebody = _OF_SOMEBODY.search(said)
    if not of_somebody and (ends := _ended(said, today)):
        return ends
    day, away = _first(days_said(said, today)), _AWAY.search(said)
    if away or _RESTS.search(said) or (day is None and _FOR_NOW.search(said)):
        return Change(What.PAUSE, days=_days_of(away) if away else _span(said))
    unwanted = declines(said) and not of_somebody
    if _SKIP.search(said) or _FOR_NOW.search(said) or unwanted:
        return Change(What.SKIP, on=day)
    if _BACK.search(said):
        return Change(What.RESUME)
    return Change(What.SKIP, on=day) if day and _ABSENT.search(said) else None


def _moved(said: str, now: datetime) -> Change | None:
    """The visit before the verb, the new time behind it."""
    if _SOMEBODY.search(said):
        return None
    verb = _MOVE.search(said)
    after = said[verb.end() :] if verb else ""
    if to := read_when(after, now):
        before = said[: verb.start()] if verb else ""
        all_to_come = _ALL.search(said[: verb.end()] if verb else "") or after.startswith("每")
        named = (one for one in days_said(after, now.date()) if len(one.weekdays) == 1)
        first = next(named, None)
        bare = first and not _OF_THIS.search(after[first.start : first.end])
        weekday = first.weekdays[0] if first and bare else None
        on = _first(days_said(before, now.date()))
        return Change(What.MOVE, on, to, weekday, bool(all_to_come))
    if _OTHER_TIME.search(said) or re.search(r"改[到成](?:天晴|晴天)", said):
        return Change(What.MOVE, _first(days_said(said, now.date())))
    return None


def _first(days: Iterable[DaySaid]) -> date | None:
    """The first day that is named; of a weekday that is today, today."""
    return next((day for one in days if not one.vague for day in one.days), None)


def _since(phrase: str | None, today: date) -> date | None:
    if phrase is None:
        return None
    if phrase.startswith(("下月", "下个月", "月底", "这个月", "这月", "月初")):
        return (today.replace(day=1) + timedelta(days=32)).replace(day=1)
    if phrase.startswith(("明年", "年底")):
        return date(today.year + 1, 1, 1)
    if re.match(rf"下个?{_WEEK}(?![一二三四五六日天])", phrase):
        return today + timedelta(days=7 - today.weekday())
    day = _first(days_said(phrase, today))
    after = phrase.endswith(("以后", "之后", "过后")) or re.search(r"[^以之过]后$", phrase)
    return day + timedelta(days=1) if day and after else day


def _ended(said: str, today: date) -> Change | None:
    """Nobody any more: from a day on, behind a last day, or at once."""
    if ends := _ENDS.search(said):
        return Change(What.END, all_to_come=True, since=_since(ends["since"], today))
    last = _last_of(said, today)
    since = last + timedelta(days=1) if last else None
    return Change(What.END, all_to_come=True, since=since) if since else None


def _last_of(said: str, today: date) -> date | None:
    """The last day that is said before a no; None where none is."""
    found = _LAST.match(said)
    if found is None or (found["date"] and not found["to"]):
        return None
    return last_day(found["until"], today)


def _span(said: str) -> int | None:
    """Days of a pause, where they were said."""
    found = _SPAN.search(said)
    return _days_of(found) if found else None


def _days_of(found: re.Match[str]) -> int:
    """Half a month is two weeks."""
    spoken = found["n"].strip()
    count = _COUNTS.get(spoken) or float(spoken)
    unit = 7 if found["unit"] in ("周", "星期", "礼拜", "week") else 30
    return 14 if (count, unit) == (0.5, 30) else int(count * unit)
