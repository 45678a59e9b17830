"""Every button is a small typed class, packed under 64 bytes. What comes back is hostile input.

A press says only *which* thing and *which version of it* was on the screen. Who may do it is asked
again on every press, inside the operation.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, fields
from typing import ClassVar, Self, TypeVar, dataclass_transform

LIMIT = 64  # bytes; Bot API, InlineKeyboardButton.callback_data
SEPARATOR = ":"

_NUMBER = re.compile(r"-?[0-9]{1,10}")
_LARGEST = 2**31 - 1
"""Row numbers and minutes are whole numbers of 32 bit in both databases."""

P = TypeVar("P", bound="Press")
_known: dict[str, type["Press"]] = {}


class Unreadable(Exception):  # noqa: N818 - named for what it is
    """Not a button of ours, or of a form that we no longer draw."""


@dataclass(frozen=True)
class Press:
    """What a button means. Fields are whole numbers or short words without a colon."""

    code: ClassVar[str]

    def pack(self) -> str:
        """The bytes under the button. Raises ValueError beyond 64 bytes or for a colon within."""
        words = [str(getattr(self, f.name)) for f in fields(self)]
        if any(SEPARATOR in word for word in words):
            raise ValueError(f"a colon would be read as the next word: {words}")
        packed = SEPARATOR.join([self.code, *words])
        if len(packed.encode()) > LIMIT:
            raise ValueError(f"too long for a button: {packed}")
        return packed

    @classmethod
    def unpack(cls, words: list[str]) -> Self:
        slots = fields(cls)
        if len(words) != len(slots):
            raise Unreadable(cls.code)
        values = (_read(slot.type, word) for slot, word in zip(slots, words, strict=True))
        return cls(*values)


@dataclass_transform(frozen_default=True)
def press(code: str) -> Callable[[type[P]], type[P]]:
    """Class decorator: `@press("to")` makes a frozen dataclass with that code on the wire."""

    def register(kind: type[P]) -> type[P]:
        if code in _known:
            raise ValueError(f"two buttons with one code: {code}")
        made = dataclass(frozen=True)(kind)
        made.code = code
        _known[code] = made
        return made

    return register


def unpack(packed: str) -> Press:
    """Read the bytes of a button. Raises Unreadable for anything we did not draw."""
    code, *words = packed.split(SEPARATOR)
    kind = _known.get(code)
    if kind is None:
        raise Unreadable(code[:8])
    return kind.unpack(words)


def _read(kind: object, word: str) -> int | str:
    if kind not in (int, "int"):
        return word
    if not _NUMBER.fullmatch(word) or abs(int(word)) > _LARGEST:
        raise Unreadable("number")
    return int(word)
