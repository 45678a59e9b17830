"""A file that was handed out, opened again by somebody else's reader."""

import csv
import io
from collections.abc import Mapping
from typing import Any

from openpyxl import load_workbook
from openpyxl.utils.escape import unescape

from bot.sheets_out import _NO_TEXT, CELL_MOST

FORMULAS = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet reckons with when a cell of a text file begins with it."""


def faults_of(file: tuple[str, str, bytes], sheet: Mapping[str, Any]) -> list[str]:
    """What is wrong with it: formulas, or words that are not those of the sheet."""
    name, _mime, content = file
    return _text(content, sheet) if name.endswith(".csv") else _workbook(content, sheet)


def _workbook(content: bytes, sheet: Mapping[str, Any]) -> list[str]:
    book = load_workbook(io.BytesIO(content))
    faults = []
    for page in sheet["pages"]:
        there = book[page["title"]]
        for n, row in enumerate(page["rows"], 1):
            for m, said in enumerate(row, 1):
                cell = there.cell(n, m)
                if cell.data_type == "f" or cell.hyperlink:
                    faults.append(f"reckoned: {said!r:.60}")
                if not same(said, cell.value):
                    faults.append(f"{said!r:.60} became {cell.value!r:.60}")
    return faults


def storable(said: str) -> str:
    """What a workbook can hold of it."""
    kept = _NO_TEXT.sub("\ufffd", said)
    return kept if len(kept) <= CELL_MOST else kept[: CELL_MOST - 1] + "…"


def same(said: Any, read: Any) -> bool:
    """The same words, but for what no file can hold, and line ends that XML reads as one."""
    if not isinstance(said, str):
        return bool(said == read)
    return bool(
        unescape(read or "") == unescape(storable(said))
    )  # _x000B_ may also be what was said


def _text(content: bytes, sheet: Mapping[str, Any]) -> list[str]:
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    faults = [f"reckoned: {cell!r:.60}" for row in rows for cell in row if cell[:1] in FORMULAS
              and cell[:1]]  # fmt: skip
    if len(rows) != len(sheet["pages"][0]["rows"]):
        faults.append(f"{len(rows)} rows of {len(sheet['pages'][0]['rows'])}")
    return faults
