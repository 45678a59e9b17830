"""Bytes of a spreadsheet become rows of text. The file is hostile until shown otherwise."""

import csv
import io
import re
import zipfile
from collections.abc import Iterator
from datetime import datetime, time
from typing import Any

from openpyxl import load_workbook

from models.rules.sheets.columns import Line

PACKED_MOST = 20 << 20
"""Bytes that a bot can fetch (Bot API, getFile)."""
UNPACKED_MOST = 100 << 20
"""Bytes: 50,000 full rows are 60 MB of XML; a bomb of 20 MB unpacks to 20 GB."""
ROWS_MOST = 50_000
COLUMNS_MOST = 60
LAST_ROW = 200_000
"""Rows with nothing in between count here: a cell in row 1,048,576 would cost a minute."""
CELL_MOST = 2_000
"""Characters; no column of ours takes more."""
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""An old .xls, or an .xlsx under a password, which lies in the same kind of box."""
LOCKED = "EncryptedPackage".encode("utf-16-le")
PARTED = (",", "\t", ";")
_SHEET = "xl/worksheets/sheet1.xml"
_DIMENSION = re.compile(rb'<dimension ref="[A-Z]+\d+:[A-Z]+(\d{1,7})"')
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


class Unreadable(Exception):  # noqa: N818 - a file that says nothing we can use
    """`code` names the text that says why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def lines(content: bytes) -> Iterator[Line]:
    """Rows that hold something, with their numbers in the file. Raises Unreadable, also late."""
    if len(content) > PACKED_MOST:
        raise Unreadable("file-too-large")
    if content.startswith(OLE):
        raise Unreadable("file-locked" if LOCKED in content else "file-old")
    found = _workbook(content) if content.startswith(b"PK") else _text(content)
    count = 0
    for row, cells in found:
        if row > LAST_ROW:
            raise Unreadable("file-too-long")
        while cells and not cells[-1]:  # one far to the right widens every row
            cells.pop()
        if cells:
            count += 1
            if count > ROWS_MOST:
                raise Unreadable("file-too-long")
            yield row, cells


def _workbook(content: bytes) -> Iterator[tuple[int, list[str]]]:
    _must_be_harmless(content)
    try:
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
        for sheet in book.worksheets:
            if sheet.sheet_state != "visible":
                continue
            sheet.reset_dimensions()  # what a file says of its own size is not believed
            rows = sheet.iter_rows(max_col=COLUMNS_MOST, values_only=True)
            for row, cells in enumerate(rows, start=1):
                yield row, [_words(cell) for cell in cells]
            return
    except Unreadable:
        raise
    except Exception as error:
        raise Unreadable("file-broken") from error
    raise Unreadable("file-broken")


def _must_be_harmless(content: bytes) -> None:
    """By the list of its parts, before anything is unpacked; what a part says of its size is what
    is read of it at most.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as box:
            parts = box.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise Unreadable("file-broken") from error
    if sum(part.file_size for part in parts) > UNPACKED_MOST:
        raise Unreadable("file-too-large")
    if any(part.filename.lower().endswith("vbaproject.bin") for part in parts):
        raise Unreadable("file-macros")
    if any(part.flag_bits & 0x1 for part in parts):
        raise Unreadable("file-locked")


def _text(content: bytes) -> Iterator[tuple[int, list[str]]]:
    """UTF-8 (with or without a mark), UTF-16 with one, else GB 18030, as Excel writes it here."""
    words = _decoded(content)
    first = next((line for line in words.splitlines() if line.strip()), "")
    mark = max(PARTED, key=first.count)
    try:
        for row, cells in enumerate(csv.reader(io.StringIO(words, newline=""), delimiter=mark)):
            yield row + 1, [_unquoted(cell) for cell in cells[:COLUMNS_MOST]]
    except csv.Error as error:
        raise Unreadable("file-broken") from error


def _decoded(content: bytes) -> str:
    marked = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    for encoding in ("utf-16",) if marked else ("utf-8-sig", "gb18030"):
        try:
            words = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\x00" not in words:
            return words
    raise Unreadable("file-broken")


def _unquoted(cell: str) -> str:
    """Without the mark that our own exports put before what a spreadsheet would reckon."""
    bare = cell[1:] if cell[:1] == "'" and cell[1:2] in FORMULA_SIGNS else cell
    return bare[:CELL_MOST]


FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")


def _words(cell: Any) -> str:
    """A cell as somebody would read it aloud: dates as 2026-12-31, numbers without a lost .0."""
    if isinstance(cell, str):
        return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), cell[:CELL_MOST])
    if isinstance(cell, datetime):
        midnight = cell.time() == time()
        return cell.date().isoformat() if midnight else cell.isoformat(" ", "minutes")
    if isinstance(cell, time):
        return cell.isoformat("minutes")
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return "" if cell is None else str(cell)


def length(content: bytes) -> int:
    """How many rows a file says it has, for a progress bar; 0 where it does not say."""
    if not content.startswith(b"PK"):
        return content.count(b"\n")
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as box, box.open(_SHEET) as sheet:
            told = _DIMENSION.search(sheet.read(4096))
    except Exception:  # noqa: BLE001 - whoever reads it says what is wrong
        return 0
    return int(told[1]) if told else 0
