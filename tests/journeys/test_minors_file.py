"""A minor's file opens for a reason, for a day, and every reading of it is written down."""

from datetime import timedelta

from sqlalchemy import select
from sqlmodel import Session

from bot.sandbox.phone import Phone
from handlers.presses.codec import Press
from handlers.presses.coordinator import OpenOrder, OpenTask
from handlers.presses.privacy import OpenMinor
from handlers.presses.worker import TakeOffer
from models.base import table
from models.operations.helping import open_task
from models.tables.desk import Task
from models.tables.people import ClaimStatus, GroupClaim
from models.tables.records import AuditRow
from models.tables.roles import FileGrant
from models.words import TaskKind
from tests import stage
from tests.journeys.conftest import Town
from tests.journeys.scenes import RESIDENT, acts, forge, ordered, someone, staged, tasks
from tests.stage import NOON, Someone


async def with_child(town: Town) -> tuple[Phone, Phone, Someone]:
    """A worker's phone, the desk's, and a child of nine."""
    _, worker, desk = await staged(town)
    child = town.look(lambda s: stage.child_of(s, someone(s, RESIDENT)))
    return worker, desk, child


def case_of(town: Town, child: Someone, kind: TaskKind = TaskKind.MESSAGE) -> Task:
    def begin(session: Session) -> Task:
        return open_task(session, kind, now=NOON, person_id=child.person_id, about="said: 喂")

    return town.look(begin)


def readings(town: Town) -> list[str | None]:
    """The reason of every reading, oldest first."""
    row = table(AuditRow).c
    told = select(row.facts).where(row.act == "read_file").order_by(row.seq)
    return [facts.get("reason") for facts in town.look(lambda s: list(s.scalars(told)))]


def grants(town: Town) -> list[FileGrant]:
    return town.look(lambda s: list(s.scalars(select(FileGrant))))


async def pressed(town: Town, phone: Phone, press: Press) -> str:
    """What the card under the press becomes, or what is answered below it."""
    await town.later(seconds=1)
    card = phone.last.id
    await forge(town, phone, press.pack())
    return f"{phone.message(card).text}\n{phone.last.text}"


async def test_without_a_reason_there_is_no_file(town: Town) -> None:
    _, desk, child = await with_child(town)
    task = case_of(town, child)
    order = await ordered(town, person_id=child.person_id)
    for press in (OpenTask(task.id), OpenOrder(order.id)):
        told = await pressed(town, desk, press)
        assert "为什么要看" in told
        assert "小宝" not in told
    assert "为什么要看" in await town.says(desk, order.number)
    assert readings(town) == []
    assert acts(town).count("refused:needs-reason") == 3


async def test_one_tap_of_a_reason_opens_it_for_a_day_and_stays_written_down(town: Town) -> None:
    _, desk, child = await with_child(town)
    order = await ordered(town, person_id=child.person_id)
    await town.says(desk, order.number)
    assert "小宝" in await town.presses(desk, "安排上门")
    assert readings(town) == ["visit"]

    town.clock.shift(timedelta(hours=23, minutes=59))
    assert "小宝" in await pressed(town, desk, OpenOrder(order.id))
    assert readings(town) == ["visit", "visit"]

    town.clock.shift(timedelta(minutes=2))
    assert "为什么要看" in await pressed(town, desk, OpenOrder(order.id))


async def test_a_reason_is_ones_own(town: Town) -> None:
    _, desk, child = await with_child(town)
    town.look(lambda s: stage.coordinator(s, "李未", chat_id=3002))
    colleague = town.phone(3002)
    await town.says(colleague, "/start")
    task = case_of(town, child)
    await pressed(town, desk, OpenMinor("case", task.id, "case"))
    assert "为什么要看" in await pressed(town, colleague, OpenTask(task.id))


async def test_a_notice_of_a_childs_case_shows_the_reasons_in_place_of_open(town: Town) -> None:
    _, desk, child = await with_child(town)
    case_of(town, child)
    await town.later(seconds=1)
    assert not any("打开" in label for label in desk.labels)
    assert "喂" in await town.presses(desk, "办这件事")


async def test_certifying_a_child_takes_two_taps_from_the_notice(town: Town) -> None:
    _, desk, child = await with_child(town)

    def declared(session: Session) -> None:
        claims = table(GroupClaim)
        mine = claims.c.person_id == child.person_id
        session.execute(claims.update().where(mine).values(status=ClaimStatus.DECLARED))
        open_task(session, TaskKind.CERTIFY, now=NOON, person_id=child.person_id)

    town.look(declared)
    await town.later(seconds=1)
    await town.presses(desk, "核对身份")
    await town.presses(desk, "✅ 认证：")

    mine = select(GroupClaim.status).where(table(GroupClaim).c.person_id == child.person_id)
    assert town.look(lambda s: s.scalar(mine)) is ClaimStatus.CERTIFIED
    assert set(readings(town)) == {"check"}


async def test_danger_waits_for_no_reason_and_opens_what_it_leads_to(town: Town) -> None:
    _, desk, child = await with_child(town)
    order = await ordered(town, person_id=child.person_id)
    for kind in (TaskKind.EMERGENCY, TaskKind.REPORT):
        task = case_of(town, child, kind)
        assert "小宝" in await pressed(town, desk, OpenTask(task.id))
    assert "小宝" in await pressed(town, desk, OpenOrder(order.id))
    assert readings(town) == ["danger"] * 3
    assert len(grants(town)) == 1


async def test_the_worker_who_comes_needs_no_reason_and_is_written_down(town: Town) -> None:
    worker, _, child = await with_child(town)
    await ordered(town, person_id=child.person_id)
    offer = worker.heard[1].id
    worker.press(offer, TakeOffer(1, 1).pack())
    await town.settle()
    assert "小宝" in worker.message(offer).text
    assert readings(town) == ["carer"]


async def test_no_reason_opens_a_file_to_whoever_may_not_see_it(town: Town) -> None:
    worker, desk, child = await with_child(town)
    town.look(lambda s: stage.coordinator(s, "外县", chat_id=3003, place="630122"))
    outsider, granny = town.phone(3003), town.phone(RESIDENT)
    await town.says(outsider, "/start")
    task = case_of(town, child)
    for phone in (outsider, granny, worker):
        assert "办不了" in await pressed(town, phone, OpenMinor("case", task.id, "case"))
    for press in (OpenMinor("case", task.id, "danger"), OpenMinor("file", task.id, "case")):
        assert "办不了" in await pressed(town, desk, press)
    assert grants(town) == []
    assert readings(town) == []
    assert [t.id for t in tasks(town)] == [task.id]


async def test_a_grown_persons_file_opens_as_before_and_is_written_down(town: Town) -> None:
    _, _, desk = await staged(town)
    order = await ordered(town)
    assert "杨大珍" in await town.says(desk, order.number)
    assert readings(town) == [None]
