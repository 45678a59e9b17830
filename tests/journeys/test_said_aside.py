"""Words that want out, want nobody to come, complain, or cannot wait: heard as what they are."""

import pytest

from models.tables.visits import VisitStatus
from models.words import TaskKind
from tests.journeys.conftest import Town
from tests.journeys.scenes import booked, bubble_with, staged, tasks, visit_now


@pytest.mark.parametrize("words", ["不弄了", "算了", "取消", "不想弄了"])
async def test_a_typed_way_out_cancels_as_the_button_does(town: Town, words: str) -> None:
    resident, _, _ = await staged(town)
    await town.says(resident, "想找人打扫卫生")
    before = len(resident.heard)
    await town.says(resident, words)
    assert "什么帮助" in resident.last.text
    assert len(resident.heard) == before + 1
    assert tasks(town) == []


async def test_a_visit_that_is_not_wanted_tomorrow_is_called_off_with_one_tap(town: Town) -> None:
    resident, _, _ = await staged(town)
    visit = await booked(town)
    assert "不要来了吗" in await town.says(resident, "明天不要来了")
    await town.presses(resident, "取消这一单")
    assert visit_now(town, visit.id).status is VisitStatus.CANCELLED


async def test_a_day_without_a_visit_is_said_to_be_one(town: Town) -> None:
    resident, _, _ = await staged(town)
    await booked(town)
    assert "没有约人" in await town.says(resident, "后天不要来了")


async def test_somebody_who_is_not_wanted_is_no_wish_for_a_service(town: Town) -> None:
    resident, _, _ = await staged(town)
    await booked(town)
    await town.says(resident, "不想要小马来")
    assert "取消" in " ".join(resident.labels)
    assert "临终" not in " ".join([resident.last.text, *resident.labels])


async def test_a_bare_complaint_is_asked_what_happened_and_stays_one_case(town: Town) -> None:
    resident, _, _ = await staged(town)
    assert "出了什么事" in await town.says(resident, "我要投诉")
    await town.says(resident, "上次来的人没擦干净就走了")
    (case,) = tasks(town, TaskKind.COMPLAINT)
    assert "没擦干净" in case.about


async def test_an_empty_larder_reaches_a_person_before_any_form(town: Town) -> None:
    resident, _, desk = await staged(town)
    await town.says(resident, "我要临时救助，没米了")
    assert "两小时" in bubble_with(resident, "值班的工作人员").text
    assert [task.kind for task in tasks(town)] == [TaskKind.MESSAGE]
    assert bubble_with(desk, "等回话")


async def test_the_file_is_opened_beside_the_case(town: Town) -> None:
    resident, _, desk = await staged(town)
    await town.says(resident, "我摔倒了起不来")
    assert "摔倒了起不来" in bubble_with(desk, "紧急").text
    await town.presses(desk, "打开")
    case = desk.last.id
    await town.presses(desk, "打开档案")
    assert desk.last.id != case
    assert "摔倒了起不来" in desk.message(case).text
