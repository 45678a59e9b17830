"""Open cases and orders of people by a name as it stands in a list, within one's own places."""

from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, and_, or_, select, true
from sqlmodel import Session

from models.base import table
from models.reads.apart import kept_apart, kin
from models.reads.places import place_names
from models.reads.queues import TaskLine, task_lines
from models.reads.standing import Actor
from models.reads.waiting import Reach, reach
from models.rules.hours import today
from models.rules.names import masked
from models.tables.desk import NOT_CLOSED, Task
from models.tables.orders import OPEN_ORDER, Order, OrderStatus
from models.tables.people import Person

MOST = 8
"""Of cases, and of orders; whoever finds more writes the last sign too."""
_BEYOND = ":"
"""Stands behind every digit: places below «6301» lie between it and «6301:»."""

_task, _order, _person = table(Task).c, table(Order).c, table(Person).c


class OrderLine(NamedTuple):
    """An order in a list."""

    id: int
    number: str
    service: str
    status: OrderStatus
    start: datetime
    who: str
    place: str


def cases_of(
    session: Session, actor: Actor, mask: tuple[str, str], *, now: datetime
) -> list[TaskLine]:
    """Oldest risk first; none that is kept from the reader."""
    shown = ~kept_apart(actor.person_id, today(now))
    heaps = or_(*reach(session, actor).heaps())
    ids = session.scalars(
        select(_task.id)
        .join_from(table(Task), table(Person), _person.id == _task.person_id)
        .where(NOT_CLOSED, heaps, _named(mask), shown)
        .order_by(_task.urgency, _task.due_at, _task.id)
        .limit(MOST)
    ).all()
    lines = task_lines(session, ids)
    return [lines[one] for one in ids]


def orders_of(session: Session, actor: Actor, mask: tuple[str, str]) -> list[OrderLine]:
    """The newest first; none of the reader's kin or their own."""
    stranger = and_(~kin(actor.person_id, _order.person_id), _order.person_id != actor.person_id)
    rows = session.execute(
        select(_order.id, _order.number, _order.service_code, _order.status, _order.start,
               _person.name, _order.area_code)
        .join_from(table(Order), table(Person), _person.id == _order.person_id)
        .where(_order.status.in_(OPEN_ORDER), _near(reach(session, actor)), stranger, _named(mask))
        .order_by(_order.placed_at.desc(), _order.id.desc())
        .limit(MOST)
    ).all()  # fmt: skip
    places = place_names(session, {row.area_code for row in rows})
    told: list[Any] = [(*row[:5], masked(row.name), places[row.area_code]) for row in rows]
    return [OrderLine(*one) for one in told]


def _named(mask: tuple[str, str]) -> ColumnElement[bool]:
    """Two signs stand for a name of three and more, as masked() writes it."""
    first, last = mask
    return _person.name.like(f"{first}_%{last}" if last else f"{first}%")


def _near(part: Reach) -> ColumnElement[bool]:
    if part.everywhere:
        return true()
    places = (one for one in (*part.counties, *part.parts) if one)
    return or_(*(_order.area_code.between(one, one + _BEYOND) for one in places))
