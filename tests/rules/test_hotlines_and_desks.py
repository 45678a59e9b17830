"""Numbers and desks are data: what is shown is open, sourced and in both languages."""

import tomllib
from datetime import UTC, datetime
from importlib.resources import files

import pytest

from models.rules import desks, hotlines
from models.rules.reporting import must_be_reported, reported_by
from models.rules.understanding.danger import Danger, spot
from models.rules.understanding.young import says_young
from tests.stage import NOON

NIGHT = datetime(2026, 11, 22, 18, 0, tzinfo=UTC)
"""Two in the night before Monday, in Shanghai."""
SUNDAY = datetime(2026, 11, 22, 4, 0, tzinfo=UTC)


def numbers(now: datetime | None, area: str = "") -> list[str]:
    return [line.number for line in hotlines.lines(now, area)]


@pytest.mark.parametrize("now", [None, NOON, NIGHT, SUNDAY])
def test_police_fire_and_ambulance_come_first_at_any_hour(now: datetime | None) -> None:
    assert numbers(now)[:3] == ["110", "119", "120"]
    assert "12345" in numbers(now)


def test_an_office_line_is_shown_in_office_hours_only() -> None:
    assert {"12355", "12338", "12356"} <= set(numbers(NOON))
    assert not {"12355", "12338"} & set(numbers(SUNDAY))
    assert not {"12355", "12338", "12356"} & set(numbers(NIGHT))


@pytest.mark.parametrize("name", ["hotlines.toml", "desks.toml"])
def test_every_row_names_its_source(name: str) -> None:
    table = tomllib.loads((files("models.seed") / name).read_text("utf-8"))
    rows = [row for many in table.values() for row in many]
    assert len(rows) > 5
    assert [row for row in rows if not row["source"]] == []


@pytest.mark.parametrize(
    ("said", "matter"),
    [
        ("低保怎么办", "minimum_income"),
        ("给我爸办个残疾证", "disability_card"),
        ("医保卡丢了", "insurance"),
        ("外地人办居住证", "residence"),
        ("八十岁了有没有高龄津贴", "senior"),
        ("残疾人能领低保护理补贴吗", "disability_card"),
        ("盖个章", "other"),
        ("殘疾證在哪兒辦", "disability_card"),
    ],
)
def test_a_matter_is_found_by_its_longest_word(said: str, matter: str) -> None:
    assert desks.matter_of(said) == matter


@pytest.mark.parametrize("matter", [one["code"] for one in desks._table()["matter"]])
def test_no_desk_has_an_address_without_a_place_it_belongs_to(matter: str) -> None:
    card = desks.desk_for(matter, None)
    assert set(card.desk) == set(card.bring) == {"zh", "en"}
    assert (card.address, card.hours) == ("", "")


def test_abuse_of_the_dependent_must_be_reported_and_a_fall_need_not() -> None:
    assert must_be_reported([Danger.FALL, Danger.CHILD_ABUSE])
    assert must_be_reported([Danger.ELDER_ABUSE])
    assert not must_be_reported([Danger.FALL, Danger.VIOLENCE])


@pytest.mark.parametrize(
    ("reason", "words", "wanted"),
    [("police", "", "police"), ("words", "今早已报告民政局", "reported"), ("words", "没事", None),
     ("phoned", "", None)],
)  # fmt: skip
def test_only_the_police_or_the_authorities_settle_a_report(
    reason: str, words: str, wanted: str | None
) -> None:
    assert reported_by(reason, words) == wanted


@pytest.mark.parametrize(
    ("said", "young"),
    [
        ("我上三年级,同学都笑我", True),
        ("我今年10岁,爸妈都不在家", True),
        ("我孙子10岁,没人管", False),
        ("我今年80岁了", False),
        ("我妈85岁一个人住", False),
    ],
)
def test_a_child_is_known_by_what_it_says_of_itself(said: str, young: bool) -> None:
    assert says_young(said) is young


@pytest.mark.parametrize(
    ("said", "first"),
    [
        ("摔倒了起不来", "120"),
        ("救命,我摔倒了起不来", "120"),
        ("我爸嘴歪了,话说不清", "120"),
        ("药我都吃了", "120"),
        ("厨房着火了", "119"),
        ("老公打我", "110"),
        ("他打我打得流血", "110"),
        ("同学逼我给钱,不给就打", "110"),
        ("不想活了", "12356"),
    ],
)
def test_the_number_that_fits_comes_first(said: str, first: str) -> None:
    alarm = spot(said)
    assert alarm is not None
    assert hotlines.fitting(alarm, NOON)[0].number == first


@pytest.mark.parametrize("said", ["摔倒了起不来", "同学打我", "老公打我,着火了,我想跳楼"])
def test_a_child_is_shown_three_numbers_at_most(said: str) -> None:
    alarm = spot(said)
    assert alarm is not None
    assert len(hotlines.fitting(alarm, NOON, child=True)) <= 3


def test_a_child_that_is_hit_gets_the_line_for_children_after_the_police() -> None:
    alarm = spot("爸爸打我")
    assert alarm is not None
    shown = [line.number for line in hotlines.fitting(alarm, NOON, child=True)]
    assert shown[:2] == ["110", "12355"]


def test_at_night_a_wish_to_be_dead_gets_a_number_that_answers() -> None:
    alarm = spot("不想活了")
    assert alarm is not None
    assert hotlines.fitting(alarm, NIGHT)[0].number == "110"


def test_an_accident_on_the_road_calls_the_ambulance_and_the_traffic_police_first() -> None:
    alarm = spot("我在路上出车祸了")
    assert alarm is not None
    assert [line.number for line in hotlines.fitting(alarm, NOON)][:2] == ["120", "122"]
