"""Before registering: a no is an answer, a person is there, no word is held against anybody."""

from sqlalchemy import func, select

from models.tables.desk import Task
from models.tables.people import Consent
from models.words import TaskKind
from tests import stage
from tests.journeys.conftest import Town
from tests.journeys.test_proxies import tap

NEWCOMER = 8001


async def test_a_no_to_the_notice_is_an_answer_and_a_yes_is_open_all_the_same(town: Town) -> None:
    town.look(stage.coordinator)
    phone = town.phone(NEWCOMER)
    await town.says(phone, "/start")
    assert "同意吗" in await tap(town, phone, "中文")
    for no in ("✖️ 先不登记", "不同意"):
        assert "不同意就不登记" in await town.says(phone, no)
    assert "110、120" in phone.last.text
    assert "✅ 同意" in phone.last.buttons
    assert town.look(lambda s: s.scalar(select(func.count()).select_from(Consent))) == 0


async def test_a_person_is_a_word_away_in_the_middle_of_registering_which_goes_on(
    town: Town,
) -> None:
    town.look(stage.coordinator)
    phone = town.phone(NEWCOMER)
    await town.says(phone, "/start")
    await tap(town, phone, "中文")
    await tap(town, phone, "同意")
    assert "什么人" in await tap(town, phone, "我照顾的人")
    await town.says(phone, "随便写一句")
    assert "🙋 找人帮忙" in phone.heard[-2].buttons
    await town.says(phone, "找人帮忙")
    kinds = town.look(lambda s: {task.kind for task in s.scalars(select(Task))})
    assert TaskKind.MESSAGE in kinds
    await tap(town, phone, "家人")
    assert any("叫什么名字" in bubble.text for bubble in phone.heard)


async def test_words_that_were_no_wish_are_not_held_against_whoever_registers(town: Town) -> None:
    town.look(stage.coordinator)
    phone = town.phone(NEWCOMER)
    await town.says(phone, "我在滨河路")
    await tap(town, phone, "中文")
    await tap(town, phone, "同意")
    await tap(town, phone, "我自己")
    await town.says(phone, "李桂兰")
    await town.says(phone, "1948年3月1日")
    await town.says(phone, "清真巷")
    await tap(town, phone, "夏都花园")
    await town.says(phone, "3号楼201")
    await tap(town, phone, "在家养老的老人")
    await tap(town, phone, "选好了")
    assert any("登记好了" in bubble.text for bubble in phone.heard[-3:])
    assert not any("没听懂" in bubble.text for bubble in phone.heard)
