"""📅 今天: a worker's visits in order of the clock, the way between them, and the weeks."""

from datetime import datetime, timedelta

import pytest
from sqlmodel import Session

from bot.sandbox.phone import Phone
from handlers.presses.day import SeeDay
from models.base import add, table
from models.tables.catalogue import Service
from models.tables.places import Place
from tests import stage
from tests.journeys.conftest import Town
from tests.journeys.scenes import acts, arrived, booked, forge, staged
from tests.stage import NOON, TUESDAY_TEN

HOUR = timedelta(hours=1)
WEDNESDAY = (TUESDAY_TEN + 24 * HOUR).date().toordinal()


@pytest.fixture(params=["sqlite"])
def database_url(sqlite_url: str) -> str:
    return sqlite_url


def three_homes(session: Session) -> None:
    """One hour each; the first two homes 1.8 km apart on the map, the third not on it."""
    stage.worker(session, stage.provider(session))
    stage.coordinator(session)
    session.connection().execute(table(Service).update().values(minutes=60))
    homes = (
        (1001, "杨大珍", (36.62, 101.77)),
        (1002, "马奶奶", (36.62, 101.79)),
        (1003, "祁爷爷", None),
    )
    for chat_id, name, point in homes:
        who = stage.resident(session, name, chat_id=chat_id)
        if point is not None:
            place = {"latitude": point[0], "longitude": point[1], "met": 1, "changed_at": NOON}
            add(session, Place(person_id=who.person_id, **place))


async def a_full_day(town: Town) -> Phone:
    """Ten o'clock, half past eleven, half past two on Tuesday; ten on Wednesday."""
    _, worker, _ = await staged(town, three_homes)
    starts: tuple[tuple[int, datetime], ...] = (
        (1003, TUESDAY_TEN + 4.5 * HOUR),
        (1001, TUESDAY_TEN),
        (1002, TUESDAY_TEN + 1.5 * HOUR),
        (1001, TUESDAY_TEN + 24 * HOUR),
    )
    for chat_id, start in starts:
        await booked(town, chat_id=chat_id, start=start)
    return worker


async def test_the_day_is_in_the_order_of_the_clock_with_its_ways_and_gaps(town: Town) -> None:
    worker = await a_full_day(town)
    await town.until(TUESDAY_TEN - HOUR)
    lines = (await town.presses(worker, "📅 今天")).splitlines()
    assert lines[0] == "📅 今天 11月24日 周二 · 3 次 · 路上约 21 分钟"
    assert lines[1] == "1. 上午10:00 家政保洁 · 北关 🚶"
    assert (
        lines[2] == "  ↓ 路上 11 分钟"
    )  # 1.8 km, 2.5 by the streets, at 25 km/h, and 5 to the door
    assert lines[3] == "2. 上午11:30 家政保洁 · 北关"
    assert lines[4] == "  ↓ 路上 10 分钟"  # not on the map: within one community
    assert lines[6] == "⚠️ 2 和 3 之间空 2 小时"
    assert lines[7].startswith("⏭ 下一次：11月25日 周三 上午10:00 家政保洁")
    for name in ("杨大珍", "马奶奶", "祁爷爷"):
        assert name not in worker.last.text


async def test_what_is_done_is_marked_and_the_next_one_opens_with_a_tap(town: Town) -> None:
    worker = await a_full_day(town)
    await arrived(town, worker)
    assert "1. 上午10:00 家政保洁 ▶️" in (await _today(town, worker)).labels
    await town.later(minutes=55)
    await town.presses(worker, "1. 上午10:00")
    await town.presses(worker, "都做完了")
    await _today(town, worker)
    assert worker.labels[:3] == [
        "1. 上午10:00 家政保洁 ✅", "2. 上午11:30 家政保洁 🚶", "3. 下午2:30 家政保洁",
    ]  # fmt: skip
    assert "马奶奶" in await town.presses(worker, "2. 上午11:30")


async def test_the_weeks_count_visits_and_hours_and_open_each_day(town: Town) -> None:
    worker = await a_full_day(town)
    await town.presses(worker, "📅 今天")
    text = await town.presses(worker, "🗓 这一周")
    assert text.splitlines() == [
        "🗓 这一周 · 4 次 · 4 小时",
        "11月24日 周二 · 3 次 · 3 小时",
        "11月25日 周三 · 1 次 · 1 小时",
        "🗓 下一周没有上门",
    ]
    assert (await town.presses(worker, "11月25日")).startswith(
        "📅 11月25日 周三 · 1 次\n1. 上午10:00"
    )
    assert "🚶" not in worker.last.text


async def test_a_visit_called_off_leaves_the_day_and_a_colleague_sees_none_of_it(
    town: Town,
) -> None:
    worker = await a_full_day(town)
    town.look(
        lambda s: stage.worker(s, stage.provider(s, "ZWEI", place="630103"), "外人", chat_id=2009)
    )
    other = town.phone(2009)
    await town.says(other, "/start")
    assert "没有上门" in await forge(town, other, SeeDay(WEDNESDAY).pack())
    await town.presses(worker, "📅 今天")
    await town.presses(worker, "⏭")
    await town.presses(worker, "⛔ 来不了")
    await town.presses(worker, "身体不适")
    assert "下一次：11月24日" in await town.presses(worker, "📅 今天")
    assert "没有上门" in await forge(town, worker, SeeDay(WEDNESDAY + 1).pack())


async def test_a_day_of_another_century_changes_nothing(town: Town) -> None:
    worker = await a_full_day(town)
    for day in (1, 3_652_059, 2**31 - 1):
        await forge(town, worker, SeeDay(day).pack())
    assert acts(town).count("refused:stale") == 3


async def _today(town: Town, worker: Phone) -> Phone:
    await town.presses(worker, "📅 今天")
    return worker
