"""What goes wrong at a door, and who hears of it."""

from datetime import timedelta

from sqlmodel import Session

from models.operations.booking import book
from models.operations.calling_off import lapse_offers, want_again
from models.reads.standing import HOUSE
from models.tables.desk import Task, TaskStatus
from models.tables.orders import Order, OrderStatus
from models.tables.visits import VisitStatus
from models.words import TaskKind
from tests import stage
from tests.journeys.conftest import Town
from tests.journeys.scenes import (
    acts,
    arrived,
    booked,
    bubble_with,
    forge,
    staged,
    tasks,
    visit_now,
)
from tests.stage import TUESDAY_TEN


async def test_danger_gets_the_numbers_and_a_human_being_at_once(town: Town) -> None:
    _, worker, desk = await staged(town)
    await booked(town)
    await arrived(town, worker)
    assert "110" in await town.presses(worker, "有危险")
    assert "紧急" in desk.last.text
    (case,) = tasks(town, TaskKind.EMERGENCY)

    await town.later(minutes=2, seconds=1)
    assert len([b for b in desk.heard if "紧急" in b.text]) == 2
    await town.presses(desk, "我来处理")
    assert "社工上门遇到危险" in bubble_with(desk, "社工上门遇到危险").text
    await town.later(hours=1)
    assert len([b for b in desk.heard if "请在" in b.text and "紧急" in b.text]) == 1
    taken = town.look(lambda s: s.get_one(Task, case.id))
    assert (taken.status, taken.rung) == (TaskStatus.TAKEN, 1)


async def test_nobody_opens_staff_phone_and_a_second_press_changes_nothing(town: Town) -> None:
    old, worker, desk = await staged(town)
    visit = await booked(town)
    await town.until(TUESDAY_TEN)
    await town.presses(worker, "没人开门")
    assert "没人开门" in old.last.text
    assert "上门出了问题" in desk.last.text
    card = bubble_with(worker, "请在门口等一等")
    heard = len(old.heard)
    worker.press(card.id, f"nh:{visit.id}", stale=True)
    await town.settle()
    assert len(old.heard) == heard
    assert acts(town).count("not_at_home") == 1

    await town.later(hours=1)
    assert visit_now(town, visit.id).status is VisitStatus.BOOKED
    await arrived(town, worker, town.clock.now())
    assert visit_now(town, visit.id).status is VisitStatus.STARTED


async def test_a_visit_that_hangs_is_looked_for_anew_by_telephone(town: Town) -> None:
    old, worker, desk = await staged(town)
    visit = await booked(town)
    await town.until(TUESDAY_TEN)
    await town.presses(worker, "没人开门")
    await town.presses(desk, "打开")
    await town.presses(desk, "另找时间")
    assert visit_now(town, visit.id).status is VisitStatus.CANCELLED
    assert "这一次不用去了" in "".join(b.text for b in worker.heard)
    order = town.look(lambda s: s.get_one(Order, visit.order_id))
    assert order.status is OrderStatus.PLACING
    assert order.start > TUESDAY_TEN
    await town.later(minutes=16)
    assert "不用再点" in bubble_with(old, "变动").text


async def test_a_forgotten_check_out_is_written_down_by_a_coordinator(town: Town) -> None:
    old, worker, desk = await staged(town)
    visit = await booked(town)
    await arrived(town, worker)
    await town.until(visit.end + timedelta(minutes=121))
    await town.presses(desk, "打开")
    assert "社工还没有签退" in desk.last.text
    await town.presses(desk, "替社工签退")
    assert visit_now(town, visit.id).status is VisitStatus.DONE
    await town.later(minutes=30)
    assert "您说了才算" in bubble_with(old, "都做完了吗").text


async def test_whoever_cannot_come_says_why_and_a_colleague_is_sent_at_the_same_time(
    town: Town,
) -> None:
    def two(session: Session) -> None:
        project = stage.provider(session)
        stage.worker(session, project)
        stage.worker(session, project, "替班", chat_id=2002)
        stage.resident(session)
        stage.coordinator(session)

    old, worker, _ = await staged(town, two)
    other = town.phone(2002)
    await town.says(other, "/start")
    visit = await booked(town)
    await town.says(worker, "/today")
    await town.presses(worker, "家政保洁")
    await town.presses(worker, "来不了")
    assert "为什么" in bubble_with(worker, "为什么来不了").text
    await town.presses(worker, "身体不适")
    await town.later(seconds=1)

    assert "已经换好人去" in worker.last.text
    assert "11月24日 周二 上午10:00" in bubble_with(other, "同事来不了").text
    assert "不用再点" in bubble_with(old, "换 替班 来").text
    assert visit_now(town, visit.id).status is VisitStatus.CANCELLED


