"""«说的是谁?»: one question under the numbers, which nothing waits for."""

import pytest
from sqlmodel import Session

from handlers.presses.alarming import ItIs
from handlers.presses.coordinator import OpenTask
from models.base import add
from models.tables.roles import Grant
from models.words import Role, TaskKind
from tests import stage
from tests.journeys.conftest import Town
from tests.journeys.scenes import arrived, booked, forge, tasks
from tests.stage import LONG_AGO, TUESDAY_TEN

GRANNY, NEIGHBOUR, WORKER, ABOVE = 1001, 1003, 2001, 4001


@pytest.fixture
def database_url(sqlite_url: str) -> str:
    """One database is enough: tests/operations/test_whom.py asks the rules behind on both."""
    return sqlite_url


def cast(session: Session) -> int:
    """A grandmother who coordinates the place, the child in her care, a neighbour, a worker."""
    stage.worker(session, stage.provider(session))
    granny = stage.resident(session, chat_id=GRANNY)
    child = stage.child_of(session, granny)
    add(session, Grant(person_id=granny.person_id, role=Role.COORDINATOR, area_code="630102",
                       granted_at=LONG_AGO))  # fmt: skip
    stage.resident(session, "王秀英", chat_id=NEIGHBOUR)
    stage.coordinator(session, "省上", chat_id=ABOVE, place="63")
    return child.person_id


async def opened(town: Town) -> int:
    child: int = town.look(cast)
    for who in (GRANNY, NEIGHBOUR, WORKER, ABOVE):
        await town.says(town.phone(who), "/start")
    return child


async def test_a_neighbour_is_asked_whom_they_mean_and_the_case_does_not_wait(town: Town) -> None:
    child = await opened(town)
    neighbour, above = town.phone(NEIGHBOUR), town.phone(ABOVE)
    told = await town.says(neighbour, "隔壁的孩子天天被打，哭得厉害")
    assert "110" in told
    assert "您说的是谁" in told
    assert "紧急" in above.last.text or "强制报告" in above.last.text
    await town.presses(above, "打开")
    assert "还不能肯定说的是哪个孩子" in above.last.text
    assert "王秀英" in above.last.text

    await town.presses(neighbour, "别人")
    assert "记下了" in await town.says(neighbour, "北关社区 小宝")
    assert {task.person_id for task in tasks(town)} == {child}
    case = await forge(town, above, OpenTask(tasks(town)[0].id).pack())
    assert "说的人：王秀英" in case
    assert "还不能肯定" not in case
    assert "现在没有要办的事" in await town.says(town.phone(GRANNY), "/queue")


async def test_the_answer_does_not_tell_whether_somebody_of_that_name_lives_here(
    town: Town,
) -> None:
    await opened(town)
    neighbour, answers = town.phone(NEIGHBOUR), []
    for name in ("小宝", "没有这个人"):
        await town.says(neighbour, "隔壁的孩子天天被打，哭得厉害")
        await town.presses(neighbour, "别人")
        answers.append(await town.says(neighbour, name))
    assert len(set(answers)) == 1


async def test_words_of_a_worker_at_the_door_are_about_that_home_until_they_say_otherwise(
    town: Town,
) -> None:
    child = await opened(town)
    await booked(town, "recreation", person_id=child)
    await town.until(TUESDAY_TEN)
    worker = town.phone(WORKER)
    assert "您说的是谁" in await town.says(worker, "孩子身上都是伤，被打的")
    found = tasks(town, TaskKind.EMERGENCY, TaskKind.REPORT)
    assert {(task.person_id, task.visit_id is not None) for task in found} == {(child, True)}
    await town.presses(worker, "我自己")
    assert child not in {task.person_id for task in tasks(town, TaskKind.EMERGENCY)}


async def test_nobody_else_answers_the_question(town: Town) -> None:
    child = await opened(town)
    await town.says(town.phone(NEIGHBOUR), "隔壁的孩子天天被打，哭得厉害")
    before = [(task.id, task.person_id, task.version) for task in tasks(town)]
    for who in (GRANNY, WORKER, ABOVE):
        for person in (0, child):
            await forge(town, town.phone(who), ItIs(before[0][0], person).pack())
            assert "办不了" in town.phone(who).last.text
    assert [(task.id, task.person_id, task.version) for task in tasks(town)] == before


async def test_whoever_checked_in_means_that_home_and_is_not_asked(town: Town) -> None:
    child = await opened(town)
    await booked(town, "recreation", person_id=child)
    worker = town.phone(WORKER)
    await arrived(town, worker)
    assert "您说的是谁" not in await town.says(worker, "孩子身上都是伤，被打的")
    assert {task.person_id for task in tasks(town, TaskKind.EMERGENCY)} == {child}
