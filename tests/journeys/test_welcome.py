"""Registering with what somebody really knows: no birthday, no number on the door, no group."""

from datetime import date

import pytest
from sqlalchemy import select
from sqlmodel import Session

from bot.sandbox.phone import Phone
from handlers.presses.caring import Veto
from models.base import table
from models.tables.people import ClaimStatus, GroupClaim, Person
from models.words import TaskKind
from tests import stage
from tests.journeys.conftest import Town
from tests.journeys.scenes import bubble_with, forge, ordered, someone, staged, tasks
from tests.journeys.test_coordinator import newcomer
from tests.journeys.test_resident import furnished
from tests.journeys.test_typed_answers import at_the_name


@pytest.fixture
def database_url(sqlite_url: str) -> str:
    """Words and screens: one database is enough."""
    return sqlite_url


async def after_the_birthday(town: Town, phone: Phone, *, door: str = "3号楼201") -> None:
    await town.says(phone, "北关")
    await town.presses(phone, "北关社区")
    await town.says(phone, door)


def entered(town: Town) -> Person:
    return town.look(
        lambda s: s.scalars(select(Person).where(table(Person).c.name == "李桂兰")).one()
    )


@pytest.mark.parametrize("said", ["我忘了，76岁", "四九年三月初五", "1949"])
async def test_a_year_alone_is_kept_and_shown_as_no_more_than_that(town: Town, said: str) -> None:
    phone = await at_the_name(town)
    await town.says(phone, "李桂兰")
    await town.says(phone, said)
    assert "几月几日" in phone.last.text
    await town.presses(phone, "不知道")
    assert "大约" in bubble_with(phone, "记下了").text
    await after_the_birthday(town, phone)
    await town.presses(phone, "在家养老的老人")
    await town.presses(phone, "选好了")
    who = entered(town)
    year = 1950 if "76" in said else 1949
    assert (who.birth_date, who.birth_about) == (date(year, 12, 31), True)
    await town.says(phone, "/mydata")
    assert f"大约 {year} 年（只知道年份）" in phone.last.text


async def test_who_knows_neither_day_nor_age_is_told_to_somebody_and_may_guess(town: Town) -> None:
    town.look(stage.coordinator)
    phone = await at_the_name(town)
    await town.says(phone, "李桂兰")
    assert "大概多少岁" in await town.says(phone, "不知道")
    assert "大概多少岁" in await town.says(phone, "真的不记得了")
    assert "已经告诉工作人员" in bubble_with(phone, "没关系").text
    assert [t.about for t in tasks(town, TaskKind.MESSAGE)] == ["no birthday"]
    assert "1948 年" in await town.says(phone, "78")


async def test_a_lunar_birthday_is_named_as_one(town: Town) -> None:
    phone = await at_the_name(town)
    await town.says(phone, "李桂兰")
    await town.says(phone, "三月初五")
    assert "农历" in bubble_with(phone, "身份证上的日子").text
    assert "🤷 不知道" in phone.last.buttons


async def test_not_known_is_no_door_and_a_landmark_is(town: Town) -> None:
    phone = await at_the_name(town)
    for words in ("李桂兰", "1948年3月1日"):
        await town.says(phone, words)
    await after_the_birthday(town, phone, door="不知道门牌")
    assert "好认的" in phone.last.text
    await town.says(phone, "小卖部后面红铁门")
    await town.presses(phone, "在家养老的老人")
    await town.presses(phone, "选好了")
    assert entered(town).address == "小卖部后面红铁门"


async def test_who_cannot_tell_the_door_at_all_is_registered_without_one(town: Town) -> None:
    phone = await at_the_name(town)
    for words in ("李桂兰", "1948年3月1日"):
        await town.says(phone, words)
    await after_the_birthday(town, phone, door="不知道")
    await town.presses(phone, "说不上来")
    await town.presses(phone, "在家养老的老人")
    await town.presses(phone, "选好了")
    assert entered(town).address is None


