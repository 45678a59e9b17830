"""The three parties of a project, and what each of them owes."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlmodel import Session

from models.base import table
from models.reads.audience import managers_of
from models.reads.places import place_name
from models.reads.prices import price_on
from models.reads.standing import Actor
from models.tables.duties import Duty, DutyStatus
from models.tables.payments import Payment
from models.tables.providers import Project, ProjectStatus, Provider, Worker
from models.tables.reversals import Reversal
from models.tables.roles import Grant
from models.words import DutyStep, Party, Role

_grant, _worker, _duty, _project = (table(t).c for t in (Grant, Worker, Duty, Project))
SPEAKS = {Party.PURCHASER: Role.COORDINATOR, Party.SUPERVISOR: Role.SUPERVISOR}
"""Whose post it is to speak for a party; for the provider whoever runs it."""
OF_A_PAYMENT = (DutyStep.APPROVE, DutyStep.PAY, DutyStep.RECEIVE)
"""What is owed once somebody has had a hand in a payment."""
CONTRACTS = (
    ProjectStatus.APPROVED,
    ProjectStatus.IN_CONTRACT,
    ProjectStatus.SUSPENDED,
    ProjectStatus.ENDED,
    ProjectStatus.CLOSED,
    ProjectStatus.TERMINATED,
)
"""From the approval on; what was only applied for has lists of its own."""


def staff_of(session: Session, provider_id: int) -> set[int]:
    """Everybody who holds a post in an organisation: their word does not count about it."""
    posts = select(_grant.person_id).where(
        _grant.provider_id == provider_id, _grant.revoked_at.is_(None)
    )
    hired = select(_worker.person_id).where(
        _worker.provider_id == provider_id, _worker.active.is_(True)
    )
    return {*session.scalars(posts), *session.scalars(hired)}


def parties(session: Session, project: Project, party: Party) -> set[int]:
    """Who may speak for that party: of the two offices nobody who works for the organisation."""
    if party is Party.PROVIDER:
        return managers_of(session, project.provider_id)
    held = _posts(session, SPEAKS[party], project.area_code)
    return {person for person, _ in held} - staff_of(session, project.provider_id)


def nearest(
    session: Session, project: Project, party: Party, apart: frozenset[int] = frozenset()
) -> set[int]:
    """Of these the ones whose place is the smallest around: the first to be called. Those `apart`
    may not act.
    """
    may = parties(session, project, party) - apart
    if party is Party.PROVIDER:
        return may
    held = [one for one in _posts(session, SPEAKS[party], project.area_code) if one[0] in may]
    longest = max((len(place) for _, place in held), default=0)
    return {person for person, place in held if len(place) == longest}


def owing(session: Session, duty: Duty) -> set[int]:
    """Who hears of a duty: its party; late, the supervisors near, then those above. Where a party
    has nobody the supervisors hear at once, and where these are nobody, everybody who is one. Who
    had a hand in a payment may not have the next, and is not called to it, however late it is.
    """
    project = session.get_one(Project, duty.project_id)
    apart = _hands(session, duty)
    theirs = nearest(session, project, duty.owed_by, apart)
    if duty.rung:
        theirs |= nearest(session, project, Party.SUPERVISOR, apart)
    if duty.rung > 1 or not theirs:
        theirs |= parties(session, project, Party.SUPERVISOR) - apart
    return theirs or {person for person, _ in _posts(session, Role.SUPERVISOR, None)} - apart


def _hands(session: Session, duty: Duty) -> frozenset[int]:
    """Who put up, and who approved, the payment that a duty is about; who proposed a reversal."""
    if duty.step is DutyStep.REVERSE:
        row = session.get(Reversal, duty.thing_id)
        return frozenset({row.proposed_by} if row else ())
    payment = session.get(Payment, duty.thing_id) if duty.step in OF_A_PAYMENT else None
    had = (payment.made_by, payment.approved_by) if payment else ()
    return frozenset(one for one in had if one is not None)


def owed_of(session: Session, project_id: int) -> list[Duty]:
    """What is owed to a project now, what is due first in front."""
    still = (_duty.project_id == project_id) & (_duty.status == DutyStatus.OPEN)
    return [*session.scalars(select(Duty).where(still).order_by(_duty.due_on, _duty.id))]


def projects_of(session: Session, by: Actor) -> list[Project]:
    """The contracts that somebody has a part in, the newest first."""
    rows = select(Project).where(_project.status.in_(CONTRACTS))
    found = session.scalars(rows.order_by(_project.ends_on.desc(), _project.id.desc()))
    return [one for one in found if has_part(by, one)]


def has_part(by: Actor, project: Project) -> bool:
    """Whether somebody runs the organisation, sits at one of the desks above, or evaluates. What
    was only applied for is read by whoever applies alone: its evaluators know no names.
    """
    if any(h.role is Role.MANAGER and h.provider_id == project.provider_id for h in by.held):
        return True
    return project.status in CONTRACTS and any(
        held.role is Role.EVALUATOR
        or (held.role in SPEAKS.values() and held.covers(project.area_code))
        for held in by.held
    )


@dataclass(frozen=True, slots=True)
class ProjectCard:
    """A project in words."""

    id: int
    name: str
    house: str
    place: str
    status: ProjectStatus
    starts_on: date
    ends_on: date
    budget_fen: int
    visit_fen: int
    visits_a_month: int


def told(session: Session, project: Project, on: date) -> ProjectCard:
    """With the names of the organisation and of the place whose desk buys it, and with the price of
    a visit on that day.
    """
    return ProjectCard(
        id=project.id,
        name=project.name,
        house=session.get_one(Provider, project.provider_id).name,
        place=place_name(session, project.area_code) if project.area_code else "",
        status=project.status,
        starts_on=project.starts_on,
        ends_on=project.ends_on,
        budget_fen=project.budget_fen,
        visit_fen=price_on(session, project.id, on),
        visits_a_month=project.visits_a_month,
    )


def evaluators(session: Session) -> set[int]:
    """Whoever evaluates for a third party (第三方)."""
    held = (_grant.role == Role.EVALUATOR) & _grant.revoked_at.is_(None)
    return set(session.scalars(select(_grant.person_id).where(held)))


def _posts(session: Session, role: Role, area_code: str | None) -> list[tuple[int, str]]:
    """Person and place of every post of that role around a place; None: wherever it is."""
    held = (_grant.role == role) & _grant.revoked_at.is_(None)
    rows = session.execute(select(_grant.person_id, _grant.area_code).where(held)).all()
    return [
        (row.person_id, row.area_code)
        for row in rows
        if area_code is None or area_code.startswith(row.area_code)
    ]
