"""Buttons that were never drawn: real ones bent in every way that comes to mind."""

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields
from enum import EnumType

from sqlalchemy import select
from sqlmodel import Session

from handlers import routes
from handlers.presses import codec
from models import words as field_words
from models.base import Row
from tests.hostile.crowd import VILLAGE

NUMBERS = (
    "--5", "-", "", "1.5", "1e3", "0x1", " 1", "+1", "1 ", "٣", "１", "0", "-0", "-1", "007",
    "2147483647", "2147483648", "-2147483648", "9999999999", "9" * 19, "9" * 50, "-" + "9" * 40,
    "NaN", "null", "True", "1_0", "1\n", "½", "²",
)  # fmt: skip
JUNK = (
    "", " ", "all", "in", "out", "again", "d", "o", "c", "t", "yes", "no", "name", "birth",
    "phone", "door", "check", "certificate", "case", "order", "person", "late", "mine", "papers",
    "63", "630102", VILLAGE, "630102001001", "52", "%", "' OR 1=1 --", "../../etc", "{name}",
    "<b>x</b>", "@all", "__class__", "None", "\x00", "\u202e", "\u200b", "\ud83d", "\udfff",
    "👨‍👩‍👧", "z̸̛̖͗", "王" * 20, "x" * 60, "\r\n", "\t", "\ufeff", "\uffff", "self", "worker ",
)  # fmt: skip
SAID = (
    "/start", "/queue", "/today", "/order", "/mydata", "/invite", "王小明", "1950年3月1日",
    "我想找人打扫卫生 明天上午十点", "3号楼", "育新社区", "13900000000", "2027-01-01", "好",
    "9点到12点",
)  # fmt: skip
"""What brings a talk somewhere else."""
OPENERS = ("os:housekeeping", "os:recreation", "me", "cf", "3d", "2r", "5a", "3k", "6c:1", "mu")
"""Buttons that anybody may press, and that open a form for some."""
ANSWER = "a:"
TABLES = {
    "claim_id": "groupclaim", "note_id": "voicenote", "provider_id": "provider",
    "paper_id": "qualification",
}  # fmt: skip
"""Fields that are not called after their table."""


@dataclass(frozen=True, slots=True)
class Forged:
    """The bytes, and how they were come by."""

    data: str | None
    way: str


def meant(press: codec.Press) -> list[tuple[str, int]]:
    """The rows that a button names: table and number."""
    named = [(f.name, getattr(press, f.name)) for f in fields(press) if f.name.endswith("_id")]
    return [(TABLES.get(name, name.removesuffix("_id")), number) for name, number in named]


def spoken_words() -> list[str]:
    """Every word of every enum of the field."""
    kinds = (kind for kind in vars(field_words).values() if isinstance(kind, EnumType))
    return sorted({str(word) for kind in kinds for word in kind})


