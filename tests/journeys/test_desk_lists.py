"""The desk's lists in the chat: pages there and back, and counts that stop at many."""

import pytest
from sqlmodel import Session

from models.tables.desk import Task
from tests import stage
from tests.journeys.conftest import Town
from tests.journeys.scenes import DESK, ordered, staged
from tests.operations.test_waiting import case


def long_list(session: Session) -> list[Task]:
    """A coordinator, and a message of each of a hundred and two residents."""
    stage.coordinator(session)
    person = [stage.resident(session, f"马{n}珍", chat_id=None).person_id for n in range(102)]
    return [case(session, n // 3, person_id=person[n]) for n in range(102)]


async def test_pages_are_turned_there_and_back_and_a_long_list_is_called_long(town: Town) -> None:
    town.look(long_list)
    desk = town.phone(DESK)
    await town.says(desk, "/start")
    assert "99" not in desk.last.text
    await town.says(desk, "/queue")
    assert "100+ 件" in desk.last.text
    assert "💬 等回话 99+" in desk.buttons
    await town.presses(desk, "全部")
    first = desk.buttons
    assert "下一页 ›" in first
    assert "‹ 上一页" not in first
    await town.presses(desk, "下一页")
    second = desk.buttons
    assert {"‹ 上一页", "下一页 ›"} <= set(second)
    await town.presses(desk, "下一页")
    await town.presses(desk, "上一页")
    assert desk.buttons == second
    await town.presses(desk, "上一页")
    assert desk.buttons == first


async def test_a_name_as_lists_show_it_finds_ones_own_and_stays_masked(town: Town) -> None:
    _, _, desk = await staged(town)
    await ordered(town)
    assert "张*芳" in await town.says(desk, "张*芳")
    assert "没有没办完" in desk.last.text
    await town.says(desk, "杨*珍")
    assert "📋 家政保洁 · 杨*珍" in desk.buttons[0]
    assert "杨大珍" not in desk.last.text + "".join(desk.buttons)
    await town.presses(desk, "杨*珍")
    assert "杨大珍" in desk.last.text


@pytest.mark.parametrize(("steps", "name"), [(("青海",), "青海省"), (("青海", "西宁"), "西宁市")])
async def test_a_province_or_a_prefecture_is_named_and_left_again(
    town: Town, steps: tuple[str, ...], name: str
) -> None:
    town.look(lambda session: stage.coordinator(session, place="63"))
    desk = town.phone(DESK)
    await town.says(desk, "/start")
    await town.says(desk, "/queue")
    await town.presses(desk, "只看一个地方")
    for step in (*steps, f"就看 {steps[-1]}"):
        await town.presses(desk, step)
    assert f"只看：{name}" in desk.last.text
    await town.presses(desk, "看全部")
    assert "只看：" not in desk.last.text


async def test_the_place_that_is_looked_at_is_remembered_next_morning(town: Town) -> None:
    def two_places(session: Session) -> None:
        stage.coordinator(session)
        for n, place in enumerate((stage.PLACE, "630102001004")):
            person = stage.resident(session, f"马{n}珍", chat_id=None, place=place)
            case(session, n, place, person_id=person.person_id)

    town.look(two_places)
    desk = town.phone(DESK)
    await town.says(desk, "/start")
    await town.says(desk, "/queue")
    assert "💬 等回话 2" in desk.buttons
    await town.presses(desk, "只看一个地方")
    await town.presses(desk, "城东")
    await town.presses(desk, "东关大街")
    await town.presses(desk, "北关")
    assert "只看：城东区 东关大街街道 北关社区" in desk.last.text
    assert "💬 等回话 1" in desk.buttons
    await town.later(hours=20)
    await town.says(desk, "/queue")
    assert "💬 等回话 1" in desk.buttons
    await town.presses(desk, "📋 全部")
    assert len([label for label in desk.buttons if "马*" in label]) == 1
    await town.says(desk, "/queue")
    await town.presses(desk, "看全部")
    assert "💬 等回话 2" in desk.buttons
