"""«老人走了», «我妈去世了»: somebody who was served has died. Never what is said about oneself."""

# ruff: noqa: E501 - a pattern is read in one line or not at all

import re
from collections.abc import Collection

from models.rules.understanding.wording import fold
from models.words import Bond

LONG = 24
"""Characters: longer words hold another matter as well, and want an answer of their own."""
_ELDER = r"老人家?|老爷子|老太太|老奶奶|老头子?|老汉|爷爷|奶奶|阿爷|阿奶|外公|外婆|姥姥|姥爷|爸爸?|妈妈?|爹|娘|父亲|母亲|大爷|大妈"
_SPOUSE = r"老伴儿?|丈夫|老公|妻子|老婆|媳妇|公公|婆婆|岳父|岳母|叔叔?|舅舅?|姑姑?|姨|哥哥?|姐姐?|弟弟?|妹妹?"
_OTHER = r"人|他|她|孩子|娃"
_WHEN = r"(?:已经|刚刚?|今天|昨天|前天|今早|昨晚|昨夜|夜里|早上|上午|下午|晚上|上周|前两天|前几天)*"
_DIED = r"(?:去世|过世|离世|辞世|病逝|逝世|归真|无常|死)了?"
_SOFTLY = r"(?:走|没|不在)了"
_OLD_PEOPLE = re.compile(r"老人|老爷子|老太太|老头|老汉|大爷|大妈")
_KIN = re.compile(rf"{_ELDER}|{_SPOUSE}|\b(?:mother|father|mum|mom|dad|wife|husband|gran\w+)\b")
_PEERS = re.compile(r"[哥姐弟妹]")
_CHILD = re.compile(r"孩子|娃")
GROWN, AGED = 18, 60
"""Years: nobody younger is a parent or an old person; nobody older is called a child."""
_CLAUSE = re.compile(r"[,。!;、~ ]+")
_BESIDE = re.compile(
    r".{0,6}(?:取消|不用|不要|不必|别来|停了?吧?|退了?吧?).{0,6}|.{0,2}(?:谢谢|感谢|多谢|麻烦|辛苦)(?:你们|您|了|这.{0,6})?.{0,8}|(?:请|跟)?.{0,2}(?:通知|告诉|说).{0,6}|thanks?(?: you)?.*|please cancel.*"
)
_ENGLISH = re.compile(
    r"(?:(?:my|our|the) )?(?:\w+ )?(?:has |have )?(?:passed away|died|is dead)(?: (?:today|yesterday|last night))?"
)


def gone_in(words: str, names: Collection[str] = (), *, own: bool = False) -> bool:
    """Whether words say that somebody has died, and nothing else but thanks, or that nobody is to
    come. `own`: written from the chat of whoever may be meant, where only an elder, or their very
    name, can mean them: «我妈» is another than who writes, a worker who «went» is nobody's death.

    >>> gone_in("老人走了"), gone_in("我妈去世了,后面的都取消吧"), gone_in("我走了算了")
    (True, True, False)
    """
    said = fold(words).strip("。!~,. ")
    if not said or len(said) > LONG + 24 * said.isascii():
        return False
    clauses = [one for one in _CLAUSE.split(said) if one] if not said.isascii() else [said]
    death = _pattern(tuple(names), own=own)
    told = [one for one in clauses if death.fullmatch(one) or _ENGLISH.fullmatch(one)]
    return bool(told) and all(one in told or _BESIDE.fullmatch(one) for one in clauses)


_ALIVE = re.compile(
    r"我(?:人|本人)?(?:还|都|也)?(?:没有?(?:死|去世|走)|在呢|活着|还?活着|还在)|弄错了|搞错了|still (?:here|alive)|not dead"
)


def alive_in(words: str) -> bool:
    """«我还在,弄错了», of whoever is held to have died: nobody else is to be asked with it.

    >>> alive_in("我没有死,我还活着"), alive_in("我想打扫")
    (True, False)
    """
    return bool(_ALIVE.search(fold(words)))


def tells_of_kin(words: str) -> bool:
    """Whether somebody of the writer's own, an old person or a relative, is said to have died.

    >>> tells_of_kin("我妈走了"), tells_of_kin("人没了")
    (True, False)
    """
    said = fold(words)
    return gone_in(words) and bool(_KIN.search(said) or _CHILD.search(said))


def may_mean(words: str, age: int | None, bond: Bond | None) -> bool:
    """Whether whoever «has died» may be this person: a child is nobody's mother or husband, and
    those for whom one speaks as a neighbour are no kin of one's own. `age` in full years.

    >>> may_mean("我婆婆前天去世了", 9, Bond.GUARDIAN), may_mean("老人走了", 78, Bond.NEIGHBOUR)
    (False, True)
    """
    said = fold(words)
    old, kin = _OLD_PEOPLE.search(said), _KIN.search(said)
    if age is not None and age < GROWN:
        return not old and (not kin or bool(_PEERS.search(said)))
    if age is not None and age >= AGED and _CHILD.search(said):
        return False
    return bool(old) or not kin or bond not in (Bond.NEIGHBOUR, Bond.CADRE)


def _pattern(names: tuple[str, ...], *, own: bool) -> re.Pattern[str]:
    named = "|".join(map(re.escape, map(fold, filter(None, names))))
    elder = f"{_ELDER}|{named}" if named else _ELDER
    near = elder if own else f"{elder}|{_SPOUSE}"
    anybody = near if own else f"{near}|{_OTHER}"
    mine = r"(?:家里的?)?" if own else r"(?:我们?家?|俺|家里)?(?:的)?"
    passed = r"(?:人|他人|她人)?(?:没|不在)了"
    return re.compile(
        rf"{mine}(?:{near}){_WHEN}(?:人)?{_SOFTLY}|{mine}(?:{anybody}){_WHEN}{_DIED}|{_WHEN}{passed}|{_WHEN}(?:去世|过世|离世|病逝)了"
    )
