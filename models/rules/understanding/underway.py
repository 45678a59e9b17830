"""Ordinary words around a visit: on the way, late, at the door, nobody opens, waiting at home."""

# ruff: noqa: ISC004 - one line of a pattern is often two lines of the file

import re
from enum import StrEnum
from typing import NamedTuple

from models.rules.understanding.calendar import NUMERAL, number
from models.rules.understanding.wording import fold

LONGEST = 60
"""Characters: a longer message tells more than that."""


class Said(StrEnum):
    ON_WAY = "on_way"
    LATE = "late"
    ARRIVED = "arrived"
    NOBODY = "nobody"
    WAITING = "waiting"  # a home
    POOR = "poor"  # work that was not done well
    UNWELL = "unwell"  # too ill to come


class Word(NamedTuple):
    """What a worker means; minutes late, 0 where none are named; and whether that was all."""

    said: Said
    minutes: int
    whole: bool


_PIECE = re.compile(r"[,。!?;、~…\n]+|\.(?!\d)")
_END = r"[了啦呢的哈哦呀吧喽咯]{0,3}"
_WHO = r"(?:我们?|俺们?|咱们?|师傅|阿姨|社工|护理员)?"
_NOW = r"(?:已经|刚刚|刚才|马上|正|正在|现在|今天|这就|就|快|才|都|也|还){0,3}"
_TIME = (
    rf"(?:{NUMERAL}(?:来|多|几)?分钟|几分钟|半个?多?小时|一刻钟|{NUMERAL}个?(?:小时|钟头)|"
    r"一?会儿?|一下|\d{1,2} ?min(?:ute)?s?)"
)
_DOOR = (
    r"(?:(?:您|你|他|她|老人|住户|奶奶|爷爷)?们?家?(?:的|这儿|那儿)?"
    r"(?:小区|楼下|门口|单元门?口?|大门口?|院门?口?|附近|车站|路口){1,2})"
)
_HOME = r"(?:(?:您|你|他|她|老人|住户|奶奶|爷爷)们?家里?)"
_MORE = r"(?:还有|还要|还得|再有|再过|大概|大约|差不多|最多|估计){0,2}"
_SICK = r"(?:拉肚子|肚子疼|肚子痛|(?:身体)?不(?:太)?舒服|感冒|发烧|发高烧|头疼|头痛|病|生病|崴脚)"
_DAY = r"(?:今天|明天|后天|今早|昨晚|早上|上午|下午|晚上|这两天|这几天){0,2}"

