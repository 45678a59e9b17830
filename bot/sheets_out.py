"""Rows become a spreadsheet in which nothing is ever reckoned: words stay words."""

import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from xlsxwriter import Workbook

from bot.sheets_in import FORMULA_SIGNS

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
CSV = "text/csv"
CELL_MOST = 32_767
"""Characters that a cell takes (ECMA-376; Excel specifications and limits)."""
CREATED = datetime(1980, 1, 1, tzinfo=UTC)
"""The same day in every book (the first that a zip archive knows), so that the same rows are the
same bytes and two files can be told apart by their hashes.
"""
WIDEST, NARROWEST = 48, 8
"""Characters of a column."""
OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_NO_TEXT = re.compile("[\ud800-\udfff\ufffe\uffff]")
"""Half characters, and two that no XML may hold."""


def written(sheet: Mapping[str, Any]) -> tuple[str, str, bytes]:
    """Name, MIME type and content of a packed `handlers.ui.sheet.Sheet`."""
    if sheet["name"].endswith(".csv"):
        return sheet["name"], CSV, _text(sheet["pages"][0]["rows"])
    return sheet["name"], XLSX, _workbook(sheet["pages"])


def _workbook(pages: Iterable[Mapping[str, Any]]) -> bytes:
    made = io.BytesIO()
    with Workbook(made, OPTIONS) as book:
        book.set_properties({"created": CREATED})
        bold, wrapped = book.add_format({"bold": True}), book.add_format({"text_wrap": True})
        for page in pages:
            there = book.add_worksheet(page["title"])
            there.freeze_panes(1, 0)
            for row, cells in enumerate(page["rows"]):
                for column, cell in enumerate(cells):
                    look = wrapped if row else bold
                    if isinstance(cell, int):
                        there.write_number(row, column, cell)
                    elif cell is not None:
                        there.write_string(row, column, _kept(cell), look)
            for column, width in enumerate(_widths(page["rows"])):
                there.set_column(column, column, width)
    return made.getvalue()


def _kept(cell: str) -> str:
    """The library escapes control characters as _x000B_; what no file can hold becomes �."""
    kept = _NO_TEXT.sub("\ufffd", cell)
    return kept if len(kept) <= CELL_MOST else kept[: CELL_MOST - 1] + "…"


def _widths(rows: Sequence[Sequence[Any]]) -> list[int]:
    """By the first fifty rows; a Chinese character is as wide as two letters."""
    longest: list[int] = []
    for row in rows[:50]:
        longest += [NARROWEST] * (len(row) - len(longest))
        for column, cell in enumerate(row):
            width = sum(2 if ord(c) > 0x2E7F else 1 for c in str(cell or "")[:WIDEST]) + 2
            longest[column] = min(max(longest[column], width), WIDEST)
    return longest


def _text(rows: Iterable[Sequence[Any]]) -> bytes:
    """UTF-8 with a mark, so that Excel reads the characters; a quote keeps formulas words."""
    made = io.StringIO(newline="")
    csv.writer(made).writerows([[_quoted(cell) for cell in row] for row in rows])
    return made.getvalue().encode("utf-8-sig", "replace")


def _quoted(cell: Any) -> str:
    words = "" if cell is None else str(cell).replace("\x00", "\ufffd")
    return f"'{words}" if words.startswith(FORMULA_SIGNS) and isinstance(cell, str) else words
