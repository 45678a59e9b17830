"""A no to one who comes keeps the order; waiting in vain brings help for the visit of that day."""

from datetime import timedelta

from models.tables.orders import Order, OrderStatus
from models.tables.visits import VisitStatus
from models.words import Rhythm, TaskKind
from tests.journeys.conftest import Town
from tests.journeys.scenes import booked, staged, tasks, visit_now
from tests.stage import TUESDAY_TEN


async def test_a_no_to_a_worker_by_name_keeps_the_order_and_sends_somebody_else(
    town: Town,
) -> None:
    resident, _, _ = await staged(town)
    visit = await booked(town, rhythm=Rhythm.WEEKLY)
    asked = await town.says(resident, "我不要聂师傅来")
    assert "您的单子还在" in asked
    assert visit_now(town, visit.id).status is VisitStatus.BOOKED  # nothing acts by itself
    await town.presses(resident, "以后别再派这位")
    order = town.look(lambda s: s.get_one(Order, visit.order_id))
    assert visit_now(town, visit.id).status is VisitStatus.CANCELLED
    assert order.status in (OrderStatus.PLACING, OrderStatus.WAITING)
    assert order.start == TUESDAY_TEN
    assert [task.about for task in tasks(town, TaskKind.MESSAGE)] == ["worker not wanted"]


async def test_of_whom_was_spoken_it_may_be_meant_that_nobody_need_come(town: Town) -> None:
    resident, _, _ = await staged(town)
    visit = await booked(town)
    await town.says(resident, "不要聂师傅")
    assert "真的要取消吗" in await town.presses(resident, "这一次谁也不用来")
    await town.says(resident, "不要聂师傅")
    await town.presses(resident, "不是，照旧")
    assert visit_now(town, visit.id).status is VisitStatus.BOOKED


async def test_whoever_never_came_is_no_worker_of_this_home(town: Town) -> None:
    resident, _, _ = await staged(town)
    await booked(town)
    await town.says(resident, "我不要马德福来")
    assert not [label for label in resident.labels if "以后别再派" in label]


async def test_waiting_in_vain_is_about_the_visit_of_today_in_whatever_words(town: Town) -> None:
    resident, _, _ = await staged(town)
    await booked(town)
    for words in ("今天没有人来", "没人来"):
        assert "聂师傅" in await town.says(resident, words)
    await town.until(TUESDAY_TEN + timedelta(minutes=10))
    told = await town.says(resident, "今天没有人来")
    assert "家政保洁" in told
    assert "工作人员" in told
    assert [task.kind for task in tasks(town, TaskKind.COMPLAINT)] == [TaskKind.COMPLAINT]


async def test_whoever_ordered_nothing_did_not_wait_for_us(town: Town) -> None:
    resident, _, _ = await staged(town)
    await town.says(resident, "今天没有人来")
    assert tasks(town, TaskKind.COMPLAINT) == []
