"""A case at the desk: taken, taken over, told about, closed with a reason."""

import pytest
from sqlalchemy import select
from sqlmodel import Session

from models import ledger
from models.base import table
from models.operations.helping import open_task
from models.tables.desk import TaskStatus
from models.tables.people import Person
from models.tables.records import AuditRow
from models.tables.visits import Visit
from models.words import TaskKind
from tests import stage
from tests.journeys.conftest import Town
from tests.journeys.scenes import (
    RESIDENT,
    arrived,
    booked,
    ordered,
    staged,
    tasks,
)
from tests.journeys.test_coordinator import newcomer
from tests.stage import TUESDAY_TEN

OGG = b"OggS" + bytes(60)
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6360000002000001e221bc330000000049454e44ae426082"
)


async def test_two_press_at_once_and_exactly_one_has_it(town: Town) -> None:
    def colleagues(session: Session) -> None:
        newcomer(session)
        stage.coordinator(session, "李同", chat_id=3002)

    _, _, desk = await staged(town, colleagues)
    other = town.phone(3002)
    await town.says(other, "/start")
    await ordered(town)
    desk.press_label("✋ 我来处理")
    other.press_label("✋ 我来处理")
    await town.settle()
    (task,) = tasks(town)
    assert task.status is TaskStatus.TAKEN
    owner = town.look(lambda s: s.get_one(Person, task.owner_id)).name
    loser = other if owner == "张未" else desk
    assert f"{owner} 在处理" in loser.last.text
    assert loser.toasts[-1].startswith("情况已经变了")


async def test_a_case_is_taken_over_from_a_colleague_who_is_told(town: Town) -> None:
    def colleagues(session: Session) -> None:
        newcomer(session)
        stage.coordinator(session, "李同", chat_id=3002)

    _, _, desk = await staged(town, colleagues)
    other = town.phone(3002)
    await town.says(other, "/start")
    await ordered(town)
    await town.presses(desk, "我来处理")
    await town.presses(other, "打开")
    await town.presses(other, "由我接手")
    (task,) = tasks(town)
    assert town.look(lambda s: s.get_one(Person, task.owner_id)).name == "李同"
    assert "李同 在处理" in desk.last.text


@pytest.mark.parametrize(("answer", "paid"), [("算，付钱", 8_000), ("不算", 0)])
async def test_a_complaint_ends_with_words_and_with_whether_the_visit_is_paid(
    town: Town, answer: str, paid: int
) -> None:
    old, worker, desk = await staged(town)
    visit = await booked(town)
    await arrived(town, worker)
    await town.later(hours=1)
    await town.presses(worker, "都做完了")
    about = {"kind": TaskKind.COMPLAINT, "about": "said: 来的人态度不好", "now": TUESDAY_TEN}
    town.look(lambda s: open_task(s, thing=s.get_one(Visit, visit.id), **about))
    await town.later(days=4)
    assert "投诉" in desk.last.text
    await town.presses(desk, "打开")
    await town.presses(desk, "办结")
    closing = "杨大珍说师傅摔倒了起不来，已经道歉"
    assert "这次上门算不算" in await town.says(desk, closing)
    assert "办结了" in await town.presses(desk, answer)

    (task,) = tasks(town)
    assert task.status is TaskStatus.CLOSED
    assert closing in task.about
    assert "办好了" in old.last.text
    assert not any("摔倒了" in bubble.text for bubble in old.heard)
    facts = town.look(lambda s: s.scalars(select(table(AuditRow).c.facts)).all())
    assert not any("杨大珍" in str(one) for one in facts)
    assert town.look(lambda s: ledger.held_for(s, s.get_one(Visit, visit.id))) == 0
    spent = town.look(lambda s: ledger.balance(s, visit.project_id, ledger.Pot.SPENT))
    assert spent == paid


async def test_a_voice_note_and_a_picture_reach_the_desk_themselves(town: Town) -> None:
    old, _, desk = await staged(town)
    old.send_voice(OGG, 3)
    await town.settle()
    await town.presses(desk, "打开")
    assert desk.last.voice is not None
    assert "发来一段语音" in desk.last.text
    old.send_photo(PNG, "门坏了")
    await town.settle()
    await town.presses(desk, "打开")
    assert desk.last.photo is not None
    assert "门坏了" in desk.last.text


async def test_a_newcomer_of_no_known_place_in_danger_is_anybodys_case(town: Town) -> None:
    _, _, desk = await staged(town)
    stranger = town.phone(1009, "过客")
    await town.says(stranger, "我摔倒了起不来")
    assert "紧急" in desk.last.text
    await town.presses(desk, "我来处理")
    (task,) = tasks(town, TaskKind.EMERGENCY)
    assert task.status is TaskStatus.TAKEN
    assert "摔倒" in desk.last.text


async def test_late_cases_nobody_took_stand_first(town: Town) -> None:
    _, _, desk = await staged(town)
    old = town.phone(RESIDENT)
    await town.presses(old, "找人帮忙")
    await town.later(hours=3)
    assert "已经超时" in desk.last.text
    await town.says(desk, "/queue")
    assert desk.buttons[0] == "⏰ 超时没人接 1"
    await town.presses(desk, "超时没人接")
    await town.presses(desk, "杨*珍")
    await town.presses(desk, "我来处理")
    await town.says(desk, "/queue")
    assert "✋ 我在办的 1" in desk.buttons
    assert not any("超时" in label for label in desk.buttons)


async def test_nobody_is_woken_for_a_case_that_was_settled_in_the_night(town: Town) -> None:
    _, _, desk = await staged(town)
    await town.later(hours=10)
    await town.presses(town.phone(RESIDENT), "找人帮忙")
    await town.says(desk, "/queue")
    await town.presses(desk, "全部")
    await town.presses(desk, "杨*珍")
    await town.presses(desk, "办结")
    await town.presses(desk, "打过电话")
    await town.later(hours=12)
    assert not any("处理。" in bubble.text for bubble in desk.heard)


@pytest.mark.parametrize("reason", ["打过电话", "上门看过", "已经解决", "重复的"])
async def test_a_case_is_closed_with_one_of_four_reasons(town: Town, reason: str) -> None:
    _, _, desk = await staged(town)
    await town.presses(town.phone(RESIDENT), "找人帮忙")
    await town.presses(desk, "打开")
    await town.presses(desk, "办结")
    await town.presses(desk, reason)
    assert [t.status for t in tasks(town)] == [TaskStatus.CLOSED]
    assert tasks(town)[0].about == ""
