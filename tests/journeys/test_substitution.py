"""A worker falls out: one line, one tap, and everybody who waits has somebody else."""

from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlmodel import Session

from bot.sandbox.phone import Phone
from models.base import table
from models.operations.booking import book
from models.reads.standing import HOUSE
from models.tables.visits import Visit, VisitStatus
from tests import stage
from tests.journeys.conftest import Town
from tests.journeys.scenes import booked, bubble_with, staged
from tests.journeys.test_roles import BOSS, HEAD, ladder
from tests.stage import NOON, TUESDAY_TEN

OTHER, SECOND = 2002, 1002


@pytest.fixture(params=["sqlite"])
def database_url(sqlite_url: str) -> str:
    """The rules run on both databases in tests/operations."""
    return sqlite_url


def two_workers(session: Session) -> None:
    ladder(session)
    project = session.get_one(stage.Project, 1)
    stage.worker(session, project, "祁师傅", chat_id=OTHER)


def three_homes(session: Session) -> None:
    """The neediest is the last who ordered; nobody but one colleague is there at that hour."""
    two_workers(session)
    one = session.get_one(stage.Worker, 1)
    homes = [("李有德", "recreation", 0), ("马秀兰", "daily_care", 4)]
    for n, (name, service, hours) in enumerate(homes):
        who = stage.resident(session, name, chat_id=SECOND + n)
        start = TUESDAY_TEN + timedelta(hours=hours)
        order = stage.order_of(session, who, service, start=start)
        book(session, order, (one.id, 1), by=HOUSE, now=NOON)


def texts(phone: Phone) -> list[str]:
    return [bubble.text for bubble in phone.heard]


def lives(town: Town) -> dict[int, int]:
    """Worker of each order that is booked."""
    visit = table(Visit).c
    rows = select(visit.order_id, visit.worker_id).where(visit.status == VisitStatus.BOOKED)
    return town.look(lambda s: {row[0]: row[1] for row in s.execute(rows)})


async def test_a_worker_writes_one_line_and_every_visit_of_the_day_has_somebody_else(
    town: Town,
) -> None:
    _, worker, _ = await staged(town, three_homes)
    head = town.phone(HEAD)
    await town.says(head, "/start")
    assert "2 次上门" in await town.says(worker, "病了，明天去不了")
    assert "2 次里 2 次已换好人" in await town.presses(worker, "✅ 请假")
    assert set(lives(town).values()) == {2}
    told = bubble_with(head, "聂师傅 11月24日 周二 请假").text
    assert "2 次上门：换好 2 次，在找 0 次" in told


async def test_days_off_are_changed_before_they_are_taken(town: Town) -> None:
    _, worker, _ = await staged(town, two_workers)
    await booked(town)
    assert "11月24日 周二 请假，对吗" in await town.says(worker, "我明天请假")
    assert "周二 到 11月25日 周三" in await town.presses(worker, "多请一天")
    await town.presses(worker, "换一天")
    assert "您没有上门" in await town.presses(worker, "11月26日")
    await town.presses(worker, "✖️ 不请了")
    assert lives(town) == {1: 1}


async def test_the_resident_reads_one_message_with_the_new_name_and_the_same_hour(
    town: Town,
) -> None:
    old, worker, _ = await staged(town, two_workers)
    await booked(town)
    heard = len(old.heard)
    await town.says(worker, "我明天请假")
    await town.presses(worker, "✅ 请假")
    await town.later(hours=1)
    (told,) = texts(old)[heard:]
    assert told.startswith("原来的聂师傅来不了，换 祁师傅 来：11月24日 周二 上午10:00。时间没有变")
    assert "您不用再点" in told


async def test_whoever_accepts_within_a_quarter_of_an_hour_makes_it_one_message(
    town: Town,
) -> None:
    def asked_only(session: Session) -> None:
        two_workers(session)
        session.execute(table(stage.Provider).update().values(may_assign=False))

    old, worker, _ = await staged(town, asked_only)
    other = town.phone(OTHER)
    await town.says(other, "/start")
    await booked(town)
    heard = len(old.heard)
    await town.says(worker, "我明天请假")
    await town.presses(worker, "✅ 请假")
    await town.later(minutes=5)
    await town.presses(other, "✅ 接单")
    await town.later(hours=1)
    (told,) = texts(old)[heard:]
    assert "换 祁师傅 来" in told