async def test_only_groups_of_ones_age_are_offered_and_none_is_an_answer(town: Town) -> None:
    phone = await at_the_name(town)
    for words in ("李桂兰", "1948年3月1日"):
        await town.says(phone, words)
    await after_the_birthday(town, phone)
    offered = phone.last.buttons
    assert "在家养老的老人" in offered
    assert not {"留守儿童", "孤儿", "困境儿童"} & set(offered)
    await town.presses(phone, "都不是")
    assert "还点不了菜" in phone.last.text
    await town.presses(phone, "选一种身份")
    assert not {"留守儿童", "孤儿", "困境儿童"} & set(phone.last.buttons)
    assert town.look(lambda s: s.scalars(select(GroupClaim)).all()) == []


async def test_a_group_ticked_by_mistake_is_taken_off_until_it_is_decided(town: Town) -> None:
    old, _, _ = await staged(town, newcomer)
    await ordered(town)
    await town.presses(old, "设置")
    await town.presses(old, "👤 杨大珍")
    await town.presses(old, "身份")
    await town.presses(old, "不是这一类")
    assert "还没有登记" in bubble_with(old, "的身份").text
    claim = town.look(lambda s: s.scalars(select(GroupClaim)).one())
    assert claim.status is ClaimStatus.WITHDRAWN
    assert tasks(town, TaskKind.CERTIFY)[0].status == "closed"
    await town.presses(old, "再加一类")
    assert "在家养老的老人" in old.labels


async def test_thanks_in_the_middle_of_a_form_is_no_answer_and_no_fault(town: Town) -> None:
    phone = await at_the_name(town)
    assert "叫什么名字" in await town.says(phone, "谢谢")
    assert "不客气" in bubble_with(phone, "不客气").text
    await town.says(phone, "李桂兰")
    assert "请按下面" not in "".join(b.text for b in phone.heard)


async def test_whoever_is_old_is_offered_the_simple_screens_once_and_a_niece_has_a_door(
    town: Town,
) -> None:
    phone = town.phone(1001)
    town.look(furnished)
    await town.says(phone, "/start")
    await town.presses(phone, "中文")
    await town.presses(phone, "同意")
    assert "🔢 家里人告诉了我六个数字" in phone.labels
    await town.presses(phone, "我自己")
    for words in ("李桂兰", "1948年3月1日"):
        await town.says(phone, words)
    await after_the_birthday(town, phone)
    await town.presses(phone, "在家养老的老人")
    await town.presses(phone, "选好了")
    assert len([b for b in phone.heard if "打开长辈版" in " ".join(b.buttons)]) == 1


async def test_help_is_that_of_the_room_one_works_in(town: Town) -> None:
    old, worker, desk = await staged(town)
    for phone, told in ((old, "说一句话"), (worker, "我到了"), (desk, "/resident")):
        assert told in await town.says(phone, "/help")


async def test_who_is_turned_down_by_the_person_served_is_told_that_and_offered_no_trap(
    town: Town,
) -> None:
    town.look(lambda s: (stage.worker(s, stage.provider(s)), family(s)))
    aunt, niece = town.phone(1001), town.phone(1002)
    for phone in (aunt, niece):
        await town.says(phone, "/start")
    order = await ordered(
        town, chat_id=1002, person_id=town.look(lambda s: someone(s, 1001)).person_id
    )
    await forge(town, aunt, Veto(order.id).pack())
    await town.later(seconds=1)
    news = bubble_with(niece, "不要这个")
    assert "30 天里" in news.text
    assert news.text.count("取消了") == 1
    assert "🍲 再点一次" not in news.buttons


def family(session: Session) -> None:
    aunt = stage.resident(session)
    niece = stage.resident(session, "马晓燕", chat_id=1002, born=date(1985, 5, 1))
    stage.cared_for(session, niece, aunt)


async def test_a_sentence_that_says_no_more_than_the_order_is_no_note(town: Town) -> None:
    old, _, _ = await staged(town)
    assert "📝" not in await town.says(old, "想找人打扫卫生 明天上午十点")
    await town.presses(old, "不弄了")
    assert "📝 打扫卫生 明天上午十点 带个梯子" in await town.says(
        old, "打扫卫生 明天上午十点 带个梯子"
    )
