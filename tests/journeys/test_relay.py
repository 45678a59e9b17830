"""The two sides of a visit speak through the house: no name, no number, and danger goes first."""

from datetime import timedelta

import pytest

from models.rules.relay import AN_HOUR, passed_on
from models.words import TaskKind
from tests.journeys.conftest import Town
from tests.journeys.scenes import arrived, booked, bubble_with, forge, staged, tasks
from tests.stage import TUESDAY_TEN


@pytest.mark.parametrize(
    ("said", "seen"),
    [
        ("打 138 0013 8000 找我", "打 … 找我"),
        ("加我微信 @anna_1 或 t.me/anna", "加我微信 … 或 …"),
        ("一三八零零一三八零零零", "…"),
        ("13800138000", "…"),
        ("我10点半到，3号楼501等您", "我10点半到，3号楼501等您"),
    ],
)
def test_what_leads_outside_is_left_out(said: str, seen: str) -> None:
    assert passed_on(said) == seen


async def test_a_word_goes_to_the_worker_and_back_with_masked_names_only(town: Town) -> None:
    resident, worker, _ = await staged(town)
    await booked(town)
    await town.says(resident, "/orders")
    await town.presses(resident, "家政保洁")
    await town.presses(resident, "给社工捎句话")
    assert "捎过去了" in await town.says(resident, "门铃坏了，请敲门。电话13800138000")
    got = bubble_with(worker, "捎来一句话").text
    assert "请敲门" in got
    assert "杨*珍" in got
    for private in ("杨大珍", "13800138000", "@", str(resident.id)):
        assert private not in got
    await town.presses(worker, "回一句")
    await town.says(worker, "好的，路上堵，晚十分钟")
    back = bubble_with(resident, "捎来一句话").text
    assert "晚十分钟" in back
    assert "聂*傅" in back
    assert "聂师傅" not in back


async def test_danger_in_a_word_to_be_passed_on_is_an_emergency_first(town: Town) -> None:
    resident, worker, _ = await staged(town)
    await booked(town)
    await town.says(resident, "/orders")
    await town.presses(resident, "家政保洁")
    await town.presses(resident, "给社工捎句话")
    assert "110" in await town.says(resident, "救命，我摔倒了起不来")
    assert len(tasks(town, TaskKind.EMERGENCY)) == 1
    assert not any("捎来一句话" in bubble.text for bubble in worker.heard)


async def test_words_that_are_not_right_are_reported_by_whoever_got_them(town: Town) -> None:
    resident, worker, desk = await staged(town)
    await booked(town)
    await town.says(worker, "/today")
    await town.presses(worker, "家政保洁")
    await town.presses(worker, "给家里捎句话")
    await town.says(worker, "你给我塞点钱")
    await forge(town, desk, "4r:1")
    assert tasks(town) == []
    await town.presses(resident, "这话不对")
    assert [task.about for task in tasks(town)] == ["relay reported: 你给我塞点钱"]


async def test_nobody_else_speaks_and_the_talk_ends_a_day_after_the_visit(town: Town) -> None:
    resident, worker, desk = await staged(town)
    visit = await booked(town)
    for stranger in (desk, worker):
        await forge(town, stranger, f"4t:{visit.id}")
        await town.says(stranger, "喂")
    await forge(town, desk, f"4e:{visit.id}")
    assert not any("捎" in bubble.text for bubble in resident.heard)
    await arrived(town, worker, TUESDAY_TEN)
    await town.presses(worker, "都做完了")
    for n in range(AN_HOUR + 1):
        await forge(town, resident, f"4t:{visit.id}")
        answer = await town.says(resident, f"谢谢 {n}")
        assert ("够多了" in answer) == (n == AN_HOUR)
    await town.later(hours=25)
    await forge(town, resident, f"4t:{visit.id}")
    await town.says(resident, "再来一句")
    assert not any("再来一句" in bubble.text for bubble in worker.heard)


async def test_words_wait_for_the_morning_but_not_while_the_worker_is_there(town: Town) -> None:
    resident, worker, _ = await staged(town)
    visit = await booked(town)
    night = TUESDAY_TEN - timedelta(hours=5)
    await town.until(night)
    await forge(town, resident, f"4t:{visit.id}")
    await town.says(resident, "早上别太早")
    assert not any("早上别太早" in bubble.text for bubble in worker.heard)
    await arrived(town, worker, TUESDAY_TEN)
    await town.until(TUESDAY_TEN + timedelta(hours=11))
    await forge(town, worker, f"4e:{visit.id}")
    await town.says(worker, "我在楼下买药，马上上来")
    assert any("马上上来" in bubble.text for bubble in resident.heard)
