"""The manager hears of a worker's papers while there is time, and is one tap from the card."""

from datetime import date, timedelta

from models.base import table
from models.tables.providers import Worker
from tests.journeys.conftest import Town
from tests.journeys.scenes import bubble_with
from tests.journeys.test_manager import opened


async def test_a_manager_is_told_whose_check_ends_and_opens_the_card(town: Town) -> None:
    head = await opened(town)
    workers = table(Worker)
    ends = workers.update().values(background_check_until=date(2026, 12, 24))
    town.look(lambda s: s.connection().execute(ends))
    await town.house.timetable.tidy()
    town.clock.shift(timedelta(days=1))
    await town.later(seconds=3)

    news = bubble_with(head, "证件快到期了")
    assert "聂师傅" in news.text
    assert "从业查询：到 2026年12月24日" in news.text
    assert "社工证" not in news.text.splitlines()[1]
    await town.presses(head, "‹ 聂师傅")
    assert "到 2026-12-24" in head.last.text
