"""What is typed as a name, a birthday or a place is an answer, and no cry for help."""

import pytest
from sqlalchemy import select

from bot.sandbox.phone import Phone
from handlers import watching
from models.tables.people import Person
from models.words import TaskKind
from tests.journeys.conftest import Town
from tests.journeys.scenes import bubble_with, tasks
from tests.journeys.test_likeness import alike
from tests.journeys.test_resident import furnished


async def at_the_name(town: Town, chat_id: int = 1001) -> Phone:
    town.look(furnished)
    phone = town.phone(chat_id, "大珍")
    await town.says(phone, "/start")
    for button in ("中文", "同意", "我自己"):
        await town.presses(phone, button)
    return phone


async def test_what_only_resembles_danger_is_the_answer_at_a_typed_step(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watching, "spot", alike)
    phone = await at_the_name(town)
    await town.says(phone, "我叫杨大珍")
    await town.says(phone, "2011年1月10日")
    await town.says(phone, "北关社区居民委员会")
    await town.presses(phone, "北关社区")
    await town.says(phone, "水库边上红门")
    assert "属于下面哪一种" in phone.last.text
    assert tasks(town) == []
    assert not [bubble for bubble in phone.heard if "120" in bubble.text]


async def test_a_named_danger_is_heard_at_a_typed_step_too(town: Town) -> None:
    phone = await at_the_name(town)
    assert "120" in await town.says(phone, "我摔倒了起不来")
    assert [t.kind for t in tasks(town)] == [TaskKind.EMERGENCY]


@pytest.mark.parametrize("place", ["长宁村委会", "药水村委会", "北关社区居民委员会"])
async def test_an_office_in_the_name_of_a_village_asks_for_no_office(
    town: Town, place: str
) -> None:
    phone = await at_the_name(town)
    for words in ("我叫杨大珍", "20110110", place):
        await town.says(phone, words)
    assert "您是想要" not in phone.last.text
    assert [label for label in phone.buttons if place[:2] in label]


async def test_a_name_is_stored_without_the_words_around_it(town: Town) -> None:
    phone = await at_the_name(town)
    for words in ("我叫杨大珍", "1948年3月1日", "北关"):
        await town.says(phone, words)
    await town.presses(phone, "北关社区")
    await town.says(phone, "3号楼2单元501")
    await town.presses(phone, "在家养老的老人")
    await town.presses(phone, "选好了")
    assert "杨大珍" in [p.name for p in town.look(lambda s: list(s.scalars(select(Person))))]


@pytest.mark.parametrize("age", ["七十三岁", "73", "我今年七十三岁了", "1953年的"])
async def test_an_age_is_met_with_the_question_for_the_day(town: Town, age: str) -> None:
    phone = await at_the_name(town)
    await town.says(phone, "杨大珍")
    asked = await town.says(phone, age)
    assert "1953 年" in asked
    assert "几月几日" in asked
    await town.says(phone, "三月一号")
    assert "1953年3月1日出生，今年 73 岁" in bubble_with(phone, "记下了").text
    assert "社区或村" in phone.last.text


async def test_the_birthday_that_was_understood_is_shown_in_words(town: Town) -> None:
    phone = await at_the_name(town)
    await town.says(phone, "杨大珍")
    await town.says(phone, "48.3.1")
    assert "日期没看懂" in bubble_with(phone, "日期").text
    await town.says(phone, "19480301")
    assert "1948年3月1日出生，今年 78 岁" in bubble_with(phone, "记下了").text


async def test_a_whole_date_puts_a_wrong_year_right(town: Town) -> None:
    phone = await at_the_name(town)
    for words in ("杨大珍", "73岁", "1952年12月30日"):
        await town.says(phone, words)
    assert "1952年12月30日出生，今年 73 岁" in bubble_with(phone, "记下了").text
