"""Cells as offices write them, and everything in them that is not right."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.rules.places import PlaceIndex
from models.rules.sheets import cells, organisations, residents, workers
from models.rules.sheets.columns import Bad, Column, Fault, Ground, bare, read
from models.rules.sheets.vocabulary import GROUPS, SERVICE_NAMES, SERVICES
from models.rules.sheets.whereabouts import Finder
from models.words import Group

DAY = date(2026, 11, 23)
INDEX = PlaceIndex.from_csv()
GROUND = Ground(DAY, Finder(INDEX, ("630102",)))
HEADS = ["姓名", "出生日期", "村居", "服务对象类别"]
GOOD = ["祁秀英", "1950-02-03", "北关社区", "残疾"]


@pytest.mark.parametrize(
    ("reader", "cell", "value"),
    [
        (cells.birth, "1948年3月1日", date(1948, 3, 1)),
        (cells.birth, "1948/3/1", date(1948, 3, 1)),
        (cells.birth, "19480301", date(1948, 3, 1)),
        (cells.birth, "17593", date(1948, 3, 1)),
        (cells.birth, "1948-03-01 00:00", date(1948, 3, 1)),
        (cells.coming, "2026-11-23", DAY),
        (cells.coming, str(DAY + cells.FARTHEST), DAY + cells.FARTHEST),
        (cells.past, "2026-11-23", DAY),
        (cells.fen, "200,000", 20_000_000),
        (cells.fen, "20万元", 20_000_000),
        (cells.fen, "¥80.5", 8_050),
        (cells.phone, "0971-123 4567", "0971-1234567"),
        (cells.name, "阿卜杜拉·买买提", "阿卜杜拉·买买提"),
        (cells.place, "630102001001", "630102001001"),
        (cells.place, "青海省 西宁市 城东区 东关大街街道 北关社区居民委员会", "630102001001"),
        (cells.place, "东关大街街道北关社区", "630102001001"),
        (cells.places, "城东区、东关大街街道", ("630102", "630102001")),
        (cells.some_of(GROUPS), "低保,残疾人、低保户", (Group.LOW_INCOME, Group.DISABLED)),
        (cells.some_of(SERVICES), "全部", tuple(SERVICE_NAMES)),
        (workers.hours, "周六至周日 8:30-24:00", ((5, 510, 1440), (6, 510, 1440))),
        (workers.hours, "星期天 9:00~12:00", ((6, 540, 720),)),
    ],
)
def test_a_cell_is_read_as_it_is_meant(
    reader: Callable[[str, Ground], Any], cell: str, value: object
) -> None:
    assert reader(cell, GROUND) == value


@pytest.mark.parametrize(
    ("reader", "cell", "code"),
    [
        (cells.birth, "48年3月1日", "no-day"),
        (cells.birth, "1948", "no-day"),
        (cells.birth, "1948-02-30", "no-day"),
        (cells.birth, "2026-11-24", "no-birth"),
        (cells.birth, "1905-12-31", "no-birth"),
        (cells.coming, "2026-11-22", "day-over"),
        (cells.coming, str(DAY + cells.FARTHEST + timedelta(days=1)), "day-far"),
        (cells.past, "2026-11-24", "day-ahead"),
        (cells.fen, "0", "no-sum"),
        (cells.fen, "-80", "no-sum"),
        (cells.fen, "30000万", "no-sum"),
        (cells.phone, "12345", "no-phone"),
        (cells.name, "王2", "no-name"),
        (cells.name, "···", "no-name"),
        (cells.place, "城东区", "no-place"),
        (cells.place, "630104001002", "not-your-place"),
        (cells.text(3), "四个字啊", "too-long"),
        (cells.some_of(GROUPS), "残疾,宇航员", "no-such-word"),
        (workers.hours, "周三至周一 9:00-17:00", "no-hours"),
        (workers.hours, "周一 17:00-9:00", "no-hours"),
        (workers.hours, "周一 9:00-24:01", "no-hours"),
    ],
)
def test_a_cell_that_says_nothing_we_can_use_names_why(
    reader: Callable[[str, Ground], Any], cell: str, code: str
) -> None:
    with pytest.raises(Bad) as bad:
        reader(cell, GROUND)
    assert bad.value.code == code


def test_a_name_that_two_places_bear_is_asked_about_and_never_guessed() -> None:
    everywhere = Finder(INDEX, ("",))
    spelled = [INDEX.short_name(place.code) for place in INDEX.of_level("community")]
    alike = next(name for name in spelled if len(everywhere.codes(name)) > 1)
    with pytest.raises(Bad) as bad:
        cells.place(alike, Ground(DAY, everywhere))
    assert bad.value.code == "two-places"


def test_every_community_is_found_by_its_own_full_name() -> None:
    everywhere = Ground(DAY, Finder(INDEX, ("",)))
    for place in INDEX.of_level("community"):
        assert cells.place(INDEX.full_name(place.code), everywhere) == place.code


def faults(*rows: list[str], columns: tuple[Column, ...] = residents.COLUMNS) -> list[Fault]:
    found = read(columns, enumerate(rows, start=1), GROUND)
    return found.faults


def test_heads_are_found_below_a_title_in_any_order_and_with_stars() -> None:
    found = read(
        residents.COLUMNS,
        enumerate([["登记表"], [], ["* 服务对象类别(必填)", "村居", "姓 名", "出生日期:"],
                   ["残疾", "北关社区", "祁秀英", "1950-02-03"]], start=1),
        GROUND,
    )  # fmt: skip
    assert found.faults == []
    assert found.rows[4]["name"] == "祁秀英"


def test_a_missing_column_is_told_once_and_a_doubled_one_too() -> None:
    assert faults(HEADS[:3], GOOD[:3], GOOD[:3]) == [Fault(1, "groups", "head-missing")]
    assert faults([*HEADS, "姓名"], [*GOOD, "x"]) == [Fault(1, "name", "head-twice", "姓名")]


def test_a_list_without_heads_or_without_rows_is_no_list() -> None:
    assert faults(["a", "b"], GOOD) == [Fault(0, "", "no-heads")]
    assert faults(HEADS) == [Fault(0, "", "no-rows")]


def test_every_fault_of_a_row_is_named_never_the_first_alone() -> None:
    told = faults(HEADS, ["", "x", "乌有", "#REF!"])
    assert [(one.row, one.column, one.code) for one in told] == [
        (2, "name", "empty"), (2, "birth_date", "no-day"),
        (2, "area_code", "no-place"), (2, "groups", "broken"),
    ]  # fmt: skip


def test_the_later_of_two_rows_of_one_person_is_named_with_the_first() -> None:
    found = read(residents.COLUMNS, enumerate([HEADS, GOOD, GOOD, GOOD], start=1), GROUND)
    assert residents.compare(found) == [
        Fault(3, "name", "twin-in-sheet", "2"),
        Fault(4, "name", "twin-in-sheet", "2"),
    ]


def test_a_contract_does_not_end_before_it_begins() -> None:
    heads = ["机构代码", "机构名称", "合同开始", "合同结束"]
    rows = [heads, ["A", "x", "2026-02-02", "2026-02-01"], ["B", "x", "2026-02-02", "2026-02-02"]]
    found = read(organisations.COLUMNS, enumerate(rows, start=1), GROUND)
    assert [one.code for one in organisations.compare(found)] == ["ends-before"]


@pytest.mark.parametrize(
    ("rating", "yuan", "most"), [(2, "200000.01", "200,000"), (3, "300000.01", "300,000")]
)
def test_a_contract_above_the_cap_is_named_with_its_row_and_column(
    rating: int, yuan: str, most: str
) -> None:
    figures = {"project_cap": 20_000_000, "project_cap_3a": 30_000_000, "cap_rating": 3}
    told = {"budget": cells.fen(yuan, GROUND)}
    assert organisations.over_cap(7, told, rating, figures) == Fault(7, "budget", "over-cap", most)
    told = {"budget": told["budget"] - 1}
    assert organisations.over_cap(7, told, rating, figures) is None


@pytest.mark.parametrize(
    "columns", [residents.COLUMNS, organisations.COLUMNS, workers.COLUMNS], ids=len
)
def test_no_two_columns_share_a_head_and_every_example_is_right(
    columns: tuple[Column, ...],
) -> None:
    heads = [head for column in columns for head in {bare(head) for head in column.heads}]
    assert len(set(heads)) == len(heads)
    for column in columns:
        assert column.read(column.example, GROUND) not in (None, ())


@given(st.lists(st.lists(st.text(max_size=30), max_size=8), max_size=8))
def test_nothing_that_stands_in_a_cell_is_an_accident(rows: list[list[str]]) -> None:
    found = read(residents.COLUMNS, enumerate([HEADS, *rows], start=1), GROUND)
    for row, values in found.rows.items():
        complete = {"name", "birth_date", "area_code", "groups"} <= values.keys()
        assert complete or any(one.row == row for one in found.faults)
