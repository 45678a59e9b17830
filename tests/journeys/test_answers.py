"""都做完了吗: away from the worker, in three buttons; what was not done is done again."""

import pytest
from sqlalchemy import select

from models import ledger
from models.ledger import Pot
from models.tables.orders import Order, OrderStatus
from models.tables.visits import Answer, Rating, Visit, VisitStatus
from models.words import Closing, Outcome, TaskKind
from tests.journeys.conftest import Town
from tests.journeys.scenes import arrived, booked, forge, staged, tasks, visit_now
from tests.stage import TUESDAY_TEN


@pytest.fixture(params=["sqlite"])
def database_url(sqlite_url: str) -> str:
    return sqlite_url


async def test_nothing_is_asked_while_the_worker_stands_there_and_then_it_is_told_whom_it_is_about(
    town: Town,
) -> None:
    resident, worker, _ = await staged(town)
    visit = await booked(town)
    await arrived(town, worker)
    await town.presses(worker, "都做完了")
    heard = len(resident.heard)
    assert "等社工走了再说" in await forge(town, resident, f"0m:{visit.id}:done")
    assert "等社工走了再说" in await forge(town, resident, f"ra:{visit.id}:5")
    assert not any("都做完了吗" in bubble.text for bubble in resident.heard[heard:])
    await town.later(minutes=30)
    for told in ("聂师傅", "家政保洁", "11月24日", "都做完了吗"):
        assert told in resident.last.text
    assert "满意吗" in await town.presses(resident, "做完了")
    assert "5 颗星" in await town.presses(resident, "⭐⭐⭐⭐⭐")
    now = visit_now(town, visit.id)
    assert (now.status, now.closing) == (VisitStatus.CLOSED, Closing.SAID)
    assert town.look(lambda s: s.scalars(select(Rating)).one()).outcome is Outcome.DONE


async def test_half_done_the_same_worker_comes_again_and_the_month_is_not_charged(
    town: Town,
) -> None:
    resident, worker, _ = await staged(town)
    visit = await booked(town)
    await arrived(town, worker)
    await town.presses(worker, "都做完了")
    await town.later(minutes=30)
    assert "再来一次把它做完" in await town.presses(resident, "做了一半")
    told = await town.presses(resident, "再来一次")
    assert "聂师傅 11月25日 周三 上午10:00" in told  # at the hour that the home is used to
    assert "满意吗" in told
    again = visit_now(town, visit.id + 1)
    assert (again.worker_id, again.status) == (visit.worker_id, VisitStatus.BOOKED)
    await town.presses(resident, "⭐⭐⭐⭐")
    assert town.look(lambda s: s.get_one(Order, visit.order_id)).status is OrderStatus.CLOSED
    await forge(town, resident, f"0n:{visit.id}")
    assert len(town.look(lambda s: s.scalars(select(Visit)).all())) == 2


async def test_not_done_holds_the_money_calls_another_house_and_looks_again_by_itself(
    town: Town,
) -> None:
    resident, worker, desk = await staged(town)
    visit = await booked(town)
    await arrived(town, worker)
    await town.presses(worker, "都做完了")
    await town.later(minutes=30)
    told = await town.presses(resident, "没做")
    assert "不用再点" in told
    assert "不是社工那边的人" in told
    (case,) = tasks(town, TaskKind.RECOVERY)
    assert (case.about, case.visit_id) == ("not done", visit.id)
    await town.later(seconds=1)
    assert "没做好，要补救" in desk.last.text
    assert town.look(lambda s: ledger.balance(s, visit.project_id, Pot.SPENT)) == 0
    orders = town.look(lambda s: s.scalars(select(Order).order_by(Order.id)).all())
    assert [one.status for one in orders] == [OrderStatus.CLOSED, OrderStatus.PLACING]
    await town.presses(resident, "⭐")
    assert len(tasks(town, TaskKind.RECOVERY)) == 1


async def test_silence_is_reminded_of_once_and_then_shown_as_silence(town: Town) -> None:
    resident, worker, _ = await staged(town)
    visit = await booked(town)
    await arrived(town, worker)
    await town.presses(worker, "都做完了")
    await town.later(days=4)
    asked = [bubble.text for bubble in resident.heard if "都做完了吗" in bubble.text]
    assert len(asked) == 2
    assert "3 天后自动算完成" in asked[1]
    assert visit_now(town, visit.id).closing is Closing.TIMEOUT
    assert town.look(lambda s: s.scalars(select(Answer)).all()) == []
    await town.says(resident, "/orders")
    card = await town.presses(resident, "家政保洁")
    assert "不算满意，也不算不满意" in card
    assert "已完成（没有回答）" in card
    assert visit_now(town, visit.id).changed_at > TUESDAY_TEN
