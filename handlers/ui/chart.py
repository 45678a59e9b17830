"""Bars that the house draws: values and letters; the roof makes the picture when it is sent."""

from collections.abc import Iterable
from dataclasses import dataclass
from string import ascii_uppercase
from typing import Any


@dataclass(frozen=True, slots=True)
class Bar:
    """`letter` stands under it and `shown` above; without a value there is no bar."""

    letter: str
    value: int | None
    shown: str


@dataclass(frozen=True, slots=True)
class Group:
    """Bars side by side, the highest possible of which is worth `most`."""

    bars: tuple[Bar, ...]
    most: int


def lettered(values: Iterable[int | None], shown: list[str], most: int) -> Group:
    """A bar for each value, lettered from A on."""
    bars = zip(ascii_uppercase, values, shown, strict=False)
    return Group(tuple(Bar(*one) for one in bars), most)


@dataclass(frozen=True, slots=True)
class Chart:
    """Groups from top to bottom, numbered from 1; what they mean stands in the message."""

    groups: tuple[Group, ...]

    def pack(self) -> dict[str, Any]:
        return {
            "groups": [
                {
                    "most": group.most,
                    "bars": [[bar.letter, bar.value, bar.shown] for bar in group.bars],
                }
                for group in self.groups
            ]
        }
