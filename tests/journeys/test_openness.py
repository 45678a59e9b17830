"""公开 and 报告 in the chat: a month is made known, and reports come while others are answered."""

import asyncio
import threading
from datetime import timedelta
from io import BytesIO
from typing import Any

import pytest
from openpyxl import load_workbook
from PIL import Image
from sqlalchemy import select
from sqlmodel import Session

from bot import progress, reporting
from bot.sandbox.phone import Phone
from models.base import add
from models.operations import publishing
from models.reads.openness import published
from models.tables.publications import Publication
from models.tables.roles import Grant
from models.tables.visits import Rating, Visit
from models.words import Role
from tests import stage
from tests.journeys.conftest import Town
from tests.journeys.scenes import bubble_with, forge
from tests.journeys.test_roles import at_work, post
from tests.operations.test_publishing import served
from tests.stage import NOON

BOSS, JUDGE, FAR, INSIDER, HOME = 3009, 5001, 3010, 3011, 1200


def a_month(session: Session) -> None:
    """Six homes visited in November; supervisors there, elsewhere, and of the organisation's own
    people; an evaluator.
    """
    town = served(session, 6)
    stage.supervisor(session)
    stage.supervisor(session, "马局长", chat_id=FAR, place="630121")
    both = stage.supervisor(session, "冶局长", chat_id=INSIDER)
    house = {"role": Role.MANAGER, "provider_id": town.project.provider_id}
    add(session, Grant(person_id=both.person_id, granted_at=NOON, **house))
    post(session, Role.EVALUATOR, JUDGE)


def opened(town: Town) -> None:
    """Everybody has a telephone."""
    town.look(a_month)
    for chat in (*range(1100, 1104), *range(1200, 1206), 2001, BOSS, FAR, INSIDER, JUDGE):
        town.phone(chat, "x")


async def proposed(town: Town) -> Phone:
    """On the fifth of the next month, before the supervisor."""
    opened(town)
    boss = await at_work(town, BOSS)
    town.look(lambda s: publishing.plan_month(s, NOON.date().replace(day=1)))
    await town.until(NOON + timedelta(days=12))
    return boss


async def test_a_supervisor_publishes_a_month_and_a_home_reads_it_and_wants_no_more(
    town: Town,
) -> None:
    boss = await proposed(town)
    home = await at_work(town, HOME)
    assert "上门 6 次，去了 6 人家，政府花了 480 元" in bubble_with(boss, "要公开的").text
    assert "还没有公开过" in await town.says(home, "/open")
    await town.presses(boss, "📢 公开")
    assert bubble_with(boss, "已经公开了")
    await town.later(minutes=5)
    assert "🔕 以后别发" in home.labels
    assert "以后不发了" in await town.presses(home, "🔕 以后别发")
    assert "上门 6 次" in await town.says(home, "/open")


async def test_what_is_not_published_is_opened_by_no_forged_button(town: Town) -> None:
    await proposed(town)
    row = town.look(lambda s: s.scalars(select(Publication)).one())
    for who in (FAR, INSIDER):
        phone = await at_work(town, who)
        for data in (f"9hd:{row.id}:{row.version}:{row.sha256[:8]}", f"9ha:{row.id}"):
            assert "上门 6 次" not in await forge(town, phone, data)
    assert town.look(published) == []


def all_content(session: Session) -> None:
    """Every home gave five stars: six people, of whom no share is told."""
    for visit in session.scalars(select(Visit)).all():
        stars = {"stars": 5, "rated_by": visit.person_id, "rated_at": visit.end}
        add(session, Rating(visit_id=visit.id, **stars))


async def reports_of(town: Town, who: int) -> Phone:
    """Before the choice of reports of the one project."""
    phone = await at_work(town, who)
    await town.says(phone, "/projects")
    await town.presses(phone, "日常支持")
    await town.presses(phone, "📎 报告")
    assert "⬅️ 回到项目" in phone.labels
    return phone


async def sees(phone: Phone, words: str) -> None:
    """While the house is at work."""
    async with asyncio.timeout(20):
        while words not in phone.last.text:  # noqa: ASYNC110 - the messenger rings no bell
            await asyncio.sleep(0.01)


def content(phone: Phone, file_id: str | None) -> BytesIO:
    stored = phone.messenger.files.get(file_id or "")
    assert stored is not None
    return BytesIO(stored.content)


@pytest.mark.parametrize("who", [BOSS, JUDGE])
async def test_a_report_comes_as_a_sheet_and_as_a_picture(town: Town, who: int) -> None:
    opened(town)
    town.look(all_content)
    phone = await reports_of(town, who)
    told = await town.presses(phone, "📊 项目 表格")
    assert "做完 6 次" in told
    assert "满意：先看看，还不能算（6 人说了" in told
    assert "各项服务" in load_workbook(content(phone, phone.last.document)).sheetnames
    phone = await reports_of(town, who)
    assert "每月上门" in await town.presses(phone, "🖼 本区县今年 图")
    assert Image.open(content(phone, phone.last.photo)).format == "PNG"


async def test_a_long_report_shows_how_far_it_is_and_another_chat_is_answered_meanwhile(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(town)
    boss, home = await reports_of(town, BOSS), await at_work(town, HOME)
    answered, read = threading.Event(), reporting.report_asked

    def slow(session: Any, asked: Any, seen: Any) -> Any:
        seen(2)
        assert answered.wait(20)
        return read(session, asked, seen)

    monkeypatch.setattr(reporting, "report_asked", slow)
    monkeypatch.setattr(progress, "BAR_EVERY", 0.5)
    boss.press_label("📊 项目 表格")
    await sees(boss, "▓▓░░")
    home.send("/open")
    await sees(home, "还没有公开过")
    answered.set()
    await town.settle()
    assert bubble_with(boss, "报告做好了")
    assert "做完 6 次" in boss.last.text


async def test_nobody_of_the_organisation_and_nobody_elsewhere_has_a_report_made(
    town: Town,
) -> None:
    opened(town)
    for who in (FAR, INSIDER):
        phone = await at_work(town, who)
        assert "做完 6 次" not in await forge(town, phone, "9hf:1:project:sheet")
