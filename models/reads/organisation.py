"""What a manager sees of the organisation: the day, and what waits. No doors, no groups."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from sqlalchemy import exists, select
from sqlmodel import Session

from models.base import table
from models.reads.appointments import in_contract, served
from models.reads.candidates import area_chain
from models.reads.colleagues import names_of
from models.reads.places import place_name
from models.rules.hours import at, today
from models.rules.names import masked
from models.tables.orders import Offer, OfferStatus, Order, OrderStatus
from models.tables.people import Person
from models.tables.providers import (
    Project,
    ProjectService,
    Worker,
)
from models.tables.visits import Visit, VisitStatus

_worker, _person = table(Worker).c, table(Person).c
_visit, _order, _offer = table(Visit).c, table(Order).c, table(Offer).c
_project, _item = table(Project).c, table(ProjectService).c


@dataclass(frozen=True, slots=True)
class Incoming:
    """What the organisation may get: offers on a worker's screen, and orders still without."""

    offers: tuple[tuple[str, str, datetime, str, datetime], ...]
    """(service, place, start, worker, answer by)"""
    looking: tuple[tuple[str, int], ...]
    """(service, orders) for which somebody is being found."""
    waiting: tuple[tuple[str, int], ...]
    """(service, orders) on the waiting list."""


@dataclass(frozen=True, slots=True)
class VisitLine:
    start: datetime
    service: str
    who: str
    """Masked."""
    place: str
    worker: str
    status: VisitStatus


def incoming(session: Session, providers: set[int], *, now: datetime) -> Incoming:
    """What stands on its workers' screens, and what is looked for under its contracts."""
    offered = session.execute(
        select(_order.service_code, _order.area_code, _offer.start, _person.name, _offer.expires_at)
        .join_from(table(Offer), table(Order), _order.id == _offer.order_id)
        .join(table(Worker), _worker.id == _offer.worker_id)
        .join(table(Person), _person.id == _worker.person_id)
        .where(_worker.provider_id.in_(providers), _offer.status == OfferStatus.OPEN)
        .order_by(_offer.expires_at, _offer.id)
    ).all()
    offers = tuple((r[0], place_name(session, r[1]), r[2], r[3], r[4]) for r in offered)
    open_orders = _open_orders(session, providers, today(now))
    return Incoming(
        offers,
        _of(open_orders, OrderStatus.PLACING),
        _of(open_orders, OrderStatus.WAITING),
    )


def visits_on(session: Session, providers: set[int], day: date) -> list[VisitLine]:
    """Every visit of its workers on that day that was not called off, in order."""
    rows = session.execute(
        select(
            _visit.start,
            _visit.status,
            _visit.worker_id,
            _order.service_code,
            _order.area_code,
            _person.name,
        )
        .join_from(table(Visit), table(Order), _order.id == _visit.order_id)
        .join(table(Person), _person.id == _visit.person_id)
        .join(table(Worker), _worker.id == _visit.worker_id)
        .where(
            _worker.provider_id.in_(providers),
            _visit.status != VisitStatus.CANCELLED,
            _visit.start >= at(day, time()),
            _visit.start < at(day + timedelta(days=1), time()),
        )
        .order_by(_visit.start, _visit.id)
    ).all()
    names = names_of(session, {row.worker_id for row in rows})
    return [
        VisitLine(
            row.start,
            row.service_code,
            masked(row.name),
            place_name(session, row.area_code),
            names[row.worker_id],
            row.status,
        )
        for row in rows
    ]


def _open_orders(session: Session, providers: set[int], on: date) -> list[tuple[str, OrderStatus]]:
    """(service, status) of orders without a visit that one of its contracts would cover."""
    rows = session.execute(
        select(_order.service_code, _order.area_code, _order.status)
        .where(
            _order.status.in_([OrderStatus.PLACING, OrderStatus.WAITING]),
            exists().where(
                _item.service_code == _order.service_code,
                _item.project_id == _project.id,
                _project.provider_id.in_(providers),
                in_contract(on),
            ),
        )
        .order_by(_order.id)
    ).all()
    places = {code for one in providers for code in served(session, one, on)}
    return [
        (row.service_code, row.status)
        for row in rows
        if not places.isdisjoint(area_chain(row.area_code))
    ]


def _of(found: list[tuple[str, OrderStatus]], status: OrderStatus) -> tuple[tuple[str, int], ...]:
    """(service, how many) of the orders in that state, most first."""
    return tuple(Counter(service for service, now in found if now is status).most_common())
