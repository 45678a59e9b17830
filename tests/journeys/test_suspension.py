"""⏸ 先不派单: the desk of a place stops a worker, says why, and is answered."""

from datetime import date

import pytest
from sqlmodel import Session

from bot.sandbox.phone import Phone
from handlers.presses.coordinator import OpenTask
from handlers.presses.day import AskSuspend, Resume
from handlers.presses.suspending import Halt, SeeDeskWorker
from models.operations.helping import open_task
from models.tables.providers import Project, Worker
from models.tables.visits import Visit
from models.words import Role, TaskKind
from tests import stage
from tests.journeys.conftest import Town
from tests.journeys.scenes import (
    WORKER,
    acts,
    booked,
    bubble_with,
    forge,
    staged,
    tasks,
)
from tests.journeys.test_roles import HEAD, ladder, post
from tests.operations.test_substituting import live
from tests.stage import NOON

ELSEWHERE = 3009
SECOND_DESK = 3012


@pytest.fixture(params=["sqlite"])
def database_url(sqlite_url: str) -> str:
    return sqlite_url


def four(session: Session) -> None:
    ladder(session)
    stage.worker(session, session.get_one(Project, 1), "祁师傅", chat_id=2002)


async def at_the_desk(town: Town) -> tuple[Phone, Visit]:
    """A visit is booked, and the coordinator has its worker before them."""
    _, _, desk = await staged(town, four)
    await town.says(town.phone(HEAD), "/start")
    visit = await booked(town)
    await town.presses(desk, "📥 待办")
    await town.presses(desk, "👥 社工")
    await town.presses(desk, "聂师傅")
    return desk, visit


def one(town: Town) -> Worker:
    return town.look(lambda session: session.get_one(Worker, 1))


async def test_a_word_against_it_is_read_by_another_than_whoever_said_it(town: Town) -> None:
    desk, _ = await at_the_desk(town)
    worker, other = town.phone(WORKER), town.phone(SECOND_DESK)
    town.look(lambda s: stage.coordinator(s, "李干事", chat_id=SECOND_DESK))
    await town.says(other, "/start")
    await town.presses(desk, "⏸ 先不派单")
    await town.presses(desk, "💬 有投诉")
    await town.presses(desk, "14 天")
    await town.later(seconds=1)
    heard = len(desk.heard)
    await town.presses(worker, "我觉得不对")
    assert "另外一位看" in await town.says(worker, "那天路上塌方，是我先打电话说的")
    await town.later(seconds=1)
    case = tasks(town, TaskKind.MESSAGE)[-1]
    assert case.about == "objection: 那天路上塌方，是我先打电话说的"
    await town.presses(other, "打开")
    assert "路上塌方" in other.last.text
    assert not [one for one in desk.heard[heard:] if "打开" in one.buttons]
    assert "按这个按钮" not in (said := await forge(town, desk, OpenTask(case.id).pack()))
    assert "路上塌方" not in said


async def test_the_desk_stops_a_worker_and_their_visits_are_somebody_else_s_at_once(
    town: Town,
) -> None:
    desk, visit = await at_the_desk(town)
    assert "约好的上门 1 次" in desk.last.text
    assert "手上的 1 次上门" in await town.presses(desk, "⏸ 先不派单")
    await town.presses(desk, "💬 有投诉")
    await town.presses(desk, "14 天")
    assert bubble_with(desk, "1 次上门：换好 1 次，在找 0 次")
    assert bubble_with(desk, "现在不派单：💬 有投诉，到 12月6日 周日（社区说的）")
    now = town.look(lambda session: live(session, session.get_one(Visit, visit.id)))
    assert now is not None
    assert now.worker_id == 2
    assert one(town).suspended_until == date(2026, 12, 6)


async def test_worker_and_manager_read_why_until_when_and_are_heard_by_a_human(
    town: Town,
) -> None:
    desk, _ = await at_the_desk(town)
    await town.presses(desk, "⏸ 先不派单")
    await town.presses(desk, "🔎 要查一查")
    await town.presses(desk, "7 天")
    for number in (WORKER, HEAD):
        told = bubble_with(town.phone(number), "先不派单").text
        assert "🔎 要查一查" in told
        assert "11月29日" in told
        assert "社区说的" in told
    worker = town.phone(WORKER)
    await town.presses(worker, "🙋 我觉得不对")
    await town.says(worker, "我没有")
    assert [task.person_id for task in tasks(town, TaskKind.MESSAGE)] == [one(town).person_id]


async def test_what_the_desk_has_said_only_the_desk_takes_back(town: Town) -> None:
    desk, _ = await at_the_desk(town)
    await forge(town, desk, Halt(1, "paper", 0).pack())
    head = town.phone(HEAD)
    await town.presses(head, "👥 社工")
    await town.presses(head, "聂师傅")
    assert "社区说的" in head.last.text
    assert not [label for label in head.buttons if "派单" in label]
    await forge(town, head, Resume(1).pack())
    await forge(town, head, Halt(1, "other", 7).pack())
    assert one(town).suspended_why == "paper"
    await town.presses(desk, "▶️ 又可以派单了")
    assert one(town).suspended_since is None
    assert bubble_with(town.phone(WORKER), "又可以派单给您了")
    assert bubble_with(head, "聂师傅 又可以派单了")
    assert acts(town).count("resume") == 1


async def test_what_the_organisation_has_said_the_desk_leaves_to_it(town: Town) -> None:
    desk, _ = await at_the_desk(town)
    head = town.phone(HEAD)
    await forge(town, head, Halt(1, "check", 7).pack())
    await town.presses(desk, "👥 社工")
    await town.presses(desk, "⏸ 聂师傅")
    assert bubble_with(desk, "现在不派单：🔎 要查一查，到 11月29日 周日（机构说的）")
    await forge(town, desk, Resume(1).pack())
    assert one(town).suspended_why == "check"


async def test_a_complaint_leads_to_its_worker_in_one_tap(town: Town) -> None:
    desk, visit = await at_the_desk(town)
    case = {"now": NOON, "person_id": visit.person_id, "about": "2/5"}

    def complain(session: Session) -> None:
        thing = session.get_one(Visit, visit.id)
        open_task(session, TaskKind.COMPLAINT, thing=thing, **case)

    town.look(complain)
    await town.later(seconds=1)
    await town.presses(desk, "打开")
    await town.presses(desk, "👤 这位社工")
    assert "👤 聂师傅 · LAN服务社" in desk.last.text


async def test_a_desk_of_another_place_neither_sees_nor_stops_them(town: Town) -> None:
    await at_the_desk(town)
    town.look(lambda s: post(s, Role.COORDINATOR, ELSEWHERE, area_code="630103"))
    other = town.phone(ELSEWHERE)
    await town.says(other, "/start")
    await town.presses(other, "📥 待办")
    assert "还没有社工来" in await town.presses(other, "👥 社工")
    for press in (SeeDeskWorker(1), AskSuspend(1), Halt(1, "check", 7)):
        await forge(town, other, press.pack())
    assert one(town).suspended_since is None
