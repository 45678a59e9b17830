"""机构名录 in the chat: anybody sees who serves here, and no share without enough people."""

import pytest

from tests.journeys.conftest import Town
from tests.journeys.scenes import staged


@pytest.fixture(params=["sqlite"])
def database_url(sqlite_url: str) -> str:
    """The rules run on both databases in tests/operations."""
    return sqlite_url


async def test_a_resident_sees_who_serves_here_and_how_it_is_worked_out(town: Town) -> None:
    resident, *_ = await staged(town)
    assert "有 1 家" in await town.says(resident, "/houses")
    told = await town.presses(resident, "服务社")
    assert "家政保洁" in told or "等，还有" in told
    assert "说话的人还不多（0 人），不算分" in told
    assert "一个人是一票" in await town.presses(resident, "📖 满意度怎么算")
    assert "有 1 家" in await town.presses(resident, "🏠 机构名录")
