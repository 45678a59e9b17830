"""A standing order is changed for once or for good, and rests for a while."""

from datetime import timedelta

from models.reads.plans import plan_of
from models.tables.orders import Order
from models.words import Rhythm
from tests.journeys.conftest import Town
from tests.journeys.scenes import booked, staged
from tests.stage import TUESDAY_TEN


async def test_a_new_time_is_for_this_visit_or_for_all(town: Town) -> None:
    resident, _, _ = await staged(town)
    visit = await booked(town, rhythm=Rhythm.WEEKLY)
    await town.presses(resident, "我的订单")
    await town.presses(resident, "家政保洁")
    await town.presses(resident, "换时间")
    asked = await town.presses(resident, "11月25日")
    assert "改哪些" in asked
    assert "每周三" in await town.presses(resident, "以后都改")
    plan = town.look(lambda s: plan_of(s, visit.order_id))
    assert plan is not None
    assert plan.stands_for.weekday() == 2


async def test_an_order_rests_for_two_weeks_and_says_when_it_goes_on(town: Town) -> None:
    resident, _, _ = await staged(town)
    visit = await booked(town, rhythm=Rhythm.WEEKLY)
    await town.presses(resident, "我的订单")
    await town.presses(resident, "家政保洁")
    await town.presses(resident, "取消")
    assert "下一次：12月8日 周二" in await town.presses(resident, "先停两周")
    order = town.look(lambda s: s.get_one(Order, visit.order_id))
    assert order.start == TUESDAY_TEN + timedelta(days=14)
