"""What a sentence means is done: which visit it complains of or calls off, who wants a human."""

from models.tables.orders import Order
from models.words import TaskKind
from tests.journeys.conftest import Town
from tests.journeys.scenes import booked, ordered, staged, tasks


async def test_one_press_says_which_visit_a_complaint_means_and_files_no_second(town: Town) -> None:
    resident, *_ = await staged(town)
    visit = await booked(town)
    await ordered(town, "counselling")
    await town.says(resident, "我要投诉，你们太不像话")
    assert [task.visit_id for task in tasks(town, TaskKind.COMPLAINT)] == [None]
    await town.presses(resident, "家政保洁")
    assert [task.visit_id for task in tasks(town, TaskKind.COMPLAINT)] == [visit.id]
    order = town.look(lambda s: s.get_one(Order, visit.order_id))
    assert order.status == "booked"


async def test_whoever_is_asked_whether_to_cancel_reads_what_and_when(town: Town) -> None:
    resident, *_ = await staged(town)
    await booked(town)
    asked = await town.says(resident, "这周二不要来了")
    assert "家政保洁" in asked
    assert "11月24日 周二" in asked


async def test_who_asks_for_a_human_being_in_other_words_is_heard(town: Town) -> None:
    resident, *_ = await staged(town)
    told = await town.says(resident, "我要真人")
    assert "没听懂" not in told
    assert tasks(town, TaskKind.MESSAGE)
