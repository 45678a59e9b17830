"""强制报告: what must be reported, and what settles such a case.

Minors' Protection Law art. 11 and 117, Domestic Violence Law art. 14 and 35: whoever works closely
with minors, and social work bodies, report at once; not doing so is punished.
"""

import re
from collections.abc import Iterable

from models.rules.understanding.danger import ABUSE

DONE = {"police": "已报警", "reported": "已报告"}
"""The two reasons that close the case, and the words that stand for them."""

_HARMS = {
    "touched": r"摸|亲(?!戚)|脱|搂|强奸|性侵|猥亵|侵犯|非礼|糟蹋|rape|molest|touch",
    "beaten": r"打(?!电话|针|工|游戏|扫|算)|揍|抽|踢|踹|掐|扇|烫|捅|扎|hit|beat|punch",
    "neglected": r"饿|锁|关在|捆|绑|拴|赶出|不给饭|不让吃|starv|lock|chain",
}
_DOERS = {
    "father": r"爸|爹|阿大|继父|dad|father",
    "mother": r"妈(?!的)|娘|继母|mom|mother",
    "grandfather": r"爷爷|外公|姥爷|阿爷|grandpa|grandfather",
    "grandmother": r"奶奶|外婆|姥姥|阿奶|grandma|grandmother",
    "uncle": r"叔|伯|舅|姑父|姨父|uncle",
    "aunt": r"婶|姑姑|姨(?!父)|舅妈|aunt",
    "sibling": r"哥|姐|brother|sister",
    "teacher": r"老师|教练|校长|teacher|coach",
    "schoolmate": r"同学|同桌|学长|classmate",
    "neighbour": r"邻居|隔壁|neighbou?r",
    "carer": r"护工|保姆|社工|护理员|carer|nurse",
    "child": r"儿子|儿媳|媳妇|女婿|女儿|son\b|daughter",
}
_DEED = "|".join(_HARMS.values())


def another(before: str, words: str) -> bool:
    """Whether words name a doer or a kind of harm that was not told before.

    >>> another("老师打他", "爷爷摸他"), another("老师打他", "老师又打他了")
    (True, False)
    """
    return not (_named(words) <= _named(before))


def _named(words: str) -> set[str]:
    """The kinds of harm, and whoever is named right before one."""
    harms = {harm for harm, said in _HARMS.items() if re.search(said, words)}
    doers = {
        doer
        for doer, said in _DOERS.items()
        if re.search(rf"(?:{said})[^。,，!！?？;；\n]{{0,12}}?(?:{_DEED})", words)
    }
    return harms | doers


def must_be_reported(kinds: Iterable[str]) -> bool:
    return not ABUSE.isdisjoint(kinds)


def reported_by(reason: str, words: str) -> str | None:
    """Which of the two reasons was given, by its button or in words; None for any other.

    >>> reported_by("words", "昨晚已报警,警号记在本子上")
    'police'
    """
    if reason in DONE:
        return reason
    return next((code for code, said in DONE.items() if said in words), None)
