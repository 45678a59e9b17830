"""Danger told once more: the numbers every time, and the report knows of everything."""

import pytest

from models.tables.people import Account
from models.words import TaskKind
from tests import stage
from tests.journeys.conftest import Town
from tests.journeys.scenes import TUESDAY_TEN, booked, bubble_with, staged, tasks

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


async def test_who_was_hit_gets_the_police_and_nothing_before_it(town: Town) -> None:
    resident, _, _ = await staged(town)
    before = len(resident.heard)
    assert "📞 110" in await town.says(resident, "我被人打了")
    assert len(resident.heard) == before + 1


async def test_a_bare_cry_has_two_numbers_and_claims_no_violence(town: Town) -> None:
    resident, desk = await guarded(town)
    told = await town.says(resident, "救命")
    assert "📞 110" in told
    assert "📞 120" in told
    assert "说的是谁" not in told
    notice = bubble_with(desk, "救命").text
    assert "没说出了什么事" in notice
    assert "有人动手" not in notice


async def test_a_child_alone_with_somebody_at_the_door_is_in_danger(town: Town) -> None:
    await staged(town)
    child = town.phone(STRANGER, "小虎")
    told = await town.says(child, "我9岁 爸爸妈妈在外面打工 奶奶不在家 有人一直敲门我怕")
    assert "📞 110" in told
    (case,) = tasks(town, TaskKind.EMERGENCY)
    assert "一直敲门" in case.about


async def test_a_knock_of_whoever_is_awaited_is_no_danger(town: Town) -> None:
    resident, _, _ = await staged(town)
    await booked(town)
    await town.until(TUESDAY_TEN)
    assert "心理援助" not in await town.says(resident, "她到了，敲门呢")
    assert not tasks(town, TaskKind.EMERGENCY)
    assert "110" in await town.says(resident, "有人砸门，我怕")


async def test_a_child_is_told_its_own_numbers_when_somebody_has_its_case(town: Town) -> None:
    _, _, desk = await staged(town)
    child = town.phone(STRANGER, "小虎")
    await town.says(child, "我今年9岁")
    await town.says(child, "老师打我")
    await town.presses(desk, "我来")
    told = child.last.text
    assert "110" in told
    assert "您" not in told
    assert "12345" not in told


async def test_a_first_wish_that_is_refused_takes_back_no_registration(town: Town) -> None:
    await staged(town)
    phone = town.phone(STRANGER, "阿依")
    await town.says(phone, "想学吉他")
    for button in ("中文", "同意", "我自己"):
        await town.presses(phone, button)
    for words in ("李小依", "2011年6月1日", "北关社区"):
        await town.says(phone, words)
    await town.presses(phone, "北关")
    await town.says(phone, "3号楼")
    await town.presses(phone, "都不是")
    assert "再加" in " ".join(phone.labels) or "选" in " ".join(phone.labels)
    assert "登记完" not in await town.says(phone, "想学吉他")
    await town.presses(phone, "点菜")
    assert "给谁点" not in phone.last.text


async def test_the_menu_asks_nobody_for_whom_where_there_is_nobody(town: Town) -> None:
    await staged(town)
    phone = town.phone(STRANGER, "阿依")
    for words in ("/start", "/order"):
        await town.says(phone, words)
    assert "给谁点" not in phone.last.text


async def test_who_cannot_come_tomorrow_is_heard_while_a_danger_is_open(town: Town) -> None:
    _, worker, _ = await staged(town)
    await booked(town)
    await town.says(worker, "老人躺在地上，身上都是血")
    told = await town.says(worker, "病了，明天去不了")
    assert "120" in worker.heard[-2].text
    assert "上门" in told


async def test_a_visit_is_called_off_by_a_sentence_while_a_danger_is_open(town: Town) -> None:
    resident, *_ = await staged(town)
    await booked(town)
    await town.says(resident, "我摔倒了起不来")
    assert "取消" in await town.says(resident, "这周二不要来了")
    more = await town.says(resident, "腿动不了，疼得很")
    assert "120" in more