_WAYS: dict[Said, tuple[str, ...]] = {  # the weightier first: «堵车,还在路上» is late
    Said.LATE: (
        rf"{_WHO}(?:路上|前面|这边|现在){{0,2}}(?:太|很|有点|正|又|在|遇到|碰上)?"
        rf"(?:堵车|堵住|堵死|堵得厉害|塞车|堵){_END}",
        r"(?:公交|公交车|班车|车|地铁)(?:一直|还)?(?:没来|晚点|没赶上|坏在路上|误点|坏)" + _END,
        rf"{_WHO}{_NOW}(?:可能|大概|估计|恐怕|应该)?(?:要|会|得)?(?:晚到|晚点|迟到|耽误|推迟|晚|迟)"
        rf"(?:大概|大约|差不多)?(?:个)?{_TIME}?(?:左右)?(?:才|再)?(?:能)?(?:到|来)?{_END}",
        rf"(?:i'?m |i am |i will be |i'll be )?(?:running )?(?:{_TIME} )?late(?: by)?(?: {_TIME})?",
    ),
    Said.NOBODY: (
        rf"{_WHO}(?:敲|按|喊|等|叫){{1,2}}了?(?:门铃|门)?(?:了)?(?:半天|好久|很久|好几次|{_TIME})"
        rf"(?:门铃|门)?(?:都|还是|也)?(?:没有?人(?:开门|应门|答应|应|在|开))?{_END}",
        rf"(?:敲门|按门铃|打电话|家里|屋里|里面|这家|他家|她家|老人家)?(?:好像|还是|都|也|现在|一直)?"
        rf"没有?人(?:在家|在|开门|应门|答应|应|接){_END}",
        rf"(?:家里|屋里|里面|这家)(?:好像|都|也)?没有?人{_END}",
        rf"(?:门)?(?:一直|还是|都)?(?:敲不开|没人开|锁着|不开门|不给开门){_END}",
        rf"(?:电话|手机)(?:也|都)?(?:没人接|打不通|不接|关机){_END}",
        rf"(?:老人|住户|奶奶|爷爷|大爷|大妈)(?:好像|都)?不在家?{_END}",
        r"(?:nobody|no one)(?:'s| is)? ?(?:at )?(?:home|opens|answers|opens the door)",
    ),
    Said.ARRIVED: (
        rf"{_WHO}(?:已经|刚刚|刚才|现在|就|刚|都|也){{0,2}}(?:来到|走到|到|在){_DOOR}{_END}",
        rf"{_WHO}(?:已经|刚刚|刚才|现在|就|刚|都|也){{0,2}}到(?:{_HOME}|地方|地儿|家门口|家|这儿)?{_END}",
        r"(?:i'?m |i am )?(?:here|at the door)(?: now)?|i(?: have|'ve)? arrived",
    ),
    Said.ON_WAY: (
        rf"{_WHO}{_NOW}在?(?:去|来|过来|过去)?的?(?:半路上|路上){_END}",
        rf"{_WHO}{_NOW}(?:出发|出门|动身|上车|下车|到半路|赶过来|赶过去|过来|过去|来){_END}",
        rf"{_WHO}{_NOW}往(?:您|你|他|她|老人)?们?(?:家|那边|这边)?里?(?:赶|走|去|来){_END}",
        rf"{_WHO}(?:马上|快|就快|很快|就要|快要)就?到(?:{_DOOR}|{_HOME})?{_END}",
        rf"{_MORE}{_TIME}(?:左右)?(?:就|后|以后|内)?能?到(?:{_DOOR}|{_HOME})?{_END}",
        r"(?:i'?m |i am )?(?:on my way|on the way|coming)(?: now)?",
    ),
    Said.WAITING: (
        rf"{_WHO}(?:就|都|一直|今天|下午|上午){{0,2}}在(?:家|家里|屋里)(?:等着?)?(?:您|你)?们?{_END}",
        rf"{_WHO}{_NOW}(?:来|去|下来|下去|下楼)?(?:给(?:您|你|师傅)们?)?开(?:个)?门{_END}",
        rf"门(?:没锁|开着|给您留着|给你留着){_END}",
    ),
    Said.POOR: (
        r"(?:他|她|来的人|那个人|师傅|阿姨|社工)?(?:今天|昨天|上次)?(?:来了?)?(?:以后)?"
        rf"(?:就|一直|老是?|总是?|光|只|净){{0,2}}在?(?:看|玩|刷)手机{_END}",
        r"(?:他|她|来的人|那个人|师傅|阿姨|社工)?(?:一直|老是?|根本|也|都)?(?:不|没|没有)"
        rf"(?:好好|认真|怎么|用心)地?(?:做|干|打扫|擦|洗|扫|弄)(?:活|事|饭)?{_END}",
        rf"(?:活|卫生|饭|地)?(?:做|干|打扫|擦|扫)(?:得|的)?(?:很|太)?(?:不好|马虎|不干净|差){_END}",
        rf"(?:只|就|才)?(?:待|呆|坐|干)了?{_TIME}就走{_END}",
        rf"(?:师傅|阿姨|社工|护理员|送饭的)(?:今天|昨天|怎么|到现在|还|又){{0,3}}(?:没来|没到|来晚|迟到){_END}",
    ),
    Said.UNWELL: (
        rf"{_WHO}{_DAY}{_WHO}{_SICK}?(?:怕是|恐怕|可能|就|那家|上班){{0,2}}(?:去|来|上)不了{_END}",
        rf"{_WHO}{_DAY}(?:想|要|得)?(?:请|休)(?:个|一天|两天|半天|病){{0,2}}假{_END}",
    ),
}
_BESIDE = (
    rf"{_MORE}{_TIME}{_END}",
    rf"{_WHO}{_DAY}{_WHO}(?:有点|突然|又|一直|还|在){{0,2}}{_SICK}{_END}",
    rf"(?:请|您|你|麻烦){{0,3}}(?:稍等|等|再等|等等|等我|等着|放心|开下门|开个门|下来接我){_TIME}?{_END}",
    r"好的?|行|嗯+|知道了|收到|谢谢您?|对不起|不好意思|抱歉|您好|你好|喂|辛苦了|(?:您|你)?别着急|不急"
    r"|sorry|hello|hi|ok|thank you|thanks",
)
"""What says nothing by itself, but is often said with it."""


