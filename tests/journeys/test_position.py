"""Whoever waits hears that it is their turn, once."""

from sqlmodel import Session

from tests import stage
from tests.journeys.conftest import Town
from tests.journeys.scenes import ordered, staged


def two_who_wait(session: Session) -> None:
    stage.resident(session)
    stage.resident(session, "李奶奶", chat_id=1002)
    stage.coordinator(session)


async def test_the_next_in_line_is_told_when_nobody_is_before_them_any_more(town: Town) -> None:
    old, *_ = await staged(town, two_who_wait)
    behind = town.phone(1002)
    await town.says(behind, "/start")
    await ordered(town)
    await ordered(town, chat_id=1002)
    await town.later(minutes=1)
    assert "前面还有 1 位" in behind.last.text
    heard = len(behind.heard)
    await town.says(old, "/orders")
    await town.presses(old, "家政保洁")
    await town.presses(old, "✖️ 取消")
    await town.presses(old, "取消这一单")
    await town.later(minutes=1)
    assert "下一个就是您" in behind.last.text
    assert len(behind.heard) == heard + 1
    await town.later(hours=2)
    assert len(behind.heard) == heard + 1
