"""What a worker types is an act, or it reaches somebody: never a greeting, never an alarm."""

from datetime import timedelta

import pytest

from bot.sandbox.phone import Phone
from models.words import TaskKind
from tests.journeys.conftest import Town
from tests.journeys.scenes import booked, bubble_with, forge, staged, tasks, visit_now
from tests.stage import TUESDAY_TEN

HALF_PAST_NINE = TUESDAY_TEN - timedelta(minutes=30)
GREETING = "有新任务会发给您"


async def near(town: Town) -> tuple[Phone, Phone, int]:
    """The home, the worker, and the visit that begins in half an hour."""
    resident, worker, _ = await staged(town)
    visit = await booked(town)
    await town.until(HALF_PAST_NINE)
    return resident, worker, visit.id


async def test_on_the_way_is_one_tap(town: Town) -> None:
    resident, worker, visit_id = await near(town)
    assert "我告诉家里" in await town.says(worker, "我在路上了")
    await town.presses(worker, "出发了")
    assert visit_now(town, visit_id).set_out_at is not None
    assert "出发了" in bubble_with(resident, "出发了").text
    assert "告诉家里了" in await town.says(worker, "快到了，还有五分钟")
    assert tasks(town) == []


async def test_late_with_minutes_is_one_tap_and_the_next_more_that_can_be_said(town: Town) -> None:
    resident, worker, visit_id = await near(town)
    assert "大约晚 20 分钟，对吗" in await town.says(worker, "堵车，要晚15分钟")
    assert visit_now(town, visit_id).late_minutes == 0
    await town.presses(worker, "对，告诉家里")
    assert visit_now(town, visit_id).late_minutes == 20
    assert "大约晚 20 分钟" in bubble_with(resident, "耽误").text
    assert "还要再晚多久" in await town.says(worker, "还要晚10分钟")


async def test_late_without_minutes_is_asked_by_how_much(town: Town) -> None:
    _, worker, _ = await near(town)
    assert "大约要晚多久" in await town.says(worker, "堵车了")


@pytest.mark.parametrize("said", ["没人开门", "敲了十分钟没有人开门"])
async def test_nobody_opens_is_a_trouble_and_no_emergency(town: Town, said: str) -> None:
    _, worker, _ = await near(town)
    await town.until(TUESDAY_TEN)
    assert "没人开门？" in await town.says(worker, said)
    assert tasks(town) == []
    assert "已经告诉工作人员" in await town.presses(worker, "没人开门")
    assert tasks(town, TaskKind.EMERGENCY) == []


async def test_at_the_door_the_large_key_is_told_of(town: Town) -> None:
    _, worker, _ = await near(town)
    assert "我到了" in await town.says(worker, "到门口了")
    assert "我到了" in await town.says(worker, "到了")
    assert any("我到了" in key for key in worker.keys)


async def test_too_ill_to_come_is_an_absence(town: Town) -> None:
    _, worker, _ = await near(town)
    await town.says(worker, "老人上次说想吃面条")
    await town.says(worker, "今天拉肚子，下午去不了了")
    assert any("11月24日" in bubble.text for bubble in worker.heard[-2:])
    await town.presses(worker, "✅ 请假")
    assert bubble_with(worker, "好好休息")
    assert tasks(town, TaskKind.EMERGENCY) == []


async def test_other_words_go_to_the_home_by_one_tap(town: Town) -> None:
    resident, worker, _ = await near(town)
    asked = await town.says(worker, "梯子我自己带，13800138000")
    assert "我替您告诉谁" in asked
    assert "捎过去了" in await town.presses(worker, "捎给")
    got = bubble_with(resident, "捎来一句话").text
    assert "梯子我自己带" in got
    assert "13800138000" not in got


async def test_or_to_the_desk_by_one_tap_with_the_words(town: Town) -> None:
    _, worker, _ = await near(town)
    await town.says(worker, "这家的鞋套在哪儿领")
    await town.presses(worker, "告诉值班的")
    assert [task.about for task in tasks(town)] == ["said: 这家的鞋套在哪儿领"]


async def test_more_words_beside_an_act_are_not_lost(town: Town) -> None:
    _, worker, _ = await near(town)
    assert "我替您告诉谁" in await town.says(worker, "先去换个拖把，要晚20分钟")
    assert "大约晚 20 分钟，对吗" in bubble_with(worker, "大约晚").text


async def test_without_a_visit_a_human_being_has_the_words_at_once(town: Town) -> None:
    _, worker, _ = await staged(town)
    assert GREETING not in await town.says(worker, "工服什么时候发")
    assert [task.about for task in tasks(town)] == ["said: 工服什么时候发"]
    await town.says(worker, "您好")
    await town.says(worker, "谢谢")
    assert len(tasks(town)) == 1


async def test_words_that_wait_no_more_are_asked_for_and_nobody_else_carries_any(
    town: Town,
) -> None:
    resident, worker, visit_id = await near(town)
    await forge(town, worker, f"9E:{visit_id}")
    assert "您说一句" in worker.last.text
    await forge(town, resident, f"9E:{visit_id}")
    assert "您说一句" not in resident.last.text


async def test_danger_beside_ordinary_words_is_an_emergency(town: Town) -> None:
    _, worker, _ = await near(town)
    assert "120" in await town.says(worker, "没人开门，老人在里面摔倒了起不来")
    assert len(tasks(town, TaskKind.EMERGENCY)) == 1
