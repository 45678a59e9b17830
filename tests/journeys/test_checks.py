"""抽查 in the chat: three questions for the home, nothing for whoever came, words for the call."""

from datetime import date

import pytest
from sqlalchemy import select
from sqlmodel import Session

from bot.sandbox.phone import Phone
from handlers.presses.checks import Checks
from models.base import table
from models.operations import checking
from models.tables.checks import CheckStatus, SpotCheck
from models.tables.orders import Order
from models.tables.people import Person
from models.tables.visits import Visit
from models.words import Came
from tests.journeys.conftest import Town
from tests.journeys.scenes import WORKER, arrived, booked, bubble_with, forge, staged
from tests.journeys.test_roles import BOSS, at_work, ladder


@pytest.fixture(params=["sqlite"])
def database_url(sqlite_url: str) -> str:
    """The rules run on both databases in tests/operations."""
    return sqlite_url


def drawn(session: Session) -> SpotCheck:
    """The visit that has just ended, as if its lot had been drawn."""
    known = session.scalars(select(SpotCheck)).first()
    if known is not None:
        return known
    visit = session.scalars(select(Visit).order_by(table(Visit).c.id)).first()
    assert visit is not None
    check = SpotCheck(visit_id=visit.id, changed_at=visit.changed_at)
    session.add(check)
    session.flush()
    return check


async def visited(town: Town) -> None:
    """A visit that has ended, a day ago."""
    await booked(town)
    worker = town.phone(WORKER)
    await arrived(town, worker)
    await town.presses(worker, "都做完了")
    await town.later(minutes=24 * 60)


async def test_the_home_answers_three_questions_and_whoever_came_reads_nothing(
    town: Town,
) -> None:
    resident, worker, _ = await staged(town, ladder)
    await visited(town)
    before = len(worker.heard)
    town.look(lambda s: checking.ask(s, drawn(s).id, now=town.clock.now()))
    await town.settle()
    assert "来的人看不到您怎么说" in bubble_with(resident, "抽签抽到您家").text
    assert "做完了吗" in await town.presses(resident, "✅ 来了")
    assert "您满意吗" in await town.presses(resident, "☑️ 做了一部分")
    assert "谢谢您" in await town.presses(resident, "😐 一般")
    assert town.look(drawn).status is CheckStatus.ANSWERED
    assert len(worker.heard) == before


async def test_a_supervisor_telephones_with_the_words_on_the_screen(town: Town) -> None:
    await staged(town, ladder)
    boss = await at_work(town, BOSS)
    await visited(town)
    town.look(lambda s: checking.ask(s, drawn(s).id, now=town.clock.now()))
    town.look(lambda s: checking.call(s, drawn(s).id, now=town.clock.now()))
    await town.says(boss, "/queue")
    await town.presses(boss, "🏢 机构")
    assert "打电话抽查" in await town.presses(boss, "🔍 抽查电话")
    assert "请问是杨大珍家吗？我是民政的" in boss.last.text
    await town.presses(boss, "📵 没人接")
    assert "做完了吗" in await town.presses(boss, "✅ 来了")
    await town.presses(boss, "✅ 都做了")
    assert "记下了" in await town.presses(boss, "😊 满意")
    assert "没有要打的抽查电话" in await town.presses(boss, "🔍 抽查电话")


async def calling(town: Town) -> Phone:
    """A supervisor who has a home on the line."""
    boss = await at_work(town, BOSS)
    await visited(town)
    town.look(lambda s: checking.ask(s, drawn(s).id, now=town.clock.now()))
    town.look(lambda s: checking.call(s, drawn(s).id, now=town.clock.now()))
    await forge(town, boss, Checks(0).pack())
    return boss


async def test_by_telephone_that_nobody_came_counts_after_a_second_word(town: Town) -> None:
    await staged(town, ladder)
    boss = await calling(town)
    assert "是真的吗" in await town.presses(boss, "✖️ 没来")
    assert town.look(drawn).status is CheckStatus.CALLING
    assert "人来了吗" in await town.presses(boss, "返回")
    await town.presses(boss, "✖️ 没来")
    assert "记下了" in await town.presses(boss, "✖️ 是真的，没来")
    assert town.look(drawn).came is Came.NO


async def test_whoever_picks_up_hears_no_service_that_others_should_not_hear_of(
    town: Town,
) -> None:
    await staged(town, ladder)
    boss = await calling(town)
    assert "上门服务" not in boss.last.text

    def shaming(session: Session) -> None:
        order = session.scalars(select(Order)).first()
        assert order is not None
        order.service_code = "behaviour_correction"

    town.look(shaming)
    assert "做上门服务" in await forge(town, boss, Checks(0).pack())
    assert "行为矫治" not in boss.last.text


async def test_a_child_is_named_to_nobody_and_not_called_itself(town: Town) -> None:
    await staged(town, ladder)
    boss = await calling(town)

    def young(session: Session) -> None:
        child = session.get_one(Person, session.get_one(Visit, drawn(session).visit_id).person_id)
        child.phone, child.birth_date = "+8613800000041", date(2013, 5, 7)

    town.look(young)
    card = await forge(town, boss, Checks(0).pack())
    assert "杨*珍 ☎️ —" in card
    assert "+8613800000041" not in card
    assert "没有监护人的电话" in card
    assert "✅ 来了" not in boss.labels


async def test_that_nobody_came_is_asked_of_the_worker_without_a_word_of_the_home(
    town: Town,
) -> None:
    resident, worker, _ = await staged(town, ladder)
    await visited(town)
    town.look(lambda s: checking.ask(s, drawn(s).id, now=town.clock.now()))
    await town.settle()
    before = len(worker.heard)
    bubble_with(resident, "抽签抽到您家")
    await town.presses(resident, "✖️ 没来")
    await town.later(minutes=24 * 60)
    said = "".join(bubble.text for bubble in worker.heard[before:])
    assert "这一次要核对一下" in said
    assert "抽查" not in said
    assert "没来" not in said
