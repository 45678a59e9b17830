"""Whoever speaks what a resident likes to speak is asked first, and the resident can see it."""

from sqlmodel import Session

from tests import stage
from tests.journeys.conftest import Town
from tests.journeys.scenes import ordered, staged

HEAD = 4001


def two_and_a_head(session: Session) -> None:
    project = stage.provider(session)
    for n, name in enumerate(("聂师傅", "鲍师傅", "祁师傅")):
        stage.worker(session, project, name, chat_id=2001 + n)
    stage.resident(session)
    stage.coordinator(session)
    stage.manager(session, project)


async def test_a_shared_language_is_asked_first_and_shown_to_both_sides(town: Town) -> None:
    old, nie, desk = await staged(town, two_and_a_head)
    bao, qi, head = (town.phone(n) for n in (2002, 2003, HEAD))
    for phone in (bao, qi, head):
        await town.says(phone, "/start")
    await town.says(old, "/settings")
    await town.presses(old, "👤 杨大珍")
    await town.presses(old, "爱说什么话")
    await town.presses(old, "青海话")
    assert "✅ 青海话" in old.labels
    await town.says(bao, "/today")
    await town.presses(bao, "我会说的话")
    await town.presses(bao, "青海话")
    assert "✅ 青海话" in bao.labels
    await town.presses(head, "👥 社工")
    await town.presses(head, "祁师傅")
    await town.presses(head, "会说的话")
    await town.presses(head, "青海话")
    await town.presses(head, "祁师傅")
    assert "🗣 会说：青海话" in head.last.text

    order = await ordered(town)
    assert "📌 新任务" in bao.last.text
    assert "📌 新任务" not in nie.last.text
    await town.says(old, "/orders")
    await town.presses(old, "家政保洁")
    await town.presses(old, "自己挑人")
    assert "祁师傅（LAN服务社） · 会说青海话 · 离您近" in old.last.text
    await town.says(desk, order.number)
    assert "🗣 爱说青海话" in desk.last.text
    await town.presses(desk, "选人派单")
    assert "语言 10/10" in desk.last.text
    assert "语言 0/10" in desk.last.text