async def test_whoever_is_sent_says_no_in_one_tap_and_another_is_found(town: Town) -> None:
    def three(session: Session) -> None:
        two_workers(session)
        stage.worker(session, session.get_one(stage.Project, 1), "鲍师傅", chat_id=2003)

    _, worker, _ = await staged(town, three)
    other = town.phone(OTHER)
    await town.says(other, "/start")
    await booked(town)
    await town.says(worker, "我明天请假")
    await town.presses(worker, "✅ 请假")
    await town.later(seconds=1)
    assert "下午12:30" in bubble_with(other, "同事来不了").text.replace("中午", "下午")
    assert "已经换好人" in await town.presses(other, "✖️ 去不了")
    assert set(lives(town).values()) == {3}


async def test_a_colleague_sent_to_nobody_hands_over_and_is_asked_for_nothing(town: Town) -> None:
    _, worker, _ = await staged(town, two_workers)
    await booked(town)
    head = town.phone(HEAD)
    await town.says(head, "/team")
    await town.presses(head, "聂师傅")
    await town.presses(head, "先不派单")
    assert "手上的 1 次上门" in head.last.text
    await town.presses(head, "🔎 要查一查")
    await town.presses(head, "说不准")
    assert bubble_with(head, "1 次上门：换好 1 次，在找 0 次")
    assert bubble_with(head, "现在不派单：🔎 要查一查")
    assert lives(town) == {1: 2}
    told = bubble_with(worker, "先不派单给您").text
    assert "先不派单给您，等通知再恢复：🔎 要查一查（机构说的）" in told
    await town.presses(head, "又可以派单了")
    assert "现在不派单" not in head.last.text


async def test_words_of_somebody_who_is_no_worker_are_no_absence(town: Town) -> None:
    old, _, _ = await staged(town)
    assert "请假，对吗" not in await town.says(old, "我明天请假")


async def test_an_organisation_is_taken_out_of_service_in_two_taps_and_nobody_orders_again(
    town: Town,
) -> None:
    def two_houses(session: Session) -> None:
        ladder(session)
        stage.worker(session, stage.provider(session, "FERN"), "祁师傅", chat_id=OTHER)

    old, worker, _ = await staged(town, two_houses)
    await booked(town)
    boss, head, other = town.phone(BOSS), town.phone(HEAD), town.phone(OTHER)
    for phone in (boss, head, other):
        await town.says(phone, "/start")
    await town.says(boss, "/queue")
    await town.presses(boss, "🏢 机构")
    await town.presses(boss, "🏢 LAN")
    assert "请选原因" not in boss.last.text
    await town.presses(boss, "⛔ 停用")
    await town.presses(boss, "💰 钱有问题")
    assert "1 位社工都不再派单，1 次上门" in boss.last.text
    assert lives(town) == {1: 1}
    await town.presses(boss, "⛔ 是，停用")
    assert bubble_with(boss, "1 次上门：换好 0 次，在找 1 次")
    assert "已停用：💰 钱有问题" in bubble_with(head, "已停用").text
    assert bubble_with(worker, "不用去了")
    await town.later(seconds=1)
    await town.presses(other, "✅ 接单")
    await town.later(hours=1)
    assert lives(town) == {1: 2}
    assert "换 祁师傅 来" in old.last.text


async def test_a_home_for_which_nobody_is_found_yet_reads_who_cannot_come(town: Town) -> None:
    resident, worker, _ = await staged(town)
    await booked(town)
    await town.says(worker, "病了，明天去不了")
    await town.presses(worker, "✅ 请假")
    await town.later(minutes=5)
    assert "聂师傅 11月24日 周二 上午10:00 来不了了" in bubble_with(resident, "您的单子还在").text
