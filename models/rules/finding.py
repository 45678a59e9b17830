"""How somebody is asked for at the desk: one person exactly, never a list."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date

from models.rules.birth import read_birth
from models.rules.numbers import CARD_DIGITS, is_card

PHONE_DIGITS = range(7, 16)
_MASK = re.compile(r"([^\W\d_])\*+([^\W\d_]?)")


@dataclass(frozen=True, slots=True)
class Search:
    """One of three: a name with a birthday, a telephone, the number on a home's card."""

    name: str = ""
    born: date | None = None
    phone: str = ""
    card: str = ""


def read_search(words: str, today: date) -> Search | None:
    """What was asked for; None where it names nobody exactly.

    >>> read_search("杨大珍 1948年3月1日", date(2026, 11, 23))
    Search(name='杨大珍', born=datetime.date(1948, 3, 1), phone='', card='')
    >>> read_search("139 0000 0000", date(2026, 11, 23)).phone
    '13900000000'
    """
    told = unicodedata.normalize("NFKC", words).strip()
    digits = re.sub(r"[\s+().-]", "", told)
    if digits.isascii() and digits.isdigit():
        if len(digits) == CARD_DIGITS and is_card(digits):
            return Search(card=digits)
        return Search(phone=digits) if len(digits) in PHONE_DIGITS else None
    name = re.split(r"\d", told)[0].strip(" ,、。:;(")
    born = read_birth(told, today)
    return Search(name=name, born=born) if name and born else None


def read_mask(words: str) -> tuple[str, str] | None:
    """The first and the last sign of a name as it stands in a list; None for anything else. The
    last may be left out.

    >>> read_mask("张*珍"), read_mask(" 张* "), read_mask("张珍"), read_mask("*")
    (('张', '珍'), ('张', ''), None, None)
    """
    found = _MASK.fullmatch(unicodedata.normalize("NFKC", words).strip())
    return (found[1], found[2]) if found else None
