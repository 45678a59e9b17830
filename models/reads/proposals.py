"""What a manager sees of a day's plan: the figures, and who would go where instead."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlmodel import Session

from models.base import table
from models.reads.colleagues import names_of
from models.reads.places import place_name
from models.rules.names import masked
from models.tables.dayplans import DayPlan
from models.tables.orders import Order
from models.tables.people import Person
from models.tables.providers import Worker
from models.tables.visits import Visit

_order, _person, _worker, _visit = (table(kind).c for kind in (Order, Person, Worker, Visit))


@dataclass(frozen=True, slots=True)
class Swap:
    """One visit that changes hands."""

    start: datetime
    service: str
    who: str
    """Masked."""
    place: str
    worker_before: str
    """Empty where nobody had been found."""
    worker_after: str


def swaps(session: Session, plan: DayPlan, first: int, count: int) -> list[Swap]:
    """Some of the changes, in the order of the day."""
    new = {order: worker for order, _, worker, _ in plan.changes}
    visits = [visit for _, visit, _, _ in plan.changes if visit]
    had = {
        row.order_id: row.worker_id
        for row in session.execute(
            select(_visit.order_id, _visit.worker_id).where(_visit.id.in_(visits))
        )
    }
    rows = session.execute(
        select(_order.id, _order.start, _order.service_code, _order.area_code, _person.name)
        .join_from(table(Order), table(Person), _person.id == _order.person_id)
        .where(_order.id.in_(new))
        .order_by(_order.start, _order.id)
        .offset(first)
        .limit(count)
    ).all()
    names = names_of(session, {*new.values(), *had.values()})
    return [
        Swap(
            row.start,
            row.service_code,
            masked(row.name),
            place_name(session, row.area_code),
            names.get(had.get(row.id, 0), ""),
            names[new[row.id]],
        )
        for row in rows
    ]
