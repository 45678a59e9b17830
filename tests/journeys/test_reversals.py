"""⚠️ A visit that was paid and proved false: the desk says so, the organisation is heard, a
supervisor decides, and what is owed back is given, looked for, and in.
"""

from datetime import timedelta

from sqlalchemy import select
from sqlmodel import Session

from bot.sandbox.phone import Phone
from models import ledger
from models.ledger import Pot
from models.operations import paying
from models.operations.helping import open_task
from models.tables.providers import Project
from models.tables.visits import Visit
from models.words import TaskKind
from tests import stage
from tests.journeys.conftest import Town
from tests.journeys.scenes import bubble_with
from tests.journeys.test_settlement import BOSS, DESK, ONE, OTHER, at_work
from tests.works.money import FIRST, PRICE, Works

MORNING = FIRST + timedelta(minutes=10)
THIRD = 3105


def paid(session: Session, *, over: bool = False) -> None:
    """Ten visits, of which a home says afterwards that nobody came to one."""
    works = Works.signed(session)
    stage.supervisor(session, "监督丙", chat_id=THIRD)
    works.looked_into(works.visits(10)[:3])
    paying.prepare_month(session, works.project.id, now=FIRST)
    works.through(works.last(), 10 * PRICE, FIRST)
    if over:
        works.through(works.over(FIRST), 0, FIRST)
    visit = session.get_one(Visit, 1)
    open_task(session, TaskKind.REVIEW, now=FIRST, thing=visit, about="said nobody came")


async def doubted(town: Town, *, over: bool = False) -> tuple[Phone, ...]:
    """The desk has looked: it does not count."""
    await town.until(MORNING)
    town.look(lambda session: paid(session, over=over))
    phones = [await at_work(town, chat) for chat in (DESK, ONE, OTHER, BOSS, THIRD)]
    await town.later(hours=1)
    desk = phones[0]
    await town.says(desk, "/queue")
    await town.presses(desk, "🔎 要核对的上门")
    await town.presses(desk, "• 🔎 要核对的上门")
    assert "付过钱了" in await town.presses(desk, "✖️ 不算")
    await town.presses(desk, "请监督方定")
    await town.later(seconds=1)
    return tuple(phones)


def pot(town: Town, which: Pot) -> int:
    return town.look(lambda session: ledger.balance(session, 1, which))


async def test_the_organisation_is_heard_another_decides_and_the_balance_opens_into_it(
    town: Town,
) -> None:
    desk, one, _, boss, _ = await doubted(town)
    assert "有一次上门付过钱，查下来不算" in boss.last.text
    assert "定付过的上门算不算" in one.last.text
    waiting = await town.presses(one, "👀 看一看")
    assert "机构到 2026年12月8日 前可以说话" in waiting
    assert not any("收回这笔钱" in label for label in one.labels)
    await town.presses(boss, "✋ 我们不同意")
    await town.says(boss, "那天去了，有签到")
    assert bubble_with(boss, "监督方看过再定")
    await town.later(seconds=1)
    assert "机构说：「那天去了，有签到」" in one.last.text
    assert "收回了，不算" in await town.presses(one, "✅ 收回这笔钱")
    await town.later(seconds=1)
    assert "收回了，不算" in bubble_with(boss, "下次结算里扣").text
    assert pot(town, Pot.OVERPAID) == PRICE
    await town.says(desk, "/projects")
    await town.presses(desk, "日常支持")
    assert "后来不算的 80" in await town.presses(desk, "💰")
    assert "收回 1 次，一共 80 元" in await town.presses(desk, "⚠️ 付过又不算的（1）")


async def test_a_row_of_the_sheet_opens_the_visit_and_leads_to_both_hands(town: Town) -> None:
    await town.until(MORNING)
    town.look(paid)
    desk, boss = await at_work(town, DESK), await at_work(town, BOSS)
    for phone in (boss, desk):
        await town.says(phone, "/projects")
        await town.presses(phone, "日常支持")
        await town.presses(phone, "💰")
        await town.presses(phone, "11月结算")
        await town.presses(phone, "📋 看每一次")
        await town.presses(phone, "11月2日")
    assert not [label for label in boss.labels if "不算" in label]
    assert "先请机构说话" in await town.presses(desk, "⚠️ 这次不算")
    await town.presses(desk, "同一时间有两处")
    assert bubble_with(desk, "为什么：同一时间有两处")
    await town.later(seconds=1)
    assert "有一次上门付过钱，查下来不算" in boss.last.text


async def test_what_is_owed_back_calls_the_organisation_then_whoever_looks_for_it(
    town: Town,
) -> None:
    _, one, other, boss, third = await doubted(town, over=True)
    await town.until(MORNING + timedelta(days=8))
    await town.presses(one, "👀 看一看")
    await town.presses(one, "✅ 收回这笔钱")
    await town.later(seconds=1)
    await opens(town, other)
    await town.presses(other, "✅ 该收回")
    await town.later(seconds=1)
    assert "承接方：付款" in boss.last.text
    assert "付款" not in third.last.text
    await town.presses(boss, "💰 打开看")
    assert "机构说已经退了" in await town.presses(boss, "📨 我们退了")
    await town.later(seconds=1)
    assert "监督方：看退的钱到没到" in third.last.text
    await town.presses(third, "💰 打开看")
    await town.presses(third, "⏳ 还没到")
    await town.later(seconds=1)
    assert "承接方：付款" in boss.last.text
    await town.presses(boss, "💰 打开看")
    await town.presses(boss, "📨 我们退了")
    await town.later(seconds=1)
    await town.presses(third, "💰 打开看")
    await town.presses(third, "💳 收到了")
    assert "收回了：80 元" in await town.says(third, "ICBC-0011")
    assert pot(town, Pot.SETTLED) == 9 * PRICE == -pot(town, Pot.FUND)
    assert town.look(lambda s: s.scalars(select(Project)).one().status) == "closed"


async def opens(town: Town, phone: Phone) -> None:
    await town.says(phone, "/projects")
    await town.presses(phone, "日常支持")
    await town.presses(phone, "💰")
    await town.presses(phone, "收回不该付的")
