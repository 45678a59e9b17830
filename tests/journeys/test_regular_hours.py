"""A regular hour, through the Bot API: it is offered to nobody else."""

from datetime import timedelta

from models.tables.visits import VisitStatus
from models.words import Rhythm
from tests import stage
from tests.journeys.conftest import Town
from tests.journeys.scenes import DOOR, arrived, booked, staged, visit_now
from tests.stage import TUESDAY_TEN

NEIGHBOUR = 1002


async def test_a_neighbour_is_offered_another_hour_and_the_same_face_comes_again(
    town: Town,
) -> None:
    old, worker, _ = await staged(town)
    first = await booked(town, rhythm=Rhythm.WEEKLY)
    town.look(lambda s: stage.resident(s, "赵玉兰", chat_id=NEIGHBOUR))
    neighbour = town.phone(NEIGHBOUR)
    await town.says(neighbour, "/start")
    await town.says(neighbour, "想找人打扫卫生 12月1日上午10点")
    labels = " ".join(neighbour.labels)
    assert "就这样，下单" not in labels
    assert "10:00" not in labels
    await town.says(neighbour, "想找人打扫卫生 12月2日上午10点")
    await town.presses(neighbour, "就这样，下单")

    await arrived(town, worker)
    worker.person.here = DOOR
    await town.later(hours=2)
    await town.presses(worker, "都做完了")
    await town.later(seconds=1)
    assert visit_now(town, first.id).status is VisitStatus.DONE
    told = " ".join(bubble.text for bubble in old.heard)
    assert "聂师傅 12月1日 周二 上午10:00" in told
    assert town.clock.now() < TUESDAY_TEN + timedelta(days=1)
