"""The desk says that a life hangs on an order: three are asked at once, with minutes to answer."""

from sqlmodel import Session

from models.tables.orders import Order
from models.words import Tier
from tests import stage
from tests.journeys.conftest import Town
from tests.journeys.scenes import ordered, staged


def three_workers(session: Session) -> None:
    project = stage.provider(session)
    for n, name in enumerate(("聂师傅", "鲍师傅", "祁师傅")):
        stage.worker(session, project, name, chat_id=2001 + n)
    stage.resident(session)
    stage.coordinator(session)


async def test_the_desk_makes_an_order_one_of_life_and_deadlines_follow(town: Town) -> None:
    _, nie, desk = await staged(town, three_workers)
    others = [town.phone(n) for n in (2002, 2003)]
    for phone in others:
        await town.says(phone, "/start")
    order = await ordered(town)
    assert "📌 新任务" in nie.last.text
    assert not any("📌 新任务" in phone.last.text for phone in others)
    await town.says(desk, order.number)
    await town.presses(desk, "⏫ 多急")
    assert "现在是：一般（7 天）" in desk.last.text
    await town.presses(desk, "性命、财产")
    assert "⏫ 🚨 性命、财产（2 小时）" in desk.last.text
    await town.later(seconds=2)
    for phone in (nie, *others):
        assert "📌 新任务" in phone.last.text
        assert "下午12:15" in phone.last.text or "中午12:15" in phone.last.text
    await town.presses(desk, "📜 经过")
    assert "关系性命、财产，先办" in desk.last.text
    await town.says(desk, order.number)
    await town.presses(desk, "⏫ 多急")
    await town.presses(desk, "难办：材料不齐")
    assert town.look(lambda s: s.get_one(Order, order.id)).tier is Tier.HARD
    await town.presses(desk, "📜 经过")
    assert "归为难办的" in desk.last.text
    assert "材料不齐" in desk.last.text
