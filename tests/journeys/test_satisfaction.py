"""满意 in the chat: both roads with their bounds, a rank where enough was heard, sums for whoever
runs it, and stars that two people leave out.
"""

from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlmodel import Session

from models.base import add, change, table
from models.operations.helping import open_task, take_task
from models.reads.exclusions import waiting
from models.tables.checks import CheckStatus, SpotCheck
from models.tables.orders import Order
from models.tables.people import Person
from models.tables.providers import Project, Worker
from models.tables.visits import Rating, Visit, VisitStatus
from models.words import Came, How, Outcome, Role, TaskKind
from tests import stage
from tests.journeys.conftest import Town
from tests.journeys.scenes import DESK, RESIDENT, cast, someone, staged
from tests.journeys.test_roles import BOSS, HEAD, at_work, ladder, post
from tests.stage import NOON

JUDGE, PEER = 3090, 3091
HOMES = 40


@pytest.fixture(params=["sqlite"])
def database_url(sqlite_url: str) -> str:
    """The rules run on both databases in tests/operations."""
    return sqlite_url


def heard(session: Session, homes: int = HOMES, *, days: int = 40) -> list[int]:
    """So many homes were visited and answered, nine of ten content; the checks say six of ten.
    Returns the stars that were given.
    """
    order = session.scalars(select(Order)).first()
    if order is None:
        order = stage.order_of(session, stage.resident(session, "马一", chat_id=None), "daily_care")
    worker = session.scalars(select(Worker)).first()
    assert worker is not None
    found = []
    for n in range(homes):
        home = add(session, Person(name=f"户{n}", area_code=stage.PLACE))
        start = NOON - timedelta(days=days, hours=2 * n)
        span = {"start": start, "end": start + timedelta(hours=1)}
        times = {"busy_from": start, "busy_until": span["end"], "finished_at": span["end"]}
        visit = add(session, Visit(
            order_id=order.id, person_id=home.id, worker_id=worker.id, carer_id=worker.person_id,
            project_id=1, occurrence=n, status=VisitStatus.CLOSED, changed_at=NOON, **span, **times,
        ))  # fmt: skip
        stage.told_over(session, visit, now=span["end"])
        given = {"rated_by": home.id, "rated_at": start + timedelta(hours=2)}
        stars = Rating(visit_id=visit.id, stars=1 if n % 10 == 0 else 5, **given)
        found.append(add(session, stars).id)
        told = {"came": Came.YES, "outcome": Outcome.DONE, "how": How.SELF, "changed_at": NOON}
        face = 5 if n % 10 < 6 else 1
        check = SpotCheck(visit_id=visit.id, status=CheckStatus.ANSWERED, stars=face, **told)
        add(session, check)
    return found


def judged(session: Session) -> None:
    ladder(session)
    new = table(Project).c.id == stage.provider(session, "NEU").id
    change(session, Project, new, name="新项目")
    post(session, Role.EVALUATOR, JUDGE)
    heard(session)


async def test_a_supervisor_reads_both_roads_and_the_rank_they_give(town: Town) -> None:
    await staged(town, judged)
    await town.later(days=1)
    boss = await at_work(town, BOSS)
    await town.says(boss, "/projects")
    await town.presses(boss, "日常支持")
    told = await town.presses(boss, "⭐ 满意")
    assert "评的：满意 90%" in told
    assert "抽查 40 人：满意 60%" in told
    assert "评价与抽查不符" in told
    ranking = await town.presses(boss, "🏆")
    assert "算到 11月24日 周二 零点为止" in ranking
    assert "1. LAN服务社 至少" in ranking
    assert "· NEU服务社：人不够" in ranking
    part = await town.presses(boss, "⭐ LAN服务社")
    assert "日常照料" in part or "生活照料" in part
    assert "63010200" in await town.presses(boss, "按乡镇街道看")
    assert "一个人是一票" in await town.presses(boss, "📖 满意度怎么算")


async def test_an_evaluator_ranks_and_a_manager_reads_sums_of_months_that_are_over(
    town: Town,
) -> None:
    await staged(town, judged)
    await town.later(days=1)
    judge = await at_work(town, JUDGE)
    await town.says(judge, "/projects")
    await town.presses(judge, "日常支持")
    await town.presses(judge, "⭐ 满意")
    assert "至少" in await town.presses(judge, "🏆")
    head = await at_work(town, HEAD)
    await town.says(head, "/projects")
    await town.presses(head, "日常支持")
    told = await town.presses(head, "⭐ 满意")
    assert "到上个月底" in told
    assert "评的：满意 90%" in told
    assert "抽查" not in told
    assert not any("🏆" in label for label in head.last.buttons)