async def test_somebody_who_has_not_come_is_asked_first_and_then_replaced(town: Town) -> None:
    _, worker, desk = await staged(town)
    visit = await booked(town)
    await town.until(TUESDAY_TEN + timedelta(minutes=11))
    assert "您到了吗" in worker.last.text
    await town.until(TUESDAY_TEN + timedelta(minutes=31))
    assert "没有等到您签到" in bubble_with(worker, "没有等到您签到").text
    assert visit_now(town, visit.id).status is VisitStatus.MISSED
    told = bubble_with(desk, "上门出了问题")
    desk.press(told.id, told.inline[0][0]["callback_data"])
    await town.settle()
    assert "说好的社工没有来" in "".join(b.text for b in desk.heard)


async def test_the_evening_before_and_two_hours_before_a_worker_is_reminded(town: Town) -> None:
    _, worker, _ = await staged(town)
    await booked(town)
    await town.until(TUESDAY_TEN - timedelta(minutes=1))
    told = [b.text.splitlines()[0] for b in worker.heard]
    assert "⏰ 明天有一次上门：" in told
    assert "⏰ 快到上门的时间了：" in told


async def test_a_reason_that_no_button_has_is_no_reason(town: Town) -> None:
    _, worker, _ = await staged(town)
    visit = await booked(town)
    assert "办不了" in await forge(town, worker, f"cc:{visit.id}:杨大珍")
    assert visit_now(town, visit.id).status is VisitStatus.BOOKED


async def test_a_worker_at_the_door_after_the_visit_was_given_up_begins_it_all_the_same(
    town: Town,
) -> None:
    resident, worker, _ = await staged(town)
    missed = await booked(town)
    await town.until(TUESDAY_TEN + timedelta(minutes=33))
    assert visit_now(town, missed.id).status is VisitStatus.MISSED
    assert bubble_with(worker, "还可以签到")
    await town.says(worker, "4827")
    assert bubble_with(worker, "签到好了")  # and the offer for tomorrow is taken back
    visit = visit_now(town, missed.id + 1)
    assert (visit.status, visit.start) == (VisitStatus.STARTED, TUESDAY_TEN)
    assert "已经到您家了" in resident.last.text
    assert not any(b.text.startswith("🎉") for b in resident.heard[-2:])
    order = town.look(lambda s: s.get_one(Order, missed.order_id))
    assert (order.status, order.start) == (OrderStatus.BOOKED, TUESDAY_TEN)
    await town.presses(worker, "都做完了")
    assert visit_now(town, visit.id).status is VisitStatus.DONE


async def test_a_worker_who_comes_when_another_is_booked_is_told_so_and_finds_a_human_being(
    town: Town,
) -> None:
    _, worker, _ = await staged(town)
    missed = await booked(town)
    await town.until(TUESDAY_TEN + timedelta(minutes=33))

    def book_another(session: Session) -> None:
        order = session.get_one(Order, missed.order_id)
        project = session.get_one(stage.Project, missed.project_id)
        other = stage.worker(session, project, "替班", chat_id=2099)
        start = TUESDAY_TEN + timedelta(hours=3)
        lapse_offers(session, order, now=town.clock.now())
        want_again(session, order, start, by=HOUSE, now=town.clock.now(), reason="missed")
        book(session, order, (other.worker_id, project.id), by=HOUSE, now=town.clock.now())

    town.look(book_another)
    await town.says(worker, "4827")
    told = bubble_with(worker, "已经另外安排了")
    assert any("找人帮忙" in label for label in told.buttons)
    assert visit_now(town, missed.id).status is VisitStatus.MISSED


async def test_five_wrong_codes_at_a_missed_visit_are_wrong_codes_at_the_one_booked_anew(
    town: Town,
) -> None:
    _, worker, _ = await staged(town)
    missed = await booked(town)
    await town.until(TUESDAY_TEN + timedelta(minutes=33))
    for _ in range(5):
        await town.says(worker, "0000")
    await town.says(worker, "4827")
    assert visit_now(town, missed.id).status is VisitStatus.MISSED
