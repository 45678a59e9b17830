"""Who a service is for, as far as the message says: the person, and an age."""

# ruff: noqa: E501 - a pattern is read in one line or not at all

import re
from dataclasses import dataclass
from enum import StrEnum

from models.rules.understanding.calendar import number
from models.rules.understanding.wording import fold


class Kin(StrEnum):
    """The person served, seen from the one who writes."""

    SELF = "self"
    MOTHER = "mother"
    FATHER = "father"
    PARENTS = "parents"
    GRANDMOTHER = "grandmother"
    GRANDFATHER = "grandfather"
    HUSBAND = "husband"
    WIFE = "wife"
    PARTNER = "partner"  # 老伴, 对象: husband or wife
    CHILD = "child"
    GRANDCHILD = "grandchild"
    SIBLING = "sibling"
    IN_LAW = "in_law"
    RELATIVE = "relative"
    NEIGHBOUR = "neighbour"
    OTHER = "other"  # someone the writer cares for as cadre, volunteer or friend


@dataclass(frozen=True)
class Served:
    """`age` in years; `phrase` is what was said."""

    who: Kin
    age: int | None
    phrase: str


_WORDS: tuple[tuple[Kin, str], ...] = (
    (Kin.IN_LAW, r"婆婆|公公|岳母|岳父|丈母娘|老丈人|公婆|亲家|儿媳妇?|女婿|mother-in-law|father-in-law"),
    (Kin.GRANDMOTHER, r"奶奶|外婆|姥姥|阿奶|婆婆|太奶|外奶奶|grandm(?:a|other)|granny"),
    (Kin.GRANDFATHER, r"爷爷|外公|姥爷|阿爷|太爷|外爷|grandp?(?:a|father)"),
    (Kin.PARENTS, r"父母|爸妈|爹妈|爹娘|爸爸妈妈|两个老人|老两口|二老|parents"),
    (Kin.MOTHER, r"老?母亲|妈妈|老妈|阿妈|老娘|俺娘|我娘|(?<!姨)(?<!舅)(?<!大)妈(?!子)|mother|mom\b|mum\b"),
    (Kin.FATHER, r"老?父亲|爸爸|老爸|阿大|老爹|我爹|俺爹|(?<!尕)(?<!大)爸|father|dad\b"),
    (Kin.HUSBAND, r"老公|丈夫|我男人|掌柜的|孩子他?爸|娃他?爸|husband"),
    (Kin.WIFE, r"老婆|妻子|我媳妇|我爱人|婆姨|wife"),
    (Kin.PARTNER, r"老伴儿?|我家老汉|老汉|爱人|spouse|partner"),
    (Kin.GRANDCHILD, r"孙子|孙女|外孙女?|尕孙|孙娃|grandchild|grandson|granddaughter"),
    (Kin.CHILD, r"儿子|女儿|闺女|姑娘|丫头|尕娃|我娃|娃娃|娃|孩子|小孩|老大|老二|宝宝|双胞胎|son\b|daughter|child\b|kids?\b|baby"),
    (Kin.SIBLING, r"哥哥|弟弟|姐姐|妹妹|我哥|我弟|我姐|我妹|brother|sister"),
    (Kin.RELATIVE, r"叔叔?|伯伯?|大伯|舅舅?|姑姑?|姨|婶|嫂|侄|外甥|uncle|aunt"),
    (Kin.NEIGHBOUR, r"邻居|隔壁|楼上的?|楼下的?|对门|neighbou?r"),
    (Kin.OTHER, r"老人|大爷|大妈|大娘|老太太?|老汉|户|同学|朋友|村民|residents?|old (?:man|woman|lady)"),
)  # fmt: skip
_COMPILED = tuple((kin, re.compile(words)) for kin, words in _WORDS)
_SELF = re.compile(
    r"给我(?!妈|爸|爷|奶|娃|家|们|儿|女|孙|爹|娘|公|婆|老)|我自己|我一个人|本人|我想|我要|我今年|\b(?:i|i'm|i am|me)\b"
)
_AGE = re.compile(
    r"(?P<digits>1[01]\d|\d{1,2})(?:多|来)?(?:周?岁|(?= ?years? old)|(?=的老))|(?P<words>[一二三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九](?=岁))(?:多|来|几)?(?:岁|的人|了)|"
    r"(?:is|am|aged?) (?P<english>\d{1,3})\b"
)


def _age(text: str) -> tuple[int | None, str]:
    match = _AGE.search(text)
    if match is None:
        return None, ""
    digits = match["digits"] or match["english"]
    return (int(digits) if digits else number(match["words"])), match[0]


def speaks_of_child(text: str) -> bool:
    """Whether a child or grandchild is named anywhere, whoever else is.

    >>> speaks_of_child("隔壁的孩子天天被打"), speaks_of_child("隔壁天天吵架")
    (True, False)
    """
    folded = fold(text)
    young = (Kin.CHILD, Kin.GRANDCHILD)
    return any(words.search(folded) for kin, words in _COMPILED if kin in young)


def served(text: str) -> Served | None:
    """The first person named, or the writer; None where nobody is named.

    >>> served("我妈85岁一个人住").age
    85
    """
    folded = fold(text)
    age, said = _age(folded)
    found = [
        (match.start(), kin, match[0])
        for kin, words in _COMPILED
        if (match := words.search(folded))
    ]
    if found:
        _, kin, phrase = min(found, key=lambda one: one[0])
        return Served(kin, age, phrase)
    own = _SELF.search(folded)
    if age is None and own is None:
        return None
    return Served(Kin.SELF, age, own[0] if own else said)
