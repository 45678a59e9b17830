"""Few stars: another house puts it right, and the resident says when it is."""

import pytest

from models import ledger
from models.ledger import Pot
from models.tables.desk import TaskStatus
from models.words import TaskKind
from tests.journeys.conftest import Town
from tests.journeys.scenes import arrived, booked, staged, tasks


@pytest.fixture(params=["sqlite"])
def database_url(sqlite_url: str) -> str:
    return sqlite_url


async def test_a_low_rating_is_proposed_for_refused_put_right_and_closed_by_the_resident(
    town: Town,
) -> None:
    resident, worker, desk = await staged(town)
    visit = await booked(town)
    await arrived(town, worker)
    await town.later(hours=2)
    await town.presses(worker, "都做完了")
    await town.later(minutes=30)
    await town.presses(resident, "做完了")
    assert "不是社工那边的人" in await town.presses(resident, "⭐")
    await town.later(seconds=1)
    assert "没做好，要补救" in desk.last.text

    await town.presses(desk, "我来处理")
    assert "⭐ 1 颗星" in desk.last.text
    await town.presses(desk, "怎么补救，问住户")
    assert "这次上门算不算" in await town.says(desk, "周四重新打扫，换一位师傅")
    assert "住户说解决了才算办结" in await town.presses(desk, "算，付钱")
    assert "「周四重新打扫，换一位师傅」" in resident.last.text
    assert "上一级" in await town.presses(resident, "还没有")
    await town.later(seconds=1)
    assert "还没解决" in "".join(bubble.text for bubble in desk.heard[-2:])
    assert tasks(town, TaskKind.RECOVERY)[0].status is TaskStatus.TAKEN

    await town.presses(desk, "打开")
    await town.presses(desk, "怎么补救，问住户")
    await town.presses(desk, "再派人去做一次")
    await town.presses(desk, "算，付钱")
    assert town.look(lambda s: ledger.balance(s, visit.project_id, Pot.SPENT)) == 0
    assert "办好了" in await town.presses(resident, "解决了")
    assert town.look(lambda s: ledger.balance(s, visit.project_id, Pot.SPENT)) == 8_000

    await town.later(days=20)
    await town.says(resident, "/orders")
    await town.presses(resident, "家政保洁")
    assert "又打开了" in await town.presses(resident, "没解决，再办")
    assert tasks(town, TaskKind.RECOVERY)[0].status is TaskStatus.OPEN
