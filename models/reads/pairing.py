"""(worker, contract) for every worker whose organisation has a contract for a place: one statement
of each shape, built once, for building it costs more than asking it.
"""

from datetime import date
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Date,
    Select,
    and_,
    bindparam,
    exists,
    func,
    or_,
    select,
    true,
)

from models.base import table
from models.reads.prices import price
from models.tables.people import Account
from models.tables.providers import (
    Project,
    ProjectArea,
    ProjectGroup,
    ProjectService,
    ProjectStatus,
    Worker,
    WorkerArea,
    WorkerSkill,
    WorkerTongue,
)
from models.words import Sex, Tongue

_worker, _project = table(Worker).c, table(Project).c
UNBARRED = {
    "contract_has_service": True,
    "contract_has_group": True,
    "has_skill": True,
    "asked_already": False,
    "own": False,
    "apart": False,
    "reachable": True,
    "suspended": False,
}
"""What the database is asked of a worker and a contract, and how it must be for them to come."""


class Shape(NamedTuple):
    """What changes the statement, and not its values alone."""

    barred: bool
    """Those who are barred too, with the facts that bar."""
    needs_certificate: bool
    for_minor: bool
    tongue: Tongue | None
    sex: Sex | None
    named: frozenset[str]
    """`only`: of that worker alone. `held`: under that contract alone, wherever it serves."""


ON: BindParameter[date] = bindparam("on", type_=Date())
"""The day of the visit."""
SERVICE: BindParameter[str] = bindparam("service")


def _any_of(name: str) -> BindParameter[Any]:
    """Values of which there may be none, one or many."""
    return bindparam(name, expanding=True)


@cache
def pairs(shape: Shape) -> Select[Any]:
    """Wants the values `on`, `places` (the place and all above it), `service`, `groups`, `asked`,
    `own`, `apart`, `left`, and those that are `named`.
    """
    area, facts = table(ProjectArea).c, _facts()
    here = select(area.project_id).where(area.area_code.in_(_any_of("places")))
    unbarred = [fact if UNBARRED[name] else ~fact for name, fact in facts.items()]
    conditions = [] if shape.barred else [*unbarred, *_papers(shape), *_wish(shape)]
    return (
        select(
            _worker.id,
            _worker.person_id,
            _worker.provider_id,
            _worker.certificate_until,
            _worker.background_check_until,
            _worker.area_code,
            _worker.sex,
            _project.id.label("project_id"),
            price(ON).label("visit_fen"),
            _project.visits_a_month,
            _speaks(shape.tongue).label("speaks"),
            *(fact.label(name) for name, fact in facts.items() if shape.barred),
        )
        .join_from(table(Project), table(Worker), _worker.provider_id == _project.provider_id)
        .where(
            _project.status == ProjectStatus.IN_CONTRACT,
            _project.starts_on <= ON,
            _project.ends_on >= ON,
            _project.id == bindparam("held") if "held" in shape.named else _project.id.in_(here),
            _worker.active.is_(True),
            _project.provider_id.not_in(_any_of("left")),
            _goes_there(),
            *conditions,
            *([_worker.id == bindparam("only")] if "only" in shape.named else ()),
        )
    )


def _facts() -> dict[str, ColumnElement[bool]]:
    """What the records say of a worker and a contract, by the names of Candidate."""
    item, group, skill = table(ProjectService).c, table(ProjectGroup).c, table(WorkerSkill).c
    account, service = table(Account).c, SERVICE
    theirs = account.person_id == _worker.person_id
    return {
        "contract_has_service": exists().where(
            item.project_id == _project.id, item.service_code == service
        ),
        "contract_has_group": exists().where(
            group.project_id == _project.id, group.group.in_(_any_of("groups"))
        ),
        "has_skill": exists().where(skill.worker_id == _worker.id, skill.service_code == service),
        "asked_already": _worker.id.in_(_any_of("asked")),
        "own": _worker.person_id.in_(_any_of("own")),
        "apart": _worker.person_id.in_(_any_of("apart")),
        "reachable": or_(
            ~exists().where(theirs), exists().where(theirs, account.reachable.is_(True))
        ),
        "suspended": and_(
            _worker.suspended_since.is_not(None),
            _worker.suspended_since <= ON,
            func.coalesce(_worker.suspended_until, ON) >= ON,
        ),
    }


def _papers(shape: Shape) -> list[ColumnElement[bool]]:
    """The worker's papers that this visit asks for, in force on its day (rules/matching.py)."""
    certificate = [_worker.certificate_until >= ON] if shape.needs_certificate else []
    return certificate + ([_worker.background_check_until >= ON] if shape.for_minor else [])


def _wish(shape: Shape) -> list[ColumnElement[bool]]:
    return [_worker.sex == shape.sex] if shape.sex else []


def _speaks(tongue: Tongue | None) -> ColumnElement[bool]:
    """The worker speaks it; of whom nothing is noted speaks Mandarin."""
    said = table(WorkerTongue).c
    noted = exists().where(said.worker_id == _worker.id)
    shared = exists().where(said.worker_id == _worker.id, said.tongue == tongue)
    if tongue is None:
        return true()
    return or_(shared, ~noted) if tongue is Tongue.MANDARIN else shared


def _goes_there() -> ColumnElement[bool]:
    """The worker named no places, or one that holds this one."""
    goes = table(WorkerArea).c
    named = exists().where(goes.worker_id == _worker.id)
    there = exists().where(goes.worker_id == _worker.id, goes.area_code.in_(_any_of("places")))
    return or_(~named, there)
