"""On the way: the home knows when somebody sets out, and how late they will be."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import select
from sqlmodel import Session

from bot.sandbox.phone import Phone
from models.base import add, table
from models.rules.along import about
from models.tables.messaging import Due, DueStatus
from models.tables.orders import Order, OrderStatus
from models.tables.people import Account
from models.tables.places import Place
from models.tables.proofs import Mark
from models.tables.visits import Visit, VisitStatus
from models.words import Proof, Side
from tests import stage
from tests.journeys.conftest import Town
from tests.journeys.scenes import (
    RESIDENT,
    acts,
    arrived,
    booked,
    bubble_with,
    forge,
    staged,
    tasks,
    visit_now,
)
from tests.stage import NOON, TUESDAY_TEN

MINUTE = timedelta(minutes=1)
HALF_PAST_NINE = TUESDAY_TEN - 30 * MINUTE


def heard(phone: Phone, words: str) -> int:
    return sum(words in bubble.text for bubble in phone.heard)


async def card(town: Town, worker: Phone, at: datetime) -> str:
    """The worker opens the visit's card at that moment."""
    await town.until(at)
    await town.says(worker, "/today")
    return await town.presses(worker, "家政保洁")


async def late(town: Town, worker: Phone, *minutes: str) -> None:
    for one in minutes:
        await town.presses(worker, "要晚到")
        await town.presses(worker, one)


def open_dues(session: Session) -> dict[str, datetime]:
    due = table(Due).c
    rows = session.execute(select(due.kind, due.due_at).where(due.status == DueStatus.OPEN))
    return {row.kind: row.due_at for row in rows}


async def test_setting_out_is_one_tap_and_read_once_with_the_promised_hour(town: Town) -> None:
    resident, worker, _ = await staged(town)
    visit = await booked(town)
    await card(town, worker, TUESDAY_TEN - 181 * MINUTE)
    assert not any("出发了" in label for label in worker.labels)
    await card(town, worker, HALF_PAST_NINE)
    assert "告诉家里了" in await town.presses(worker, "出发了")
    assert visit_now(town, visit.id).set_out_at is not None
    assert "聂师傅出发了，大约 上午10:00 到" in bubble_with(resident, "出发了").text
    await forge(town, worker, f"9c:{visit.id}")
    assert heard(resident, "出发了，大约") == 1
    assert acts(town).count("set_out") == 1
    assert "大约 上午10:00 到" in await town.says(resident, "师傅到哪了")


async def test_nobody_sets_out_who_is_there_already(town: Town) -> None:
    resident, worker, _ = await staged(town)
    visit = await booked(town)
    await card(town, worker, HALF_PAST_NINE)
    await arrived(town, worker)
    await forge(town, worker, f"9c:{visit.id}")
    await forge(town, worker, f"9d:{visit.id}:0:20")
    assert visit_now(town, visit.id).set_out_at is None
    assert heard(resident, "出发了") == heard(resident, "耽误") == 0


def lived_far_apart(session: Session) -> None:
    """The worker left another home at nine, twelve kilometres from the next one."""
    town_house = stage.provider(session)
    worker, old = stage.worker(session, town_house), stage.resident(session)
    stage.coordinator(session)
    for person, north in ((old, 36.62), (stage.resident(session, "马奶奶", chat_id=1002), 36.73)):
        home = Place(person_id=person.person_id, latitude=north, longitude=101.78, met=1,
                     changed_at=NOON)  # fmt: skip
        session.add(home)
    order = stage.order_of(session, person, start=TUESDAY_TEN - timedelta(hours=3))
    nine = TUESDAY_TEN - 60 * MINUTE
    seen = add(session, Visit(
        order_id=order.id, person_id=person.person_id, worker_id=worker.worker_id,
        carer_id=worker.person_id, project_id=town_house.id, occurrence=1, start=order.start,
        end=nine, busy_from=order.start, busy_until=nine, changed_at=NOON,
        status=VisitStatus.DONE, started_at=order.start, finished_at=nine,
    ))  # fmt: skip
    add(session, Mark(visit_id=seen.id, side=Side.OUT, how=Proof.ONE_TIME, at=nine))


async def test_the_way_from_the_last_home_tells_when_they_will_be_there(town: Town) -> None:
    resident, worker, _ = await staged(town, lived_far_apart)
    await booked(town)
    await card(town, worker, HALF_PAST_NINE)
    await town.presses(worker, "出发了")
    # 12.2 km straight, 40 % longer by road, at 25 km/h: 42 minutes, and 5 to the door
    assert "大约 上午10:20 到" in bubble_with(resident, "出发了").text


