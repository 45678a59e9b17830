"""Lists at the command line: the same faults, the same whole, and out again."""

from pathlib import Path

import pytest
from sqlalchemy import select

from bot.sheets_in import lines
from bot.sheets_out import written
from models.base import table
from models.db import Database
from models.tables.people import GroupClaim, Person
from models.tables.providers import Project
from models.words import Group
from tests.bot.test_cli import diancai, town
from tests.journeys.test_importing import GOOD, HEADS, HOUSE, OTHER, book

__all__ = ["town"]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "list.xlsx"


def count(path: Path, kind: type) -> int:
    database = Database(f"sqlite:///{path}")
    with database.begin() as session:
        found = len(session.scalars(select(kind)).all())
    database.close()
    return found


def test_faults_are_said_one_a_line_and_nothing_is_taken(town: Path, file: Path) -> None:
    file.write_bytes(book(HEADS, GOOD, [*OTHER[:1], "1944.13.1", "乌有", *OTHER[3:]]))
    code, out, _ = diancai("import", "residents", str(file))
    assert code == 1
    assert "3 出生日期: 看不懂这个日期「1944.13.1」" in out
    assert "3 村居: 没有这个地方「乌有」" in out
    assert count(town, Person) == 0


def test_what_was_taken_in_goes_out_and_comes_in_again_elsewhere(
    town: Path, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    strange = ["王\u3000芳", *GOOD[1:3], "=cmd|' /C calc'!A0", *GOOD[4:]]
    file.write_bytes(book(HEADS, strange, OTHER))
    assert diancai("import", "residents", str(file), "--dry-run")[1].strip() == "checked: 2"
    assert count(town, Person) == 0
    assert diancai("import", "residents", str(file), "--area", "630102")[0] == 0
    assert diancai("import", "residents", str(file))[0] == 1, "they are known by now"

    csv = file.with_suffix(".csv")
    assert diancai("export", "residents", str(csv))[1].strip() == "written: 2"
    assert "'=cmd" in csv.read_text("utf-8-sig")
    monkeypatch.setenv("DIANCAI_DATABASE_URL", f"sqlite:///{town}.2")
    assert diancai("import", "residents", str(csv))[1].strip() == "taken in: 2"
    assert count(Path(f"{town}.2"), GroupClaim) == count(town, GroupClaim) == 3
    assert diancai("export", "residents", str(file))[0] == 0
    assert [cells for _, cells in lines(file.read_bytes())] == [
        cells for _, cells in lines(csv.read_bytes())
    ]


def test_organisations_and_their_workers_go_in_and_out(town: Path, file: Path) -> None:
    assert diancai("template", "organisations", str(file))[0] == 0
    heads = next(lines(file.read_bytes()))[1][: len(HOUSE)]
    file.write_bytes(book(heads, HOUSE))
    assert diancai("import", "organisations", str(file))[1].strip() == "taken in: 1"
    assert diancai("export", "organisations", str(file))[0] == 0
    (_, row) = list(lines(file.read_bytes()))[1]
    assert row[:3] == ["NEW1", "新来社工站", "公益慈善类"]
    assert row[12:14] == ["城东区", "生活照料、家政保洁"]
    assert row[15:18] == ["200000", "80", "200"]
    assert count(town, Project) == 1

    assert diancai("template", "workers", str(file))[0] == 0
    heads = next(lines(file.read_bytes()))[1][:7]
    worker = ["马春", "13800000009", "北关社区", "", "", "家政保洁", "周一至周二 9:00-17:00"]
    file.write_bytes(book(heads, worker))
    assert diancai("import", "workers", str(file))[0] == 2, "whose workers?"
    assert diancai("import", "workers", str(file), "--provider", "NEW1")[0] == 0
    assert diancai("export", "workers", str(file), "--provider", "NEW1")[0] == 0
    (_, row) = list(lines(file.read_bytes()))[1]
    assert row[:2] == ["马春", "13800000009"]
    assert row[6] == "周一 9:00-17:00;周二 9:00-17:00"


def test_a_file_that_is_none_gets_one_clear_line(town: Path, file: Path) -> None:
    code, _, err = diancai("import", "residents", str(file))
    assert code == 2
    assert "No such file" in err
    file.write_bytes(written({"name": "x", "pages": [{"title": "x", "rows": []}]})[2][:100])
    code, _, err = diancai("import", "residents", str(file))
    assert code == 1
    assert "打不开" in err


def test_a_stigmatising_group_never_goes_out(town: Path, file: Path) -> None:
    file.write_bytes(book(HEADS, GOOD))
    assert diancai("import", "residents", str(file))[0] == 0
    database = Database(f"sqlite:///{town}")
    with database.begin() as session:
        claim = table(GroupClaim)
        first = claim.c.id == 1
        session.execute(claim.update().where(first).values(group=Group.COMMUNITY_CORRECTION))
    database.close()
    csv = file.with_suffix(".csv")
    assert diancai("export", "residents", str(csv))[0] == 0
    assert "矫正" not in csv.read_text("utf-8-sig")
    assert GOOD[0] in csv.read_text("utf-8-sig")
