"""A complaint that may be about several visits: filed at once, and one press says which."""

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
