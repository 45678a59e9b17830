"""Residents, from the first message to the stars, through the Bot API."""

from datetime import timedelta

from sqlalchemy import select
from sqlmodel import Session

from bot.sandbox.phone import Phone
from models.tables.desk import Task
from models.tables.orders import Order, OrderStatus
from models.tables.people import Person
from models.words import Group, Rhythm, TaskKind
from tests import stage
from tests.journeys.conftest import Town
from tests.journeys.scenes import booked, ordered, staged
from tests.stage import TUESDAY_TEN


def furnished(session: Session) -> None:
    stage.worker(session, stage.provider(session))


async def register(town: Town) -> Phone:
    """Somebody registers, one question at a time."""
    phone = town.phone(1001, "大珍")
    await town.says(phone, "/start")
    await town.presses(phone, "中文")
    await town.presses(phone, "同意")
    await town.presses(phone, "我自己")
    await town.says(phone, "杨大珍")
    await town.says(phone, "1948年3月1日")
    await town.says(phone, "北关")
    await town.presses(phone, "北关社区")
    await town.says(phone, "3号楼2单元501")
    await town.presses(phone, "在家养老的老人")
    await town.presses(phone, "选好了")
    return phone


async def words(town: Town, phone: Phone, sentence: str, service: str) -> str:
    """Somebody says it in their own words, and taps the service if the house was not sure."""
    await town.says(phone, sentence)
    if service in phone.buttons:
        await town.presses(phone, service)
    return phone.last.text


def orders(session: Session) -> list[Order]:
    return list(session.scalars(select(Order)))


async def test_a_newcomer_registers_and_orders_within_fourteen_messages_and_taps(
    town: Town,
) -> None:
    town.look(furnished)
    phone = await register(town)
    await words(town, phone, "想找人打扫卫生 明天上午", "家政保洁")
    placed = await town.presses(phone, "就这样")
    assert "单号 261123-0001-" in placed
    assert phone.taps + phone.typed <= 14
    assert [o.status for o in town.look(orders)] == [OrderStatus.SUBMITTED]


async def test_a_known_resident_orders_with_one_sentence_and_two_taps(town: Town) -> None:
    town.look(lambda s: (furnished(s), stage.resident(s)))
    phone = town.phone(1001)
    await words(town, phone, "想找人打扫卫生 明天上午十点", "家政保洁")
    placed = await town.presses(phone, "就这样")
    assert "单号" in placed
    order = town.look(orders)[0]
    assert (order.service_code, order.start) == ("housekeeping", TUESDAY_TEN)
    assert (phone.typed, phone.taps) <= (1, 2)


async def test_a_known_resident_orders_with_four_taps(town: Town) -> None:
    town.look(lambda s: (furnished(s), stage.resident(s)))
    phone = town.phone(1001)
    await town.says(phone, "/start")
    before = phone.taps + phone.typed
    await town.presses(phone, "点菜")
    await town.presses(phone, "家政保洁")
    await town.presses(phone, "11月24日")
    await town.presses(phone, "就这样")
    assert phone.taps + phone.typed - before == 4
    assert len(town.look(orders)) == 1


async def test_a_half_monthly_visit_is_ordered_in_one_sentence(town: Town) -> None:
    town.look(lambda s: (furnished(s), stage.resident(s)))
    phone = town.phone(1001)
    await words(town, phone, "一个人闷得慌，每半个月来个人陪我说说话", "人文关怀")
    await town.presses(phone, "11月24日")
    assert "每月第1、3个周二" in await town.presses(phone, "每月第1、3个周二")
    await town.presses(phone, "就这样")
    assert town.look(orders)[0].rhythm is Rhythm.HALF_MONTHLY


async def test_danger_is_answered_with_numbers_before_any_form(town: Town) -> None:
    town.look(furnished)
    phone = town.phone(1001, "大珍")
    await town.says(phone, "/start")
    await town.presses(phone, "中文")
    await town.presses(phone, "同意")
    await town.presses(phone, "我自己")
    answer = await town.says(phone, "我摔倒了起不来")
    assert answer.index("110") < answer.index("12345")
    assert "120" in answer
    kinds = town.look(lambda s: list(s.scalars(select(Task.kind))))
    assert kinds == [TaskKind.EMERGENCY]
    assert "😊" not in answer
    await town.says(phone, "在厨房")
    await town.presses(phone, "接着刚才")
    await town.says(phone, "杨大珍")
    assert "生" in phone.last.text


async def test_a_voice_note_at_any_step_reaches_a_human_being(town: Town) -> None:
    town.look(lambda s: (furnished(s), stage.resident(s)))
    phone = town.phone(1001)
    phone.send_voice(b"OggS" + b"\0" * 200, 4)
    await town.settle()
    assert "语音已经交给工作人员" in phone.last.text
    task = town.look(lambda s: s.scalars(select(Task)).first())
    assert task is not None
    assert task.kind is TaskKind.MESSAGE
    assert task.file_id


async def test_an_edited_message_is_never_an_order(town: Town) -> None:
    town.look(lambda s: (furnished(s), stage.resident(s)))
    phone = town.phone(1001)
    first = phone.send("你好")
    await town.settle()
    phone.edit(first, "想找人打扫卫生 明天上午十点")
    await town.settle()
    assert "请再发一遍" in phone.last.text
    assert town.look(orders) == []


