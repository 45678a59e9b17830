"""🧭 排班建议: nothing changes until a plan is accepted, and then only what it must."""

from datetime import timedelta

import pytest

from bot.sandbox.phone import Phone
from handlers.presses.planning import AcceptPlan
from models.operations import staffing
from models.tables.dayplans import DayPlan, DayPlanStatus
from models.words import Role
from tests.journeys.conftest import Town
from tests.journeys.scenes import bubble_with, forge, someone
from tests.journeys.test_roles import HEAD, post
from tests.operations.days import TUESDAY, cross, people
from tests.operations.test_day_plans import hands
from tests.stage import NOON


@pytest.fixture(params=["sqlite"])
def database_url(sqlite_url: str) -> str:
    return sqlite_url


async def shown(town: Town) -> Phone:
    """The manager has tomorrow's plan before them."""
    cast = town.look(people)
    town.look(lambda session: post(session, Role.MANAGER, HEAD, provider_id=1))
    for chat in (1001, 1002, 2001, 2002):
        await town.says(town.phone(chat), "/start")
    town.look(lambda session: cross(session, *cast))
    head = town.phone(HEAD)
    await town.says(head, "/start")
    await town.presses(head, "📅 今天上门")
    await town.presses(head, "🧭 明天怎么排更省路")
    return head


def plan_now(town: Town) -> DayPlan:
    return town.look(lambda session: session.get_one(DayPlan, 1))


async def test_a_day_plan_changes_nothing_until_accepted_and_tells_only_those_it_moves(
    town: Town,
) -> None:
    head = await shown(town)
    before = town.look(hands)
    assert "2 人 · 2 次上门" in head.last.text
    assert "2.3 小时 → 20 分钟（少 86%）" in head.last.text
    assert "换人 2 次" in head.last.text
    await town.presses(head, "👀 看换了哪些")
    assert "西*爷" in head.last.text
    assert "西大爷" not in head.last.text
    assert "东师傅 → 西师傅" in head.last.text
    assert town.look(hands) == before
    await town.presses(head, "✅ 就这样排")
    assert "排好了，换了 2 次" in head.last.text
    assert set(town.look(hands).values()) == set(before.values())
    assert town.look(hands) != before
    assert "约好" in town.phone(1001).last.text


async def test_a_plan_of_a_day_that_has_changed_since_moves_nobody(town: Town) -> None:
    head = await shown(town)
    plan = plan_now(town)
    by = town.look(lambda session: someone(session, HEAD).actor)
    town.look(lambda s: staffing.absent(s, 1, TUESDAY, TUESDAY, by=by, now=NOON))
    before = town.look(hands)
    await town.presses(head, "✅ 就这样排")
    assert bubble_with(head, "什么都没动")
    assert plan_now(town).status is DayPlanStatus.STALE
    assert town.look(hands) == before
    await forge(town, head, AcceptPlan(plan.id, plan.version).pack())
    assert town.look(hands) == before


async def test_no_is_an_answer_and_a_worker_has_no_say(town: Town) -> None:
    head = await shown(town)
    plan, before = plan_now(town), town.look(hands)
    await forge(town, town.phone(2001), AcceptPlan(plan.id, plan.version).pack())
    assert town.look(hands) == before
    await town.presses(head, "✖️ 不用")
    assert "还照原来的" in head.last.text
    assert plan_now(town).status is DayPlanStatus.DROPPED
    await town.later(seconds=timedelta(minutes=1).total_seconds())
    assert town.look(hands) == before
