"""Harm by whoever was sent reaches a human being at once, with the name of who was there."""

from datetime import timedelta

import pytest

from models.words import TaskKind
from tests.journeys.conftest import Town
from tests.journeys.scenes import arrived, booked, bubble_with, ordered, staged, tasks
from tests.journeys.test_understanding import opened
from tests.stage import TUESDAY_TEN


@pytest.mark.parametrize(
    "words", ["昨天来的人偷了我的钱", "护工骗了我两千块钱", "来打扫的阿姨把我的金戒指拿走了"]
)
async def test_a_theft_by_whoever_came_is_a_complaint_with_their_name(
    town: Town, words: str
) -> None:
    resident, _, desk = await staged(town)
    await booked(town)
    await town.until(TUESDAY_TEN + timedelta(days=1))
    told = await town.says(resident, words)
    for word in ("110", "聂师傅", "11月24日 周二 上午10:00"):
        assert word in told
    assert [t.about for t in tasks(town, TaskKind.COMPLAINT)] == [f"said: {words}"]
    assert bubble_with(desk, "投诉")
    case = await opened(town, desk, "投诉")
    assert words in case
    assert "上门的人：聂师傅" in case


@pytest.mark.parametrize("words", ["那个人摸我", "上门的人打我妈", "来的师傅推了我一把"])
async def test_harm_to_the_body_is_an_emergency_with_the_name_of_who_came(
    town: Town, words: str
) -> None:
    resident, _, desk = await staged(town)
    await booked(town)
    await town.until(TUESDAY_TEN + timedelta(hours=2))
    assert "110" in await town.says(resident, words)
    assert TaskKind.EMERGENCY in {t.kind for t in tasks(town)}
    assert bubble_with(desk, "紧急")
    assert "上门的人：聂师傅" in await opened(town, desk, "紧急")


async def test_a_blow_to_an_elder_by_whoever_came_is_reported_too(town: Town) -> None:
    resident, _, _ = await staged(town)
    await town.says(resident, "上门的人打我妈")
    assert TaskKind.REPORT in {t.kind for t in tasks(town)}


async def test_a_theft_without_a_visit_still_reaches_a_human_being(town: Town) -> None:
    resident, _, _ = await staged(town)
    await ordered(town)
    told = await town.says(resident, "上门的人偷了我的钱")
    assert "上门的人：" not in told
    assert len(tasks(town, TaskKind.COMPLAINT)) == 1


@pytest.mark.parametrize("words", ["阿姨啥时候来", "想找人陪我去银行", "师傅把垃圾拿走了，谢谢"])
async def test_an_ordinary_word_about_whoever_came_is_no_complaint(town: Town, words: str) -> None:
    resident, _, _ = await staged(town)
    await town.says(resident, words)
    assert tasks(town, TaskKind.COMPLAINT, TaskKind.EMERGENCY) == []


async def test_a_complaint_goes_to_the_visit_that_is_under_way_and_the_desk_reads_it(
    town: Town,
) -> None:
    resident, worker, desk = await staged(town)
    visit = await booked(town)
    await arrived(town, worker)
    words = "你们那个社工偷了我的钱"
    assert "上午10:00" in await town.says(resident, words)
    assert [task.visit_id for task in tasks(town, TaskKind.COMPLAINT)] == [visit.id]
    assert words in bubble_with(desk, "投诉").text


async def test_money_asked_for_in_our_name_reaches_a_human_being_at_once(town: Town) -> None:
    resident, _, desk = await staged(town)
    words = "有个小伙子说是你们的人，要我先交二百块钱押金"
    told = await town.says(resident, words)
    assert all(word in told for word in ("不收钱", "110", "96110"))
    assert [task.about for task in tasks(town, TaskKind.COMPLAINT)] == [f"said: {words}"]
    assert words in bubble_with(desk, "投诉").text


async def test_a_theft_by_a_worker_who_is_named_is_a_complaint_about_their_visit(
    town: Town,
) -> None:
    resident, worker, _ = await staged(town)
    visit = await booked(town)
    await arrived(town, worker)
    assert "110" in await town.says(resident, "聂师傅偷了我三百块钱，就是今天")
    assert [task.visit_id for task in tasks(town, TaskKind.COMPLAINT)] == [visit.id]
