"""A visit that does not fit, through the Bot API: held kindly, explained, looked at, paid."""

from datetime import date

from sqlalchemy import select
from sqlmodel import Session

from handlers.presses.proofs import Explain, SettleProof
from models import ledger
from models.base import add, table
from models.ledger import Pot
from models.operations.calling_back import call_of
from models.operations.homes_found import share
from models.rules.sampling import truth
from models.rules.travel import Spot
from models.tables.catalogue import Figure
from models.tables.desk import Task
from models.tables.proofs import Hold, HoldStatus
from models.tables.visits import Visit
from models.words import TaskKind
from tests.journeys.conftest import Town
from tests.journeys.scenes import (
    DOOR,
    RESIDENT,
    booked,
    bubble_with,
    forge,
    someone,
    staged,
    tasks,
)
from tests.stage import TUESDAY_TEN

FAR = (36.64, 101.78)
"""2.2 kilometres further north."""


def placed(session: Session) -> None:
    """The resident has put their home on the map."""
    old = someone(session, RESIDENT)
    share(session, old.person_id, Spot("", *DOOR), by=old.actor, now=TUESDAY_TEN)


def pots(town: Town, visit: Visit) -> tuple[int, ...]:
    """Set aside for the visit, and spent."""

    def read(session: Session) -> tuple[int, ...]:
        aside = ledger.held_for(session, session.get_one(Visit, visit.id))
        return aside, ledger.balance(session, visit.project_id, Pot.SPENT)

    return town.look(read)


async def test_far_away_is_held_explained_and_paid_when_somebody_has_looked(town: Town) -> None:
    old, worker, desk = await staged(town)
    town.look(placed)
    visit = await booked(town)
    await town.until(TUESDAY_TEN)
    worker.person.here = FAR
    assert "签到好了" in await town.presses(worker, "我到了")
    await town.later(hours=2)
    await town.presses(worker, "都做完了")
    await town.later(seconds=1)
    held = bubble_with(worker, "要核对一下").text
    assert "离家 2.2 公里" in held
    assert "别的上门不受影响" in held
    await town.presses(worker, "说一句")
    assert "记下了" in await town.says(worker, "手机定位飘了")
    await town.later(minutes=30)
    await town.presses(old, "做完了")
    await town.presses(old, "⭐⭐⭐⭐⭐")
    assert pots(town, visit) == (8_000, 0)

    task = tasks(town, TaskKind.REVIEW)[0]
    assert "要核对的上门" in bubble_with(desk, "要核对的上门").text
    await town.presses(desk, "打开")
    for shown in ("离家 2.2 公里", "待了 120 分钟（应 120 分钟）", "手机定位飘了", "发了位置"):
        assert shown in desk.last.text
    assert not [label for label in desk.buttons if "办结" in label]
    await town.presses(desk, "是真的")
    await town.later(seconds=1)
    assert pots(town, visit) == (0, 8_000)
    assert "没问题" in worker.last.text
    assert town.look(lambda s: s.get_one(Task, task.id)).status == "closed"


async def test_only_the_worker_explains_and_only_the_desk_decides(town: Town) -> None:
    old, worker, desk = await staged(town)
    visit = await booked(town)
    await town.until(TUESDAY_TEN)
    await town.says(worker, "4827")
    await town.later(minutes=10)
    await town.presses(worker, "都做完了")
    await town.later(seconds=1)
    task = tasks(town, TaskKind.REVIEW)[0]
    for phone in (old, worker):
        await forge(town, phone, SettleProof(task.id, task.version, 1).pack())
    for phone in (old, desk):
        await forge(town, phone, Explain(visit.id).pack())
    states = town.look(lambda s: s.scalars(select(table(Hold).c.status)).all())
    assert states == [HoldStatus.HELD]


async def test_the_home_is_asked_the_day_after_and_the_worker_sees_nothing_of_it(
    town: Town,
) -> None:
    def everybody_is_drawn(session: Session) -> None:
        every = {"name": "callback_percent", "value": 100, "unit": "percent", "source": "test"}
        add(session, Figure(valid_from=date(2026, 1, 1), **every))

    old, worker, _ = await staged(town)
    town.look(everybody_is_drawn)
    visit = await booked(town)
    await town.until(TUESDAY_TEN)
    await town.says(worker, "4827")
    await town.later(hours=2)
    await town.presses(worker, "都做完了")
    await town.later(minutes=30)
    await town.presses(old, "做完了")
    await town.presses(old, "⭐⭐⭐⭐⭐")
    heard = len(worker.heard)
    await town.later(days=1)
    assert "大约几点走的" in bubble_with(old, "大约几点走的").text
    assert pots(town, visit) == (8_000, 0)
    call = town.look(lambda s: call_of(s, visit.id))
    assert call is not None
    label = ("以前", " 到 ", "以后")[truth(call.since, call.until, 12 * 60)]
    assert "谢谢您" in await town.presses(old, label)
    assert pots(town, visit) == (0, 8_000)
    assert len(worker.heard) == heard


async def test_a_place_far_away_announces_nobody_at_the_home(town: Town) -> None:
    old, worker, _ = await staged(town)
    town.look(placed)
    await booked(town)
    await town.until(TUESDAY_TEN)
    worker.person.here = FAR
    await town.presses(worker, "我到了")
    await town.later(seconds=1)
    assert not [bubble for bubble in old.heard if "已经到" in bubble.text]
    assert "没见到人" in bubble_with(old, "位置离您家还远").text


async def test_that_a_visit_does_not_count_takes_a_second_tap_with_what_it_comes_to(
    town: Town,
) -> None:
    _, worker, desk = await staged(town)
    town.look(placed)
    visit = await booked(town)
    await town.until(TUESDAY_TEN)
    worker.person.here = FAR
    await town.presses(worker, "我到了")
    await town.later(hours=2)
    await town.presses(worker, "都做完了")
    await town.later(seconds=1)
    await town.presses(desk, "打开")
    asked = await town.presses(desk, "✖️ 不算")
    assert "不付钱，聂师傅 会收到消息" in asked
    assert pots(town, visit) == (8_000, 0)
    await town.presses(desk, "返回")
    await town.presses(desk, "✖️ 不算")
    await town.presses(desk, "✖️ 不算，定了")
    assert pots(town, visit) == (0, 0)
