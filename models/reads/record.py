"""What the visits so far say: of a contract's month, a worker's week, and how it was."""

from collections import defaultdict
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, and_, case, exists, func, select
from sqlmodel import Session

from models.base import among, table
from models.reads.catalogue import COUNTED
from models.rules.hours import month_of
from models.rules.satisfaction import GOOD_STARS, lower_bound
from models.tables.disputes import Dispute, DisputeStatus
from models.tables.orders import Order
from models.tables.visits import LIVE_VISIT, Rating, Visit, VisitStatus
from models.words import How

_visit, _rating, _dispute = table(Visit).c, table(Rating).c, table(Dispute).c
UNCOUNTED = tuple(one for one in VisitStatus if one not in COUNTED)
OVER = tuple(one for one in VisitStatus if one not in LIVE_VISIT)
"""Told by what they are not, so that the database looks under the contract, or the worker, and the
time, and not through all visits of that status.
"""


def visits_of_month(session: Session, projects: set[int], start: datetime) -> dict[int, int]:
    """Visits of each contract in the month of `start`: booked, under way and done."""
    first, following = month_of(start)
    return _counted(
        session,
        _visit.project_id,
        and_(
            among(_visit.project_id, projects),
            _visit.start >= first,
            _visit.start < following,
            _visit.status.not_in(UNCOUNTED),
        ),
    )


def load(session: Session, workers: set[int], now: datetime) -> dict[int, int]:
    """Visits that each worker has before them in the coming seven days."""
    return _counted(
        session,
        _visit.worker_id,
        and_(
            among(_visit.worker_id, workers),
            _visit.start >= now,
            _visit.start < now + timedelta(days=7),
            _visit.status.not_in(OVER),
        ),
    )


def _counted(session: Session, key: Any, where: Any) -> dict[int, int]:
    rows = session.execute(select(key, func.count()).where(where).group_by(key)).all()
    return defaultdict(int, {row[0]: row[1] for row in rows})


def history(session: Session, person_id: int) -> dict[int, tuple[int, int | None]]:
    """Visits to this person by each who came, and the stars of the last one that was rated."""
    rows = session.execute(
        select(_visit.worker_id, _rating.stars)
        .join_from(
            table(Visit),
            table(Rating),
            and_(_rating.visit_id == _visit.id, _rating.live),
            isouter=True,
        )
        .where(
            _visit.person_id == person_id,
            _visit.finished_at.is_not(None),
        )
        .order_by(_visit.start)
    )
    known: dict[int, tuple[int, int | None]] = defaultdict(lambda: (0, None))
    for worker_id, stars in rows:
        visits, last = known[worker_id]
        known[worker_id] = visits + 1, last if stars is None else stars
    return known


def practice(session: Session, workers: set[int], service_code: str) -> dict[int, int]:
    """Visits of this service that each worker has done."""
    order = table(Order).c
    rows = session.execute(
        select(_visit.worker_id, func.count())
        .join_from(table(Visit), table(Order), order.id == _visit.order_id)
        .where(
            among(_visit.worker_id, workers),
            _visit.finished_at.is_not(None),
            order.service_code == service_code,
        )
        .group_by(_visit.worker_id)
    )
    return defaultdict(int, {row[0]: row[1] for row in rows})


def scores(session: Session, workers: set[int]) -> dict[int, float]:
    """Lower bound of each worker's share of good ratings, 0 to 1 (rules/satisfaction.py). Answers
    that the desk entered are no part of it: they were not given by the hand that was served.
    Neither are those that were set aside upon a dispute.
    """
    good = func.sum(case((_rating.stars >= GOOD_STARS, 1), else_=0))
    rows = session.execute(
        select(_visit.worker_id, good, func.count())
        .join_from(table(Visit), table(Rating), _rating.visit_id == _visit.id)
        .where(
            among(_visit.worker_id, workers),
            _counting(),
        )
        .group_by(_visit.worker_id)
    )
    return defaultdict(lambda: lower_bound(0, 0), {r[0]: lower_bound(r[1], r[2]) for r in rows})


def _counting() -> ColumnElement[bool]:
    """Of rows of `Rating`: those given by the hand that was served, and not set aside since."""
    aside = exists().where(
        _dispute.rating_id == _rating.id, _dispute.status == DisputeStatus.SET_ASIDE
    )
    return and_(_rating.live, _rating.how != How.ASSISTED, ~aside)
