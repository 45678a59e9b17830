"""What organisations apply with, and the sheets of those who score it."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, ScalarSelect, Select, func, select
from sqlmodel import Session

from models.base import table
from models.reads.places import place_names
from models.reads.prices import SIGNED
from models.rules.reviewing import Criterion, Refusal, Scored
from models.tables.contracts import Contract
from models.tables.people import Person
from models.tables.providers import (
    Project,
    ProjectArea,
    ProjectGroup,
    ProjectService,
    ProjectStatus,
    Provider,
)
from models.tables.tenders import LIVE, Application, Review, ReviewStatus
from models.words import Group

_app, _review, _contract = table(Application).c, table(Review).c, table(Contract).c
_project, _provider, _person = table(Project).c, table(Provider).c, table(Person).c


@dataclass(frozen=True, slots=True, kw_only=True)
class Bid:
    """What is applied with."""

    name: str
    services: tuple[str, ...]
    areas: tuple[str, ...]
    groups: tuple[Group, ...]
    budget_fen: int
    visit_fen: int
    visits_a_month: int
    starts_on: date
    ends_on: date
    needs: str
    goals: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ApplicationCard(Bid):
    """What an organisation applies with, and what came of it."""

    project_id: int
    version: int
    tender_id: int
    provider_id: int
    house: str
    status: ProjectStatus
    places: tuple[str, ...]
    """The names of the areas."""
    letter: int | None
    score: int | None
    """Hundredths of a point."""
    place: int | None
    refused_for: Refusal | None


@dataclass(frozen=True, slots=True)
class SheetCard:
    """One evaluator's sheet, for that evaluator alone."""

    id: int
    version: int
    status: ReviewStatus
    scores: dict[str, int]
    application: ApplicationCard


def application_card(session: Session, project_id: int) -> ApplicationCard | None:
    """None for a project that was never applied for in a call."""
    found = _applications(session, _app.project_id == project_id)
    return found[0] if found else None


def applications(session: Session, tender_id: int) -> list[ApplicationCard]:
    """Those handed in and not taken back; the best first once they have points."""
    live = _project.status.not_in((ProjectStatus.DRAFTED, ProjectStatus.WITHDRAWN))
    found = _applications(session, (_app.tender_id == tender_id) & live)
    return sorted(found, key=lambda one: (-(one.score or 0), one.place or 0, one.project_id))


def own_applications(
    session: Session, providers: set[int], tender_id: int
) -> list[ApplicationCard]:
    """Of these organisations, drafts among them; what was taken back is left out."""
    theirs = _project.provider_id.in_(providers) & (_app.tender_id == tender_id)
    return _applications(session, theirs & (_project.status != ProjectStatus.WITHDRAWN))


def scored(session: Session, tender_id: int) -> list[Scored]:
    """Whatever has its points and no answer yet."""
    reviewed = (_app.tender_id == tender_id) & (_project.status == ProjectStatus.REVIEWED)
    rows = session.execute(
        select(_app.project_id, _app.score, _app.submitted_at, _project.budget_fen)
        .join_from(table(Application), table(Project), _project.id == _app.project_id)
        .where(reviewed)
    ).all()
    named = _lists(session, [row.project_id for row in rows], ProjectGroup, "group")
    return [
        Scored(row.project_id, row.score, row.budget_fen,
               frozenset(named.get(row.project_id, ())), row.submitted_at)
        for row in rows
    ]  # fmt: skip


def sheets_of(session: Session, project_id: int) -> list[Review]:
    """In the order in which they were drawn."""
    rows = select(Review).where(_review.project_id == project_id).order_by(_review.id)
    return list(session.scalars(rows))


def points_of(session: Session, project_id: int) -> tuple[int, dict[Criterion, int]]:
    """How many sheets were opened, and the sum of their points by criterion."""
    opened = [one for one in sheets_of(session, project_id) if one.status is ReviewStatus.OPENED]
    summed: Counter[str] = Counter()
    for sheet in opened:
        summed.update(sheet.scores)
    return len(opened), {one: summed[one] for one in Criterion}


