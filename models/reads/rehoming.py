"""Whom a contract serves that has failed, and what became of them."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Exists, and_, exists, func, or_, select
from sqlmodel import Session

from models.base import table
from models.reads.rescues import Tally
from models.tables.orders import OPEN_ORDER, Order, OrderStatus
from models.tables.providers import Project, ProjectStatus, Provider
from models.tables.rescues import HOUSE_OVER, Rehoming, Rescue
from models.tables.visits import LIVE_VISIT, Visit, VisitStatus
from models.words import Rhythm

_order, _visit, _rehoming = table(Order).c, table(Visit).c, table(Rehoming).c
_project, _provider, _rescue = table(Project).c, table(Provider).c, table(Rescue).c
STANDS = (VisitStatus.BOOKED, VisitStatus.STARTED, VisitStatus.DONE, VisitStatus.CLOSED)


@dataclass(frozen=True, slots=True)
class Moved:
    """One order of somebody whose organisation comes no more."""

    order_id: int
    service: str
    status: OrderStatus
    start: datetime
    moved: bool
    """Somebody of another organisation is booked."""


def served_by(session: Session, project_id: int, since: datetime) -> list[tuple[int, int]]:
    """(order, person) of each open order that this contract was to go on with: a visit from
    `since` on is booked, or it is a standing one that is not over.
    """
    live = exists().where(_visit.order_id == _order.id, _visit.status.in_(LIVE_VISIT))
    ahead = live.where(_visit.start >= since)
    goes_on = or_(_order.status != OrderStatus.BOOKED, live)
    rows = session.execute(
        select(_order.id, _order.person_id)
        .where(
            _order.project_id == project_id,
            _order.status.in_(OPEN_ORDER),
            or_(ahead, and_(_order.rhythm != Rhythm.ONCE, goes_on)),
        )
        .order_by(_order.id)
    )
    return [(row.id, row.person_id) for row in rows]


def left_houses(session: Session, order_id: int | None) -> set[int]:
    """Organisations that this order is never asked of again: a contract of theirs has failed while
    it served it, and no hearing found otherwise.
    """
    mine = (_rehoming.order_id == order_id) & (_project.status == ProjectStatus.TERMINATED)
    rows = select(_project.provider_id).join_from(
        table(Rehoming), table(Project), _project.id == _rehoming.project_id
    )
    return set(session.scalars(rows.where(mine))) if order_id is not None else set()


def of_person(session: Session, rehoming_id: int) -> tuple[str, list[Moved]]:
    """The organisation that comes no more, and every order that this person had with it."""
    one = session.get_one(Rehoming, rehoming_id)
    house = session.scalars(
        select(_provider.name)
        .join_from(table(Project), table(Provider), _provider.id == _project.provider_id)
        .where(_project.id == one.project_id)
    ).one()
    rows = session.execute(
        select(_order.id, _order.service_code, _order.status, _order.start, _moved().label("moved"))
        .join_from(table(Rehoming), table(Order), _order.id == _rehoming.order_id)
        .where(_rehoming.project_id == one.project_id, _rehoming.person_id == one.person_id)
        .where(_order.status.in_(OPEN_ORDER))
        .order_by(_order.start, _order.id)
    )
    return house, [Moved(*row) for row in rows]


def tally(session: Session, project_id: int) -> Tally:
    """Orders of a contract that failed, and those with another organisation by now."""
    row = session.execute(
        select(func.count(), func.count(_rehoming.id).filter(_moved()))
        .select_from(table(Rehoming))
        .where(_rehoming.project_id == project_id)
    ).one()
    return Tally(*row)


def lost_its_house(session: Session, visit_id: int) -> bool:
    """Whether this visit was called off because its contract had failed."""
    lost = exists().where(_rescue.visit_id == visit_id, _rescue.why == HOUSE_OVER)
    return session.scalar(select(lost)) or False


def _moved() -> Exists:
    """Whether a visit under another contract stands for it since."""
    return exists().where(
        _visit.order_id == _rehoming.order_id,
        _visit.project_id != _rehoming.project_id,
        _visit.status.in_(STANDS),
        _visit.start >= _rehoming.at,
    )
