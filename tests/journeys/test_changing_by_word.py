"""What a resident says of their orders is understood, asked about, and only then done."""

from datetime import date, timedelta

from models.reads.plans import plan_of
from models.rules.hours import local
from models.tables.orders import Order, OrderStatus
from models.tables.visits import VisitStatus
from models.words import Rhythm, TaskKind
from tests import stage
from tests.journeys.conftest import Town
from tests.journeys.scenes import booked, ordered, someone, staged, tasks, visit_now
from tests.stage import TUESDAY_TEN


def order_now(town: Town, order_id: int) -> Order:
    return town.look(lambda session: session.get_one(Order, order_id))


async def test_one_sentence_moves_this_visit_and_the_next_comes_on_its_old_day(town: Town) -> None:
    resident, _, _ = await staged(town)
    visit = await booked(town, rhythm=Rhythm.HALF_MONTHLY)
    asked = await town.says(resident, "这周二改到周四")
    assert "每月第2、4个周二" in asked or "每月第1、3个周二" in asked
    assert "11月26日" in asked
    assert order_now(town, visit.order_id).start == TUESDAY_TEN  # nothing acts by itself
    await town.presses(resident, "只改 11月24日")
    assert order_now(town, visit.order_id).start == TUESDAY_TEN + timedelta(days=2)
    plan = town.look(lambda s: plan_of(s, visit.order_id))
    assert plan is not None
    assert plan.stands_for.weekday() == 1


async def test_one_sentence_moves_all_to_come(town: Town) -> None:
    resident, _, _ = await staged(town)
    visit = await booked(town, rhythm=Rhythm.WEEKLY)
    assert "11月26日 周四，几点来" in await town.says(resident, "以后都改成周四下午")
    assert "下午3:00" in resident.labels
    await town.presses(resident, "下午1:00")
    assert "以后都改" in resident.labels
    assert "每周四" in await town.presses(resident, "以后都改")
    order = order_now(town, visit.order_id)
    assert (local(order.start).weekday(), local(order.start).hour) == (3, 13)


async def test_what_was_asked_may_stay_as_it_is(town: Town) -> None:
    resident, _, _ = await staged(town)
    visit = await booked(town)
    assert "这样改吗" in await town.says(resident, "明天的改到后天")
    await town.presses(resident, "不改")
    assert order_now(town, visit.order_id).start == TUESDAY_TEN


async def test_an_hour_that_nobody_has_brings_the_nearest_ones(town: Town) -> None:
    resident, _, _ = await staged(town)
    visit = await booked(town)
    assert "没有人有空" in await town.says(resident, "改到周六")
    await town.presses(resident, "11月2")
    assert order_now(town, visit.order_id).start != TUESDAY_TEN


async def test_this_visit_is_left_out_and_the_plan_goes_on(town: Town) -> None:
    resident, _, _ = await staged(town)
    visit = await booked(town, rhythm=Rhythm.WEEKLY)
    assert "不要来了吗" in await town.says(resident, "这次不来了")
    await town.presses(resident, "取消这一次")
    assert visit_now(town, visit.id).status is VisitStatus.CANCELLED
    assert order_now(town, visit.order_id).start == TUESDAY_TEN + timedelta(days=7)


async def test_a_stay_in_hospital_lets_the_order_rest(town: Town) -> None:
    resident, _, _ = await staged(town)
    visit = await booked(town, rhythm=Rhythm.WEEKLY)
    assert "聂师傅给您留着" in await town.says(resident, "住院了，先停一停")
    await town.presses(resident, "先停两周")
    assert order_now(town, visit.order_id).start == TUESDAY_TEN + timedelta(days=14)


async def test_nobody_any_more_is_asked_about_once(town: Town) -> None:
    resident, _, _ = await staged(town)
    visit = await booked(town, rhythm=Rhythm.WEEKLY)
    assert "也可以先停一停" in await town.says(resident, "以后不用来了")
    await town.presses(resident, "以后都不用来了")
    assert order_now(town, visit.order_id).status is OrderStatus.CANCELLED


