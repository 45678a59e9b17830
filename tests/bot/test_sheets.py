"""Spreadsheets in and out: what an office sends is read, what we send is only words."""

import io
import re
import zipfile
from datetime import date, datetime, time

import pytest
from openpyxl import Workbook, load_workbook

from bot import sheets_in
from bot.sheets_in import Unreadable, lines
from bot.sheets_out import CELL_MOST, written

HOSTILE = (
    "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "a\x0bb", "_x000B_", "\x1f", "http://a.b",
    "0012", "1e5", "ab\ud800", "\uffff", "\u202eabc", "'quoted", '=HYPERLINK("http://a")',
)  # fmt: skip


def made(rows: list[tuple[str | int | None, ...]], name: str = "x.xlsx") -> bytes:
    return written({"name": name, "pages": [{"title": "页", "rows": [list(r) for r in rows]}]})[2]


def test_no_word_ever_becomes_a_formula_a_link_or_a_number() -> None:
    rows = [("头",), *((word,) for word in HOSTILE), ("字" * 40_000,)]
    sheet = load_workbook(io.BytesIO(made(rows))).active
    cells = [row[0] for row in sheet.iter_rows(min_row=2)]
    assert {cell.data_type for cell in cells} == {"s"}
    assert not any(cell.hyperlink for cell in cells)
    assert len(cells[-1].value) == CELL_MOST
    assert cells[-1].value.endswith("…")


def test_what_went_out_comes_back_character_for_character() -> None:
    lost = ("\ud800", "\uffff", "_x000B_")  # no XML holds two; the reader takes the third as \x0b
    kept = [word for word in HOSTILE if not any(part in word for part in lost)]
    back = [cells[0] for _, cells in lines(made([(word,) for word in kept]))]
    assert back == kept


def test_the_same_rows_are_the_same_bytes_on_any_day() -> None:
    book = made([("姓名", "次数"), ("杨大珍", 2)])
    assert made([("姓名", "次数"), ("杨大珍", 2)]) == book
    with zipfile.ZipFile(io.BytesIO(book)) as parts:
        inside = b"".join(map(parts.read, parts.namelist()))
        assert {part.date_time[:3] for part in parts.infolist()} == {(1980, 1, 1)}
    assert set(re.findall(rb"\d{4}-\d\d-\d\dT[\d:]+", inside)) == {b"1980-01-01T00:00:00"}


@pytest.mark.parametrize("word", HOSTILE)
def test_a_text_file_marks_what_a_spreadsheet_would_reckon(word: str) -> None:
    content = made([("头",), (word,)], "x.csv")
    first = content.decode("utf-8-sig").splitlines()[1].lstrip('"')
    assert not first.startswith(("=", "+", "-", "@", "\t", "\r"))
    back = [cells[0] for _, cells in lines(content)]
    assert back[1] == word.encode("utf-8", "replace").decode()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("mark", [",", "\t", ";"])
def test_text_is_read_in_the_ways_offices_save_it(encoding: str, mark: str) -> None:
    words = f'姓名{mark}住址\r\n杨大珍{mark}"3号楼\n2单元"\r\n'
    assert list(lines(words.encode(encoding))) == [
        (1, ["姓名", "住址"]),
        (2, ["杨大珍", "3号楼\n2单元"]),
    ]


def test_cells_are_read_as_somebody_would_say_them() -> None:
    book = Workbook()
    book.active.append([date(1948, 3, 1), datetime.fromisoformat("2026-01-02 09:30"), time(9),
                        13800000000, 1.5, None, "a_x000B_b", "=1+1"])  # fmt: skip
    content = io.BytesIO()
    book.save(content)
    ((row, cells),) = lines(content.getvalue())
    assert row == 1
    assert cells == [
        "1948-03-01", "2026-01-02 09:30", "09:00", "13800000000", "1.5", "", "a\x0bb",
    ]  # fmt: skip


def boxed(**parts: bytes) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as box:
        for name, part in parts.items():
            box.writestr(name.replace("__", "."), part)
    return content.getvalue()


def test_a_bomb_is_not_unpacked() -> None:
    bomb = boxed(a__xml=b"0" * (sheets_in.UNPACKED_MOST + 1))
    assert len(bomb) < 1 << 20
    refused(bomb, "file-too-large")


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"0" * (sheets_in.PACKED_MOST + 1), "file-too-large"),
        (sheets_in.OLE + sheets_in.LOCKED, "file-locked"),
        (sheets_in.OLE + b"Workbook", "file-old"),
        (boxed(vbaProject__bin=b"x"), "file-macros"),
        (boxed(a__xml=b"x"), "file-broken"),
        (b"PK\x03\x04 no box", "file-broken"),
        (b"\x00\x01\x02\xff" * 20, "file-broken"),
        (b"a,b\n" * (sheets_in.ROWS_MOST + 1), "file-too-long"),
    ],
)
def test_what_cannot_be_taken_is_named(content: bytes, code: str) -> None:
    refused(content, code)


def refused(content: bytes, code: str) -> None:
    with pytest.raises(Unreadable) as no:
        list(lines(content))
    assert no.value.code == code


def test_a_cell_in_the_last_corner_costs_no_minute() -> None:
    book = Workbook()
    book.active.cell(1, 1, "姓名")
    book.active.cell(1_048_576, 16_384, "x")
    content = io.BytesIO()
    book.save(content)
    refused(content.getvalue(), "file-too-long")
