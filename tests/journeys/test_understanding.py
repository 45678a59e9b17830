"""People say it in their own words; the house understands, asks, or calls a human being."""

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import select
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session

from bot.sandbox.phone import Phone
from models.base import add, table
from models.reads.corrections import corrections
from models.tables.corrections import Correction
from models.tables.desk import Task, TaskStatus
from models.tables.people import Care
from models.words import Bond, Group, TaskKind
from tests import stage
from tests.journeys.conftest import Town
from tests.journeys.scenes import DESK, acts, bubble_with, forge, ordered, staged, tasks

STAIRS = "想找人扶我妈去做康复,她腿脚不好,自己走不了路"


async def opened(town: Town, desk: Phone, queue: str) -> str:
    await town.presses(desk, "待办")
    await town.presses(desk, queue)
    return await town.presses(desk, "•")


async def test_a_coordinator_corrects_what_was_heard_in_an_order(town: Town) -> None:
    _, _, desk = await staged(town)
    order = await ordered(town, note=STAIRS)
    await town.says(desk, order.number)
    asked = await town.presses(desk, "其实是")
    assert STAIRS in asked
    assert "记下了:助医康复" in await town.presses(desk, "助医康复")
    assert town.look(corrections) == [(STAIRS, "medical_rehab")]
    assert "correct" in acts(town)
    await town.presses(desk, "返回")
    assert "改正了听错的话" in await town.presses(desk, "经过")


async def test_the_words_of_a_case_can_be_corrected_and_those_of_the_house_cannot(
    town: Town,
) -> None:
    resident, _, desk = await staged(town)
    await town.says(resident, "我摔倒了起不来")
    await opened(town, desk, "紧急")
    await town.presses(desk, "其实是")
    await town.presses(desk, "生活照料")
    assert town.look(corrections) == [("我摔倒了起不来", "daily_care")]
    await town.presses(desk, "返回")
    await town.presses(desk, "回首页")
    await town.presses(resident, "找人帮忙")
    await opened(town, desk, "等回话")
    assert not [label for label in desk.buttons if "其实是" in label]


async def test_nobody_but_a_coordinator_of_the_place_corrects(town: Town) -> None:
    resident, _, _ = await staged(town)
    order = await ordered(town, note=STAIRS)
    await forge(town, resident, f"rl:0:{order.id}:medical_rehab")
    town.look(lambda s: stage.coordinator(s, "别处", chat_id=3009, place="520112"))
    far = town.phone(3009)
    await town.says(far, "/start")
    await forge(town, far, f"rl:0:{order.id}:medical_rehab")
    await forge(town, town.phone(DESK), f"rl:0:{order.id}:nonsense")
    assert town.look(lambda s: list(s.scalars(select(Correction)))) == []


async def test_abuse_of_a_child_is_reported_and_never_shown_to_its_guardian(town: Town) -> None:
    guardian = town.look(lambda s: stage.coordinator(s, "李主任", chat_id=3002))
    child, _, desk = await staged(town, minor_with(guardian.person_id))
    boss = town.phone(3002)
    await town.says(boss, "/start")
    answer = await town.says(child, "我爸爸天天拿皮带打我,身上都是伤")
    assert "这不是你的错" in bubble_with(child, "110").text + answer
    assert {t.kind for t in tasks(town)} >= {TaskKind.EMERGENCY, TaskKind.REPORT}
    await town.later(hours=2)
    assert [b for b in desk.heard if "强制报告" in b.text]
    await town.presses(boss, "待办")
    seen = [*(b.text for b in boss.heard), *boss.buttons]
    assert not [text for text in seen if "强制报告" in text]
    report = tasks(town, TaskKind.REPORT)[0]
    assert "皮带" not in await forge(town, boss, f"ot:{report.id}")


async def test_a_report_is_closed_only_with_the_word_that_it_was_reported(town: Town) -> None:
    resident, _, desk = await staged(town)
    await town.says(resident, "邻居家小孩天天被他爸打,身上都是伤")
    await opened(town, desk, "强制报告")
    await town.presses(desk, "办结")
    assert "强制报告" in await town.says(desk, "打过电话,没事")
    assert tasks(town, TaskKind.REPORT)[0].status is not TaskStatus.CLOSED
    await town.presses(desk, "回首页")
    await opened(town, desk, "强制报告")
    await town.presses(desk, "办结")
    await town.says(desk, "昨晚已报警,派出所在办")
    assert tasks(town, TaskKind.REPORT)[0].status is TaskStatus.CLOSED


async def test_a_report_cannot_be_deleted_nor_made_another_thing(town: Town) -> None:
    resident, _, _ = await staged(town)
    await town.says(resident, "邻居家小孩天天被他爸打,身上都是伤")
    report = table(Task)
    for change in (report.delete(), report.update().values(kind=TaskKind.MESSAGE)):
        with pytest.raises(DBAPIError, match="a report of abuse stays"):
            town.look(lambda s, c=change: s.execute(c))


async def test_numbers_are_shown_only_while_somebody_answers_them(town: Town) -> None:
    resident, _, _ = await staged(town)
    await town.says(resident, "我老公又打我,把门锁了")
    day = bubble_with(resident, "110").text
    assert "12338" in day
    assert day.index("110") < day.index("12345")
    await town.until(datetime(2026, 11, 23, 18, 0, tzinfo=UTC))  # two at night in Shanghai
    await town.says(resident, "我老公又打我,把门锁了,快来人")
    night = bubble_with(resident, "110").text
    assert "12338" not in night
    assert "12345" in night


def minor_with(guardian_id: int) -> Callable[[Session], None]:
    """A girl of thirteen with a telephone of her own, a worker, a coordinator."""

    def build(session: Session) -> None:
        stage.worker(session, stage.provider(session))
        stage.coordinator(session)
        girl = stage.resident(
            session, "马小花", born=date(2013, 3, 1), group=Group.LEFT_BEHIND_CHILD
        )
        add(session, Care(proxy_id=guardian_id, person_id=girl.person_id, bond=Bond.GUARDIAN,
                          since=stage.LONG_AGO))  # fmt: skip

    return build
