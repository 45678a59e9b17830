"""A standing order gets a last day, and single days to come are otherwise."""

from datetime import date, timedelta

from bot.sandbox.phone import Phone
from models.reads.plans import plan_card, plan_of
from models.tables.orders import Order, OrderStatus
from models.words import Rhythm
from tests.journeys.conftest import Town
from tests.journeys.scenes import booked, staged


def until(town: Town, order_id: int) -> date | None:
    plan = town.look(lambda s: plan_of(s, order_id))
    assert plan is not None
    return plan.ends_on


async def test_a_last_day_is_written_and_shown_and_taken_back(town: Town) -> None:
    resident, _, _ = await staged(town)
    visit = await booked(town, rhythm=Rhythm.WEEKLY)
    await town.presses(resident, "我的订单")
    await town.presses(resident, "家政保洁")
    await town.presses(resident, "以后的日子")
    await town.presses(resident, "到什么时候")
    await town.says(resident, "等春天吧")
    assert "写一个以后的日子" in " ".join(one.text for one in resident.heard[-2:])
    assert "2026年12月20日 为止" in await town.says(resident, "2026年12月20日")
    assert until(town, visit.order_id) == date(2026, 12, 20)
    await town.presses(resident, "我的订单")
    assert "到 2026年12月20日 为止" in await town.presses(resident, "家政保洁")
    await town.presses(resident, "以后的日子")
    await town.presses(resident, "到什么时候")
    await town.presses(resident, "一直来")
    assert until(town, visit.order_id) is None


async def test_two_weeks_before_it_may_go_on_for_three_months(town: Town) -> None:
    resident, _, _ = await staged(town)
    visit = await booked(town, rhythm=Rhythm.WEEKLY)
    assert "12月9日 为止" in " ".join([await town.says(resident, "12月10号起不用来了"),
                                     *resident.labels])  # fmt: skip
    await town.presses(resident, "来到 12月9日")
    await town.later(hours=26)  # the last one is on the 8th
    assert "快到头了" in " ".join(one.text for one in resident.heard)
    await town.presses(resident, "再续三个月")
    assert until(town, visit.order_id) == date(2027, 3, 9)


async def test_an_order_ends_from_next_month_on_by_one_sentence(town: Town) -> None:
    resident, _, _ = await staged(town)
    visit = await booked(town, rhythm=Rhythm.WEEKLY)
    await town.says(resident, "下个月起不用了")
    await town.presses(resident, "来到 11月30日")
    assert until(town, visit.order_id) == date(2026, 11, 30)
    order = town.look(lambda s: s.get_one(Order, visit.order_id))
    assert order.status is OrderStatus.BOOKED  # tomorrow somebody still comes
    assert order.start - town.clock.now() < timedelta(days=1)


async def test_one_of_the_days_to_come_is_left_out_and_another_moved(town: Town) -> None:
    resident, _, _ = await staged(town)
    visit = await booked(town, rhythm=Rhythm.WEEKLY)
    await town.presses(resident, "我的订单")
    card = await town.presses(resident, "家政保洁")
    assert "之后：12月1日 周二、12月8日 周二" in card
    await town.presses(resident, "以后的日子")
    await town.presses(resident, "12月8日")
    await town.presses(resident, "这一天不来")
    assert "✖️ 12月8日 周二 不来" in resident.labels
    await town.presses(resident, "12月15日")
    await town.presses(resident, "→ 12月17日")
    assert "🔁 12月15日 → 12月17日 周四 上午10:00" in resident.labels
    await town.presses(resident, "返回")
    days = town.look(lambda s: plan_card(s, visit.order_id, ahead=3))
    assert days is not None
    assert [day.day for day in days.ahead] == [1, 17, 22]


async def test_a_later_day_is_left_out_by_one_sentence(town: Town) -> None:
    resident, _, _ = await staged(town)
    await booked(town, rhythm=Rhythm.WEEKLY)
    assert "12月8日" in await town.says(resident, "12月8号不用来了")
    await town.presses(resident, "这一天不来")
    assert "✖️ 12月8日 周二 不来" in resident.labels
    await town.presses(resident, "12月8日")
    await town.presses(resident, "照常")
    assert "12月8日 周二 上午10:00" in resident.labels


async def asked(town: Town) -> tuple[Phone, int]:
    """Whoever has a standing order is asked for its last day."""
    resident, _, _ = await staged(town)
    visit = await booked(town, rhythm=Rhythm.WEEKLY)
    await town.presses(resident, "我的订单")
    await town.presses(resident, "家政保洁")
    await town.presses(resident, "以后的日子")
    assert "到什么时候" in await town.presses(resident, "到什么时候")
    return resident, visit.order_id


async def test_back_from_the_last_day_leads_to_where_one_came_from(town: Town) -> None:
    resident, order_id = await asked(town)
    assert "下面是以后的日子" in await town.presses(resident, "返回")
    await town.presses(resident, "到什么时候")
    told = await town.says(resident, "明天不要来了")
    assert "写一个以后的日子" not in " ".join(one.text for one in resident.heard[-2:])
    assert "11月24日" in told
    await town.says(resident, "三个月")  # no answer to a question that was left
    assert until(town, order_id) is None


async def test_whoever_is_not_understood_twice_is_offered_a_person(town: Town) -> None:
    resident, order_id = await asked(town)
    await town.says(resident, "等春天吧")
    await town.says(resident, "等天暖和")
    assert "找人" in " ".join(one.text for one in resident.heard[-3:])
    await town.says(resident, "年底")
    assert until(town, order_id) == date(2026, 12, 31)
