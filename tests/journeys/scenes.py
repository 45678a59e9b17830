"""Scenes from which stories of those who work here begin."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlmodel import Session

from bot.sandbox.phone import Phone
from models.base import add, table
from models.operations.dispatching import accept_offer, find_worker
from models.reads.standing import standing
from models.tables.desk import Task
from models.tables.orders import Order
from models.tables.people import Care
from models.tables.providers import Project, Worker, WorkerHours, WorkerSkill
from models.tables.records import AuditRow
from models.tables.roles import Grant
from models.tables.visits import Visit
from models.words import Bond, Group, Role, TaskKind
from tests import stage
from tests.journeys.conftest import Town
from tests.stage import NOON, TUESDAY_TEN, Someone

DOOR = (36.62, 101.78)
RESIDENT, WORKER, DESK = 1001, 2001, 3001


def cast(session: Session) -> tuple[Someone, Someone, Someone]:
    """A resident, a worker and a coordinator of the same place."""
    worker = stage.worker(session, stage.provider(session))
    return stage.resident(session), worker, stage.coordinator(session)


def minor_with(guardian_id: int) -> Callable[[Session], None]:
    """A girl of thirteen with a telephone of her own, a worker, a coordinator."""

    def build(session: Session) -> None:
        stage.worker(session, stage.provider(session))
        stage.coordinator(session)
        girl = stage.resident(
            session, "马小花", born=date(2013, 3, 1), group=Group.LEFT_BEHIND_CHILD
        )
        add(session, Care(proxy_id=guardian_id, person_id=girl.person_id, bond=Bond.GUARDIAN,
                          since=stage.LONG_AGO))  # fmt: skip

    return build


async def staged(town: Town, build: Callable[[Session], Any] = cast) -> tuple[Phone, Phone, Phone]:
    """The cast takes its telephones in hand; nothing has been ordered yet."""
    town.look(build)
    phones = tuple(town.phone(number) for number in (RESIDENT, WORKER, DESK))
    for phone in phones:
        await town.says(phone, "/start")
    return phones


def someone(session: Session, chat_id: int) -> Someone:
    """Whoever sits behind a chat, with their roles."""
    who = standing(session, chat_id)
    assert who is not None
    return Someone(who.person_id, chat_id, who.actor)


async def ordered(
    town: Town,
    service: str = "housekeeping",
    *,
    chat_id: int = RESIDENT,
    person_id: int = 0,
    **more: Any,
) -> Order:
    """Somebody has ordered for Tuesday at ten, perhaps for another, and a worker is being asked."""

    def place(session: Session) -> Order:
        speaker = someone(session, chat_id)
        served = replace(speaker, person_id=person_id or speaker.person_id)
        order = stage.order_of(session, served, service, **more)
        find_worker(session, order.id, now=NOON)
        return order

    order = town.look(place)
    await town.later(seconds=1)
    return order


async def booked(town: Town, service: str = "housekeeping", **more: Any) -> Visit:
    """The worker has accepted."""
    order = await ordered(town, service, **more)

    def accept(session: Session) -> Visit:
        offer = stage.open_offer(session, session.get_one(Order, order.id))
        assert offer is not None
        worker = someone(session, WORKER)
        return accept_offer(session, offer.id, seen=offer.version, by=worker.actor, now=NOON)

    visit = town.look(accept)
    await town.later(seconds=1)
    return visit


async def arrived(town: Town, worker: Phone, at: datetime = TUESDAY_TEN) -> None:
    """It is the hour, and the worker presses the large key at the door."""
    await town.until(at)
    worker.person.here = DOOR
    await town.presses(worker, "我到了")


def employ(session: Session, who: Someone, project: Project) -> int:
    """A second place of work, at the same hours; its worker number."""
    hired = add(
        session,
        Worker(person_id=who.person_id, provider_id=project.provider_id, area_code=stage.PLACE),
    )
    add(
        session,
        Grant(
            person_id=who.person_id,
            role=Role.WORKER,
            provider_id=project.provider_id,
            granted_at=stage.LONG_AGO,
        ),
    )
    for weekday in range(5):
        add(session, WorkerHours(worker_id=hired.id, weekday=weekday, opens=540, closes=1020))
    add(session, WorkerSkill(worker_id=hired.id, service_code="housekeeping"))
    return hired.id


def visit_now(town: Town, visit_id: int) -> Visit:
    return town.look(lambda session: session.get_one(Visit, visit_id))


def tasks(town: Town, *kinds: TaskKind) -> list[Task]:
    """Oldest first; their numbers say nothing."""
    task = table(Task).c
    wanted = select(Task).where(task.kind.in_(kinds or tuple(TaskKind))).order_by(task.opened_at)
    return town.look(lambda session: list(session.scalars(wanted)))


def acts(town: Town) -> list[str]:
    """Everything written down, oldest first."""
    rows = table(AuditRow).c
    return town.look(lambda session: list(session.scalars(select(rows.act).order_by(rows.seq))))


def bubble_with(phone: Phone, words: str) -> Any:
    """The newest message with these words."""
    found = [bubble for bubble in phone.heard if words in bubble.text]
    assert found, f"«{words}» is nowhere among {[b.text for b in phone.heard]}"
    return found[-1]


async def forge(town: Town, phone: Phone, data: str) -> str:
    """Press a button that was never under this message; returns the answer."""
    phone.press(phone.last.id, data, stale=True)
    await town.settle()
    return phone.last.text
