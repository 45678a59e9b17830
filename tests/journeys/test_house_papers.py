"""资质 in the chat: an organisation shows a paper, a supervisor looks, both read every reason."""

import pytest
from sqlmodel import Session

from bot.sandbox.phone import Phone
from models.base import table
from models.tables.providers import Qualification
from models.words import Requirement
from tests.journeys.conftest import Town
from tests.journeys.scenes import bubble_with, staged
from tests.journeys.test_roles import BOSS, HEAD, at_work, ladder
from tests.sandbox.pictures import png


@pytest.fixture(params=["sqlite"])
def database_url(sqlite_url: str) -> str:
    """The rules run on both databases in tests/operations."""
    return sqlite_url


def lacking(session: Session) -> None:
    ladder(session)
    paper = table(Qualification)
    session.execute(paper.delete().where(paper.c.requirement == Requirement.FINANCE))


async def test_a_missing_paper_is_photographed_checked_and_the_organisation_is_whole(
    town: Town,
) -> None:
    await staged(town, lacking)
    head, boss = await at_work(town, HEAD), await at_work(town, BOSS)
    await town.presses(head, "👥 社工")
    assert "还差 1 样" in await town.presses(head, "📄 资质")
    assert "财务制度：还没交" in head.last.text
    assert "拍一张照片" in await town.presses(head, "📷 交：财务制度")
    head.send_photo(png(64, 64))
    await town.settle()
    assert "哪一天" in head.last.text
    await town.says(head, "去年")
    assert bubble_with(head, "请写纸上的日子")
    await town.says(head, "2026年11月1日")
    await town.says(head, "2027年10月31日")
    assert "财务制度：交了，等人核对" in head.last.text
    assert "交了「财务制度」" in bubble_with(boss, "请您核对").text
    assert "属实吗" in await town.presses(boss, "🔍 打开看")
    assert boss.last.photo
    assert "算数" in await town.presses(boss, "✅ 属实")
    assert "核对好了" in bubble_with(head, "财务制度").text
    assert "资质齐全" in await town.presses(head, "📄 资质")


async def hands_in(town: Town, need: str, proof: str) -> Phone:
    """The manager shows a paper without a picture and without an end."""
    head = await at_work(town, HEAD)
    for label in ("👥 社工", "📄 资质", f"📷 交：{need}"):
        await town.presses(head, label)
    await town.says(head, proof)
    await town.says(head, "2026年11月1日")
    await town.presses(head, "没写到期")
    return head


async def test_a_new_paper_hides_nothing_of_the_one_that_counts(town: Town) -> None:
    await staged(town, ladder)
    boss = await at_work(town, BOSS)
    head = await hands_in(town, "年检", "县民政局 2 号")
    assert bubble_with(head, "年检（2026年1月5日） · 新交的等人核对")
    await town.says(boss, "/queue")
    await town.presses(boss, "🏢 机构")
    await town.presses(boss, "📄 LAN")
    assert "📄 看：年检" in boss.last.buttons
    await town.presses(boss, "🔍 核对：年检")
    await town.presses(boss, "看不清")
    told = await town.presses(head, "📄 资质")
    assert "年检（2026年1月5日） · 新交的没通过" in told


async def test_a_paper_turned_down_tells_why_and_can_be_shown_again(town: Town) -> None:
    await staged(town, lacking)
    boss = await at_work(town, BOSS)
    head = await hands_in(town, "财务制度", "县财政局档案 18 号")
    await town.presses(boss, "🔍 打开看")
    assert "县财政局档案 18 号" in boss.last.text
    await town.presses(boss, "不属实")
    assert "没通过：✖️ 不属实" in bubble_with(head, "没通过").text
    assert "拍一张照片" in await town.presses(head, "📷 交：财务制度")
