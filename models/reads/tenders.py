"""Calls for projects, as anybody may know them, and who has a say in them."""

import hashlib
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlmodel import Session

from models.base import table
from models.reads.places import place_name
from models.reads.standing import Actor
from models.tables.providers import Project, ProjectStatus
from models.tables.roles import Grant
from models.tables.tenders import Application, Barring, Tender, TenderStatus
from models.words import Role

SHOWN = 20
"""Calls in a list, the newest first."""
_tender, _app, _bar = table(Tender).c, table(Application).c, table(Barring).c
_project, _grant = table(Project).c, table(Grant).c


@dataclass(frozen=True, slots=True)
class TenderCard:
    """A call, as everybody may know it."""

    id: int
    version: int
    status: TenderStatus
    area_code: str
    place: str
    fund_fen: int
    committed_fen: int
    opens_on: date
    closes_on: date
    scores_by: date
    source: str
    mark: str
    """The hash of the seed by which evaluators are drawn."""
    seed: str
    """Empty until they are."""
    handed_in: int
    """Applications that were handed in and not taken back."""


def tender_card(session: Session, tender: Tender) -> TenderCard:
    handed = (_app.tender_id == tender.id) & _app.submitted_at.is_not(None)
    live = _project.status != ProjectStatus.WITHDRAWN
    count = session.scalar(
        select(func.count())
        .join_from(table(Application), table(Project), _project.id == _app.project_id)
        .where(handed, live)
    )
    return TenderCard(
        id=tender.id,
        version=tender.version,
        status=tender.status,
        area_code=tender.area_code,
        place=place_name(session, tender.area_code),
        fund_fen=tender.fund_fen,
        committed_fen=tender.committed_fen,
        opens_on=tender.opens_on,
        closes_on=tender.closes_on,
        scores_by=tender.scores_by,
        source=tender.source,
        mark=hashlib.sha256(tender.seed.encode()).hexdigest(),
        seed="" if tender.status is TenderStatus.OPEN else tender.seed,
        handed_in=count or 0,
    )


def calls(session: Session) -> list[TenderCard]:
    """The newest of all: a call is public."""
    rows = select(Tender).order_by(_tender.id.desc()).limit(SHOWN)
    return [tender_card(session, one) for one in session.scalars(rows)]


def evaluators_for(session: Session, area_code: str) -> set[int]:
    """Who may be drawn for a place: evaluators for it, or for more."""
    rows = session.execute(
        select(_grant.person_id, _grant.area_code).where(
            _grant.role == Role.EVALUATOR, _grant.revoked_at.is_(None)
        )
    )
    return {row.person_id for row in rows if area_code.startswith(row.area_code)}


def applicants(session: Session, tender_id: int) -> set[int]:
    """The organisations that handed something in."""
    rows = (
        select(_project.provider_id)
        .join_from(table(Application), table(Project), _project.id == _app.project_id)
        .where(_app.tender_id == tender_id, _app.submitted_at.is_not(None))
    )
    return set(session.scalars(rows))


def supervisors_over(session: Session, tender: Tender) -> set[int]:
    """Who answers for a call: the supervisors of its place, never one with a post in an
    organisation that applies.
    """
    houses = applicants(session, tender.id)
    rows = session.execute(
        select(_grant.person_id, _grant.role, _grant.area_code, _grant.provider_id).where(
            _grant.revoked_at.is_(None)
        )
    ).all()
    own = {row.person_id for row in rows if row.provider_id in houses}
    return {
        row.person_id
        for row in rows
        if row.role is Role.SUPERVISOR and tender.area_code.startswith(row.area_code)
    } - own


def barred_years(session: Session, provider_id: int) -> set[int]:
    """In which it may not apply."""
    standing = (_bar.provider_id == provider_id) & _bar.lifted_at.is_(None)
    return set(session.scalars(select(_bar.year).where(standing)))


def supervised(actor: Actor) -> list[str]:
    """The places for which somebody may open a call."""
    return sorted({held.area_code for held in actor.held if held.role is Role.SUPERVISOR})