class Forger:
    """Makes buttons out of seeds, from the numbers that really exist. The same dice, the same."""

    def __init__(self, session: Session, seeds: Sequence[str], dice: random.Random) -> None:
        self.dice, self.seeds = dice, list(seeds)
        self.words = [*spoken_words(), *JUNK]
        self.kinds = sorted(routes.PRESSES, key=lambda kind: kind.code) + sorted(
            set(codec._known.values()) - set(routes.PRESSES), key=lambda kind: kind.code
        )
        self.rows = {
            name: list(session.scalars(select(found.c.id)))
            for name, found in Row.metadata.tables.items()
            if "id" in found.c
        }
        self._any = sorted({number for ids in self.rows.values() for number in ids if number < 500})

    def forge(self, drawn: Sequence[str] = ()) -> Forged:
        """One forged button; `drawn` are those that the presser was really shown last."""
        ways: Mapping[str, Callable[[str], str | None]] = {
            "as it is": lambda code: code,
            "another number": self._another_number,
            "another version": self._another_version,
            "another word": self._another_word,
            "no number": self._no_number,
            "another shape": self._another_shape,
            "other bytes": self._other_bytes,
            "made up": lambda _code: self._made_up(),
        }
        answers = [code for code in drawn if code.startswith(ANSWER)]
        if answers and self.dice.random() < 0.3:
            return Forged(self._another_answer(self.dice.choice(answers)), "another answer")
        way = self.dice.choice(list(ways))
        source = drawn if drawn and self.dice.random() < 0.4 else self.seeds
        return Forged(ways[way](self.dice.choice(list(source))), way)

    def _made_up(self) -> str:
        """Any class, any of its things that exist, any words."""
        kind = self.dice.choice(self.kinds)
        return ":".join([kind.code, *(self._value(f.name, f.type) for f in fields(kind))])

    def _value(self, name: str, kind: object) -> str:
        if kind not in (int, "int"):
            return self.dice.choice(self.words)
        if name.endswith("_id") or name == "number":
            ids = self.rows.get(TABLES.get(name, name.removesuffix("_id")), self._any)
            return str(self.dice.choice(ids or self._any))
        return str(self.dice.choice((-1, 0, 1, 1, 1, 2, 2, 3, 5, 30, 29_000_000)))

    def _bend(self, code: str, where: Callable[[str], bool], new: Callable[[], str]) -> str:
        head, *words = code.split(":")
        places = [n for n, word in enumerate(words) if where(word)]
        if places:
            words[self.dice.choice(places)] = new()
        return ":".join([head, *words])

    def _another_number(self, code: str) -> str:
        return self._bend(code, _is_number, lambda: str(self.dice.choice(self._any)))

    def _another_version(self, code: str) -> str:
        head, *words = code.split(":")
        for n in range(1, len(words)):
            if _is_number(words[n]):
                words[n] = str(int(words[n]) + self.dice.choice((-2, -1, 1, 7)))
                break
        return ":".join([head, *words])

    def _another_word(self, code: str) -> str:
        return self._bend(code, lambda w: not _is_number(w), lambda: self.dice.choice(self.words))

    def _no_number(self, code: str) -> str:
        return self._bend(code, _is_number, lambda: self.dice.choice(NUMBERS))

    def _another_answer(self, code: str) -> str:
        """To the question that is really open: nothing of its buttons."""
        head, version, value = code.split(":", 2)
        dice = self.dice
        new = dice.choice((
            dice.choice(NUMBERS), dice.choice(self.words), str(dice.choice(self._any)),
            value[:1] + dice.choice(NUMBERS), value[:1] + dice.choice(self.words), value * 2,
            value[:-1], dice.choice(SAID),
        ))  # fmt: skip
        return f"{head}:{version}:{new.replace(':', '')}"

    def _another_shape(self, code: str) -> str:
        words = code.split(":")
        cut = self.dice.randrange(len(code) + 1)
        shapes = (
            code + ":", ":" + code, code + ":1", code.replace(":", "::"), code.replace(":", ";"),
            ":".join(words[:-1]), words[0], code[:cut], code[cut:], code * 3, ":".join(words[::-1]),
            code.upper(), code + " ", " " + code, code.replace(":", "："),
        )  # fmt: skip
        return self.dice.choice(shapes)

    def _other_bytes(self, code: str) -> str | None:
        dice = self.dice
        noise = bytes(dice.randrange(256) for _ in range(dice.randrange(1, 65)))
        spot = dice.randrange(len(code) + 1)
        return dice.choice((
            None, "", noise.decode("latin-1"), noise.decode("utf-8", "surrogateescape"),
            code.ljust(64, "x"), code.ljust(65, ":"), code + ":" + "9" * 4096, "王" * 21 + "x",
            code[:spot] + dice.choice(JUNK) + code[spot:], code[:spot] + "\ud800" + code[spot:],
            chr(dice.randrange(0x110000)) + code, code + chr(dice.randrange(0x110000)),
        ))  # fmt: skip


def _is_number(word: str) -> bool:
    return word.lstrip("-").isdecimal() and word.isascii()
