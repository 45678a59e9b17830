"""What nobody takes, in the chat: the organisation, the desk, the district, and no way back."""

from sqlmodel import Session

from handlers.presses.placing import HandUp
from models.tables.orders import Order
from models.words import Stage, TaskKind
from tests import stage
from tests.journeys.conftest import Town
from tests.journeys.scenes import forge, ordered, staged, tasks

BOSS, DISTRICT = 4001, 3002


def with_a_manager(session: Session) -> None:
    project = stage.provider(session)
    stage.worker(session, project)
    stage.resident(session)
    stage.coordinator(session)
    stage.manager(session, project, chat_id=BOSS)


async def test_nobody_answers_the_manager_then_the_desk_then_the_district_which_cannot_hand_it_back(
    town: Town,
) -> None:
    _, _, desk = await staged(town, with_a_manager)
    boss = town.phone(BOSS)
    await town.says(boss, "/start")
    order = await ordered(town)
    await town.later(minutes=61)

    assert "没人接的单：家政保洁" in boss.last.text
    assert "杨大珍" not in boss.last.text
    await town.presses(boss, "看看谁能去")
    assert "⛔ 聂师傅" in boss.last.text
    await town.presses(boss, "太远")
    assert "社区接着找" in boss.last.text

    assert "没人接的单" in desk.last.text
    await town.presses(desk, "打开")
    await town.presses(desk, "转给区县")
    assert "到您这里为止" in desk.last.text
    assert town.look(lambda s: s.get_one(Order, order.id)).stage is Stage.DISTRICT
    (case,) = tasks(town, TaskKind.PLACE)
    assert "不能再往回退" in await forge(town, desk, HandUp(case.id, case.version).pack())


async def test_what_is_handed_up_is_with_the_district_and_no_more_in_ones_own_hand(
    town: Town,
) -> None:
    def with_a_district(session: Session) -> None:
        with_a_manager(session)
        stage.coordinator(session, "区同", chat_id=DISTRICT, place="6301")

    _, _, desk = await staged(town, with_a_district)
    boss, above = town.phone(BOSS), town.phone(DISTRICT)
    for phone in (boss, above):
        await town.says(phone, "/start")
    await ordered(town)
    await town.later(minutes=61)
    await town.presses(boss, "看看谁能去")
    await town.presses(boss, "太远")
    await town.presses(desk, "打开")
    await town.presses(desk, "我来处理")
    assert "转给区县了" in await town.presses(desk, "转给区县")
    await town.says(desk, "/queue")
    assert not any("我在办的" in label for label in desk.buttons)
    assert "到您这里为止" in above.last.text
    await town.presses(above, "我来处理")
    assert "区同 在处理" in above.last.text
