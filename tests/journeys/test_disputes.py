"""A worker looks at their stars, says one word against them, and hears what came of it."""

import pytest
from sqlmodel import Session

from handlers.presses.ratings import AnswerDispute
from models.operations.disputing import of_task
from models.operations.helping import open_task, take_task
from models.tables.visits import Visit
from models.words import TaskKind
from tests import stage
from tests.journeys.conftest import Town
from tests.journeys.scenes import DESK, arrived, booked, forge, someone, staged, tasks
from tests.journeys.test_satisfaction import heard


@pytest.fixture(params=["sqlite"])
def database_url(sqlite_url: str) -> str:
    return sqlite_url


def others(session: Session) -> None:
    """Four more homes have answered in that month."""
    heard(session, 4, days=20)


async def test_whoever_put_it_right_reads_why_another_answers_and_the_other_is_told(
    town: Town,
) -> None:
    resident, worker, desk = await staged(town)
    visit = await booked(town)

    def put_right(session: Session) -> None:
        thing = session.get_one(Visit, visit.id)
        case = open_task(session, TaskKind.RECOVERY, now=stage.NOON, thing=thing)
        by = someone(session, DESK).actor
        take_task(session, case.id, seen=case.version, by=by, now=stage.NOON)
        stage.coordinator(session, "区同", chat_id=3002, place="6301")

    town.look(put_right)
    above = town.phone(3002)
    await town.says(above, "/start")
    await arrived(town, worker)
    await town.later(hours=2)
    await town.presses(worker, "都做完了")
    await town.later(minutes=30)
    await town.presses(resident, "做完了")
    await town.presses(resident, "⭐⭐⭐")
    await town.later(days=8)
    town.look(others)
    if "⭐⭐⭐ 1 次" not in await town.says(worker, "/ratings"):
        await town.presses(worker, "上个月")
    await town.presses(worker, "3 星，我有话说")
    await town.says(worker, "那天停水")
    await town.later(seconds=1)
    assert "社工申辩" in above.last.text
    assert "社工申辩" not in desk.last.text
    (case,) = tasks(town, TaskKind.DISPUTE)
    row = town.look(lambda session: of_task(session, case.id))
    assert row is not None
    assert "没经手的同事" in await forge(town, desk, AnswerDispute(row.id, 1).pack())


async def test_a_worker_disputes_stars_and_sees_them_set_aside(town: Town) -> None:
    resident, worker, desk = await staged(town)
    await booked(town)
    await arrived(town, worker)
    await town.later(hours=2)
    await town.presses(worker, "都做完了")
    await town.later(minutes=30)
    await town.presses(resident, "做完了")
    await town.presses(resident, "⭐⭐⭐")
    assert "⭐⭐⭐" not in await town.says(worker, "/ratings")
    await town.later(days=8)
    told = await town.says(worker, "/ratings")
    if "有回答 1 次" not in told:
        told = await town.presses(worker, "上个月")
    assert "回答还不到 5 次" in told
    assert "⭐" not in told
    assert [one for one in worker.last.buttons if "我有话说" in one] == ["✋ 有一次上门，我有话说"]
    assert "谁评了什么都不显示" in await town.presses(worker, "✋ 有一次上门")
    assert "说一次" in await town.presses(worker, "11月24日")
    town.look(others)
    if "⭐⭐⭐ 1 次" not in (told := await town.says(worker, "/ratings")):
        told = await town.presses(worker, "上个月")
    assert "⭐⭐⭐ 1 次" in told
    assert "11月24日" not in told
    await town.presses(worker, "3 星，我有话说")
    assert "七天内有人看" in await town.says(worker, "那天停水，做不了厨房")
    await town.later(seconds=1)
    assert "社工申辩" in desk.last.text
    await town.presses(desk, "打开")
    assert "那天停水" in desk.last.text
    await town.presses(desk, "不计入")
    await town.says(desk, "问过住户，确实停水")
    await town.later(seconds=1)
    assert "不计入" in worker.last.text
    assert "确实停水" in worker.last.text