async def test_of_several_orders_the_one_that_is_meant_is_asked_for(town: Town) -> None:
    resident, _, _ = await staged(town)
    await booked(town)
    other = await ordered(town, "daily_care", start=TUESDAY_TEN + timedelta(hours=5))
    assert "哪一单" in await town.says(resident, "改到周四")
    assert not [label for label in resident.labels if "杨大珍" in label or "聂" in label]
    assert "11月26日" in await town.presses(resident, "生活照料")
    await town.presses(resident, "好，改")
    assert local(order_now(town, other.id).start).day == 26


async def test_danger_is_heard_before_any_change(town: Town) -> None:
    resident, _, _ = await staged(town)
    visit = await booked(town, rhythm=Rhythm.WEEKLY)
    await town.says(resident, "我摔倒了起不来，明天别来了")
    assert [task.kind for task in tasks(town)] == [TaskKind.EMERGENCY]
    assert order_now(town, visit.order_id).start == TUESDAY_TEN


async def test_whoever_has_no_order_is_understood_as_ever(town: Town) -> None:
    resident, _, _ = await staged(town)
    before = await town.says(resident, "住院了，先停一停")
    assert "给您留着" not in before


async def test_a_neighbour_changes_nothing_of_anybody_elses(town: Town) -> None:
    await staged(town)
    visit = await booked(town, rhythm=Rhythm.WEEKLY)
    town.look(lambda s: stage.resident(s, "祁生莲", chat_id=1002))
    neighbour = town.phone(1002)
    await town.says(neighbour, "/start")
    await town.says(neighbour, "以后都改成周四下午")
    assert "以后都改" not in neighbour.labels
    assert town.look(lambda s: someone(s, 1002)).person_id != visit.person_id


async def test_the_usual_hour_stays_where_it_lies_in_the_part_of_the_day(town: Town) -> None:
    resident, _, _ = await staged(town)
    await booked(town, rhythm=Rhythm.WEEKLY)
    assert "上午10:00" in await town.says(resident, "以后都改成周四上午")
    assert resident.labels[0] == "以后都改"


async def test_a_last_day_that_was_said_is_offered_and_kept(town: Town) -> None:
    resident, _, _ = await staged(town)
    visit = await booked(town, rhythm=Rhythm.WEEKLY)
    await town.says(resident, "到年底就不用来了")
    assert "12月31日" in resident.last.buttons[0]
    await town.presses(resident, "12月31日")
    plan = town.look(lambda s: plan_of(s, visit.order_id))
    assert plan is not None
    assert plan.ends_on == date(2026, 12, 31)
    assert order_now(town, visit.order_id).status is OrderStatus.BOOKED


async def test_two_months_at_a_daughter_s_are_a_rest_of_two_months(town: Town) -> None:
    resident, _, _ = await staged(town)
    visit = await booked(town, rhythm=Rhythm.WEEKLY)
    await town.says(resident, "我要去女儿家住两个月")
    assert "两个月" in resident.last.buttons[0]
    await town.presses(resident, "先停两个月")
    assert order_now(town, visit.order_id).start > TUESDAY_TEN + timedelta(days=59)


async def test_whoever_was_to_come_reads_that_the_visit_has_moved(town: Town) -> None:
    resident, worker, _ = await staged(town)
    await booked(town)
    heard = len(worker.heard)
    await town.says(resident, "明天的改到后天")
    await town.presses(resident, "好，改")
    await town.later(seconds=5)
    told = [bubble.text for bubble in worker.heard[heard:]]
    assert not any("这一次不用去了" in one for one in told)
    assert any("改时间了：杨*珍家" in one and "改到 11月25日" in one for one in told)
    assert any("杨*珍家改了时间" in one and "新任务" in one for one in told)
    await town.presses(worker, "接单")
