"""Readers of single cells: a value, or Bad with the reason."""

import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from enum import StrEnum
from typing import Any, TypeVar

from models.rules.birth import OLDEST
from models.rules.sheets.columns import Bad, Ground, words

E = TypeVar("E", bound=StrEnum)
EPOCH = date(1899, 12, 30)
"""Day 0 of the serial numbers that a spreadsheet shows for a date in a cell of numbers."""
FARTHEST = timedelta(days=366 * 5)
"""No certificate of a person runs longer ahead."""
_DAY = re.compile(r"(\d{4})[年./-](\d{1,2})[月./-](\d{1,2})[日号]?(?:[T ].*)?")
_COMPACT = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)")
_SERIAL = re.compile(r"[1-6]\d{4}")
_SUM = re.compile(r"[¥￥]?(\d[\d,]*)(?:\.(\d{1,2}))?(万)?元?")
_PHONE = re.compile(r"\+?\d[\d\-]{5,18}\d")


def day(cell: str, _ground: Ground) -> date:
    """«2026-12-31», «2026年12月31日», «20261231», or a spreadsheet's own count of days."""
    found = _DAY.fullmatch(cell) or _COMPACT.fullmatch(cell)
    try:
        if found:
            year, month, number = (int(part) for part in found.groups()[:3])
            return date(year, month, number)
    except ValueError:
        raise Bad("no-day") from None
    if _SERIAL.fullmatch(cell):
        return EPOCH + timedelta(days=int(cell))
    raise Bad("no-day")


def birth(cell: str, ground: Ground) -> date:
    born = day(cell, ground)
    if not ground.today.year - OLDEST <= born.year or born > ground.today:
        raise Bad("no-birth")
    return born


def coming(cell: str, ground: Ground) -> date:
    """A day until which something holds: from today to five years ahead."""
    until = day(cell, ground)
    if until < ground.today:
        raise Bad("day-over")
    if until > ground.today + FARTHEST:
        raise Bad("day-far")
    return until


def past(cell: str, ground: Ground) -> date:
    """A day on which something was shown."""
    on = day(cell, ground)
    if on > ground.today:
        raise Bad("day-ahead")
    return on


def text(most: int) -> Callable[[str, Ground], str]:
    def take(cell: str, _ground: Ground) -> str:
        if len(cell) > most:
            raise Bad("too-long", str(most))
        return cell

    return take


def name(cell: str, _ground: Ground) -> str:
    """Letters; a number in a name is a shifted column."""
    told = " ".join(cell.split())
    if len(told) > 60 or any(c.isdigit() for c in told) or not any(c.isalpha() for c in told):
        raise Bad("no-name")
    return told


def phone(cell: str, _ground: Ground) -> str:
    told = re.sub(r"[\s()（）]", "", cell)
    if not _PHONE.fullmatch(told):
        raise Bad("no-phone")
    return told


def place(cell: str, ground: Ground) -> str:
    """The code of the one township or community that is meant."""
    return one_place(cell, ground, shortest=9)


def one_place(cell: str, ground: Ground, shortest: int) -> str:
    codes = [code for code in ground.places.codes(cell) if len(code) >= shortest]
    mine = [code for code in codes if ground.places.mine(code)]
    if not codes:
        raise Bad("no-place")
    if not mine:
        raise Bad("not-your-place")
    if len(mine) > 1:
        raise Bad("two-places")
    return mine[0]


def places(cell: str, ground: Ground) -> tuple[str, ...]:
    """Several, down from a prefecture."""
    return tuple(sorted({one_place(word, ground, shortest=4) for word in words(cell)}))


def fen(cell: str, _ground: Ground) -> int:
    """«200,000», «20万», «80.50元», in fen; more than nothing."""
    found = _SUM.fullmatch(cell)
    if found is None:
        raise Bad("no-sum")
    yuan, cents, myriads = found.groups()
    amount = int(yuan.replace(",", "")) * 100 + int((cents or "0").ljust(2, "0"))
    amount *= 10_000 if myriads else 1
    if not 0 < amount < 2**31:
        raise Bad("no-sum")
    return amount


def count(least: int, most: int) -> Callable[[str, Ground], int]:
    def take(cell: str, _ground: Ground) -> int:
        if not re.fullmatch(r"\d{1,6}", cell) or not least <= int(cell) <= most:
            raise Bad("no-count", f"{least}–{most}")
        return int(cell)

    return take


def one_of(known: Mapping[str, E]) -> Callable[[str, Ground], E]:
    def take(cell: str, _ground: Ground) -> E:
        kind: E = _meant(known, cell)
        return kind

    return take


def some_of(known: Mapping[str, Any]) -> Callable[[str, Ground], tuple[Any, ...]]:
    """«养老、残疾», each once, in their order; «全部» is all."""

    def take(cell: str, _ground: Ground) -> tuple[Any, ...]:
        if cell.lower() in {"全部", "all"}:
            return tuple(dict.fromkeys(known.values()))
        return tuple(dict.fromkeys(_meant(known, word) for word in words(cell)))

    return take


def _meant(known: Mapping[str, Any], word: str) -> Any:
    found = known.get(word.strip().lower())
    if found is None:
        raise Bad("no-such-word", word)
    return found