def waiting_for(session: Session, tender_id: int) -> list[str]:
    """Whose sheets of a call are still to come, by name."""
    rows = (
        select(_person.name)
        .join_from(table(Review), table(Person), _person.id == _review.evaluator_id)
        .join(table(Application), _app.project_id == _review.project_id)
        .join(table(Project), _project.id == _review.project_id)
        .where(_app.tender_id == tender_id, _review.status == ReviewStatus.DRAWN)
        .where(_project.status == ProjectStatus.SUBMITTED)
        .order_by(_person.name)
        .distinct()
    )
    return list(session.scalars(rows))


def empty_seats(session: Session, tender_id: int, size: int) -> int:
    """How many sheets of a call have nobody, with so many for each application."""
    return sum(
        max(size - sum(one.status in LIVE for one in sheets_of(session, card.project_id)), 0)
        for card in applications(session, tender_id)
    )


def own_sheets(session: Session, evaluator_id: int) -> list[SheetCard]:
    """What waits for an evaluator, and what they have sealed, while it is not opened."""
    waiting = _review.status.in_((ReviewStatus.DRAWN, ReviewStatus.SEALED))
    rows = session.scalars(
        select(Review)
        .join(table(Project), _project.id == _review.project_id)
        .where(_review.evaluator_id == evaluator_id, waiting)
        .where(_project.status == ProjectStatus.SUBMITTED)
        .order_by(_review.id)
    )
    return [sheet_card(session, one) for one in rows]


def sheet_card(session: Session, review: Review) -> SheetCard:
    card = application_card(session, review.project_id)
    assert card is not None  # a sheet is about an application
    return SheetCard(review.id, review.version, review.status, dict(review.scores), card)


def _applications(session: Session, which: ColumnElement[bool]) -> list[ApplicationCard]:
    rows = session.execute(_wide().where(which).order_by(_app.project_id)).mappings().all()
    numbers = [row["project_id"] for row in rows]
    services = _lists(session, numbers, ProjectService, "service_code")
    areas = _lists(session, numbers, ProjectArea, "area_code")
    groups = _lists(session, numbers, ProjectGroup, "group")
    names = place_names(session, {code for some in areas.values() for code in some})
    return [
        ApplicationCard(
            **row,
            services=tuple(services.get(number, ())),
            areas=tuple(areas.get(number, ())),
            places=tuple(names[code] for code in areas.get(number, ())),
            groups=tuple(groups.get(number, ())),
        )
        for number, row in zip(numbers, rows, strict=True)
    ]


def _first_sum() -> ScalarSelect[int]:
    """Of the contract as it was signed first: what was applied for, however it changed since."""
    first = (_contract.project_id == _project.id) & (_contract.number == 1)
    signed = select(_contract.fen).where(first, _contract.status.in_(SIGNED))
    return signed.correlate(table(Project)).scalar_subquery()


def _wide() -> Select[Any]:
    return (
        select(
            _app.project_id,
            _project.version,
            _app.tender_id,
            _project.provider_id,
            _provider.name.label("house"),
            _project.name,
            _project.status,
            func.coalesce(_first_sum(), _project.budget_fen).label("budget_fen"),
            _project.visit_fen,
            _project.visits_a_month,
            _project.starts_on,
            _project.ends_on,
            _app.needs,
            _app.goals,
            _app.letter,
            _app.score,
            _app.place,
            _app.refused_for,
        )
        .join_from(table(Application), table(Project), _project.id == _app.project_id)
        .join(table(Provider), _provider.id == _project.provider_id)
    )


def _lists(
    session: Session, projects: list[int], kind: type[Any], column: str
) -> dict[int, list[Any]]:
    """What each of these projects names in one of its lists."""
    told = table(kind).c
    rows = session.execute(
        select(told.project_id, told[column])
        .where(told.project_id.in_(projects))
        .order_by(told.project_id, told[column])
    )
    found: dict[int, list[Any]] = {}
    for project, value in rows:
        found.setdefault(project, []).append(value)
    return found
