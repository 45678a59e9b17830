"""What was said of visits: whether the work was done, and how it was liked."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, select
from sqlmodel import Session

from models.base import table
from models.tables.visits import Answer, Rating, Visit, VisitStatus
from models.words import Closing, Outcome

_answer, _rating, _visit = table(Answer).c, table(Rating).c, table(Visit).c


@dataclass(frozen=True, slots=True)
class Tally:
    """Visits that are closed, by what their residents said. Silence is neither good nor bad."""

    said: int
    """Answered by the resident's side, or by telephone at the desk."""
    unanswered: int
    partly: int
    not_done: int


def answer_of(session: Session, visit_id: int) -> Answer | None:
    """The newest word on whether the work was done."""
    return session.scalars(
        select(Answer).where(_answer.visit_id == visit_id).order_by(_answer.id.desc()).limit(1)
    ).first()


def rating_of(session: Session, visit_id: int) -> Rating | None:
    """The stars that count."""
    return session.scalars(select(Rating).where(_rating.visit_id == visit_id, _rating.live)).first()


def newest_said(visit_id: Any) -> Any:
    """Of a statement with visits: what was said of the work of each, or NULL."""
    last = table(Answer).alias("last").c
    newest = select(func.max(last.id)).where(last.visit_id == visit_id)
    return (
        select(_answer.outcome)
        .where(_answer.id == newest.correlate(table(Visit)).scalar_subquery())
        .correlate(table(Visit))
        .scalar_subquery()
    )


def tally(session: Session, carers: Collection[int], since: datetime, until: datetime) -> Tally:
    """Of the visits by these persons that began within that time."""
    outcome = newest_said(_visit.id).label("outcome")
    rows = session.execute(
        select(_visit.closing, outcome, func.count().label("n"))
        .where(
            _visit.carer_id.in_(carers),
            _visit.start.between(since, until),
            _visit.status == VisitStatus.CLOSED,
        )
        .group_by(_visit.closing, "outcome")
    ).all()
    silent = sum(row.n for row in rows if row.closing is Closing.TIMEOUT)
    return Tally(
        said=sum(row.n for row in rows) - silent,
        unanswered=silent,
        partly=sum(row.n for row in rows if row.outcome == Outcome.PARTLY),
        not_done=sum(row.n for row in rows if row.outcome == Outcome.NOT),
    )
