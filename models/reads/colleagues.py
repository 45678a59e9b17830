"""The workers of an organisation, as whoever runs it needs them."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlmodel import Session

from models.base import table
from models.reads.appointments import in_contract
from models.reads.days import away_on
from models.reads.places import place_name
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

_worker, _person, _visit = table(Worker).c, table(Person).c, table(Visit).c
_skill, _hours, _area = table(WorkerSkill).c, table(WorkerHours).c, table(WorkerArea).c
_absence, _grant = table(Absence).c, table(Grant).c
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


def names_of(session: Session, workers: set[int]) -> dict[int, str]:
    """By the number of the post."""
    rows = session.execute(
        select(_worker.id, _person.name)
        .join_from(table(Worker), table(Person), _person.id == _worker.person_id)
        .where(_worker.id.in_(workers))
    )
    return {row.id: row.name for row in rows}


def worker_file(session: Session, worker_id: int, on: date) -> WorkerFile:
    """Raises LookupError for no worker: the caller has asked whether it may be shown."""
    worker = session.get_one(Worker, worker_id, populate_existing=True)
    person = session.get_one(Person, worker.person_id)
    skills = session.scalars(select(_skill.service_code).where(_skill.worker_id == worker_id))
    codes = session.scalars(select(_area.area_code).where(_area.worker_id == worker_id)).all()
    return WorkerFile(
        id=worker_id,
        grant_id=_post(session, worker),
        name=person.name,
        phone=person.phone or "",
        provider=session.get_one(Provider, worker.provider_id).name,
        skills=frozenset(skills),
        certificate_until=worker.certificate_until,
        check_until=worker.background_check_until,
        hours=_times(session, worker_id),
        areas=tuple((code, place_name(session, code)) for code in sorted(codes)),
        absences=_absences(session, worker_id, on),
        suspended=suspended_on(worker, on),
        suspended_until=worker.suspended_until,
        by_desk=worker.suspended_by_desk,
        booked=_booked(session, worker_id),
        tongues=tongues_of(session, {worker_id}),
        sex=worker.sex,
    )


def _post(session: Session, worker: Worker) -> int:
    """The grant behind it; 0 for somebody who has left."""
    grant_id = session.scalar(
        select(_grant.id).where(
            _grant.person_id == worker.person_id,
            _grant.role == Role.WORKER,
            _grant.provider_id == worker.provider_id,
            _grant.revoked_at.is_(None),
        )
    )
    return grant_id or 0


def _times(session: Session, worker_id: int) -> tuple[tuple[int, int, int], ...]:
    rows = session.execute(
        select(_hours.weekday, _hours.opens, _hours.closes)
        .where(_hours.worker_id == worker_id)
        .order_by(_hours.weekday, _hours.opens)
    )
    return tuple((row.weekday, row.opens, row.closes) for row in rows)


def _absences(session: Session, worker_id: int, on: date) -> tuple[tuple[int, date, date], ...]:
    rows = session.execute(
        select(_absence.id, _absence.since, _absence.until)
        .where(_absence.worker_id == worker_id, _absence.lifted_at.is_(None), _absence.until >= on)
        .order_by(_absence.since, _absence.id)
    )
    return tuple((row.id, row.since, row.until) for row in rows)


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
