"""A sheet of an office, read column by column: every fault of every cell is named, never the first
alone. Words that offices write stand here to be recognised; sentences are said elsewhere.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from models.rules.plain import plain
from models.rules.sheets.whereabouts import Finder

TITLES_WITHIN = 10
"""Rows: a list may have a title and a date above its column heads."""
LONGEST = 60
"""Characters of a faulty cell that are shown back."""
BROKEN = {"#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!"}
"""What a spreadsheet shows where its own reckoning failed."""

Line = tuple[int, Sequence[str]]
"""A row's number in the file, from 1, and its cells as text."""


class Bad(Exception):  # noqa: N818 - a cell that says nothing we can use
    """`code` picks the sentence; `told` is the part of the cell that it is about."""

    def __init__(self, code: str, told: str = "") -> None:
        super().__init__(code, told)
        self.code, self.told = code, told


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is not right. Row 0 is the file as a whole; no column: the whole row."""

    row: int
    column: str
    code: str
    told: str = ""


@dataclass(frozen=True, slots=True)
class Ground:
    """What a reader of cells has to know: the day, and the places of whoever sends the sheet."""

    today: date
    places: Finder


@dataclass(frozen=True, slots=True)
class Column:
    """One column. The first two heads are those of the templates, Chinese and English."""

    key: str
    heads: tuple[str, ...]
    read: Callable[[str, Ground], Any]
    """Takes a cell that is not empty; raises Bad."""
    needed: bool = False
    example: str = ""


@dataclass(slots=True)
class Read:
    """What a sheet holds: values by column key, under the number of their row."""

    rows: dict[int, dict[str, Any]] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    unused: tuple[str, ...] = ()
    """Heads of columns that we have no use for."""


def read(
    columns: Sequence[Column],
    lines: Iterable[Line],
    ground: Ground,
    seen: Callable[[int], None] = lambda _row: None,
) -> Read:
    """Read a whole sheet; `seen` hears the number of each row."""
    found = Read()
    following = iter(lines)
    at, heads = _heads(columns, following)
    if not heads:
        found.faults.append(Fault(0, "", "no-heads"))
        return found
    places, found.unused, found.faults = _places(columns, at, heads)
    for row, cells in following:
        seen(row)
        if any(cell.strip() for cell in cells):
            _read_row(columns, places, ground, row, cells, found)
    if not found.rows and not found.faults:
        found.faults.append(Fault(0, "", "no-rows"))
    return found


def _read_row(
    columns: Sequence[Column],
    places: Mapping[str, int],
    ground: Ground,
    row: int,
    cells: Sequence[str],
    found: Read,
) -> None:
    values: dict[str, Any] = {}
    for column in columns:
        place = places.get(column.key)
        cell = plain(cells[place]).strip() if place is not None and place < len(cells) else ""
        try:
            values[column.key] = _value(column, cell, ground)
        except Bad as bad:
            if place is not None:  # a missing column was told once, not in every row
                told = (bad.told or cell)[:LONGEST]
                found.faults.append(Fault(row, column.key, bad.code, told))
    found.rows[row] = values


def _value(column: Column, cell: str, ground: Ground) -> Any:
    if cell in BROKEN:
        raise Bad("broken")
    if cell:
        return column.read(cell, ground)
    if column.needed:
        raise Bad("empty")
    return None


def _heads(columns: Sequence[Column], lines: Iterator[Line]) -> tuple[int, Sequence[str]]:
    """The first row of which two cells are heads we know."""
    known = {bare(head) for column in columns for head in column.heads}
    for row, cells in lines:
        if sum(bare(cell) in known for cell in cells) >= min(2, len(columns)):
            return row, cells
        if row >= TITLES_WITHIN:
            break
    return 0, ()


def _places(
    columns: Sequence[Column], at: int, heads: Sequence[str]
) -> tuple[dict[str, int], tuple[str, ...], list[Fault]]:
    by_head = {bare(head): column.key for column in columns for head in column.heads}
    places: dict[str, int] = {}
    faults, unused = [], []
    for place, head in enumerate(heads):
        key = by_head.get(bare(head))
        if key is None:
            unused += [head.strip()] if head.strip() else []
        elif key in places:
            faults.append(Fault(at, key, "head-twice", head.strip()))
        else:
            places[key] = place
    missing = [c.key for c in columns if c.needed and c.key not in places]
    faults += [Fault(at, key, "head-missing") for key in missing]
    return places, tuple(unused), faults


def bare(head: str) -> str:
    """A head without stars, spaces and what stands in brackets: «* 姓名(必填)» is «姓名»."""
    return re.sub(r"[(（\[【].*|[\s*＊:：]", "", head).lower()


def words(cell: str) -> list[str]:
    """«养老、残疾;低保» as three."""
    return [word for word in re.split(r"[、，,;；/|\n]+|\s{1,}", cell) if word]
