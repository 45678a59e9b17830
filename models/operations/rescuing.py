"""The count of what was lost and saved: a worker falls out, somebody else comes."""

from datetime import datetime

from sqlmodel import Session

from models.base import add, change, table
from models.rules.hours import today
from models.tables.rescues import Rescue
from models.tables.visits import Visit

_rescue = table(Rescue).c


def fell_out(session: Session, visit: Visit, *, why: str, now: datetime) -> Rescue:
    """Written down before anybody is looked for: this visit has lost its worker."""
    return add(
        session,
        Rescue(
            order_id=visit.order_id,
            occurrence=visit.occurrence,
            from_worker_id=visit.worker_id,
            visit_id=visit.id,
            start=visit.start,
            why=why,
            at=now,
        ),
    )


def came_instead(session: Session, visit: Visit, *, now: datetime) -> None:
    """A visit was booked: if its order had lost one of that day, it is saved."""
    lost = (_rescue.order_id == visit.order_id) & (_rescue.occurrence == visit.occurrence)
    for one in session.execute(table(Rescue).select().where(lost, _rescue.saved_at.is_(None))):
        if today(one.start) == today(visit.start):
            change(session, Rescue, _rescue.id == one.id, saved_visit_id=visit.id, saved_at=now)
