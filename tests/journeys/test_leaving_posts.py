"""Posts given up or taken away, and what becomes of the work."""

from sqlalchemy import select
from sqlmodel import Session

from handlers.presses.staff import AskLeave, Dismiss, Leave
from handlers.presses.worker import TakeOffer
from models.base import table
from models.tables.desk import TaskStatus
from models.tables.orders import Offer, OfferStatus
from models.tables.providers import Project
from models.tables.roles import Grant
from models.tables.visits import VisitStatus
from tests import stage
from tests.journeys.conftest import Town
from tests.journeys.scenes import (
    DESK,
    RESIDENT,
    WORKER,
    booked,
    bubble_with,
    forge,
    ordered,
    staged,
    tasks,
    visit_now,
)
from tests.journeys.test_roles import GUEST, HEAD, at_work, commands, ladder, roles_of


async def test_a_dismissed_worker_is_out_with_the_next_press_and_nothing_is_lost(
    town: Town,
) -> None:
    await staged(town, ladder)
    visit = await booked(town)
    await ordered(town, start=stage.TUESDAY_TEN + stage.days(1))
    worker, head = town.phone(WORKER), await at_work(town, HEAD)
    offer = bubble_with(worker, "新任务")
    other = town.look(lambda s: stage.worker(s, s.get_one(Project, 1), "马师傅", chat_id=GUEST))
    await town.says(town.phone(GUEST), "/start")
    await town.presses(head, "✉️ 邀请")
    await town.presses(head, "👤 聂师傅")
    await town.presses(head, "🚪 离岗")
    assert visit_now(town, visit.id).status is VisitStatus.CANCELLED
    asked = town.look(lambda s: list(s.scalars(select(Offer).order_by(table(Offer).c.id))))
    assert [o.worker_id for o in asked if o.status is OfferStatus.OPEN] == [other.worker_id]
    assert bubble_with(town.phone(GUEST), "同事来不了")
    worker.press(offer.id, TakeOffer(asked[1].id, asked[1].version - 1).pack())
    await town.settle()
    assert "办不了" in worker.message(offer.id).text
    assert "办不了" in await town.says(worker, "/today")
    assert bubble_with(worker, "您不再是社工")
    assert worker.keys == []
    assert commands(town, WORKER) == []
    assert roles_of(town, WORKER) == []


async def test_whoever_leaves_the_desk_leaves_no_case_behind(town: Town) -> None:
    def two(session: Session) -> None:
        ladder(session)
        stage.coordinator(session, "周全", chat_id=3005)

    await staged(town, two)
    desk, colleague = town.phone(DESK), await at_work(town, 3005)
    await town.presses(town.phone(RESIDENT), "找人帮忙")
    await town.presses(desk, "我来处理")
    assert tasks(town)[0].status is TaskStatus.TAKEN
    await town.says(desk, "/roles")
    await town.presses(desk, "🚪 不再当协调员")
    await town.presses(desk, "🚪 是，我退出")
    assert tasks(town)[0].status is TaskStatus.OPEN
    assert tasks(town)[0].owner_id is None
    assert "等回话" in colleague.last.text
    assert "办不了" in await town.says(desk, "/queue")
    assert commands(town, DESK) == []


async def test_nobody_gives_up_or_takes_away_a_post_that_is_not_theirs(town: Town) -> None:
    town.look(ladder)
    worker, desk = await at_work(town, WORKER), await at_work(town, DESK)
    head = await at_work(town, HEAD)
    for phone, press in (
        (worker, Leave(2)),
        (worker, AskLeave(2)),
        (worker, Dismiss(1)),
        (desk, Dismiss(1)),
        (head, Dismiss(2)),
        (head, Dismiss(99)),
    ):
        assert "办不了" in await forge(town, phone, press.pack())
    assert town.look(lambda s: {g.revoked_at for g in s.scalars(select(Grant))}) == {None}
