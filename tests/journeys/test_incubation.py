"""培育 in the chat: brought up, taught, helped, rated, and a violation that needs two."""

import pytest
from sqlmodel import Session

from models.words import Role
from tests.journeys.conftest import Town
from tests.journeys.scenes import bubble_with, staged
from tests.journeys.test_roles import BOSS, HEAD, at_work, ladder, post

SECOND = 3003


@pytest.fixture(params=["sqlite"])
def database_url(sqlite_url: str) -> str:
    """The rules run on both databases in tests/operations."""
    return sqlite_url


def two_bosses(session: Session) -> None:
    ladder(session)
    post(session, Role.SUPERVISOR, SECOND)


async def test_an_organisation_is_brought_up_taught_helped_and_rated(town: Town) -> None:
    await staged(town, ladder)
    head, boss = await at_work(town, HEAD), await at_work(town, BOSS)
    await town.says(boss, "/queue")
    await town.presses(boss, "🏢 机构")
    await town.presses(boss, "LAN")
    assert "没有在培育" in await town.presses(boss, "🌱 培育")
    assert "萌芽" in await town.presses(boss, "🌱 开始培育")
    assert "现在是：萌芽" in bubble_with(head, "🌱").text
    for to in ("⬆️ 到「成长」", "⬆️ 到「成熟」"):
        await town.presses(boss, to)
    assert "出壳" in await town.presses(boss, "🐣 出壳")
    await town.presses(boss, "⭐ 评级")
    await town.presses(boss, "4A")
    assert "评级：4A（青民评〔2026〕3 号）" in await town.says(boss, "青民评〔2026〕3 号")
    await town.presses(boss, "💰 记扶持")
    await town.presses(boss, "2026")
    await town.says(boss, "3万元")
    assert "2026 年扶持 30,000 元" in await town.says(boss, "财社 5 号")
    await town.presses(head, "👥 社工")
    told = await town.presses(head, "🌱 培育")
    assert "出壳" in told
    assert "30,000 元（财社 5 号）" in told


async def test_a_session_is_planned_each_half_month_and_who_came_is_noted(town: Town) -> None:
    await staged(town, ladder)
    head, boss = await at_work(town, HEAD), await at_work(town, BOSS)
    await town.says(boss, "/queue")
    await town.presses(boss, "🏢 机构")
    assert "没有在培育的机构" in await town.presses(boss, "📚 培训")
    await town.presses(boss, "🏢 机构")
    await town.presses(boss, "LAN")
    await town.presses(boss, "🌱 培育")
    await town.presses(boss, "🌱 开始培育")
    await town.says(boss, "/queue")
    await town.presses(boss, "🏢 机构")
    await town.presses(boss, "📚 培训")
    await town.presses(boss, "➕ 定下一次")
    await town.presses(boss, "怎么管好钱")
    await town.says(boss, "2026-11-25")
    await town.says(boss, "区民政局三楼")
    assert "怎么管好钱，在 区民政局三楼" in bubble_with(head, "培训定了").text
    await town.later(days=1, hours=8)
    assert bubble_with(head, "📚 明天")
    await town.later(days=1)
    await town.presses(boss, "📚 培训")
    await town.presses(boss, "📚 11月25日")
    await town.presses(boss, "▫️ LAN")
    assert "✅ LAN服务社" in boss.last.buttons
    await town.presses(boss, "📚 培训")
    await town.presses(boss, "➕ 定下一次")
    await town.presses(boss, "怎么跟人打交道")
    assert "每 15 天一次" in boss.last.text
    assert any("12月10日" in label for label in boss.last.buttons)
    await town.presses(head, "👥 社工")
    assert "记了 1 次，来了 1 次" in await town.presses(head, "🌱 培育")


async def test_a_violation_counts_once_another_supervisor_agrees(town: Town) -> None:
    await staged(town, two_bosses)
    head, boss = await at_work(town, HEAD), await at_work(town, BOSS)
    second = await at_work(town, SECOND)
    await town.says(boss, "/queue")
    await town.presses(boss, "🏢 机构")
    await town.presses(boss, "LAN")
    await town.presses(boss, "🌱 培育")
    await town.presses(boss, "⚖️ 记违法违规")
    await town.says(boss, "2026年11月1日")
    await town.says(boss, "虚报人数，青民罚 12 号")
    assert bubble_with(boss, "要另一位监督方同意才算数")
    await town.presses(boss, "⚖️ 2026年11月1日")
    assert "要另一位监督方来定" in boss.last.text
    assert not [label for label in boss.last.buttons if "我同意" in label]
    assert "虚报人数" in await town.presses(second, "🔍 打开看")
    assert "到 2029年11月1日 为止不能派单" in await town.presses(second, "✅ 属实，我同意")
    assert "记录在案：虚报人数" in bubble_with(head, "您的机构").text
    await town.presses(head, "👥 社工")
    assert "2026年11月1日 有违法违规" in await town.presses(head, "📄 资质")
