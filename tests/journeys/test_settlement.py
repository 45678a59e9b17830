"""💰 A month is settled in the chat: by three people, not before enough was looked into, and the
disputed visit waits alone.
"""

from collections.abc import Callable
from datetime import timedelta

from sqlalchemy import select
from sqlmodel import Session

from bot.sandbox.phone import Phone
from handlers.presses.money import Approve
from models import ledger
from models.base import table
from models.ledger import Pot
from models.operations import paying
from models.tables.payments import Payment, PaymentStatus
from tests import stage
from tests.journeys.conftest import Town
from tests.journeys.scenes import bubble_with, forge
from tests.works.money import FIRST, PRICE, Works

DESK, ONE, OTHER, BOSS = 3101, 3102, 3103, 3104
MORNING = FIRST + timedelta(minutes=10)

WAITS = table(Payment).c.status == PaymentStatus.MADE


def november(looked_into: int = 3, disputed: int = 0) -> Callable[[Session], None]:
    """Ten visits, so many of them looked into; the first of December lies ahead."""

    def build(session: Session) -> None:
        works = Works.signed(session)
        works.looked_into(works.visits(10, disputed=disputed)[:looked_into])
        paying.plan_month(session, works.project.id, now=stage.NOON)

    return build


async def at_work(town: Town, chat_id: int) -> Phone:
    phone = town.phone(chat_id)
    await town.says(phone, "/start")
    return phone


async def opens(town: Town, phone: Phone, state: str = "") -> str:
    """From the home of whoever it is to the sheet of November, in that state."""
    await town.says(phone, "/projects")
    await town.presses(phone, "日常支持")
    await town.presses(phone, "💰")
    return await town.presses(phone, f"11月结算 · {state}")


async def set_up(town: Town, build: Callable[[Session], None]) -> tuple[Phone, ...]:
    town.look(build)
    phones = [await at_work(town, chat) for chat in (DESK, ONE, OTHER, BOSS)]
    await town.until(MORNING)
    return tuple(phones)


def settled(town: Town) -> int:
    return town.look(lambda s: ledger.balance(s, 1, Pot.SETTLED))


async def test_a_month_is_paid_by_three_people_and_the_organisation_hears_of_it(
    town: Town,
) -> None:
    desk, one, other, boss = await set_up(town, november())
    assert "购买方：11月报结算，2026年12月6日前" in desk.last.text
    sheet = await opens(town, desk)
    assert "做完 10 次，800 元" in sheet
    assert "抽查问到 3 次（30.0%）✅" in sheet
    assert "报了，等核准" in await town.presses(desk, "✅ 我报上去")
    await opens(town, one)
    seen = town.look(lambda s: s.scalars(select(Payment).where(WAITS)).one())
    await town.presses(one, "✅ 我核准")
    assert "要付：800 元" in bubble_with(one, "核准了，等付").text
    await town.later(seconds=1)
    assert "监督方：付款" in other.last.text
    assert "您核准过" not in await opens(town, other)
    late = await forge(town, other, Approve(seen.id, seen.version, 80_000).pack())
    assert "已经先按过了：核准了，等付。您这一下没有算" in late
    assert "要付：800 元" in late
    assert "银行凭证号" in await town.presses(other, "💳 付好了")
    await town.says(other, "付了")
    assert bubble_with(other, "再打一次")
    sheet = await town.says(other, "ICBC-0007")
    assert "付了：800 元\n凭证号：ICBC-0007" in sheet
    await town.later(seconds=1)
    assert "800 元付了。凭证号 ICBC-0007" in boss.last.text
    assert settled(town) == 10 * PRICE


async def test_whoever_had_one_hand_in_it_is_offered_no_second(town: Town) -> None:
    desk, one, _, boss = await set_up(town, november())
    await opens(town, boss)
    assert not any("报上去" in label for label in boss.labels)
    await opens(town, desk)
    await town.presses(desk, "✅ 我报上去")
    assert not any("核准" in label for label in desk.labels)
    await opens(town, one)
    assert "您核准过，要另一位监督方来付" in await town.presses(one, "✅ 我核准")
    assert not any("付好了" in label for label in one.labels)


async def test_two_in_ten_are_too_few_and_the_sheet_says_how_many_are_missing(town: Town) -> None:
    desk, one, _, boss = await set_up(town, november(looked_into=2))
    assert "抽查只问到 20.0%，还差 1 次" in await opens(town, desk)
    assert not any("报上去" in label for label in desk.labels)
    await opens(town, one)
    assert any("抽查电话" in label for label in one.labels)
    assert "是监督方在办" in await opens(town, boss)


async def test_only_the_disputed_visit_waits(town: Town) -> None:
    desk, *_ = await set_up(town, november(disputed=1))
    sheet = await opens(town, desk)
    assert "做完 9 次，720 元" in sheet
    assert "有争议，先不算：1 次" in sheet


async def test_every_figure_opens_into_the_visits_behind_it(town: Town) -> None:
    desk, *_ = await set_up(town, november(disputed=1))
    await town.says(desk, "/projects")
    await town.presses(desk, "日常支持")
    card = await town.presses(desk, "💰")
    assert "有争议 80 元 · 做完的 720 元" in card
    behind = await town.presses(desk, "✅ 做完的")
    assert "9 次，一共 720 元" in behind
    number = town.look(lambda s: s.scalars(select(stage.Order)).one().number)
    assert behind.count(number) == 9
    await town.presses(desk, "💰")
    assert "1 次，一共 80 元" in await town.presses(desk, "⚠️ 有争议")


async def test_a_settlement_that_is_late_is_called_out_higher_each_time(town: Town) -> None:
    desk, one, other, boss = await set_up(town, november())
    await town.until(FIRST + timedelta(days=6, hours=2))
    for phone in (desk, one, other):
        assert "购买方：11月报结算，晚了 1 天" in phone.last.text
    assert "晚了" not in boss.last.text
    await town.says(boss, "/projects")
    assert "⏰ 购买方：11月报结算，晚了 1 天" in await town.presses(boss, "日常支持")


async def test_what_is_sent_back_is_put_up_anew(town: Town) -> None:
    desk, one, *_ = await set_up(town, november())
    await opens(town, desk)
    await town.presses(desk, "✅ 我报上去")
    await opens(town, one)
    await town.presses(one, "↩️ 退回去")
    assert "等购买方报" in await town.presses(one, "钱数不对")
    assert "退回了" in await opens(town, desk, "退回了")
    await opens(town, desk, "等购买方报")
    assert "报了，等核准" in await town.presses(desk, "✅ 我报上去")
