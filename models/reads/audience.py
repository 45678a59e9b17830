"""Who is told: the chats behind persons, proxies and the people on call."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import select
from sqlmodel import Session

from models.base import table
from models.reads.apart import kept_apart, kin_of
from models.reads.appointments import served
from models.reads.standing import care_in_force
from models.rules.escalation import ANY_HOUR
from models.rules.hours import today
from models.tables.desk import Task, TaskStatus
from models.tables.orders import Order
from models.tables.people import Account, Care, GroupClaim, Person
from models.tables.providers import Worker
from models.tables.roles import Grant
from models.words import STIGMATISING, Role, TaskKind

_grant, _care, _account = table(Grant).c, table(Care).c, table(Account).c
_person = table(Person).c
ON_CALL = (Role.COORDINATOR, Role.SUPERVISOR)

EVERYBODY = 2
"""The rung on which all who can be called have been called."""


def chats_of(session: Session, person_ids: Iterable[int]) -> list[int]:
    """Every chat of these persons that can be reached; none of somebody who has died."""
    wanted = set(person_ids)
    if not wanted:
        return []
    rows = session.execute(
        select(_account.chat_id)
        .join_from(table(Account), table(Person), _person.id == _account.person_id)
        .where(_account.person_id.in_(wanted), _account.reachable.is_(True))
        .where(_person.gone_at.is_(None))
        .order_by(_account.chat_id)
    )
    return [row.chat_id for row in rows]


def resident_side(session: Session, order_id: int, *, now: datetime) -> set[int]:
    """The person served and the proxies in force; whoever placed it, only while they are one."""
    order = session.get(Order, order_id)
    if order is None or is_gone(session, order.person_id):
        return set()
    return {order.person_id, *proxies_of(session, order.person_id, now=now)}


def is_gone(session: Session, person_id: int) -> bool:
    """Whether somebody is known to have died."""
    person = session.get(Person, person_id)
    return person is not None and person.gone_at is not None


def proxies_of(session: Session, person_id: int, *, now: datetime) -> set[int]:
    """Whoever may speak for somebody today."""
    rows = select(_care.proxy_id).where(_care.person_id == person_id, care_in_force(today(now)))
    return set(session.scalars(rows))


def side_of_person(session: Session, person_id: int, *, now: datetime) -> set[int]:
    """The person, and whoever may speak for them today; nobody of somebody who has died."""
    if is_gone(session, person_id):
        return set()
    return {person_id, *proxies_of(session, person_id, now=now)}


def side_of_claim(session: Session, claim: GroupClaim, *, now: datetime) -> set[int]:
    """Who is told of a group: nobody of a stigmatising one, the desk speaks about it in person."""
    if claim.group in STIGMATISING:
        return set()
    return side_of_person(session, claim.person_id, now=now)


def worker_side(session: Session, worker_id: int) -> set[int]:
    worker = session.get(Worker, worker_id)
    return {worker.person_id} if worker else set()


def managers_of(session: Session, provider_id: int) -> set[int]:
    """Whoever runs the organisation today."""
    held = (_grant.role == Role.MANAGER) & (_grant.provider_id == provider_id)
    return set(session.scalars(select(_grant.person_id).where(held, _grant.revoked_at.is_(None))))


def staff_of_place(session: Session, area_code: str, *, now: datetime) -> set[int]:
    """Whoever sits at a desk of that place, above it or below it, and whoever runs an organisation
    with a contract for any of it.
    """
    held = session.execute(
        select(_grant.person_id, _grant.role, _grant.area_code, _grant.provider_id).where(
            _grant.revoked_at.is_(None), _grant.role.in_((*ON_CALL, Role.MANAGER))
        )
    ).all()
    houses = {row.provider_id for row in held if row.role is Role.MANAGER}
    there = {
        house
        for house in houses
        if any(_overlap(one, area_code) for one in served(session, house, today(now)))
    }
    return {
        row.person_id
        for row in held
        if (row.provider_id in there if row.role is Role.MANAGER
            else _overlap(row.area_code, area_code))
    }  # fmt: skip


def _overlap(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one)


def managers_everywhere(session: Session) -> set[int]:
    """Whoever runs an organisation today, whichever it is."""
    held = (_grant.role == Role.MANAGER) & _grant.revoked_at.is_(None)
    return set(session.scalars(select(_grant.person_id).where(held)))


def supervisors_of(session: Session, provider_id: int, *, now: datetime) -> set[int]:
    """Who checks what an organisation shows: the supervisors of the places that it serves; where
    its contract reaches further than anybody's place, those inside it; all of them where it serves
    none yet. Never somebody who has a post in it.
    """
    places = served(session, provider_id, today(now))
    held = session.execute(
        select(_grant.person_id, _grant.role, _grant.area_code, _grant.provider_id).where(
            _grant.revoked_at.is_(None),
            (_grant.role == Role.SUPERVISOR) | (_grant.provider_id == provider_id),
        )
    ).all()
    own = {row.person_id for row in held if row.provider_id == provider_id}
    over = [row for row in held if row.role is Role.SUPERVISOR]
    near = {r.person_id for r in over if any(p.startswith(r.area_code) for p in places)}
    inside = {r.person_id for r in over if r.area_code.startswith(tuple(places))}
    return (near or inside or {row.person_id for row in over}) - own


def callable_for(session: Session, task: Task, rung: int) -> set[int]:
    """Whoever is on call for a task, without those it is kept from (reads/apart.py)."""
    return _rising(session, task.area_code, rung, _apart(session, task))


def called_for(session: Session, task: Task, rung: int) -> set[int]:
    """Whoever is told of a task. Of a dispute those who may decide it, however far up: none who had
    the recovery of that visit in hand, as long as there is another.
    """
    before = _recovered(session, task) if task.kind is TaskKind.DISPUTE else set()
    for step in range(min(rung, EVERYBODY), EVERYBODY + 1):
        if people := callable_for(session, task, step) - before:
            return people
    return callable_for(session, task, rung)


def still_called(session: Session, person_id: int) -> list[int]:
    """The cases for which this person is called out at any hour, the oldest first: cries that
    nobody has, and reports that are not made.
    """
    case = table(Task).c
    nobody = (case.kind.in_(ANY_HOUR)) & (case.status == TaskStatus.OPEN)
    unmade = (case.kind == TaskKind.REPORT) & (case.status == TaskStatus.TAKEN)
    rows = session.scalars(
        select(Task)
        .where(nobody | unmade, case.snoozed_until.is_(None))
        .order_by(case.opened_at, case.id)
    )
    return [task.id for task in rows if person_id in called_for(session, task, task.rung)]


def _recovered(session: Session, task: Task) -> set[int]:
    case = table(Task).c
    of_visit = (case.visit_id == task.visit_id) & (case.kind == TaskKind.RECOVERY)
    owners = select(case.owner_id).where(of_visit, case.owner_id.is_not(None))
    return {one for one in session.scalars(owners) if one}


def answerable(session: Session, area_code: str, person_id: int) -> set[int]:
    """Whoever may act at the desk for a person, without their kin: what is to be settled may be
    about these.
    """
    return _rising(session, area_code, EVERYBODY, kin_of(session, person_id))


def _rising(session: Session, area_code: str, rung: int, apart: set[int]) -> set[int]:
    """Where nobody else is left the call rises, at last to everybody everywhere."""
    for step in range(min(rung, EVERYBODY), EVERYBODY + 1):
        if people := on_call(session, area_code, step) - apart:
            return people
    return on_call(session, "", EVERYBODY) - apart


def _apart(session: Session, task: Task) -> set[int]:
    """Of all who could be called, those whom this case is kept from."""
    case = table(Task)
    rows = (
        select(_grant.person_id)
        .join_from(table(Grant), case, case.c.id == task.id)
        .where(_grant.revoked_at.is_(None), _grant.role.in_(ON_CALL))
        .where(kept_apart(_grant.person_id, today(task.opened_at)))
    )
    return set(session.scalars(rows))


def on_call(session: Session, area_code: str, rung: int) -> set[int]:
    """The human beings to call for a task in a place.

    First the coordinators nearest to it; from the first call-out on, every coordinator above it;
    from the second, the supervisors too. A place unknown, or covered by nobody, calls everybody:
    no case is without somebody who hears of it.
    """
    rows = session.execute(
        select(_grant.person_id, _grant.role, _grant.area_code).where(
            _grant.revoked_at.is_(None), _grant.role.in_(ON_CALL)
        )
    ).all()
    covering = [r for r in rows if area_code and area_code.startswith(r.area_code)]
    anybody = not covering
    covering = covering or list(rows)
    coordinators = [r for r in covering if r.role is Role.COORDINATOR]
    if rung >= EVERYBODY or not coordinators:
        return {r.person_id for r in covering}
    if rung == 0:
        nearest = max(len(r.area_code) for r in coordinators)
        return {r.person_id for r in coordinators if anybody or len(r.area_code) == nearest}
    return {r.person_id for r in coordinators}
