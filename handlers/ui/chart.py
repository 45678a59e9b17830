"""Bars that the house draws: values and marks; the roof makes the picture when it is sent."""

from collections.abc import Iterable
from dataclasses import dataclass
from string import ascii_uppercase
from typing import Any

LETTERS = ascii_uppercase
"""Marks of bars that have none of their own."""


@dataclass(frozen=True, slots=True)
class Bar:
    """`mark` stands under it and `shown` above; without a value there is no bar."""

    mark: str
    value: int | None
    shown: str


@dataclass(frozen=True, slots=True)
class Group:
    """Bars side by side, the highest possible of which is worth `most`, counted in `unit`."""

    bars: tuple[Bar, ...]
    most: int
    unit: str = ""


def marked(
    values: Iterable[int | None], shown: list[str], most: int, marks: Iterable[str] = LETTERS
) -> Group:
    """A bar for each value, lettered from A on where it has no mark of its own."""
    bars = zip(marks, values, shown, strict=False)
    return Group(tuple(Bar(*one) for one in bars), most)


@dataclass(frozen=True, slots=True)
class Chart:
    """Groups from top to bottom, numbered from 1; what they mean stands in the message. Title and
    units are of figures and Latin letters, as the font of the picture has no others.
    """

    groups: tuple[Group, ...]
    title: str = ""

    def pack(self) -> dict[str, Any]:
        return {
            "title": self.title,
            "groups": [
                {
                    "most": group.most,
                    "unit": group.unit,
                    "bars": [[bar.mark, bar.value, bar.shown] for bar in group.bars],
                }
                for group in self.groups
            ],
        }
