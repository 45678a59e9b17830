"""People say it in their own words; the house understands, asks, or calls a human being."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from bot.sandbox.phone import Phone
from models.reads.corrections import corrections
from models.tables.corrections import Correction
from models.tables.orders import Order
from models.words import TaskKind
from tests import stage
from tests.journeys.conftest import Town
from tests.journeys.scenes import (
    DESK,
    acts,
    booked,
    bubble_with,
    forge,
    minor_with,
    ordered,
    staged,
    tasks,
)
from tests.stage import TUESDAY_TEN

STAIRS = "想找人扶我妈去做康复，她腿脚不好，自己走不了路"


async def opened(town: Town, desk: Phone, queue: str) -> str:
    await town.presses(desk, "待办")
    await town.presses(desk, queue)
    return await town.presses(desk, "•")


async def test_a_coordinator_corrects_what_was_heard_in_an_order(town: Town) -> None:
    _, _, desk = await staged(town)
    order = await ordered(town, note=STAIRS)
    await town.says(desk, order.number)
    asked = await town.presses(desk, "其实是")
    assert STAIRS in asked
    assert "记下了：助医康复" in await town.presses(desk, "助医康复")
    assert town.look(corrections) == [(STAIRS, "medical_rehab")]
    assert "correct" in acts(town)
    await town.presses(desk, "返回")
    assert "改正了听错的话" in await town.presses(desk, "经过")


@pytest.mark.parametrize(
    ("words", "buttons"), [("请人擦窗户", ()), ("嗯嗯那个啥", ("点菜", "家政保洁"))]
)
async def test_the_words_that_led_to_an_order_can_be_corrected_however_short(
    town: Town, words: str, buttons: tuple[str, ...]
) -> None:
    resident, _, desk = await staged(town)
    await town.says(resident, words)
    for button in (*buttons, "11月24日", "加一句话"):
        await town.presses(resident, button)
    await town.says(resident, "门口有狗")
    await town.presses(resident, "就这样")
    order = town.look(lambda s: s.scalars(select(Order)).one())
    assert order.note == f"{words}\n门口有狗"
    await town.says(desk, order.number)
    await town.presses(desk, "其实是")
    await town.presses(desk, "生活照料")
    assert town.look(corrections) == [(words, "daily_care")]


async def test_the_words_of_a_case_can_be_corrected_and_those_of_the_house_cannot(
    town: Town,
) -> None:
    resident, _, desk = await staged(town)
    await town.says(resident, "我摔倒了起不来")
    await opened(town, desk, "紧急")
    await town.presses(desk, "其实是")
    await town.presses(desk, "生活照料")
    assert town.look(corrections) == [("我摔倒了起不来", "daily_care")]
    await town.presses(desk, "返回")
    await town.presses(desk, "回首页")
    await town.presses(resident, "找人帮忙")
    await opened(town, desk, "等回话")
    assert not [label for label in desk.buttons if "其实是" in label]


async def test_nobody_but_a_coordinator_of_the_place_corrects(town: Town) -> None:
    resident, _, _ = await staged(town)
    order = await ordered(town, note=STAIRS)
    await forge(town, resident, f"rl:0:{order.id}:medical_rehab")
    town.look(lambda s: stage.coordinator(s, "别处", chat_id=3009, place="520112"))
    far = town.phone(3009)
    await town.says(far, "/start")
    await forge(town, far, f"rl:0:{order.id}:medical_rehab")
    await forge(town, town.phone(DESK), f"rl:0:{order.id}:nonsense")
    assert town.look(lambda s: list(s.scalars(select(Correction)))) == []


async def test_numbers_are_shown_only_while_somebody_answers_them(town: Town) -> None:
    resident, _, _ = await staged(town)
    await town.says(resident, "我老公又打我，把门锁了")
    day = bubble_with(resident, "110").text
    assert "12338" in day
    assert day.index("110") < day.index("12345")
    await town.until(datetime(2026, 11, 23, 18, 0, tzinfo=UTC))  # two at night in Shanghai
    await town.says(resident, "我老公又打我，把门锁了，快来人")
    night = bubble_with(resident, "110").text
    assert "12338" not in night
    assert "12345" in night


async def test_asked_when_somebody_comes_the_house_tells_the_truth(town: Town) -> None:
    resident, _, _ = await staged(town)
    assert "还没有单子" in await town.says(resident, "阿姨啥时候来")
    await ordered(town)
    assert "正在找人" in await town.says(resident, "我的单到哪了")
    await town.later(minutes=1)


async def test_asked_about_a_booked_visit_it_names_who_and_when(town: Town) -> None:
    resident, _, _ = await staged(town)
    visit = await booked(town)
    told = await town.says(resident, "阿姨啥时候来")
    for word in ("您问的是这一单", "已约好", "聂师傅", "11月24日 周二 上午10:00"):
        assert word in told
    number = town.look(lambda s: s.get_one(Order, visit.order_id)).number
    assert number in await town.says(resident, f"{number} 这一单到哪了")
    assert tasks(town, TaskKind.COMPLAINT) == []


async def test_several_orders_are_told_apart_by_the_service_or_asked(town: Town) -> None:
    resident, _, _ = await staged(town)
    await ordered(town)
    await ordered(town, "health_check", start=TUESDAY_TEN + stage.days(1))
    assert "您问的是哪一单" in await town.says(resident, "阿姨啥时候来")
    assert len([b for b in resident.buttons if "11月2" in b]) == 2
    told = await town.says(resident, "打扫的阿姨啥时候来")
    assert "您问的是这一单" in told
    assert "家政保洁" in told


async def test_a_visit_nobody_came_to_is_owned_up_to_and_a_human_hears_the_words(
    town: Town,
) -> None:
    resident, _, desk = await staged(town)
    await booked(town)
    await town.until(TUESDAY_TEN + timedelta(hours=5))
    told = await town.says(resident, "上次那个没来")
    assert "11月24日 周二 上午10:00 说好的人没有来" in told
    assert "之前会有人给您打电话" in told
    assert [t.about for t in tasks(town, TaskKind.COMPLAINT)] == ["said: 上次那个没来"]
    assert "上次那个没来" in await opened(town, desk, "投诉")


async def test_a_complaint_said_twice_is_one_case_that_keeps_all_its_words(town: Town) -> None:
    resident, _, _ = await staged(town)
    await ordered(town)
    said = ("上次打扫的阿姨做得不好，地没擦干净", "上次打扫的阿姨态度不好，我要投诉")
    for words in said:
        await town.says(resident, words)
    (case,) = tasks(town, TaskKind.COMPLAINT)
    assert all(words in case.about for words in said)


async def test_a_government_matter_gets_its_desk_and_what_to_bring(town: Town) -> None:
    resident, _, _ = await staged(town)
    told = await town.says(resident, "低保怎么办")
    for word in ("低保、救助的事", "社会救助窗口", "户口本", "打电话问一问", "12345"):
        assert word in told


async def test_activity_rooms_are_told_with_their_hours_and_a_telephone(town: Town) -> None:
    resident, _, _ = await staged(town)
    told = await town.says(resident, "活动室几点开门")
    assert "早上8:00到晚上9:00" in told
    assert "☎️" in told


async def test_what_nobody_understood_reaches_a_human_with_its_words(town: Town) -> None:
    resident, _, _ = await staged(town)
    await town.says(resident, "嗯嗯那个啥")
    await town.presses(resident, "找人帮忙")
    assert "said: 嗯嗯那个啥" in [t.about for t in tasks(town, TaskKind.MESSAGE)]


async def test_a_child_is_answered_in_words_for_children(town: Town) -> None:
    guardian = town.look(lambda s: stage.resident(s, "马秀兰", chat_id=1002))
    child, _, _ = await staged(town, minor_with(guardian.person_id))
    assert "没关系，你慢慢说" in await town.says(child, "嗯嗯那个啥")
    child.send_voice(b"OggS" + b"\0" * 200, 4)
    await town.settle()
    assert "会有一个大人认真听" in child.last.text
    grown = town.phone(1002)
    assert "我没听懂" in await town.says(grown, "嗯嗯那个啥")
    assert "没关系，你慢慢说" in await town.says(grown, "我今年10岁，嗯嗯那个啥")


async def test_whoever_says_to_be_a_child_is_one_for_the_rest_of_the_day(town: Town) -> None:
    child, _, _ = await staged(town)
    await town.says(child, "我上四年级")
    assert "没关系，你慢慢说" in await town.says(child, "嗯嗯那个啥")
    await town.presses(child, "看看能点什么")
    child.send_voice(b"OggS" + b"\0" * 200, 4)
    await town.settle()
    assert "会有一个大人认真听" in child.last.text
    assert "做得很对" in await town.says(child, "我摔倒了起不来")
    await town.later(days=1)
    assert "没关系，你慢慢说" not in await town.says(child, "嗯嗯那个啥")


async def test_a_teacher_is_no_child(town: Town) -> None:
    grown, _, _ = await staged(town)
    await town.says(grown, "我是小学老师")
    assert "我没听懂" in await town.says(grown, "嗯嗯那个啥")


async def test_a_story_in_traditional_characters_ends_in_a_card_to_confirm(town: Town) -> None:
    resident, _, _ = await staged(town)
    card = await town.says(resident, "我媽85歲一個人住，下週二上午想找人打掃")
    for word in ("家政保洁", "12月1日 周二 上午"):
        assert word in card
    assert any("就这样" in label for label in resident.buttons)
    await town.presses(resident, "就这样")
    order = town.look(lambda s: s.scalars(select(Order)).one())
    assert (order.service_code, f"{order.start:%m-%d}") == ("housekeeping", "12-01")


async def test_traditional_characters_are_understood(town: Town) -> None:
    resident, _, _ = await staged(town)
    await town.says(resident, "想找人打掃衛生，明天上午十點")
    await town.presses(resident, "就这样")
    order = town.look(lambda s: s.scalars(select(Order)).one())
    assert (order.service_code, order.start) == ("housekeeping", TUESDAY_TEN)


@pytest.mark.parametrize(
    ("said", "answered"),
    [("你好", "杨大珍"), ("在吗？", "杨大珍"), ("帮帮我", "要帮什么忙"), ("谢谢！", "不客气")],
)
async def test_good_manners_are_answered_like_among_people(
    town: Town, said: str, answered: str
) -> None:
    resident, _, _ = await staged(town)
    assert answered in await town.says(resident, said)
