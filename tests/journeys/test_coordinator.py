"""The coordinator's desk, through the Bot API: told when needed, and everything to settle it."""

from datetime import date, timedelta

import pytest
from sqlalchemy import select
from sqlmodel import Session

from bot.sandbox.phone import Phone
from handlers.presses.coordinator import Certify, Dispatch, OpenOrder, OpenTask, TakeTask
from handlers.presses.worker import TakeOffer
from models import ledger
from models.base import table
from models.operations.declaring import declare_at_the_desk
from models.operations.feedback import rate
from models.operations.inviting import invite
from models.rules.numbers import order_number
from models.tables.desk import TaskStatus
from models.tables.orders import Order, OrderStatus
from models.tables.people import ClaimStatus, GroupClaim, Person
from models.tables.records import AuditRow
from models.tables.roles import Grant
from models.tables.visits import Visit
from models.words import Group, Role, TaskKind
from tests import stage
from tests.journeys.conftest import Town
from tests.journeys.scenes import (
    DESK,
    RESIDENT,
    acts,
    arrived,
    booked,
    bubble_with,
    forge,
    ordered,
    someone,
    staged,
    tasks,
)
from tests.stage import NOON, TUESDAY_TEN

OGG = b"OggS" + bytes(60)
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6360000002000001e221bc330000000049454e44ae426082"
)


def newcomer(session: Session) -> None:
    """Everybody, and a resident whose group has not been looked at."""
    stage.worker(session, stage.provider(session))
    stage.resident(session, certified=False)
    stage.coordinator(session)


def claim_of(session: Session) -> GroupClaim:
    return session.scalars(select(GroupClaim)).one()


async def test_a_coordinator_joins_by_invitation_and_sees_what_waits(town: Town) -> None:
    town.look(stage.resident)
    link = town.look(lambda s: invite(s, Role.COORDINATOR, None, "630102", now=NOON))
    desk = town.phone(3005, "banana")
    await town.says(desk, f"/start {link}")
    await town.presses(desk, "中文")
    assert "星辉,您好" in await town.says(desk, "星辉")
    assert desk.keys == ["📥 待办", "🔎 查单", "✉️ 邀请", "🙋 找人帮忙"]
    assert "没有要办的事" in await town.says(desk, "/queue")

    await town.says(town.phone(RESIDENT), "/start")
    await town.presses(town.phone(RESIDENT), "找人帮忙")
    assert "💬 等回话" in desk.last.text
    await town.says(desk, "/queue")
    assert "1 件" in desk.last.text
    assert "💬 等回话 1" in desk.buttons


async def test_certification_is_two_taps_from_the_notice_and_the_order_goes_on(
    town: Town,
) -> None:
    old, worker, desk = await staged(town, newcomer)
    await ordered(town)
    assert "待认证" in desk.last.text
    before = desk.taps
    await town.presses(desk, "打开")
    assert "在家养老的老人" in desk.last.text
    await town.presses(desk, "认证:")
    assert desk.taps - before == 2

    assert town.look(claim_of).status is ClaimStatus.CERTIFIED
    assert "已经办结" in desk.last.text
    assert "核对好了" in bubble_with(old, "核对好了").text
    await town.later(seconds=1)
    assert "新任务" in worker.last.text


async def test_a_claim_is_refused_with_a_reason_of_one_tap_more(town: Town) -> None:
    old, _, desk = await staged(town, newcomer)
    order = await ordered(town)
    await town.presses(desk, "打开")
    await town.presses(desk, "不符合")
    await town.presses(desk, "材料不全")
    assert town.look(claim_of).status is ClaimStatus.REFUSED
    assert "没有通过" in "".join(b.text for b in old.heard)
    assert town.look(lambda s: s.get_one(Order, order.id)).status is OrderStatus.REFUSED
    await town.presses(desk, "看这一单" if "📋 看这一单" in desk.buttons else "经过")
    assert "材料不全" in desk.last.text


