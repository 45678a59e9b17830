"""The two cases of the sources, from the first word to the stars, through the Bot API."""

from sqlalchemy import select
from sqlmodel import Session

from bot.sandbox.phone import Phone
from models import audit
from models.tables.desk import Task, TaskStatus
from models.tables.orders import Order, OrderStatus
from models.tables.visits import Rating, Visit, VisitStatus
from models.words import TaskKind
from tests import stage
from tests.journeys.conftest import Town
from tests.journeys.test_resident import words
from tests.stage import TUESDAY_TEN


def cast(session: Session) -> None:
    stage.worker(session, stage.provider(session))
    stage.coordinator(session)
    stage.child_of(session, stage.resident(session))


def texts(phone: Phone) -> str:
    return "\n---\n".join(bubble.text for bubble in phone.heard)


async def test_the_half_monthly_visit_to_an_empty_nest_elder(town: Town) -> None:
    town.look(lambda s: (stage.worker(s, stage.provider(s)), stage.resident(s)))
    old, worker = town.phone(1001), town.phone(2001)
    await town.says(old, "/start")
    await town.says(worker, "/start")
    await words(town, old, "一个人闷得慌，每半个月来个人陪我说说话 明天上午十点", "人文关怀")
    await town.presses(old, "每两周")
    await town.presses(old, "就这样")

    before = worker.taps + worker.typed
    await town.presses(worker, "接单")
    assert "约好了" in old.last.text
    first = town.look(lambda s: s.scalars(select(Visit)).one())
    assert f"暗号 {first.code}" in old.last.text
    assert "杨大珍" in texts(worker)

    await town.until(TUESDAY_TEN)
    worker.person.here = (36.62, 101.78)
    await town.presses(worker, "我到了")
    assert "已经到您家了" in old.last.text
    await town.later(minutes=55)
    await town.presses(worker, "都做完了")
    assert worker.taps + worker.typed - before <= 4

    await town.later(minutes=30)
    await town.presses(old, "做完了")
    await town.presses(old, "⭐⭐⭐⭐⭐")
    assert "您给了 5 颗星" in texts(old)
    visits = town.look(lambda s: list(s.scalars(select(Visit).order_by(Visit.id))))
    assert [v.status for v in visits] == [VisitStatus.CLOSED, VisitStatus.BOOKED]
    assert (visits[1].start - visits[0].start).days == 14
    assert town.look(lambda s: s.scalars(select(Rating.stars)).all()) == [5]
    assert town.look(audit.first_broken) is None


async def test_a_grandmother_orders_for_a_left_behind_child_and_a_low_rating_brings_a_call(
    town: Town,
) -> None:
    town.look(cast)
    granny, worker, desk = town.phone(1001), town.phone(2001), town.phone(3001)
    for phone in (granny, worker, desk):
        await town.says(phone, "/start")
    await words(town, granny, "小宝心里难受老哭，想找心理老师疏导 明天上午十点", "心理疏导")
    await town.presses(granny, "就这样")
    await town.presses(worker, "接单")
    await town.until(TUESDAY_TEN)
    await town.says(worker, "4827")
    await town.later(hours=1)
    await town.presses(worker, "都做完了")
    await town.later(minutes=30)
    await town.presses(granny, "做完了")
    await town.presses(granny, "⭐")
    assert "打电话" in granny.last.text
    task = town.look(lambda s: s.scalars(select(Task)).one())
    assert task.kind is TaskKind.RECOVERY

    await town.presses(desk, "我来处理")
    assert town.look(lambda s: s.get_one(Task, task.id)).status is TaskStatus.TAKEN
    await town.presses(desk, "处理投诉")
    await town.presses(desk, "怎么补救，问住户")
    await town.says(desk, "打过电话，下次换一位社工")
    await town.presses(desk, "算，付钱")
    await town.presses(granny, "解决了")
    assert town.look(lambda s: s.get_one(Task, task.id)).status is TaskStatus.CLOSED
    assert town.look(lambda s: s.get_one(Order, 1)).status is OrderStatus.CLOSED
