"""Reports at the command line: three kinds of file, and the same bytes for the same moment."""

import csv
import json
from dataclasses import replace
from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace

import pytest
from openpyxl import load_workbook
from PIL import Image

from handlers.screens.reports import chart, words
from handlers.ui.say import voice
from models import audit
from models.db import Database
from models.reads.reports import names_in, project_report
from models.reads.slices import Span
from models.words import Language
from tests.bot.test_cli import diancai
from tests.operations.test_reports import filled

EIGHT = (
    "housekeeping", "counselling", "legal_aid", "daily_care", "hospice", "mediation",
    "recreation", "relationship",
)  # fmt: skip
"""Services, more than there are bars."""
OCTOBER = ("--since", "2026-10-01", "--until", "2026-11-30", "--as-of", "2026-11-30T12:00")


@pytest.fixture
def house(monkeypatch: pytest.MonkeyPatch, sqlite_url: str) -> Database:
    """A town with a few visits, a year later."""
    monkeypatch.setenv("DIANCAI_DATABASE_URL", sqlite_url)
    monkeypatch.setenv("DIANCAI_CLOCK_OFFSET", "+3650d")
    database = Database(sqlite_url)
    with database.begin() as session:
        filled(session)
    database.close()
    return database


def told(file: Path, *words: str) -> bytes:
    code, _, err = diancai("report", *words, "-o", str(file))
    assert (code, err) == (0, "")
    return file.read_bytes()


@pytest.mark.parametrize("suffix", [".json", ".xlsx", ".png"])
@pytest.mark.parametrize(
    "what",
    [("project", "1", *OCTOBER), ("provider", "LAN", *OCTOBER), ("county", "630102", *OCTOBER),
     ("month", "2026-11", "--as-of", "2026-11-30")],
    ids=lambda what: what[0],
)  # fmt: skip
def test_the_same_moment_is_the_same_bytes(
    house: Database, tmp_path: Path, suffix: str, what: tuple[str, ...]
) -> None:
    first, again = (told(tmp_path / f"{n}{suffix}", *what) for n in range(2))
    assert first == again
    assert len(first) > 500


def test_the_workbook_has_a_page_for_each_way_and_names_the_house(
    house: Database, tmp_path: Path
) -> None:
    book = load_workbook(BytesIO(told(tmp_path / "a.xlsx", "provider", "LAN", *OCTOBER)))
    assert book.sheetnames == ["合计", "各个项目", "各项服务", "各月", "钱"]
    lines = [row[0] for row in book["合计"].iter_rows(values_only=True)]
    assert any("LAN服务社" in str(line) for line in lines)
    assert [row[0] for row in book["各月"].iter_rows(values_only=True)][1:] == [
        "2026-10",
        "2026-11",
    ]


def test_a_month_stands_under_its_bar_as_a_number_and_a_service_as_a_letter(
    house: Database,
) -> None:
    as_of = datetime(2026, 11, 30, 12, tzinfo=UTC)
    span = Span(date(2026, 10, 1), date(2026, 11, 30), as_of)
    with house.begin() as session:
        groups = chart(project_report(session, 1, span)).groups
    marks = [[bar.mark for bar in group.bars] for group in groups]
    assert marks[:2] == [["10", "11"]] * 2
    assert marks[2] == ["A"]


def test_what_has_no_bar_of_its_own_stands_in_the_last_and_the_days_stand_above(
    house: Database,
) -> None:
    span = Span(date(2026, 10, 1), date(2026, 11, 30), datetime(2026, 11, 30, 12, tzinfo=UTC))
    with house.begin() as session:
        report = project_report(session, 1, span)
        names = names_in(session, report)
    part = next(iter(report.parts["service"].values()))
    many = replace(report, parts=report.parts | {"service": dict.fromkeys(EIGHT, part)})
    drawn = chart(many)
    assert drawn.title == "2026-10-01/2026-11-30"
    assert [group.unit for group in drawn.groups] == ["visits", "%", "visits"]
    assert [bar.value for bar in drawn.groups[2].bars] == [part.visits] * 5 + [3 * part.visits]
    assert f"F 其他 {3 * part.visits}" in words(voice(Language.ZH), many, names)


def test_a_picture_has_its_meaning_told_beside_it(house: Database, tmp_path: Path) -> None:
    file = tmp_path / "a.png"
    code, words, _ = diancai("report", "project", "1", *OCTOBER, "-o", str(file))
    assert code == 0
    assert "1 每月上门：2026-10 1 · 2026-11 2" in words
    assert Image.open(BytesIO(file.read_bytes())).format == "PNG"


def test_few_answers_are_counted_and_no_share_of_them_is_told(
    house: Database, tmp_path: Path
) -> None:
    report = json.loads(told(tmp_path / "a.json", "project", "1", *OCTOBER))
    score = report["parts"]["total"][""]["score"]
    assert score == {"visits": 3, "served": 3, "answers": 2, "voices": 2}


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (("project", "99", "-o", "a.json"), "no project is known by 99"),
        (("provider", "NOBODY", "-o", "a.json"), "no provider is known by NOBODY"),
        (("county", "999999", "-o", "a.json"), "no county is known by 999999"),
        (("project", "1", "-o", "a.pdf"), "-o names a file"),
        (("month", "2026-13", "-o", "a.json"), "YYYY-MM-DD"),
        (("project", "1", "--as-of", "2099-01-01", "-o", "a.json"), "--as-of lies in the future"),
    ],
)
def test_what_cannot_be_told_is_one_line_and_exit_code_two(
    house: Database, words: tuple[str, ...], complaint: str
) -> None:
    code, _, err = diancai("report", *words)
    assert code == 2
    assert complaint in err


def test_the_chain_leaves_as_a_table_that_can_be_chained_again(
    house: Database, tmp_path: Path
) -> None:
    file = tmp_path / "chain.csv"
    assert diancai("audit", "export", str(file))[0] == 0
    with file.open(encoding="utf-8-sig", newline="") as told:
        rows = list(csv.DictReader(told))
    assert len(rows) > 20
    before = audit.GENESIS
    for number, row in enumerate(rows, 1):
        linked = SimpleNamespace(
            seq=number,
            at=datetime.fromisoformat(row["at"]),
            actor_id=int(row["actor_id"]) if row["actor_id"] else None,
            act=row["act"],
            object_type=row["object_type"],
            object_id=int(row["object_id"]),
            facts=json.loads(row["facts"]),
        )
        before = audit.link(before, linked)
        assert before == row["hash"]


def test_a_part_of_the_chain_is_its_days_alone(house: Database, tmp_path: Path) -> None:
    file = tmp_path / "chain.csv"
    days = ("--since", "2026-11-23", "--until", "2026-11-23")
    assert diancai("audit", "export", str(file), *days)[0] == 0
    with file.open(encoding="utf-8-sig", newline="") as told:
        days_told = {row["at"][:10] for row in csv.DictReader(told)}
    assert days_told == {"2026-11-23"}
    assert diancai("audit", "export", str(file), "--since", "yesterday")[0] == 2
