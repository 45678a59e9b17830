"""投诉: what somebody holds against a visit; said twice within the hour it is one matter."""

from datetime import datetime, timedelta

from sqlalchemy import select
from sqlmodel import Session

from models.base import table
from models.lifecycle import amend
from models.operations.conversing import say_more
from models.operations.helping import open_task
from models.reads.standing import Actor
from models.rules.plain import plain
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
    """A case for it, or more words in the one that stands open, of which they may say now which
    visit it is about. Two visits are two matters.
    """
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
        if order_id is not None and just_now.order_id is None:
            visit_id = thing.id if isinstance(thing, Visit) else None
            about = {"order_id": order_id, "visit_id": visit_id}
            amend(session, just_now, by=by, now=now, why="said_more", **about)
        if plain(words) not in just_now.about:
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
