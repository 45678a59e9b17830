"""Who comes, when, and what is said at the door: asked in a sentence, answered from the visits."""

from datetime import timedelta

import pytest

from tests.journeys.conftest import Town
from tests.journeys.scenes import booked, staged
from tests.stage import TUESDAY_TEN


@pytest.mark.parametrize("words", ["今天谁来", "今天谁来我家", "几点来", "开门的时候说啥"])
async def test_whoever_asks_before_a_visit_reads_who_comes_when_and_the_number(
    town: Town, words: str
) -> None:
    resident, _, _ = await staged(town)
    await booked(town)
    await town.until(TUESDAY_TEN - timedelta(hours=1))
    told = await town.says(resident, words)
    assert "聂师傅" in told
    assert "上午10:00" in told
    assert "暗号" in told


async def test_on_a_day_without_a_visit_the_next_one_is_named(town: Town) -> None:
    resident, _, _ = await staged(town)
    await booked(town)
    assert "没有约人上门" in await town.says(resident, "今天谁来")
    assert any("11月24日" in label for label in resident.labels)
