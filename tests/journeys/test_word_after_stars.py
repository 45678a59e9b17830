"""What is typed right after the stars is the word on that visit, whatever it sounds like."""

import pytest
from sqlalchemy import select

from models.base import table
from models.tables.orders import Order
from models.tables.visits import Rating
from models.words import TaskKind
from tests.journeys.conftest import Phone, Town
from tests.journeys.scenes import arrived, booked, staged, tasks

BOUGHT_NONE = "他没给我买酒，我让他买酒他不买"


@pytest.fixture(params=["sqlite"])
def database_url(sqlite_url: str) -> str:
    return sqlite_url


async def rated(town: Town, stars: str) -> Phone:
    """One visit is over, and its stars are given."""
    resident, worker, _ = await staged(town)
    await booked(town)
    await arrived(town, worker)
    await town.later(hours=2)
    await town.presses(worker, "都做完了")
    await town.later(minutes=30)
    await town.presses(resident, "做完了")
    assert "想说一句吗" in await town.presses(resident, stars)
    return resident


def words(town: Town) -> list[str]:
    return town.look(lambda s: [*s.scalars(select(table(Rating).c.words))])


def orders(town: Town) -> int:
    return town.look(lambda s: len([*s.scalars(select(Order))]))


@pytest.mark.parametrize("said", [BOUGHT_NONE, "明天再来打扫一次"])
async def test_a_sentence_after_the_stars_is_their_word_and_no_order(town: Town, said: str) -> None:
    resident = await rated(town, "⭐")
    assert "记下了" in await town.says(resident, said)
    assert words(town) == [said]
    assert orders(town) == 1
    assert "记下了" not in await town.says(resident, "想找人打扫卫生 明天上午十点")


async def test_danger_is_heard_before_it_is_a_word(town: Town) -> None:
    resident = await rated(town, "⭐")
    assert "110" in await town.says(resident, "救命，有人打我")
    assert tasks(town, TaskKind.EMERGENCY) or tasks(town, TaskKind.REPORT)
    assert words(town) == [""]


async def test_after_another_look_or_a_while_a_wish_is_a_wish(town: Town) -> None:
    resident = await rated(town, "⭐⭐⭐⭐⭐")
    await town.later(minutes=20)
    assert "记下了" not in await town.says(resident, "想找人打扫卫生 明天上午十点")
    assert words(town) == [""]


async def test_a_complaint_beside_good_stars_reaches_a_human_being_too(town: Town) -> None:
    resident = await rated(town, "⭐⭐⭐⭐⭐")
    await town.says(resident, "上次来的人偷了我的钱")
    assert words(town) == ["上次来的人偷了我的钱"]
    assert tasks(town, TaskKind.COMPLAINT)
