"""At the door: the home that opens after all, numbers too many, words that nobody understood."""

from handlers.presses.along import AtHome
from models.tables.visits import VisitStatus
from models.words import TaskKind
from tests.journeys.conftest import Town
from tests.journeys.scenes import (
    arrived,
    booked,
    bubble_with,
    forge,
    staged,
    tasks,
    visit_now,
)
from tests.journeys.test_roles import HEAD, ladder
from tests.stage import TUESDAY_TEN


async def test_a_home_that_opens_after_all_says_so_with_one_tap(town: Town) -> None:
    resident, worker, _ = await staged(town)
    visit = await booked(town)
    await town.until(TUESDAY_TEN)
    await town.presses(worker, "没人开门")
    await town.later(seconds=1)
    assert "没人开门" in bubble_with(resident, "您在家吗").text
    assert "看清是谁" in await town.presses(resident, "我在家")
    await town.later(seconds=1)
    assert bubble_with(worker, "家里说人在")
    told = len(worker.heard)
    await forge(town, resident, AtHome(visit.id).pack())
    await town.later(seconds=1)
    assert len(worker.heard) == told  # once


async def test_of_several_numbers_none_is_tried_and_none_is_passed_on(town: Town) -> None:
    _, worker, _ = await staged(town)
    visit = await booked(town)
    await town.until(TUESDAY_TEN)
    code = visit_now(town, visit.id).code
    assert "只写一个" in await town.says(worker, f"1111 2222 {code}")
    assert visit_now(town, visit.id).status is VisitStatus.BOOKED
    assert "签到好了" in await town.says(worker, f"暗号是{code}。")


async def test_an_old_step_is_over_for_a_worker_who_has_no_orders(town: Town) -> None:
    _, worker, _ = await staged(town)
    await booked(town)
    await arrived(town, worker)
    assert "您还没有单子" not in await town.says(worker, "不记得了")


async def test_words_of_a_manager_are_kept_and_go_to_a_human_being(town: Town) -> None:
    await staged(town, ladder)
    head = town.phone(HEAD)
    await town.says(head, "/start")
    told = await town.says(head, "聂师傅的手机号换了怎么办")
    assert "没听懂" in told
    await town.presses(head, "告诉值班的")
    assert "聂师傅的手机号换了怎么办" in tasks(town, TaskKind.MESSAGE)[-1].about
    assert "没听懂" not in await town.says(head, "你好")
