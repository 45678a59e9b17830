"""点不到的菜、问需求 in the chat: noted, wished for, asked about, read by those who buy."""

from datetime import date, timedelta

import pytest
from sqlmodel import Session

from models.base import change, table
from models.operations import longing
from models.tables.demand import Lacking
from models.tables.people import GroupClaim
from models.words import Group
from tests import stage
from tests.journeys.conftest import Town
from tests.journeys.scenes import RESIDENT, bubble_with, cast, ordered, someone, staged
from tests.journeys.test_roles import BOSS, at_work, ladder
from tests.stage import NOON


@pytest.fixture(params=["sqlite"])
def database_url(sqlite_url: str) -> str:
    """The rules run on both databases in tests/operations."""
    return sqlite_url


def run_out(session: Session) -> None:
    """The resident's certificate ended in June."""
    ladder(session)
    claim = table(GroupClaim).c
    change(session, GroupClaim, claim.id > 0, valid_until=date(2026, 6, 1))


async def test_a_refused_wish_is_hearted_and_read_by_desk_and_supervisor(town: Town) -> None:
    resident, _, desk = await staged(town, run_out)
    await town.says(resident, "家里要打扫卫生")
    assert "记上了：家政保洁" in await town.presses(resident, "❤️ 我也想要这个")
    await town.says(desk, "/queue")
    told = await town.presses(desk, "🥢 点不到的菜")
    assert "少于 5 人" in told
    card = await town.presses(desk, "家政保洁")
    assert "低保" not in card
    assert "不写" in card
    assert not [label for label in desk.last.buttons if "每一条" in label]
    boss = await at_work(town, BOSS)
    await town.says(boss, "/queue")
    assert "1 人" in await town.presses(boss, "🥢 点不到的菜")
    assert "❤️ 按了「我也想要」的：1 人" in await town.presses(boss, "家政保洁")
    rows = await town.presses(boss, "🔍 打开看每一条")
    assert "杨*珍 · 2026-11" in rows
    assert "杨大珍" not in rows


async def test_an_order_that_nobody_takes_is_on_the_list(town: Town) -> None:
    def nobody(session: Session) -> None:
        stage.resident(session)
        stage.provider(session)
        stage.coordinator(session)
        stage.worker(session, stage.provider(session, "FAR", place="630103"))

    _, _, desk = await staged(town, nobody)
    await ordered(town)
    await town.says(desk, "/queue")
    assert "家政保洁" in await town.presses(desk, "🥢 点不到的菜")


def family(session: Session) -> None:
    """A grandmother with a small child in her care, a supervisor, four neighbours."""
    ladder(session)
    stage.child_of(session, someone(session, RESIDENT), "小宝")
    for n in range(4):
        stage.resident(session, f"邻居{n}", chat_id=1101 + n)


async def test_a_place_is_asked_and_told_what_it_needs(town: Town) -> None:
    granny, _, desk = await staged(town, family)
    neighbours = [await at_work(town, 1101 + n) for n in range(4)]
    boss = await at_work(town, BOSS)
    await town.says(boss, "/queue")
    await town.presses(boss, "🥢 点不到的菜")
    await town.presses(boss, "🗳 问问大家")
    await town.presses(boss, "您最需要哪几样服务")
    for dish in ("家政保洁", "生活照料", "法律援助", "文体娱乐"):
        await town.presses(boss, f"▫️ {dish}")
    await town.presses(boss, "✅ 就这些（4 样）")
    await town.says(boss, (NOON.date() + timedelta(days=7)).isoformat())
    assert "家政保洁、生活照料、法律援助、文体娱乐" in boss.last.text
    await town.presses(boss, "📨 发出去")
    await town.later(minutes=1)
    assert "替谁选" in bubble_with(granny, "您最需要").text
    await town.presses(granny, "小宝")
    for dish in ("家政保洁", "生活照料", "法律援助", "文体娱乐"):
        await town.presses(granny, f"{dish}")
    assert "▫️ 文体娱乐" in granny.last.buttons
    assert "谢谢您" in await town.presses(granny, "✅ 选好了")
    for phone in neighbours:
        await town.presses(phone, "家政保洁")
        await town.presses(phone, "✅ 选好了")
    await town.later(days=9)
    told = bubble_with(neighbours[0], "一共").text
    assert "一共 5 人选了" in told
    assert "家政保洁 5 人" in told
    assert "法律援助 少于 5 人" in told
    assert "文体娱乐 0 人" in told
    assert bubble_with(granny, "一共 5 人选了")
    await town.says(desk, "/survey")
    assert "家政保洁 5 人" in await town.presses(desk, "您最需要")


async def test_the_desk_writes_down_what_somebody_without_a_telephone_needs(town: Town) -> None:
    def build(session: Session) -> None:
        cast(session)
        stage.supervisor(session, chat_id=BOSS)
        stage.resident(session, "马明", chat_id=None, group=Group.DISABLED)

    _, _, desk = await staged(town, build)
    await town.says(desk, "/queue")
    await town.presses(desk, "🥢 点不到的菜")
    await town.presses(desk, "🗳 问问大家")
    await town.says(desk, "冬天最缺什么？")
    for dish in ("家政保洁", "生活照料"):
        await town.presses(desk, f"▫️ {dish}")
    await town.presses(desk, "✅ 就这些")
    await town.says(desk, (NOON.date() + timedelta(days=7)).isoformat())
    await town.presses(desk, "📨 发出去")
    await town.says(desk, "/resident")
    await town.says(desk, "马明 1948年3月1日")
    assert "替 马明 选" in await town.presses(desk, "🗳 代录")
    await town.presses(desk, "生活照料")
    assert "谢谢您" in await town.presses(desk, "✅ 选好了")


async def test_a_supervisor_reads_what_to_buy_down_to_each_row_and_takes_the_file(
    town: Town,
) -> None:
    def build(session: Session) -> None:
        ladder(session)
        for n in range(3):
            who = stage.resident(session, "祁生莲", chat_id=None)
            for service in ("legal_aid", "recreation")[: 1 + n % 2]:
                longing.note(session, who.person_id, service, Lacking.CLOSED, now=NOON)

    await staged(town, build)
    boss = await at_work(town, BOSS)
    await town.says(boss, "/queue")
    await town.presses(boss, "🥢 点不到的菜")
    told = await town.presses(boss, "🛒 明年买什么")
    assert "2027 年买什么（按 2025年12月 到 2026年11月 没得到的算）" in told
    assert (
        "1. 法律援助 · 城东区：3 人想要，大家一共每月 1 次 × 12 个月 × 80 元 = 一年 960 元" in told
    )
    assert "2. 文体娱乐 · 城东区：1 人" in told
    await town.presses(boss, "💰 有多少钱")
    assert "1,000 元到这里" in await town.says(boss, "1000元")
    line = await town.presses(boss, "法律援助 · 城东区")
    assert "1 次 × 12 个月 × 80 元 = 960 元" in line
    assert "LAN服务社" in line
    assert "法律援助：3 人" in await town.presses(boss, "🔍 是哪些人")
    assert "祁*莲" in await town.presses(boss, "🔍 打开看每一条")
    await town.says(boss, "/queue")
    await town.presses(boss, "🥢 点不到的菜")
    await town.presses(boss, "🛒 明年买什么")
    await town.presses(boss, "📎 表格")
    assert "全部 2 行" in boss.last.text
    assert boss.last.document is not None
