"""Two who are kept apart, by buttons; the desk hears of it and may bring them together again."""

from models.tables.orders import Order
from models.tables.visits import VisitStatus
from models.words import Rhythm, TaskKind
from tests.journeys.conftest import Town
from tests.journeys.scenes import arrived, booked, staged, tasks, visit_now
from tests.stage import TUESDAY_TEN


async def test_after_one_star_one_tap_keeps_the_worker_away_until_the_desk_lifts_it(
    town: Town,
) -> None:
    resident, worker, desk = await staged(town)
    visit = await booked(town, rhythm=Rhythm.WEEKLY)
    await arrived(town, worker, TUESDAY_TEN)
    await town.presses(worker, "都做完了")
    await town.later(minutes=30)
    await town.presses(resident, "做完了")
    await town.presses(resident, "⭐")
    await town.presses(resident, "以后别再派这位")
    assert any("不再派这位" in bubble.text for bubble in resident.heard)
    following = visit_now(town, visit.id + 1)
    assert following.status is VisitStatus.CANCELLED
    heard = len(worker.heard)
    await town.later(minutes=5)
    assert not any("接单" in label for b in worker.heard[heard:] for label in b.buttons)
    case = tasks(town, TaskKind.MESSAGE)[-1]
    assert case.about == "worker not wanted"
    await town.says(desk, "/queue")
    await town.presses(desk, "📋 全部")
    await town.presses(desk, "等回话 · ")
    await town.presses(desk, "可以再派")
    assert any("以后可以再派" in bubble.text for bubble in desk.heard)
    await town.later(days=1)
    assert any("接单" in label for b in worker.heard[heard:] for label in b.buttons)


async def test_a_worker_need_not_go_to_a_home_again_and_another_is_looked_for(town: Town) -> None:
    _, worker, _ = await staged(town)
    visit = await booked(town)
    await town.says(worker, "/today")
    await town.presses(worker, "家政保洁")
    await town.presses(worker, "来不了")
    assert "不派给您" in await town.presses(worker, "以后不去这家")
    assert visit_now(town, visit.id).status is VisitStatus.CANCELLED
    order = town.look(lambda session: session.get_one(Order, visit.order_id))
    assert order.start == visit.start
    assert [t.about for t in tasks(town, TaskKind.MESSAGE)] == ["home not wanted"]