async def test_what_was_said_this_month_a_manager_does_not_read_yet(town: Town) -> None:
    def fresh(session: Session) -> None:
        ladder(session)
        heard(session, homes=6, days=2)

    await staged(town, fresh)
    head = await at_work(town, HEAD)
    await town.says(head, "/projects")
    await town.presses(head, "日常支持")
    assert "先不显示" in await town.presses(head, "⭐ 满意")


async def test_of_few_people_a_manager_reads_nothing_however_often_they_answered(
    town: Town,
) -> None:
    def few(session: Session) -> None:
        ladder(session)
        heard(session, homes=8)
        visits = table(Visit).c
        home = session.scalar(select(visits.person_id).where(visits.occurrence == 1))
        change(session, Visit, visits.occurrence > 3, person_id=home)

    await staged(town, few)
    head = await at_work(town, HEAD)
    await town.says(head, "/projects")
    await town.presses(head, "日常支持")
    assert "评的人还不到 5 位" in await town.presses(head, "⭐ 满意")


async def test_of_fewer_than_thirty_no_share_stands_on_the_card_of_a_project(town: Town) -> None:
    def few(session: Session) -> None:
        ladder(session)
        heard(session, homes=11)

    await staged(town, few)
    boss, head = await at_work(town, BOSS), await at_work(town, HEAD)
    for phone in (boss, head):
        await town.says(phone, "/projects")
        await town.presses(phone, "日常支持")
        told = await town.presses(phone, "⭐ 满意")
        assert "评的：先看看，还不能算（11 人说了" in told
        assert "满意 " not in told
        assert "都不满意，是" not in told


async def test_stars_are_left_out_by_a_coordinator_and_a_supervisor_with_no_part_in_it(
    town: Town,
) -> None:
    def unjust(session: Session) -> None:
        ladder(session)
        stars = heard(session)[0]
        visit = session.get_one(Visit, session.get_one(Rating, stars).visit_id)
        old = someone(session, RESIDENT).person_id
        change(session, Visit, table(Visit).c.id == visit.id, person_id=old)
        change(session, Rating, table(Rating).c.id == stars, rated_by=old)
        session.expire_all()
        stage.coordinator(session, "区同", chat_id=PEER)
        case = open_task(session, TaskKind.RECOVERY, now=NOON, thing=visit)
        take_task(session, case.id, seen=1, by=someone(session, DESK).actor, now=NOON)

    old, _, desk = await staged(town, unjust)
    boss, peer = await at_work(town, BOSS), await at_work(town, PEER)
    for phone in (desk, peer):
        await town.says(phone, "/queue")
        await town.presses(phone, "补救")
        await town.presses(phone, "没做好")
    assert not any("🚫" in label for label in desk.last.buttons)
    assert "为什么说它不合理" in await town.presses(peer, "🚫 这个要求不合理")
    assert "打骂、骚扰来的人" not in peer.last.buttons
    assert "补救" in await town.presses(peer, "返回")
    await town.presses(peer, "🚫 这个要求不合理")
    assert "凭什么这么说" in await town.presses(peer, "要的不在这项服务里")
    assert "凭什么这么说" in await town.says(peer, "就是不对")
    assert "请监督方来看" in await town.says(peer, "电话里说要的是修电视，不是打扫")
    await town.later(seconds=1)
    assert "协调员说要求不合理" in boss.last.text
    await town.says(boss, "/queue")
    assert "等您看的评价 1 条" in await town.presses(boss, "🚫 等第二个人看")
    await town.says(peer, "/queue")
    assert "您提的 1 条" in await town.presses(peer, "🚫 等第二个人看")
    shown = await town.presses(boss, "服务社 · 要的不在")
    assert "等监督方看" in shown
    assert "凭什么：「电话里说要的是修电视，不是打扫」" in shown
    assert "同意了" in await town.presses(boss, "✅ 同意")
    await town.later(seconds=1)
    assert "同意了" in peer.last.text
    assert "觉得说的事不归这项服务管，这一次先没有算进满意度" in old.last.text
    assert "哪里不对" in await town.presses(old, "✋ 不对，我要申诉")
    assert "换一个人来看" in await town.says(old, "我说的就是这次打扫")
    assert town.look(lambda s: waiting(s, someone(s, BOSS).person_id)) == []
    await town.says(boss, "/projects")
    await town.presses(boss, "日常支持")
    told = await town.presses(boss, "⭐ 满意")
    assert "不合理诉求去掉 1 条：去掉前 90%，去掉后 92%" in told


async def test_anybody_reads_the_method(town: Town) -> None:
    resident, *_ = await staged(town, cast)
    assert "哪个低" in await town.says(resident, "/method") or "低的那个" in resident.last.text