async def test_a_list_masks_names_and_the_opened_case_tells_all(town: Town) -> None:
    _, _, desk = await staged(town, newcomer)
    await ordered(town)
    assert "杨*珍" in desk.last.text
    assert "杨大珍" not in desk.last.text
    await town.says(desk, "/queue")
    await town.presses(desk, "全部")
    assert any("杨*珍" in label for label in desk.buttons)
    assert "杨大珍" not in desk.last.text + "".join(desk.buttons)
    await town.presses(desk, "杨*珍")
    for needed in ("杨大珍", "3号楼2单元501", "在家养老的老人", "1948-03-01"):
        assert needed in desk.last.text


async def placed_by_hand(town: Town) -> tuple[Phone, Phone, Order]:
    """The only free worker let the offer lapse; a busy one has no skill either."""

    def two(session: Session) -> None:
        project = stage.provider(session)
        stage.worker(session, project)
        stage.worker(session, project, "忙师傅", chat_id=2002, hours=(18 * 60, 20 * 60))
        stage.resident(session)
        stage.coordinator(session)

    _, worker, desk = await staged(town, two)
    order = await ordered(town)
    await town.later(minutes=61)
    assert "没人接的单" in desk.last.text
    return worker, desk, order


async def test_dispatch_by_hand_is_three_taps_with_the_reasons_beside_each_name(
    town: Town,
) -> None:
    worker, desk, order = await placed_by_hand(town)
    before = desk.taps
    await town.presses(desk, "打开")
    await town.presses(desk, "选人派单")
    shown = desk.last.text
    assert "聂师傅(LAN服务社)" in shown
    assert "连续性 0 · 距离 20 · 空闲 20 · 满意度" in shown
    assert "⛔ 已经问过" in shown
    assert "⛔ 没空" in shown
    assert not any("忙师傅" in label for label in desk.buttons)
    await town.presses(desk, "派给 聂师傅")
    assert desk.taps - before == 3
    assert "已经问 聂师傅" in desk.last.text

    await town.presses(worker, "接单")
    assert town.look(lambda s: s.get_one(Order, order.id)).status is OrderStatus.BOOKED
    assert [t.status for t in tasks(town, TaskKind.PLACE)] == [TaskStatus.CLOSED]


async def test_whoever_sent_a_worker_in_vain_is_told_again(town: Town) -> None:
    _, desk, _ = await placed_by_hand(town)
    await town.presses(desk, "我来处理")
    await town.presses(desk, "选人派单")
    await town.presses(desk, "派给 聂师傅")
    await town.later(minutes=61)
    assert "没人接的单" in desk.last.text
    assert "张未 在处理" in desk.last.text


async def test_a_bar_holds_for_a_forged_press_too(town: Town) -> None:
    _, desk, order = await placed_by_hand(town)
    assert "办不了" in await forge(town, desk, Dispatch(order.id, 2, 1).pack())
    assert town.look(lambda s: stage.open_offer(s, s.get_one(Order, order.id))) is None


async def test_an_order_is_found_by_its_number_at_any_time(town: Town) -> None:
    _, _, desk = await staged(town)
    visit = await booked(town)
    number = town.look(lambda s: s.get_one(Order, visit.order_id)).number
    assert "像这样" in await town.presses(desk, "查单")
    told = await town.says(desk, number.replace("-", " "))
    for needed in (number, "杨大珍", "聂师傅", "已约好"):
        assert needed in told
    await town.presses(desk, "经过")
    assert "社工接单(聂师傅)" in desk.last.text
    assert "下单" in desk.last.text or "正在找人" in desk.last.text


async def test_the_order_of_another_place_and_no_order_get_the_same_answer(town: Town) -> None:
    def abroad(session: Session) -> None:
        stage.worker(session, stage.provider(session))
        stage.resident(session)
        stage.coordinator(session, place="630103")
        stage.coordinator(session, chat_id=3009)

    _, _, desk = await staged(town, abroad)
    order = await ordered(town)
    foreign = await town.says(desk, order.number)
    assert foreign == await town.says(desk, order_number(date(2026, 11, 23), 99))
    assert "没找到这一单" in foreign
    assert "办不了" in await forge(town, desk, OpenOrder(order.id).pack())
    assert acts(town).count("refused:no-such-order") == 2


