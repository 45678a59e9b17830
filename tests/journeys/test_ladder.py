"""What nobody takes, in the chat: the organisation, the desk, the district, and no way back."""

from sqlmodel import Session

from handlers.presses.placing import HandUp
from models.tables.orders import Order
from models.words import Stage, TaskKind
from tests import stage
from tests.journeys.conftest import Town
from tests.journeys.scenes import forge, ordered, staged, tasks

BOSS = 4001


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

    assert "没人接的单:家政保洁" in boss.last.text
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
