"""🗺 今天的人: the manager sees at one glance who is where, and who needs a hand."""

from datetime import timedelta

import pytest
from sqlmodel import Session

from bot.sandbox.phone import Phone
from models.operations import staffing
from models.words import Role
from tests import stage
from tests.journeys.conftest import Town
from tests.journeys.scenes import WORKER, arrived, booked, bubble_with, someone, staged
from tests.journeys.test_roles import HEAD, ladder, post
from tests.stage import NOON, TUESDAY_TEN

MINUTE = timedelta(minutes=1)


@pytest.fixture(params=["sqlite"])
def database_url(sqlite_url: str) -> str:
    return sqlite_url


async def managing(town: Town) -> Phone:
    await staged(town, ladder)
    head = town.phone(HEAD)
    await town.says(head, "/start")
    return head


async def test_late_ones_are_named_with_their_minutes_and_no_resident_is(town: Town) -> None:
    head = await managing(town)
    await booked(town)
    assert "🟢 聂师傅 · 空到 下午5:00" in await town.presses(head, "🗺 今天的人")
    await town.until(TUESDAY_TEN - MINUTE)
    assert "🚶 聂师傅 · 在路上:上午10:00 家政保洁 · 杨*珍" in await town.presses(head, "🗺 今天的人")
    await town.until(TUESDAY_TEN + 6 * MINUTE)
    told = await town.presses(head, "🗺 今天的人")
    assert "⏰ 聂师傅 · 晚了 6 分钟还没到:上午10:00 家政保洁 · 杨*珍" in told
    assert "杨大珍" not in told
    await arrived(town, town.phone(WORKER), TUESDAY_TEN + 7 * MINUTE)
    assert "📍 聂师傅 · 上午10:07 起在做 家政保洁" in await town.presses(head, "🗺 今天的人")
    await town.presses(head, "聂师傅")
    assert "☎️" in head.last.text


async def test_the_month_s_rescues_stand_above(town: Town) -> None:
    head = await managing(town)
    await booked(town)
    assert "保住" not in await town.presses(head, "🗺 今天的人")

    def away(session: Session) -> None:
        by, day = someone(session, HEAD).actor, TUESDAY_TEN.date()
        staffing.absent(session, 1, day, day, by=by, now=NOON)

    town.look(away)
    await town.presses(head, "🗺 今天的人")
    assert bubble_with(head, "🛟 本月保住 0 / 1 次上门")


async def test_eight_stand_on_a_page_and_the_rest_behind_it(town: Town) -> None:
    def nine(session: Session) -> None:
        project = stage.provider(session)
        for n in range(9):
            stage.worker(session, project, f"甲{'一二三四五六七八九'[n]}", chat_id=2001 + n)
        post(session, Role.MANAGER, HEAD, provider_id=project.provider_id)

    town.look(nine)
    head = town.phone(HEAD)
    await town.says(head, "/start")
    first = await town.presses(head, "🗺 今天的人")
    assert first.count("🟢") == 8
    behind = await town.presses(head, "下一页")
    assert behind.count("🟢") == 1
    assert "9 位" in behind