async def test_who_says_late_is_asked_for_and_missed_so_much_later(town: Town) -> None:
    resident, worker, _ = await staged(town)
    visit = await booked(town)
    before = town.look(open_dues)
    await card(town, worker, HALF_PAST_NINE)
    await late(town, worker, "20 分钟")
    assert "聂师傅路上耽误，大约晚 20 分钟。对不起。" in bubble_with(resident, "耽误").text
    after = town.look(open_dues)
    for kind in ("nudge_worker", "miss_visit", "check_overtime"):
        assert after[kind] - before[kind] == 20 * MINUTE
    await town.until(TUESDAY_TEN + 45 * MINUTE)
    assert visit_now(town, visit.id).status is VisitStatus.BOOKED
    assert heard(worker, "您到了吗") == 1
    await town.until(TUESDAY_TEN + 51 * MINUTE)
    assert visit_now(town, visit.id).status is VisitStatus.MISSED


async def test_a_second_tap_on_the_same_minutes_does_not_add_to_them(town: Town) -> None:
    resident, worker, _ = await staged(town)
    visit = await booked(town)
    await card(town, worker, HALF_PAST_NINE)
    for press in ("0:20", "0:20", "0:10", "20:7"):
        await forge(town, worker, f"9d:{visit.id}:{press}")
    assert visit_now(town, visit.id).late_minutes == 20
    assert heard(resident, "耽误") == acts(town).count("late") == 1


async def test_a_late_worker_checks_in_after_a_short_visit_should_have_ended(town: Town) -> None:
    _, worker, _ = await staged(town)
    visit = await booked(town, "recreation")
    long = visit.end - visit.start
    await town.until(HALF_PAST_NINE)
    await forge(town, worker, f"9d:{visit.id}:0:60")
    await forge(town, worker, f"9d:{visit.id}:60:60")
    assert long < 120 * MINUTE
    await arrived(town, worker, TUESDAY_TEN + 119 * MINUTE)
    assert visit_now(town, visit.id).status is VisitStatus.STARTED


async def test_a_home_without_a_chat_is_asked_by_telephone(town: Town) -> None:
    _, worker, desk = await staged(town)
    visit = await booked(town)
    alone = table(Account).update().where(table(Account).c.chat_id == RESIDENT)
    town.look(lambda session: session.execute(alone.values(reachable=False)))
    await card(town, worker, HALF_PAST_NINE)
    await late(town, worker, "1 小时")
    assert tasks(town) == []
    await late(town, worker, "10 分钟")
    assert [(task.about, task.visit_id) for task in tasks(town)] == [("very late", visit.id)]
    await town.presses(desk, "打开")
    assert "请打电话问一声等不等" in desk.last.text


@pytest.mark.parametrize("waits", [True, False])
async def test_beyond_an_hour_the_home_says_whether_it_waits(town: Town, waits: bool) -> None:
    resident, worker, _ = await staged(town)
    visit = await booked(town)
    await card(town, worker, TUESDAY_TEN - 120 * MINUTE)
    await late(town, worker, "1 小时")
    assert not any("换别人来" in label for label in resident.labels)
    await forge(town, resident, f"9u:{visit.id}:60")
    assert "waits" not in acts(town)
    await late(town, worker, "10 分钟")
    assert "一共要晚 70 分钟，大约 上午11:10 到" in bubble_with(resident, "耽误").text
    await town.presses(resident, "我等" if waits else "换别人来")
    now = visit_now(town, visit.id)
    if waits:
        assert now.status is VisitStatus.BOOKED
        assert heard(worker, "家里说等您") == 1
        return
    assert now.status is VisitStatus.CANCELLED
    assert heard(worker, "不用去了") == 1
    order = town.look(lambda session: session.get_one(Order, visit.order_id))
    assert order.status in (OrderStatus.PLACING, OrderStatus.WAITING, OrderStatus.BOOKED)


async def test_later_than_twice_an_hour_is_no_lateness_but_cannot_come(town: Town) -> None:
    _, worker, _ = await staged(town)
    visit = await booked(town)
    await card(town, worker, TUESDAY_TEN - 120 * MINUTE)
    await late(town, worker, "1 小时", "1 小时")
    await town.presses(worker, "要晚到")
    assert "来不了" in await town.presses(worker, "10 分钟")
    assert visit_now(town, visit.id).late_minutes == 120


async def test_nobody_else_speaks_of_the_way(town: Town) -> None:
    resident, _, desk = await staged(town)
    visit = await booked(town)
    await town.until(HALF_PAST_NINE)
    for phone in (resident, desk):
        for data in (f"9c:{visit.id}", f"9s:{visit.id}", f"9d:{visit.id}:0:70"):
            assert "办不了" in await forge(town, phone, data)
    assert visit_now(town, visit.id).set_out_at is None


def test_minutes_are_told_in_steps_of_five() -> None:
    assert about(TUESDAY_TEN + 21 * MINUTE) == TUESDAY_TEN + 25 * MINUTE
    assert about(TUESDAY_TEN) == TUESDAY_TEN
