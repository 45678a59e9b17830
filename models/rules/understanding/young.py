"""Whether whoever writes says to be a child or a teenager."""

import re
import tomllib
from functools import cache

from models.rules.understanding.calendar import NUMERAL, number
from models.rules.understanding.served import Kin, served
from models.rules.understanding.wording import LEXICON, fold

GROWN = 18
"""Years (Civil Code art. 17)."""
_OWN_AGE = re.compile(rf"我(?:今年|现在|才|刚满?|已经)?(?P<age>{NUMERAL})周?岁")

_GRADE = r"(?:小学|初中)?(?:[一二三四五六七八九1-9]年级|初[一二三]|高[一二三])"
_OWN_GRADE = re.compile(
    rf"^(?:上|读|念)?{_GRADE}(?:了|的)?[,。!]*$|"
    rf"我(?:今年|现在|刚|在|才)*(?:上|读|念)?{_GRADE}(?!的?(?:儿|女|孩|娃|孙|侄|外|学生|老师))"
)
_KNOCK = re.compile(
    r"(?:敲|砸|拍|撬|踹|捶)(?:了?我们?家)?的?门|按门铃|门外面?有个?人|有人在?(?:门口|门外)|"
    r"knock|at the door"
)
_ALONE = re.compile(
    r"怕|一个人|自己在家|没人在家|(?:爸|妈|爷|奶|大人).{0,6}(?:不在|没在|没回|出去|打工|上班)|"
    r"alone|scared|afraid|not home"
)


def knocked_at(text: str) -> bool:
    """Whether somebody is at the door of whoever is alone or afraid.

    >>> knocked_at("奶奶不在家 有人一直敲门我怕"), knocked_at("奶奶在家 有人敲门")
    (True, False)
    """
    folded = fold(text)
    return _KNOCK.search(folded) is not None and _ALONE.search(folded) is not None


@cache
def _words() -> tuple[str, ...]:
    text = tomllib.loads((LEXICON / "young.toml").read_text(encoding="utf-8"))["words"]
    return tuple(word for word in fold(text.replace("\n", "、")).split("、") if word)


def calls_itself_young(text: str) -> bool:
    """Said in so many words: no age and no bare grade, which may be somebody else's."""
    folded = fold(text)
    return any(word in folded for word in _words())


def says_young(text: str) -> bool:
    """Said in so many words, or by an age of one's own.

    >>> says_young("我今年10岁,爸妈都不在家"), says_young("我孙子10岁")
    (True, False)
    """
    folded = fold(text)
    if calls_itself_young(text) or _OWN_GRADE.search(folded):
        return True
    own = _OWN_AGE.search(folded)
    if own and number(own["age"]) < GROWN:
        return True
    age = own_age(text)
    return age is not None and age < GROWN


def own_age(text: str) -> int | None:
    """The age that whoever writes says of themselves; a bare «9岁» is their own.

    >>> own_age("我今年9岁"), own_age("我孙子10岁")
    (9, None)
    """
    if own := _OWN_AGE.search(fold(text)):
        return number(own["age"])
    who = served(text)
    return who.age if who is not None and who.who is Kin.SELF else None
