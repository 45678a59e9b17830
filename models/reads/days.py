"""A worker's days: what is booked on them."""

from datetime import date, time, timedelta

from sqlalchemy import func, select
from sqlmodel import Session

from models.base import table
from models.rules.hours import at
from models.tables.visits import Visit, VisitStatus

_visit = table(Visit).c


def booked_between(session: Session, carer_id: int, since: date, until: date) -> int:
    """Visits of this person that have not begun, from the first day to the last, both included."""
    days = (_visit.start >= at(since, time())) & (
        _visit.start < at(until + timedelta(days=1), time())
    )
    mine = (_visit.carer_id == carer_id) & (_visit.status == VisitStatus.BOOKED)
    return session.scalar(select(func.count()).select_from(table(Visit)).where(mine, days)) or 0
