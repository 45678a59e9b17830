"""«我妈走了»: asked once, one quiet sentence, and then silence."""

import pytest
from sqlmodel import Session

from models.tables.desk import TaskStatus
from models.tables.orders import Order, OrderStatus
from models.tables.people import Person
from models.tables.visits import VisitStatus
from models.words import Bond, Rhythm, TaskKind
from tests import stage
from tests.journeys.conftest import Town
from tests.journeys.scenes import DESK, booked, bubble_with, someone, staged, tasks, visit_now

DAUGHTER = 1003


def family(session: Session) -> None:
    daughter = stage.resident(session, "马莲", chat_id=DAUGHTER)
    stage.cared_for(session, daughter, someone(session, 1001))


async def test_a_daughter_says_it_once_and_is_left_in_peace(town: Town) -> None:
    resident, _, desk = await staged(town)
    visit = await booked(town, rhythm=Rhythm.WEEKLY)
    town.look(family)
    daughter = town.phone(DAUGHTER)
    await town.says(daughter, "/start")
    assert "杨大珍 不在了吗" in await town.says(daughter, "我妈走了")
    assert visit_now(town, visit.id).status is VisitStatus.BOOKED  # nothing acts by itself
    assert "请节哀" in await town.presses(daughter, "是的")
    assert visit_now(town, visit.id).status is VisitStatus.CANCELLED
    heard = len(daughter.heard), len(resident.heard)
    await town.later(days=3)
    assert (len(daughter.heard), len(resident.heard)) == heard
    order = town.look(lambda s: s.get_one(Order, visit.order_id))
    assert order.status is OrderStatus.CANCELLED
    assert [task.about for task in tasks(town, TaskKind.MESSAGE)] == ["gone"]
    await town.presses(desk, "打开")
    assert "听说这位住户走了" in desk.last.text


async def test_a_no_is_an_answer_and_nothing_ends(town: Town) -> None:
    await staged(town)
    visit = await booked(town, rhythm=Rhythm.WEEKLY)
    town.look(family)
    daughter = town.phone(DAUGHTER)
    await town.says(daughter, "/start")
    await town.says(daughter, "人没了")
    await town.presses(daughter, "不是")
    assert visit_now(town, visit.id).status is VisitStatus.BOOKED


async def test_from_the_mothers_own_telephone_a_child_may_write_as_well(town: Town) -> None:
    resident, _, _ = await staged(town)
    visit = await booked(town)
    assert "杨大珍 不在了吗" in await town.says(resident, "老人昨天走了，谢谢你们")
    assert "请节哀" in await town.presses(resident, "是的")
    assert visit_now(town, visit.id).status is VisitStatus.CANCELLED


async def test_said_about_oneself_it_is_danger_and_never_this(town: Town) -> None:
    resident, _, _ = await staged(town)
    visit = await booked(town, rhythm=Rhythm.WEEKLY)
    await town.says(resident, "不想活了")
    assert [task.kind for task in tasks(town)] == [TaskKind.EMERGENCY]
    await town.says(resident, "死了算了")
    assert "不在了吗" not in " ".join(one.text for one in resident.heard)
    assert visit_now(town, visit.id).status is VisitStatus.BOOKED


async def test_a_stranger_who_grieves_is_asked_about_nobody(town: Town) -> None:
    await staged(town)
    town.look(lambda s: stage.resident(s, "祁生莲", chat_id=1009))
    neighbour = town.phone(1009)
    await town.says(neighbour, "/start")
    assert "不在了吗" not in await town.says(neighbour, "老伴走了")


@pytest.mark.parametrize("words", ["我妈走了", "我婆婆前天去世了", "爷爷没了", "老伴走了"])
async def test_a_guardian_who_mourns_is_not_asked_about_the_child(town: Town, words: str) -> None:
    await staged(town)
    town.look(lambda s: stage.child_of(s, stage.resident(s, "马莲", chat_id=DAUGHTER)))
    guardian = town.phone(DAUGHTER)
    await town.says(guardian, "/start")
    said = await town.says(guardian, words)
    assert said.startswith("请节哀。")
    assert "小宝" not in said
    assert "不在了吗" not in said
    assert [task.about for task in tasks(town, TaskKind.MESSAGE)] == [f"said: {words}"]


async def test_a_guardian_who_lost_the_child_is_asked_about_it(town: Town) -> None:
    await staged(town)
    town.look(lambda s: stage.child_of(s, stage.resident(s, "马莲", chat_id=DAUGHTER)))
    guardian = town.phone(DAUGHTER)
    await town.says(guardian, "/start")
    assert "小宝 不在了吗" in await town.says(guardian, "孩子去世了")


async def test_a_neighbour_who_lost_her_own_mother_is_asked_about_nobody(town: Town) -> None:
    await staged(town)
    town.look(lambda s: stage.cared_for(s, stage.resident(s, "祁生莲", chat_id=1009),
                                        someone(s, 1001), Bond.NEIGHBOUR))  # fmt: skip
    neighbour = town.phone(1009)
    await town.says(neighbour, "/start")
    assert "不在了吗" not in await town.says(neighbour, "我妈走了")
    assert "杨大珍 不在了吗" in await town.says(neighbour, "老人走了")


async def test_the_desk_notes_it_on_the_file_and_can_take_it_back(town: Town) -> None:
    resident, _, desk = await staged(town)
    visit = await booked(town, rhythm=Rhythm.WEEKLY)
    await town.says(desk, "/resident")
    await town.says(desk, "杨大珍 1948年3月1日")
    assert "去世了吗" in await town.presses(desk, "人走了")
    assert "记下了" in await town.presses(desk, "是的")
    assert visit_now(town, visit.id).status is VisitStatus.CANCELLED
    await town.presses(desk, "返回")
    assert "改回来了" in await town.presses(desk, "记错了")
    who = town.look(lambda s: someone(s, 1001))
    assert town.look(lambda s: s.get_one(Person, who.person_id)).gone_at is None
    assert town.look(lambda s: someone(s, DESK)).person_id != who.person_id
    await town.later(seconds=1)
    sorry = bubble_with(resident, "对不起，是我们弄错了")
    assert any("✅ 家政保洁 · 11月24日" in label for label in sorry.buttons)
    again = visit_now(town, visit.id + 1)
    assert (again.status, again.start, again.worker_id) == (
        VisitStatus.BOOKED,
        visit.start,
        visit.worker_id,
    )


@pytest.mark.parametrize("words", ["我还在，弄错了", "我没有死，我还活着"])
async def test_whoever_is_held_to_have_died_takes_it_back_with_one_tap(
    town: Town, words: str
) -> None:
    resident, _, desk = await staged(town)
    await booked(town, rhythm=Rhythm.WEEKLY)
    await town.says(desk, "/resident")
    await town.says(desk, "杨大珍 1948年3月1日")
    await town.presses(desk, "人走了")
    await town.presses(desk, "是的")
    await town.presses(desk, "返回")
    assert not any("替住户点菜" in label for label in desk.labels)
    assert "是弄错了吗" in await town.says(resident, words)
    assert "已经改回来了" in await town.presses(resident, "我还在")
    who = town.look(lambda s: someone(s, 1001))
    assert town.look(lambda s: s.get_one(Person, who.person_id)).gone_at is None
    about = {task.about: task.status for task in tasks(town, TaskKind.MESSAGE)}
    assert about["gone"] is TaskStatus.CLOSED
    assert about["not-gone"] is not TaskStatus.CLOSED
