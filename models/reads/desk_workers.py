"""The workers who go to the places of a desk."""

from collections.abc import Collection
from datetime import date, datetime
from typing import NamedTuple

from sqlalchemy import ColumnElement, and_, case, exists, false, func, literal, or_, select
from sqlmodel import Session

from models.base import table
from models.reads.apart import kin
from models.reads.appointments import in_contract
from models.reads.audience import ON_CALL
from models.reads.standing import Actor
from models.rules.hours import today
from models.tables.people import Person
from models.tables.providers import Project, ProjectArea, Provider, Worker, WorkerArea

PAGE = 8
"""Workers on one screen."""

_worker, _person, _provider = table(Worker).c, table(Person).c, table(Provider).c
_goes, _project, _served = table(WorkerArea).c, table(Project).c, table(ProjectArea).c


class DeskWorker(NamedTuple):
    id: int
    name: str
    provider: str
    suspended: bool


def desk_workers(
    session: Session, actor: Actor, page: int, *, now: datetime
) -> tuple[list[DeskWorker], bool]:
    """One page of them, whoever is sent to nobody first, then by name; and whether more follow."""
    on = today(now)
    halted = and_(
        _worker.suspended_since.is_not(None), func.coalesce(_worker.suspended_until, on) >= on
    )
    rows = session.execute(
        select(_worker.id, _person.name, _provider.name, halted)
        .join_from(table(Worker), table(Person), _person.id == _worker.person_id)
        .join(table(Provider), _provider.id == _worker.provider_id)
        .where(_worker.active.is_(True), _theirs(actor, on))
        .order_by(case((halted, 0), else_=1), _person.name, _worker.id)
        .offset(page * PAGE)
        .limit(PAGE + 1)
    ).all()
    return [DeskWorker(*row) for row in rows[:PAGE]], len(rows) > PAGE


def near_the_desk(session: Session, actor: Actor, worker_id: int, *, now: datetime) -> bool:
    """Whether this worker is one of them."""
    one = exists().where(_worker.id == worker_id, _theirs(actor, today(now)))
    return bool(session.scalar(select(one)))


def _theirs(actor: Actor, on: date) -> ColumnElement[bool]:
    """Never oneself or one's kin."""
    places = {h.area_code for h in actor.held if h.role in ON_CALL}
    own = or_(_worker.person_id == actor.person_id, kin(actor.person_id, _worker.person_id))
    return and_(_goes_to(places, on), ~own)


def _goes_to(areas: Collection[str], on: date) -> ColumnElement[bool]:
    """Of rows of `Worker`: those who go to a place that lies in one of these, or around it. Who
    has named none goes wherever the organisation has a contract on that day.
    """
    named = exists().where(_goes.worker_id == _worker.id)
    here = exists().where(_goes.worker_id == _worker.id, _overlaps(_goes.area_code, areas))
    contract = exists().where(
        _project.provider_id == _worker.provider_id,
        _served.project_id == _project.id,
        in_contract(on),
        _overlaps(_served.area_code, areas),
    )
    return or_(here, and_(~named, contract))


def _overlaps(place: ColumnElement[str], areas: Collection[str]) -> ColumnElement[bool]:
    return or_(false(), *(place.startswith(one) | literal(one).startswith(place) for one in areas))