def _either(lines: tuple[str, ...]) -> str:
    return "(?:" + "|".join(lines) + ")"


_ANY = _either((*map(_either, _WAYS.values()), *_BESIDE))
_ONE = {said: re.compile(rf"{_ANY}?{_either(lines)}{_ANY}?") for said, lines in _WAYS.items()}
_NOTHING = re.compile(_either(_BESIDE))
_LATER = re.compile(
    rf"(?:晚|迟到|迟|耽误|推迟|late|late by)[^,。]{{0,4}}?({_TIME})|({_TIME})[^,。]{{0,2}}late"
)
_COUNT = re.compile(NUMERAL)
_AT_WORK = (Said.LATE, Said.NOBODY, Said.ARRIVED, Said.ON_WAY)
"""What a worker can act upon."""


def explained(folded: str, *, at_work: bool = False) -> bool:
    """Whether every piece of a folded message is an ordinary word around a visit. That nobody
    opens is ordinary `at_work` alone: said by a neighbour it may be the cry for help.

    >>> explained("快到了,还有五分钟"), explained("我在路上了,我好怕他打我")
    (True, False)
    """
    meant = _meant(folded)
    if not meant or None in meant or (Said.NOBODY in meant and not at_work):
        return False
    return any(meant)


_HERE = re.compile(
    r"(?:到了|来了|到家门口|在门口).{0,6}(?:敲|按|门)|(?:敲|按)(?:着|了)?门(?:铃)?(?:呢|了|哩)"
)
_UNEASY = re.compile(r"怕|砸|踹|撬|救|不认识|陌生|不敢|谁|醉|闯|骂|打")


def knocks(words: str) -> bool:
    """Whether a home tells that whoever it awaits is at the door, and nothing that frightens.

    >>> knocks("她到了,敲门呢"), knocks("有人敲门呢,我怕")
    (True, False)
    """
    folded = fold(words)
    return _HERE.search(folded) is not None and _UNEASY.search(folded) is None


def underway(words: str) -> Word | None:
    """What a worker means who is on the way or at the door; None for anything else.

    >>> underway("堵车,要晚20分钟")
    Word(said=<Said.LATE: 'late'>, minutes=20, whole=True)
    """
    folded = fold(words)
    meant = _meant(folded)
    minutes = _minutes(folded)
    said = next((one for one in _AT_WORK if one in meant), Said.LATE if minutes else None)
    if said is None:
        return None
    return Word(said, minutes if said is Said.LATE else 0, whole=explained(folded, at_work=True))


def _meant(folded: str) -> list[Said | str | None]:
    """For each piece what it says; an empty word where it says nothing by itself, and None where
    it is something else.
    """
    if len(folded) > LONGEST:
        return [None]
    return [_piece(one.strip()) for one in _PIECE.split(folded) if one.strip()]


def _piece(piece: str) -> Said | str | None:
    if _NOTHING.fullmatch(piece):
        return ""
    return next((said for said, way in _ONE.items() if way.fullmatch(piece)), None)


def _minutes(folded: str) -> int:
    """How late, as it is said; 0 where it is not."""
    found = _LATER.search(folded)
    time = (found[1] or found[2]) if found else ""
    count = _COUNT.search(time)
    if "半" in time:
        return 30
    if "刻" in time:
        return 15
    if count is None:
        return 0
    hours = "小时" in time or "钟头" in time
    return number(count[0]) * (60 if hours else 1) if "分" in time or "min" in time or hours else 0
