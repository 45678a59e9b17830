"""One colleague in a manager's hand."""

from datetime import date, datetime

from sqlmodel import Session

from models.access import Act, allow
from models.base import table
from models.errors import NotAllowed, Refused
from models.reads.standing import Actor
from models.tables.providers import Worker


class BadDates(Refused):
    """The days are over, in the wrong order, or too many."""

    code = "bad-dates"


def fresh_worker(
    session: Session, worker_id: int, act: Act = Act.MANAGE, *, by: Actor, now: datetime
) -> Worker:
    """The worker, if `by` may do that to them; the same answer for one that does not exist."""
    worker = session.get(Worker, worker_id)
    if worker is None or not worker.active:
        raise NotAllowed(act=str(act), object_type="worker", object_id=worker_id)
    allow(session, act, worker, by=by, now=now)
    return worker


def change_worker(session: Session, worker: Worker, **changes: date | str | bool | None) -> None:
    """Other facts of the colleague, which have no status."""
    workers = table(Worker)
    mine = workers.c.id == worker.id
    session.connection().execute(workers.update().where(mine).values(**changes))
    session.refresh(worker)
