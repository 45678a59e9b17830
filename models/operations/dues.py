"""What a contract makes owed as its term goes on: the purchaser's side month by month, and both
evaluations.
"""

from datetime import date, datetime, time, timedelta

from sqlalchemy import exists, select
from sqlmodel import Session

from models import agenda
from models.access import Act
from models.agenda import DueKind
from models.base import table
from models.errors import NotAllowed, Stale
from models.operations import duties, evaluating, term_ends, versions
from models.operations.projects import fresh_project
from models.reads.catalogue import figures
from models.reads.contracts import terms_on
from models.reads.standing import Actor
from models.rules.hours import at, today
from models.tables.contracts import Contract
from models.tables.duties import Duty, DutyStatus
from models.tables.messaging import Due, DueStatus
from models.tables.providers import Project, ProjectStatus
from models.words import DutyStep, EvaluationKind

_duty, _due, _project = table(Duty).c, table(Due).c, table(Project).c
HOUR = time(9)
RUNNING = (ProjectStatus.IN_CONTRACT, ProjectStatus.SUSPENDED)
FROM_PURCHASER = (DutyStep.PREMISES, DutyStep.OFFICE, DutyStep.WAGES)
"""What the provider gets beside the price of its visits."""


def plan(session: Session, project: Project, *, now: datetime) -> None:
    """A contract is in force: its first day, its half and the day after its last are looked at."""
    for day in (project.starts_on, half_of(project), project.ends_on + timedelta(days=1)):
        agenda.plan(session, DueKind.TERM_DAY, project.id, max(at(day, HOUR), now))


def plan_all_terms(session: Session, *, now: datetime) -> int:
    """At night: of contracts that came by a list, so that theirs end too; how many."""
    planned = exists().where(
        _due.kind == DueKind.TERM_DAY, _due.object_id == _project.id, _due.status == DueStatus.OPEN
    )
    rows = select(Project).where(_project.status.in_(RUNNING), ~planned)
    found = session.scalars(rows).all()
    for project in found:
        plan(session, project, now=now)
    return len(found)


def half_of(project: Project) -> date:
    """The day on which half of the term is over."""
    return project.starts_on + (project.ends_on - project.starts_on) / 2


def term_day(session: Session, project_id: int, *, now: datetime) -> None:
    """Whatever is owed since today and was not yet; looked at again on the first of next month."""
    project, on = session.get(Project, project_id), today(now)
    if project is None or project.status not in RUNNING:
        return
    agenda.plan(session, DueKind.TERM_DAY, project_id, at(_next_first(on), HOUR))
    if project.status is ProjectStatus.SUSPENDED:
        return
    evaluate = timedelta(days=figures(session, on)["evaluate_days"])
    if on > project.ends_on:
        _owe(session, project, DutyStep.FINAL, project.ends_on + evaluate, now=now)
        term_ends.end_term(session, project, now=now)
        return
    if on >= half_of(project):
        _owe(session, project, DutyStep.MIDTERM, half_of(project) + evaluate, now=now)
        evaluating.fall_due(session, project, EvaluationKind.MID, now=now)
    if (contract := terms_on(session, project_id, on)) is not None:
        versions.serve(session, project, contract, now=now)
        _owe_month(session, project, contract, now=now)


def received(session: Session, duty_id: int, *, by: Actor, now: datetime) -> Duty:
    """收到了: the provider has what the purchaser owed; nobody else can say so. Raises Stale."""
    duty = session.get(Duty, duty_id)
    if duty is None or duty.step not in FROM_PURCHASER:
        raise NotAllowed(act=str(Act.REPRESENT), object_type="duty", object_id=duty_id)
    fresh_project(session, duty.project_id, act=Act.REPRESENT, by=by, now=now)
    if duty.status is not DutyStatus.OPEN:
        raise Stale(now=duty.status)
    duties.done(session, duty.project_id, duty.step, thing_id=duty.thing_id, by=by, now=now)
    return duty


def month_number(day: date) -> int:
    """202611 for any day of November 2026."""
    return day.year * 100 + day.month


def _owe_month(session: Session, project: Project, contract: Contract, *, now: datetime) -> None:
    on = today(now)
    if contract.premises:
        _owe(session, project, DutyStep.PREMISES, max(project.starts_on, on), now=now)
    last = _next_first(on) - timedelta(days=1)
    for step, fen in ((DutyStep.OFFICE, contract.office_fen), (DutyStep.WAGES, contract.wages_fen)):
        if fen and on >= project.starts_on:
            _owe(session, project, step, last, month_number(on), now=now)


def _owe(
    session: Session,
    project: Project,
    step: DutyStep,
    due_on: date,
    thing_id: int = 0,
    *,
    now: datetime,
) -> None:
    """Once and for all, also where it was done since."""
    known = exists().where(
        _duty.project_id == project.id, _duty.step == step, _duty.thing_id == thing_id
    )
    if not session.scalar(select(known)):
        duties.owe(session, project.id, step, due_on=due_on, thing_id=thing_id, now=now)


def _next_first(on: date) -> date:
    return (on.replace(day=1) + timedelta(days=32)).replace(day=1)
