"""Dispatch by a coordinator, and orders found by their number."""

from datetime import date

from sqlmodel import Session

from bot.sandbox.phone import Phone
from handlers.presses.coordinator import Dispatch, OpenOrder
from models.rules.numbers import order_number
from models.tables.desk import TaskStatus
from models.tables.orders import Order, OrderStatus
from models.words import TaskKind
from tests import stage
from tests.journeys.conftest import Town
from tests.journeys.scenes import (
    acts,
    booked,
    forge,
    ordered,
    staged,
    tasks,
)


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
    assert "聂师傅（LAN服务社）" in shown
    assert "连续性 0/30 · 本事 8/15 · 距离 15/15 · 空闲 15/15 · 满意度 8/15 · 语言 10/10" in shown
    assert "⛔ 只差这一条：没空" in shown
    assert "⛔ 只差这一条：已经问过" in shown
    assert not any("忙师傅" in label for label in desk.buttons)
    await town.presses(desk, "派给 聂师傅")
    assert desk.taps - before == 3
    assert "已经问 聂师傅" in desk.last.text

    await town.presses(worker, "接单")
    assert town.look(lambda s: s.get_one(Order, order.id)).status is OrderStatus.BOOKED
    assert [t.status for t in tasks(town, TaskKind.PLACE)] == [TaskStatus.CLOSED]


async def test_whoever_is_being_asked_is_not_asked_anew(town: Town) -> None:
    worker, desk, order = await placed_by_hand(town)
    await town.presses(desk, "打开")
    await town.presses(desk, "选人派单")
    await town.presses(desk, "派给 聂师傅")
    heard = len(worker.heard)
    assert "已经在问这位了" in await forge(town, desk, Dispatch(order.id, 1, 1).pack())
    assert len(worker.heard) == heard
    await town.presses(worker, "接单")
    assert town.look(lambda s: s.get_one(Order, order.id)).status is OrderStatus.BOOKED


async def test_a_case_about_a_visit_names_its_service_and_day(town: Town) -> None:
    _, desk, _ = await placed_by_hand(town)
    assert "🍲 家政保洁 11月24日 周二" in desk.last.text
    await town.says(desk, "/queue")
    await town.presses(desk, "📋 全部")
    assert any("家政保洁 11月24日 周二" in label for label in desk.labels)


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
    assert "社工接单（聂师傅）" in desk.last.text
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