async def test_two_press_at_once_and_exactly_one_has_it(town: Town) -> None:
    def colleagues(session: Session) -> None:
        newcomer(session)
        stage.coordinator(session, "李同", chat_id=3002)

    _, _, desk = await staged(town, colleagues)
    other = town.phone(3002)
    await town.says(other, "/start")
    await ordered(town)
    desk.press_label("✋ 我来处理")
    other.press_label("✋ 我来处理")
    await town.settle()
    (task,) = tasks(town)
    assert task.status is TaskStatus.TAKEN
    owner = town.look(lambda s: s.get_one(Person, task.owner_id)).name
    loser = other if owner == "张未" else desk
    assert f"{owner} 在处理" in loser.last.text
    assert loser.toasts[-1].startswith("情况已经变了")


async def test_a_case_is_taken_over_from_a_colleague_who_is_told(town: Town) -> None:
    def colleagues(session: Session) -> None:
        newcomer(session)
        stage.coordinator(session, "李同", chat_id=3002)

    _, _, desk = await staged(town, colleagues)
    other = town.phone(3002)
    await town.says(other, "/start")
    await ordered(town)
    await town.presses(desk, "我来处理")
    await town.presses(other, "打开")
    await town.presses(other, "由我接手")
    (task,) = tasks(town)
    assert town.look(lambda s: s.get_one(Person, task.owner_id)).name == "李同"
    assert "李同 在处理" in desk.last.text


async def test_a_complaint_closed_with_words_frees_the_money_and_keeps_the_chain_clean(
    town: Town,
) -> None:
    old, worker, desk = await staged(town)
    visit = await booked(town)
    await arrived(town, worker)
    await town.presses(worker, "都做完了")
    town.look(lambda s: rate(s, visit.id, 1, by=someone(s, RESIDENT).actor, now=TUESDAY_TEN))
    await town.later(seconds=1)
    assert "投诉" in desk.last.text
    await town.presses(desk, "打开")
    assert "⭐ 1 颗星" in desk.last.text
    await town.presses(desk, "办结")
    heard = len(old.heard)
    closing = "杨大珍说师傅摔倒了起不来,已经道歉"
    assert "办结了" in await town.says(desk, closing)

    (task,) = tasks(town)
    assert task.status is TaskStatus.CLOSED
    assert closing in task.about
    assert len(old.heard) == heard
    facts = town.look(lambda s: s.scalars(select(table(AuditRow).c.facts)).all())
    assert not any("杨大珍" in str(one) for one in facts)
    assert town.look(lambda s: ledger.held_for(s, s.get_one(Visit, visit.id))) == 0


async def test_a_voice_note_and_a_picture_reach_the_desk_themselves(town: Town) -> None:
    old, _, desk = await staged(town)
    old.send_voice(OGG, 3)
    await town.settle()
    await town.presses(desk, "打开")
    assert desk.last.voice is not None
    assert "发来一段语音" in desk.last.text
    old.send_photo(PNG, "门坏了")
    await town.settle()
    await town.presses(desk, "打开")
    assert desk.last.photo is not None
    assert "门坏了" in desk.last.text


async def test_a_newcomer_of_no_known_place_in_danger_is_anybodys_case(town: Town) -> None:
    _, _, desk = await staged(town)
    stranger = town.phone(1009, "过客")
    await town.says(stranger, "我摔倒了起不来")
    assert "紧急" in desk.last.text
    await town.presses(desk, "我来处理")
    (task,) = tasks(town, TaskKind.EMERGENCY)
    assert task.status is TaskStatus.TAKEN
    assert "摔倒" in desk.last.text


async def test_a_stigmatising_group_is_shown_to_coordinators_only(town: Town) -> None:
    def watched(session: Session) -> None:
        newcomer(session)
        person = someone(session, RESIDENT)
        session.connection().execute(table(GroupClaim).delete())
        known = session.get_one(Person, person.person_id)
        desk = someone(session, DESK)
        declare_at_the_desk(session, known, Group.COMMUNITY_CORRECTION, by=desk.actor, now=NOON)
        boss = stage.coordinator(session, "沈监督", chat_id=3002)
        role = table(Grant).update().where(table(Grant).c.person_id == boss.person_id)
        session.connection().execute(role.values(role=Role.SUPERVISOR))

    _, worker, desk = await staged(town, watched)
    boss = town.phone(3002)
    await town.says(boss, "/start")
    await ordered(town, "counselling")
    secret = "专项乙"
    assert secret not in desk.last.text
    (task,) = tasks(town)
    await town.says(desk, "/queue")
    await town.presses(desk, "待认证")
    await town.presses(desk, "杨*珍")
    assert secret in desk.last.text
    await town.says(boss, "/queue")
    assert "杨大珍" in await forge(town, boss, OpenTask(task.id).pack())
    assert secret not in boss.last.text + "".join(boss.buttons)
    await town.presses(desk, "认证:")
    await town.later(seconds=1)
    assert secret not in "".join(b.text for b in worker.heard)


