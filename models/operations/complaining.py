"""投诉: what somebody holds against a visit; said twice within the hour it is one matter."""

from datetime import datetime, timedelta

from sqlalchemy import select
from sqlmodel import Session

from models.base import table
from models.operations.conversing import say_more
from models.operations.helping import open_task
from models.reads.standing import Actor
from models.tables.desk import Task, TaskStatus
from models.tables.orders import Order
from models.tables.visits import Visit
from models.words import TaskKind

SAME = timedelta(hours=1)
"""Within it words without a visit of their own belong to the complaint that was made last."""
_task = table(Task).c


def complain(
    session: Session,
    words: str,
    *,
    now: datetime,
    by: Actor,
    person_id: int,
    thing: Order | Visit | None = None,
) -> Task:
    """A case for it, or more words in the one that stands open. Two visits are two matters."""
    order_id = thing.order_id if isinstance(thing, Visit) else thing.id if thing else None
    just_now = session.scalars(
        select(Task)
        .where(
            _task.kind == TaskKind.COMPLAINT,
            _task.status != TaskStatus.CLOSED,
            _task.told_by == by.person_id,
            _task.opened_at > now - SAME,
        )
        .order_by(_task.opened_at.desc())
    ).first()
    if just_now is not None and (order_id is None or just_now.order_id in (None, order_id)):
        say_more(session, just_now, words, by=by, now=now)
        return just_now
    return open_task(
        session,
        TaskKind.COMPLAINT,
        now=now,
        by=by,
        person_id=person_id,
        thing=thing,
        about=f"said: {words}",
    )
