"""🗺 今天的人: the manager sees at one glance who is where, and who needs a hand."""

from datetime import timedelta

import pytest
from sqlmodel import Session

from bot.sandbox.phone import Phone
from handlers.presses.board import SetMayAssign
from models.operations import staffing
from models.tables.providers import Project, Provider
from models.tables.visits import Visit
from models.words import Role
from tests import stage
from tests.journeys.conftest import Town
from tests.journeys.scenes import WORKER, acts, arrived, booked, bubble_with, forge, someone, staged
from tests.journeys.test_roles import HEAD, ladder, post
from tests.operations.test_substituting import live
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
    told = await town.presses(head, "🗺 今天的人")
    assert "🚶 聂师傅 · 在路上：上午10:00 家政保洁 · 杨*珍" in told
    await town.until(TUESDAY_TEN + 6 * MINUTE)
    told = await town.presses(head, "🗺 今天的人")
    assert "⏰ 聂师傅 · 晚了 6 分钟还没到：上午10:00 家政保洁 · 杨*珍" in told
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


async def test_the_organisation_s_word_is_turned_with_one_tap_and_holds_at_once(
    town: Town,
) -> None:
    head = await managing(town)
    town.look(lambda s: stage.worker(s, s.get_one(Project, 1), "祁师傅", chat_id=2002))
    visit = await booked(town)
    await town.presses(head, "👥 社工")
    told = await town.presses(head, "🏢 机构的规矩")
    assert "LAN服务社\n同事来不了时：直接换人" in told
    assert "先问再换" in await town.presses(head, "🙋 改成「先问再换」")
    assert head.buttons[0] == "⚡ 改成「直接换人」"
    assert acts(town)[-1] == "set_may_assign"

    def away(session: Session) -> Visit | None:
        by, day = someone(session, HEAD).actor, TUESDAY_TEN.date()
        staffing.absent(session, 1, day, day, by=by, now=NOON)
        return live(session, session.get_one(Visit, visit.id))

    assert town.look(away) is None
    await forge(town, head, SetMayAssign(1, 0).pack())
    assert acts(town).count("set_may_assign") == 1


async def test_another_organisation_s_word_is_nobody_else_s(town: Town) -> None:
    head = await managing(town)
    other = town.look(lambda session: stage.provider(session, "ZWEI").provider_id)
    await forge(town, head, SetMayAssign(other, 0).pack())
    assert town.look(lambda session: session.get_one(Provider, other).may_assign)


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
