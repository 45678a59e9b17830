"""Danger told once more: the numbers every time, and the report knows of everything."""

import pytest

from models.tables.people import Account
from models.words import TaskKind
from tests import stage
from tests.journeys.conftest import Town
from tests.journeys.scenes import bubble_with, staged, tasks

STRANGER = 1778


async def guarded(town: Town) -> tuple[object, ...]:
    """A guardian of one child, and a coordinator on call."""

    def family(session):  # type: ignore[no-untyped-def]
        worker = stage.worker(session, stage.provider(session))
        guardian = stage.resident(session)
        stage.child_of(session, guardian)
        return guardian, worker, stage.coordinator(session)

    guardian, _, desk = await staged(town, family)
    return guardian, desk


@pytest.mark.parametrize("age", ["9岁", "9岁，2017年6月1日", "我孙子9岁", "五年级"])
async def test_an_age_told_of_somebody_else_makes_nobody_a_child(town: Town, age: str) -> None:
    phone = town.phone(STRANGER, "赵奶奶")
    await town.says(phone, "/start")
    for button in ("中文", "同意", "我照顾的人", "监护人"):
        await town.presses(phone, button)
    await town.says(phone, "王小虎")
    await town.says(phone, age)
    await town.says(phone, "我是大人，我是孩子奶奶")
    assert not [b for b in phone.heard if "你自己的规则" in b.text or "这里的大人" in b.text]
    assert town.look(lambda s: s.get_one(Account, STRANGER).understood_at) is None


async def test_every_word_of_danger_brings_the_numbers_while_the_case_is_open(town: Town) -> None:
    child = town.phone(STRANGER, "小虎")
    await town.says(child, "我今年9岁")
    await town.says(child, "老师打我")
    for words in ("救命", "爸爸喝酒了打我屁股，很疼"):
        told = await town.says(child, words)
        assert "110" in told
        assert "记下了" in told
    assert len(tasks(town, TaskKind.EMERGENCY)) == 1


async def test_a_missing_child_is_answered_with_numbers_though_another_case_is_open(
    town: Town,
) -> None:
    guardian, _ = await guarded(town)
    await town.says(guardian, "小宝老师打他了")
    assert "110" in await town.says(guardian, "小宝离家出走了，一晚上没回来")


@pytest.mark.parametrize("hours", [0, 24])
async def test_another_doer_is_a_report_with_a_clock_of_its_own(town: Town, hours: int) -> None:
    guardian, desk = await guarded(town)
    await town.says(guardian, "小宝老师打他了")
    await town.later(hours=hours)
    await town.says(guardian, "小宝爷爷摸他下面")
    first, second = sorted(tasks(town, TaskKind.REPORT), key=lambda t: t.opened_at)
    assert "老师" in first.about
    assert "爷爷" in second.about
    assert second.due_at >= first.due_at
    await town.later(hours=1)
    assert [b for b in desk.heard if "爷爷摸他" in b.text and "强制报告" in b.text]


async def test_more_of_the_same_harm_stands_on_the_report_that_is_open(town: Town) -> None:
    guardian, desk = await guarded(town)
    await town.says(guardian, "小宝老师打他了")
    await town.says(guardian, "老师今天又打孩子，头上都是血")
    (report,) = tasks(town, TaskKind.REPORT)
    assert "头上都是血" in report.about
    assert "头上都是血" in bubble_with(desk, "又说了一句").text
