"""What a manager sees of the organisation: workers, the day, what waits. No doors, no groups."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from sqlalchemy import exists, func, select
from sqlmodel import Session

from models.base import table
from models.reads.appointments import in_contract, served
from models.reads.candidates import area_chain
from models.reads.days import away_on
from models.reads.places import place_name
from models.rules.hours import at, today
from models.rules.names import masked
from models.tables.orders import Offer, OfferStatus, Order, OrderStatus
from models.tables.people import Person
from models.tables.providers import (
    Absence,
    Project,
    ProjectService,
    Provider,
    Worker,
    WorkerArea,
    WorkerHours,
    WorkerSkill,
    WorkerTongue,
)
from models.tables.roles import Grant
from models.tables.visits import Visit, VisitStatus
from models.words import Role, Sex, Tongue

_worker, _person, _provider = table(Worker).c, table(Person).c, table(Provider).c
_absence, _visit, _order, _offer = (table(t).c for t in (Absence, Visit, Order, Offer))
_project, _item = table(Project).c, table(ProjectService).c


@dataclass(frozen=True, slots=True)
class WorkerLine:
    id: int
    name: str
    away_until: date | None
    """The last day of an absence that covers today."""
    papers_until: date | None
    """The sooner end of certificate and background check, of those shown."""


@dataclass(frozen=True, slots=True)
class WorkerFile:
    """A colleague as the manager needs them."""

    id: int
    grant_id: int
    name: str
    phone: str
    provider: str
    skills: frozenset[str]
    certificate_until: date | None
    check_until: date | None
    hours: tuple[tuple[int, int, int], ...]
    """(weekday, opens, closes)"""
    areas: tuple[tuple[str, str], ...]
    """(code, name); empty: wherever there is a contract."""
    absences: tuple[tuple[int, date, date], ...]
    """(id, first day, last day) of those not over."""
    suspended: str = ""
    """Why nobody sends them today; empty if they are sent."""
    suspended_until: date | None = None
    """The last such day, where one was named."""
    by_desk: bool = False
    """Said by the desk of a place, not by their organisation."""
    booked: int = 0
    """Visits before them."""
    tongues: tuple[Tongue, ...] = ()
    """What is noted that they speak."""
    sex: Sex | None = None


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


def workers(session: Session, providers: set[int], on: date) -> list[WorkerLine]:
    """Everybody who works there, by name."""
    rows = session.execute(
        select(_worker.id, _person.name, _worker.certificate_until, _worker.background_check_until)
        .join_from(table(Worker), table(Person), _person.id == _worker.person_id)
        .where(_worker.provider_id.in_(providers), _worker.active.is_(True))
        .order_by(_person.name, _worker.id)
    ).all()
    away = away_on(session, {row.id for row in rows}, on)
    return [
        WorkerLine(row.id, row.name, away.get(row.id), min(filter(None, row[2:]), default=None))
        for row in rows
    ]


def worker_file(session: Session, worker_id: int, on: date) -> WorkerFile:
    """Raises LookupError for no worker: the caller has asked whether it may be shown."""
    worker = session.get_one(Worker, worker_id, populate_existing=True)
    person = session.get_one(Person, worker.person_id)
    skill, hours, area, grant = (table(t).c for t in (WorkerSkill, WorkerHours, WorkerArea, Grant))
    skills = session.scalars(select(skill.service_code).where(skill.worker_id == worker_id))
    times = session.execute(
        select(hours.weekday, hours.opens, hours.closes)
        .where(hours.worker_id == worker_id)
        .order_by(hours.weekday, hours.opens)
    )
    codes = session.scalars(select(area.area_code).where(area.worker_id == worker_id)).all()
    absences = session.execute(
        select(_absence.id, _absence.since, _absence.until)
        .where(_absence.worker_id == worker_id, _absence.lifted_at.is_(None), _absence.until >= on)
        .order_by(_absence.since, _absence.id)
    )
    post = session.scalar(
        select(grant.id).where(
            grant.person_id == person.id,
            grant.role == Role.WORKER,
            grant.provider_id == worker.provider_id,
            grant.revoked_at.is_(None),
        )
    )
    return WorkerFile(
        id=worker_id,
        grant_id=post or 0,
        name=person.name,
        phone=person.phone or "",
        provider=session.get_one(Provider, worker.provider_id).name,
        skills=frozenset(skills),
        certificate_until=worker.certificate_until,
        check_until=worker.background_check_until,
        hours=tuple((row[0], row[1], row[2]) for row in times),
        areas=tuple((code, place_name(session, code)) for code in sorted(codes)),
        absences=tuple((row[0], row[1], row[2]) for row in absences),
        suspended=suspended_on(worker, on),
        suspended_until=worker.suspended_until,
        by_desk=worker.suspended_by_desk,
        booked=_booked(session, worker_id),
        tongues=tongues_of(session, {worker_id}),
        sex=worker.sex,
    )


def tongues_of(session: Session, workers: set[int]) -> tuple[Tongue, ...]:
    """What is noted of these posts, in the order in which it is always shown."""
    said = table(WorkerTongue).c
    noted = set(session.scalars(select(said.tongue).where(said.worker_id.in_(workers))))
    return tuple(one for one in Tongue if one in noted)


def suspended_on(worker: Worker, on: date) -> str:
    """Why nobody sends them on that day; empty if they are sent."""
    until = worker.suspended_until
    holds = worker.suspended_since is not None and (until is None or until >= on)
    return worker.suspended_why or "" if holds else ""


def _booked(session: Session, worker_id: int) -> int:
    mine = (_visit.worker_id == worker_id) & (_visit.status == VisitStatus.BOOKED)
    return session.scalar(select(func.count()).select_from(table(Visit)).where(mine)) or 0


def contract_services(session: Session, provider_id: int, on: date) -> set[str]:
    """The services of its contracts."""
    rows = (
        select(_item.service_code)
        .join_from(table(ProjectService), table(Project), _project.id == _item.project_id)
        .where(_project.provider_id == provider_id, in_contract(on))
    )
    return set(session.scalars(rows))


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
    names = _names(session, {row.worker_id for row in rows})
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


def _names(session: Session, worker_ids: set[int]) -> dict[int, str]:
    rows = session.execute(
        select(_worker.id, _person.name)
        .join_from(table(Worker), table(Person), _person.id == _worker.person_id)
        .where(_worker.id.in_(worker_ids))
    )
    return {row.id: row.name for row in rows}


def _of(found: list[tuple[str, OrderStatus]], status: OrderStatus) -> tuple[tuple[str, int], ...]:
    """(service, how many) of the orders in that state, most first."""
    return tuple(Counter(service for service, now in found if now is status).most_common())
