"""Abuse that must be reported: opened, kept from guardians, closed only with the report."""

import pytest
from sqlalchemy.exc import DBAPIError

from models.base import table
from models.tables.desk import Task, TaskStatus
from models.words import TaskKind
from tests import stage
from tests.journeys.conftest import Town
from tests.journeys.scenes import bubble_with, forge, minor_with, staged, tasks
from tests.journeys.test_understanding import opened


async def test_abuse_of_a_child_is_reported_and_never_shown_to_its_guardian(town: Town) -> None:
    guardian = town.look(lambda s: stage.coordinator(s, "李主任", chat_id=3002))
    child, _, desk = await staged(town, minor_with(guardian.person_id))
    boss = town.phone(3002)
    await town.says(boss, "/start")
    answer = await town.says(child, "我爸爸天天拿皮带打我，身上都是伤")
    assert "这不是你的错" in bubble_with(child, "110").text + answer
    assert {t.kind for t in tasks(town)} >= {TaskKind.EMERGENCY, TaskKind.REPORT}
    await town.later(hours=2)
    assert [b for b in desk.heard if "强制报告" in b.text]
    await town.presses(boss, "待办")
    seen = [*(b.text for b in boss.heard), *boss.buttons]
    assert not [text for text in seen if "强制报告" in text]
    report = tasks(town, TaskKind.REPORT)[0]
    assert "皮带" not in await forge(town, boss, f"ot:{report.id}")


@pytest.mark.parametrize(
    "words", ["隔壁的娃天天被他爸往死里打", "养老院的护工打我妈，胳膊上都是青的"]
)
async def test_a_neighbour_or_a_daughter_who_tells_of_abuse_opens_a_report(
    town: Town, words: str
) -> None:
    resident, _, desk = await staged(town)
    assert "110" in await town.says(resident, words)
    assert {t.kind for t in tasks(town)} == {TaskKind.EMERGENCY, TaskKind.REPORT}
    assert words in await opened(town, desk, "强制报告")


async def test_a_report_is_closed_only_with_the_word_that_it_was_reported(town: Town) -> None:
    resident, _, desk = await staged(town)
    await town.says(resident, "邻居家小孩天天被他爸打，身上都是伤")
    await opened(town, desk, "强制报告")
    await town.presses(desk, "办结")
    assert "强制报告" in await town.says(desk, "打过电话，没事")
    assert tasks(town, TaskKind.REPORT)[0].status is not TaskStatus.CLOSED
    await town.presses(desk, "回首页")
    await opened(town, desk, "强制报告")
    await town.presses(desk, "办结")
    await town.says(desk, "昨晚已报警，派出所在办")
    assert tasks(town, TaskKind.REPORT)[0].status is TaskStatus.CLOSED


async def test_a_report_cannot_be_deleted_nor_made_another_thing(town: Town) -> None:
    resident, _, _ = await staged(town)
    await town.says(resident, "邻居家小孩天天被他爸打，身上都是伤")
    report = table(Task)
    for change in (report.delete(), report.update().values(kind=TaskKind.MESSAGE)):
        with pytest.raises(DBAPIError, match="a report of abuse stays"):
            town.look(lambda s, c=change: s.execute(c))
