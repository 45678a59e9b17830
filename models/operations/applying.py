"""申请: an organisation drafts what it applies with, hands it in, or takes it back."""

from datetime import datetime
from typing import Any

from sqlmodel import Session

from models import audit
from models.access import Act, allow
from models.base import add, change, delete, table
from models.errors import NotAllowed, Refused, Stale
from models.lifecycle import amend, move
from models.reads.applications import Bid, application_card
from models.reads.catalogue import dish, figures
from models.reads.qualifying import shortfalls
from models.reads.standing import Actor
from models.reads.tenders import barred_years
from models.rules.budgets import Asked, Obstacle, most_used, obstacles
from models.rules.hours import today
from models.tables.areas import Area
from models.tables.providers import (
    Project,
    ProjectArea,
    ProjectGroup,
    ProjectService,
    ProjectStatus,
    Provider,
)
from models.tables.tenders import Application, Tender, TenderStatus

NEEDS, GOALS = 500, 300
"""Characters of what people need it for, and of what is to be reached."""
MOST_FEN = 2**31 - 1
"""Sums of a project are whole numbers of 32 bit; the caps lie far below."""
_app = table(Application).c


class NotTaken(Refused):
    """It cannot be handed in; `obstacles` are all the reasons. The draft stays."""

    code = "not-taken"

    def __init__(self, found: tuple[Obstacle, ...]) -> None:
        super().__init__(barriers=[str(one.barrier) for one in found])
        self.obstacles = found


class NoSense(Refused):
    """Sums and days that do not go together."""

    code = "application-no-sense"


def draft(
    session: Session, provider_id: int, tender_id: int, bid: Bid, *, by: Actor, now: datetime
) -> Project:
    """Kept until it is handed in; nobody but the organisation sees it. Raises NoSense."""
    provider, tender = session.get(Provider, provider_id), session.get(Tender, tender_id)
    if provider is None or tender is None:
        raise NotAllowed(act=str(Act.MANAGE), object_type="tender", object_id=tender_id)
    allow(session, Act.MANAGE, provider, by=by, now=now)
    _must_make_sense(session, tender, bid)
    project = Project(
        provider_id=provider.id,
        status=ProjectStatus.DRAFTED,
        area_code=tender.area_code,
        changed_at=now,
        **_own(bid),
    )
    add(session, project)
    row = Application(
        project_id=project.id,
        tender_id=tender.id,
        needs=bid.needs[:NEEDS],
        goals=bid.goals[:GOALS],
        drafted_by=by.person_id,
    )
    add(session, row)
    _name(session, project.id, bid)
    audit.record(session, "begin", project, by=by.person_id, now=now, to=project.status)
    return session.get_one(Project, project.id)


def revise(
    session: Session, project_id: int, bid: Bid, *, seen: int, by: Actor, now: datetime
) -> Project:
    """A draft is told otherwise. Raises NoSense, Stale."""
    project, application = fresh_application(session, project_id, seen=seen, by=by, now=now)
    if project.status is not ProjectStatus.DRAFTED:
        raise Stale(now=project.status)
    _must_make_sense(session, session.get_one(Tender, application.tender_id), bid)
    amend(session, project, by=by, now=now, why="redraft", **_own(bid))
    words = {"needs": bid.needs[:NEEDS], "goals": bid.goals[:GOALS]}
    change(session, Application, _app.project_id == project.id, **words)
    for kind in (ProjectService, ProjectArea, ProjectGroup):
        delete(session, kind, table(kind).c.project_id == project.id)
    _name(session, project.id, bid)
    session.expire_all()
    return project


def submit(session: Session, project_id: int, *, seen: int, by: Actor, now: datetime) -> Project:
    """Handed in: from now on it is for those who score it. Raises NotTaken with every reason,
    Stale if it has changed since it was looked at.
    """
    project, _ = fresh_application(session, project_id, seen=seen, by=by, now=now)
    if project.status is not ProjectStatus.DRAFTED:
        raise Stale(now=project.status)
    if found := in_the_way(session, project_id, now=now):
        raise NotTaken(found)
    move(session, project, ProjectStatus.SUBMITTED, by=by, now=now)
    change(session, Application, _app.project_id == project.id, submitted_at=now)
    session.expire_all()
    return project


def withdraw(session: Session, project_id: int, *, seen: int, by: Actor, now: datetime) -> Project:
    """Taken back for good, as long as it has no points. Raises Stale."""
    project, _ = fresh_application(session, project_id, seen=seen, by=by, now=now)
    if project.status not in (ProjectStatus.DRAFTED, ProjectStatus.SUBMITTED):
        raise Stale(now=project.status)
    move(session, project, ProjectStatus.WITHDRAWN, by=by, now=now)
    return project


def in_the_way(session: Session, project_id: int, *, now: datetime) -> tuple[Obstacle, ...]:
    """Everything that keeps an application from being taken today."""
    card, on = application_card(session, project_id), today(now)
    if card is None:
        raise NotAllowed(act=str(Act.REPRESENT), object_type="project", object_id=project_id)
    provider = session.get_one(Provider, card.provider_id)
    tender = session.get_one(Tender, card.tender_id)
    asked = Asked(
        rating=provider.rating,
        lacking=shortfalls(session, {provider.id}, on)[provider.id],
        barred=barred_years(session, provider.id),
        open=tender.status is TenderStatus.OPEN and tender.opens_on <= on <= tender.closes_on,
        fen=card.budget_fen,
        used_fen=most_used(card.visit_fen, card.visits_a_month, card.starts_on, card.ends_on),
        needs=card.needs,
        served=(len(card.services), len(card.places), len(card.groups)),
    )
    return obstacles(asked, figures(session, on), on)


def fresh_application(
    session: Session, project_id: int, *, seen: int | None = None, by: Actor, now: datetime
) -> tuple[Project, Application]:
    """Both halves, for whoever runs the organisation; as they were when they looked, if `seen` is
    told.
    """
    project, application = session.get(Project, project_id), session.get(Application, project_id)
    if project is None or application is None:
        raise NotAllowed(act=str(Act.REPRESENT), object_type="project", object_id=project_id)
    allow(session, Act.REPRESENT, project, by=by, now=now)
    if seen is not None and project.version != seen:
        raise Stale(now=project.status)
    return project, application


def _own(bid: Bid) -> dict[str, Any]:
    """What stands in the project itself."""
    kept = ("budget_fen", "visit_fen", "visits_a_month", "starts_on", "ends_on")
    return {"name": bid.name[:80]} | {name: getattr(bid, name) for name in kept}


def _name(session: Session, project_id: int, bid: Bid) -> None:
    for code in dict.fromkeys(bid.services):
        add(session, ProjectService(project_id=project_id, service_code=code))
    for area in dict.fromkeys(bid.areas):
        add(session, ProjectArea(project_id=project_id, area_code=area))
    for group in dict.fromkeys(bid.groups):
        add(session, ProjectGroup(project_id=project_id, group=group))


def _must_make_sense(session: Session, tender: Tender, bid: Bid) -> None:
    """Money is money, days are in order, and the places are those of the call."""
    sums = 0 < bid.visit_fen <= bid.budget_fen <= MOST_FEN and bid.visits_a_month > 0
    days = tender.closes_on < bid.starts_on <= bid.ends_on
    places = all(
        code.startswith(tender.area_code) and session.get(Area, code) is not None
        for code in bid.areas
    )
    known = all(dish(session, code) is not None for code in bid.services)
    if not (sums and days and places and known and bid.name.strip()):
        raise NoSense