async def test_only_whoever_answers_for_the_place_can_press(town: Town) -> None:
    def abroad(session: Session) -> None:
        newcomer(session)
        stage.coordinator(session, "外区", chat_id=3002, place="630103")

    old, worker, _ = await staged(town, abroad)
    outsider = town.phone(3002)
    await town.says(outsider, "/start")
    await ordered(town)
    (task,) = tasks(town)
    claim = town.look(claim_of)
    forged = (OpenTask(task.id), TakeTask(task.id, 1), Certify(claim.id, 1, task.id))
    for phone in (old, worker, outsider):
        for press in forged:
            assert "办不了" in await forge(town, phone, press.pack())
    assert acts(town).count("refused:not-allowed") == 9
    assert town.look(claim_of).status is ClaimStatus.DECLARED
    assert tasks(town)[0].status is TaskStatus.OPEN
    assert "没有要办的事" in await town.says(outsider, "/queue")
    assert "办不了" in await town.says(old, "/queue")
    assert "办不了" in await town.says(worker, "📥 待办")


async def test_every_reading_of_a_file_is_written_down(town: Town) -> None:
    _, worker, desk = await staged(town)
    child = town.look(lambda s: stage.child_of(s, someone(s, RESIDENT)))
    order = await ordered(town, person_id=child.person_id)
    old = await ordered(town, start=TUESDAY_TEN + timedelta(hours=3))
    await town.says(desk, old.number)
    assert acts(town).count("read_file") == 1
    await town.says(desk, order.number)
    told = await town.presses(desk, "安排上门")
    assert acts(town).count("read_file") == 2
    assert "杨大珍(监护人)" in told
    first = worker.heard[1]
    assert "小宝" not in first.text
    worker.press(first.id, TakeOffer(1, 1).pack())
    await town.settle()
    assert "小宝" in worker.message(first.id).text
    assert acts(town).count("read_file") == 3


async def test_late_cases_nobody_took_stand_first(town: Town) -> None:
    _, _, desk = await staged(town)
    old = town.phone(RESIDENT)
    await town.presses(old, "找人帮忙")
    await town.later(hours=3)
    assert "已经超时" in desk.last.text
    await town.says(desk, "/queue")
    assert desk.buttons[0] == "⏰ 超时没人接 1"
    await town.presses(desk, "超时没人接")
    await town.presses(desk, "杨*珍")
    await town.presses(desk, "我来处理")
    await town.says(desk, "/queue")
    assert "✋ 我在办的 1" in desk.buttons
    assert not any("超时" in label for label in desk.buttons)


async def test_nobody_is_woken_for_a_case_that_was_settled_in_the_night(town: Town) -> None:
    _, _, desk = await staged(town)
    await town.later(hours=10)
    await town.presses(town.phone(RESIDENT), "找人帮忙")
    await town.says(desk, "/queue")
    await town.presses(desk, "全部")
    await town.presses(desk, "杨*珍")
    await town.presses(desk, "办结")
    await town.presses(desk, "打过电话")
    await town.later(hours=12)
    assert not any("处理。" in bubble.text for bubble in desk.heard)


@pytest.mark.parametrize("reason", ["打过电话", "上门看过", "已经解决", "重复的"])
async def test_a_case_is_closed_with_one_of_four_reasons(town: Town, reason: str) -> None:
    _, _, desk = await staged(town)
    await town.presses(town.phone(RESIDENT), "找人帮忙")
    await town.presses(desk, "打开")
    await town.presses(desk, "办结")
    await town.presses(desk, reason)
    assert [t.status for t in tasks(town)] == [TaskStatus.CLOSED]
    assert tasks(town)[0].about == ""
