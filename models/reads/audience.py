"""Who is told: the chats behind persons, proxies and the people on call."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import or_, select
from sqlmodel import Session

from models.base import table
from models.rules.hours import today
from models.tables.orders import Order
from models.tables.people import Account, Care
from models.tables.providers import Worker
from models.tables.roles import Grant
from models.words import Role

_grant, _care, _account = table(Grant).c, table(Care).c, table(Account).c


def chats_of(session: Session, person_ids: Iterable[int]) -> list[int]:
    """Every chat of these persons that can be reached."""
    wanted = set(person_ids)
    if not wanted:
        return []
    rows = session.execute(
        select(_account.chat_id)
        .where(_account.person_id.in_(wanted), _account.reachable.is_(True))
        .order_by(_account.chat_id)
    )
    return [row.chat_id for row in rows]


def resident_side(session: Session, order_id: int, *, now: datetime) -> set[int]:
    """The person served, whoever placed the order, and the proxies in force."""
    order = session.get(Order, order_id)
    if order is None:
        return set()
    proxies = proxies_of(session, order.person_id, now=now)
    return {order.person_id, order.placed_by, *proxies}


def proxies_of(session: Session, person_id: int, *, now: datetime) -> set[int]:
    """Whoever may speak for somebody today."""
    in_force = or_(_care.until.is_(None), _care.until >= today(now))
    return set(
        session.scalars(select(_care.proxy_id).where(_care.person_id == person_id, in_force))
    )


def worker_side(session: Session, worker_id: int) -> set[int]:
    worker = session.get(Worker, worker_id)
    return {worker.person_id} if worker else set()


def on_call(session: Session, area_code: str, rung: int) -> set[int]:
    """The human beings to call for a task in a place.

    First the coordinators nearest to it; from the first call-out on, every coordinator above it;
    from the second, the supervisors too. A place unknown, or covered by nobody, calls everybody:
    no case is without somebody who hears of it.
    """
    rows = session.execute(
        select(_grant.person_id, _grant.role, _grant.area_code).where(
            _grant.revoked_at.is_(None), _grant.role.in_([Role.COORDINATOR, Role.SUPERVISOR])
        )
    ).all()
    covering = [r for r in rows if area_code and area_code.startswith(r.area_code)]
    anybody = not covering
    covering = covering or list(rows)
    coordinators = [r for r in covering if r.role is Role.COORDINATOR]
    if rung >= 2 or not coordinators:
        return {r.person_id for r in covering}
    if rung == 0:
        nearest = max(len(r.area_code) for r in coordinators)
        return {r.person_id for r in coordinators if anybody or len(r.area_code) == nearest}
    return {r.person_id for r in coordinators}