async def test_a_second_press_on_confirm_makes_no_second_order(town: Town) -> None:
    town.look(lambda s: (furnished(s), stage.resident(s)))
    phone = town.phone(1001)
    await words(town, phone, "想找人打扫卫生 明天上午十点", "家政保洁")
    card = phone.last
    yes = card.inline[0][0]["callback_data"]
    phone.press(card.id, yes)
    phone.press(card.id, yes, stale=True)
    await town.settle()
    assert len(town.look(orders)) == 1
    assert "正在找人" in phone.last.text or "您的单子" in phone.last.text


async def test_an_order_is_changed_and_cancelled_by_its_resident(town: Town) -> None:
    town.look(lambda s: (furnished(s), stage.resident(s)))
    await town.says(town.phone(2001), "/start")
    phone = town.phone(1001)
    await words(town, phone, "想找人打扫卫生 明天上午十点", "家政保洁")
    await town.presses(phone, "就这样")
    await town.presses(phone, "看这一单")
    await town.presses(phone, "换时间")
    assert len(phone.labels) <= 7
    await town.presses(phone, "别的日子")
    await town.presses(phone, "11月26日")
    await town.presses(phone, "上午")
    assert "改好了" in phone.last.text
    assert "11月26日" in phone.last.text
    await town.presses(phone, "回首页")
    await town.presses(phone, "我的订单")
    await town.presses(phone, "家政保洁")
    await town.presses(phone, "取消")
    await town.presses(phone, "取消这一单")
    assert town.look(orders)[0].status is OrderStatus.CANCELLED


async def test_a_grandmother_orders_for_the_child_in_her_care(town: Town) -> None:
    def cast(session: Session) -> None:
        furnished(session)
        stage.child_of(session, stage.resident(session, "马秀兰"))

    town.look(cast)
    phone = town.phone(1001)
    await words(town, phone, "小宝心里难受老哭，想找心理老师疏导 明天下午三点", "心理疏导")
    await town.presses(phone, "就这样")
    order = town.look(orders)[0]
    child = town.look(lambda s: s.get_one(Person, order.person_id))
    assert (child.name, order.service_code) == ("小宝", "counselling")
    assert order.placed_by != order.person_id


async def test_what_a_newcomer_said_first_is_not_lost_by_registering(town: Town) -> None:
    town.look(furnished)
    phone = town.phone(1001, "大珍")
    await town.says(phone, "想找人打扫卫生 明天上午")
    await register(town)
    if "家政保洁" in phone.buttons:
        await town.presses(phone, "家政保洁")
    await town.presses(phone, "就这样")
    assert town.look(orders)[0].service_code == "housekeeping"


async def test_every_dish_is_found_through_its_class_and_the_missing_ones_are_explained(
    town: Town,
) -> None:
    town.look(lambda s: (furnished(s), stage.resident(s, group=Group.UNEMPLOYED)))
    phone = town.phone(1001)
    await town.says(phone, "/start")
    await town.presses(phone, "点菜")
    assert "社会工作服务 ›" not in phone.buttons
    await town.presses(phone, "社区便民服务 ›")
    assert "法律援助" in phone.buttons
    await town.presses(phone, "为什么")
    assert "这项服务不是给您登记的这一类人的" in phone.last.text
    await town.presses(phone, "法律援助")
    await town.presses(phone, "返回")
    assert "法律援助" in phone.buttons
    await town.presses(phone, "返回")
    assert "社区便民服务 ›" in phone.buttons


async def test_nobody_is_registered_before_they_agreed(town: Town) -> None:
    phone = town.phone(1001, "大珍")
    await town.says(phone, "/start")
    phone.press(phone.last.id, "me", stale=True)
    await town.settle()
    assert "同意吗" in phone.last.text


async def test_thanks_get_a_kind_word_and_help_tells_the_whole_of_it(town: Town) -> None:
    town.look(lambda s: (furnished(s), stage.resident(s)))
    phone = town.phone(1001)
    assert "不客气" in await town.says(phone, "谢谢！")
    told = await town.says(phone, "/help")
    assert "110" in told
    assert "点菜" in told


async def test_a_street_named_whole_opens_its_communities(town: Town) -> None:
    phone = town.phone(1001, "大珍")
    await town.says(phone, "/start")
    for button in ("中文", "同意", "我自己"):
        await town.presses(phone, button)
    for words_said in ("杨大珍", "1948年3月1日", "东关大街"):
        await town.says(phone, words_said)
    await town.presses(phone, "北关")
    assert "门牌" in phone.last.text


async def test_the_nearest_order_stands_first_and_a_missed_one_is_marked(town: Town) -> None:
    resident, _, _ = await staged(town)
    later = TUESDAY_TEN + timedelta(days=3)
    await booked(town, "daily_care", start=later)
    await ordered(town)
    await town.says(resident, "/orders")
    lines = [label for label in resident.last.buttons if " · " in label]
    assert ["家政保洁" in lines[0], "生活照料" in lines[1]] == [True, True]
    await town.until(later + timedelta(hours=3))
    await town.says(resident, "/orders")
    assert any(label.startswith("❗ 生活照料") for label in resident.last.buttons)
