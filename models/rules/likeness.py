"""一个人?: whether two entries may be one human being. People decide, never this rule."""

import re
from dataclasses import dataclass
from datetime import date

DIGITS = 11
"""Of a telephone number, from its end: with or without the country's code."""
_BETWEEN = re.compile(r"[\s·.]")


@dataclass(frozen=True, slots=True)
class Entry:
    """What is known of somebody at a glance."""

    name: str
    born: date | None
    area_code: str
    phone: str


def alike(one: Entry, other: Entry) -> bool:
    """The same day of birth, a name that is the same or one sign apart, and the same community or
    telephone.
    """
    if one.born is None or one.born != other.born or not similar(one.name, other.name):
        return False
    place = bool(one.area_code) and one.area_code == other.area_code
    return place or (bool(_digits(one.phone)) and _digits(one.phone) == _digits(other.phone))


def similar(one: str, other: str) -> bool:
    """Names that somebody may have written for one person. Two signs must be the same.

    >>> similar("杨大珍", "杨 大珍"), similar("杨大珍", "杨大真"), similar("马明", "马芳")
    (True, True, False)
    """
    first, second = _BETWEEN.sub("", one), _BETWEEN.sub("", other)
    if first == second:
        return bool(first)
    apart = sum(a != b for a, b in zip(first, second, strict=False))
    return len(first) == len(second) >= 3 and apart == 1


def _digits(phone: str) -> str:
    return "".join(c for c in phone if c.isdigit())[-DIGITS:]
