"""我的评价: what a worker sees of their stars, once nobody can change them any more."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import and_, exists, select
from sqlmodel import Session

from models.base import table
from models.reads.answers import tally
from models.reads.catalogue import figures
from models.rules.hours import month_of, today
from models.rules.satisfaction import GOOD_STARS
from models.tables.disputes import Dispute, DisputeStatus
from models.tables.orders import Order
from models.tables.visits import Rating, Visit
from models.words import How

ENOUGH = 5
"""With fewer answers no stars are shown: they would name somebody. Nor are the day, the service or
the words of any.
"""
_visit, _rating, _dispute, _order = (table(t).c for t in (Visit, Rating, Dispute, Order))


@dataclass(frozen=True, slots=True)
class OwnRating:
    id: int
    stars: int
    dispute: DisputeStatus | None


@dataclass(frozen=True, slots=True)
class OwnRatings:
    """One month of a worker, raw and adjusted side by side."""

    month: datetime
    answers: int
    rows: tuple[OwnRating, ...]
    """Most stars first; none with few answers."""
    good: int
    adjusted_good: int
    adjusted: int
    """Answers without those that were set aside."""
    unanswered: int

    @property
    def raw_percent(self) -> int | None:
        """Of 100 answers so many were good; None with too few."""
        return _percent(self.good, self.answers)

    @property
    def adjusted_percent(self) -> int | None:
        return _percent(self.adjusted_good, self.adjusted)


def own_ratings(session: Session, carer_id: int, month: datetime, *, now: datetime) -> OwnRatings:
    """Stars of the visits in the month of that moment, given by the hand that was served, whose
    days for a change are over.
    """
    first, following = month_of(month)
    days = figures(session, today(now))["rating_change_days"]
    found = session.execute(
        select(_rating.id, _rating.stars, _dispute.status)
        .join_from(table(Rating), table(Visit), _visit.id == _rating.visit_id)
        .outerjoin(table(Dispute), _dispute.rating_id == _rating.id)
        .where(
            and_(_rating.live, _rating.how != How.ASSISTED),
            _visit.carer_id == carer_id,
            _visit.start >= first,
            _visit.start < following,
            _visit.finished_at < now - timedelta(days=days),
        )
        .order_by(_rating.stars.desc(), _rating.id)
    ).all()
    rows = tuple(OwnRating(*row) for row in found)
    counted = [row for row in rows if row.dispute is not DisputeStatus.SET_ASIDE]
    return OwnRatings(
        month=first,
        answers=len(rows),
        rows=rows if len(rows) >= ENOUGH else (),
        good=_good(rows),
        adjusted_good=_good(counted),
        adjusted=len(counted),
        unanswered=tally(session, {carer_id}, first, following).unanswered,
    )


@dataclass(frozen=True, slots=True)
class OwnVisit:
    """One of their visits, as it stood in their own day."""

    id: int
    start: datetime
    service: str


def unspoken(session: Session, carer_id: int, month: datetime, *, now: datetime) -> list[OwnVisit]:
    """Of a month with few answers every visit of which its worker has said nothing yet, whether it
    has stars or not: to choose from them tells nobody anything.
    """
    if own_ratings(session, carer_id, month, now=now).answers >= ENOUGH:
        return []
    first, following = month_of(month)
    days = figures(session, today(now))["rating_change_days"]
    rows = session.execute(
        select(_visit.id, _visit.start, _order.service_code)
        .join_from(table(Visit), table(Order), _order.id == _visit.order_id)
        .where(
            _visit.carer_id == carer_id,
            _visit.start >= first,
            _visit.start < following,
            _visit.finished_at < now - timedelta(days=days),
            ~exists().where(_dispute.visit_id == _visit.id),
        )
        .order_by(_visit.start)
    )
    return [OwnVisit(*row) for row in rows]


def _good(rows: Collection[OwnRating]) -> int:
    return sum(row.stars >= GOOD_STARS for row in rows)


def _percent(good: int, of: int) -> int | None:
    return round(100 * good / of) if of >= ENOUGH else None
