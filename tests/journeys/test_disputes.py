"""A worker looks at their stars, says one word against them, and hears what came of it."""

import pytest

from tests.journeys.conftest import Town
from tests.journeys.scenes import arrived, booked, staged


@pytest.fixture(params=["sqlite"])
def database_url(sqlite_url: str) -> str:
    return sqlite_url


async def test_a_worker_disputes_stars_and_sees_them_set_aside(town: Town) -> None:
    resident, worker, desk = await staged(town)
    await booked(town)
    await arrived(town, worker)
    await town.later(hours=2)
    await town.presses(worker, "都做完了")
    await town.later(minutes=30)
    await town.presses(resident, "做完了")
    await town.presses(resident, "⭐⭐⭐")
    assert "⭐⭐⭐" not in await town.says(worker, "/ratings")
    await town.later(days=8)
    told = await town.says(worker, "/ratings")
    if "⭐⭐⭐" not in told:
        told = await town.presses(worker, "上个月")
    assert "⭐⭐⭐" in told
    assert "回答还不到 5 次" in told
    await town.presses(worker, "我有话说")
    assert "七天内有人看" in await town.says(worker, "那天停水,做不了厨房")
    await town.later(seconds=1)
    assert "社工申辩" in desk.last.text
    await town.presses(desk, "打开")
    assert "那天停水" in desk.last.text
    await town.presses(desk, "不计入")
    await town.says(desk, "问过住户,确实停水")
    await town.later(seconds=1)
    assert "不计入" in worker.last.text
    assert "确实停水" in worker.last.text
