"""A case as it is shown: goal and steps to both sides; notes to nobody here."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import func, select
from sqlmodel import Session

from models.base import table
from models.tables.casefiles import LIVE_CASE, CaseFile, CaseStatus, CaseStep
from models.tables.people import Person
from models.tables.visits import Visit, VisitStatus

_case, _step, _visit = table(CaseFile).c, table(CaseStep).c, table(Visit).c


@dataclass(frozen=True, slots=True)
class CaseCard:
    id: int
    version: int
    status: CaseStatus
    person: str
    carer: str
    following: str
    """Who comes now and would go on with it; empty for nobody."""
    goal: str
    steps: tuple[tuple[int, str, date | None], ...]
    """(number, words, done on)"""
    sessions: int
    """Visits of the case worker since it was begun."""
    opened_at: datetime
    review_on: date | None
    closing_words: str


def live_case(session: Session, person_id: int) -> CaseFile | None:
    """The one case of this person that is asked about, open or ending."""
    mine = select(CaseFile).where(_case.person_id == person_id, _case.status.in_(LIVE_CASE))
    return session.scalars(mine.execution_options(populate_existing=True)).first()


def case_card(session: Session, case: CaseFile) -> CaseCard:
    steps = session.execute(
        select(_step.id, _step.words, _step.done_on)
        .where(_step.case_id == case.id)
        .order_by(_step.id)
    )
    met = select(func.count()).where(
        _visit.person_id == case.person_id,
        _visit.carer_id == case.carer_id,
        _visit.start >= case.opened_at,
        _visit.status.in_((VisitStatus.DONE, VisitStatus.CLOSED)),
    )
    return CaseCard(
        id=case.id,
        version=case.version,
        status=case.status,
        person=_name(session, case.person_id),
        carer=_name(session, case.carer_id),
        following=_name(session, case.next_id),
        goal=case.goal,
        steps=tuple((row.id, row.words, row.done_on) for row in steps),
        sessions=session.scalar(met) or 0,
        opened_at=case.opened_at,
        review_on=case.review_on,
        closing_words=case.closing_words,
    )


def _name(session: Session, person_id: int | None) -> str:
    person = session.get(Person, person_id) if person_id else None
    return person.name if person else ""
