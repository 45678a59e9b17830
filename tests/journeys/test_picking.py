"""The resident picks who comes, and only that one is asked."""

from sqlmodel import Session

from tests import stage
from tests.journeys.conftest import Town
from tests.journeys.scenes import ordered, staged


def three_more(session: Session) -> None:
    project = stage.provider(session)
    for n, name in enumerate(("聂师傅", "鲍师傅", "祁师傅")):
        stage.worker(session, project, name, chat_id=2001 + n)
    stage.resident(session)
    stage.coordinator(session)


async def test_the_resident_picks_one_and_only_that_one_is_asked(town: Town) -> None:
    old, first, _ = await staged(town, three_more)
    bao = town.phone(2002)
    await town.says(bao, "/start")
    await ordered(town)
    assert "新任务" in first.last.text
    await town.says(old, "/orders")
    await town.presses(old, "家政保洁")
    await town.presses(old, "自己挑人")
    assert "鲍师傅（LAN服务社） · 离您近" in old.last.text
    assert "聂师傅" not in old.last.text
    await town.presses(old, "鲍师傅")
    assert "先问鲍师傅" in old.last.text
    await town.later(seconds=1)
    assert "新任务" in bao.last.text
    assert "不用您去了" in first.last.text
    await town.presses(bao, "接单")
    assert "鲍师傅" in old.last.text
