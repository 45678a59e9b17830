"""Who has how much in hand at the desk."""

from collections.abc import Collection
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import func, select
from sqlmodel import Session

from models.base import table
from models.reads.apart import kept_apart
from models.rules.hours import today
from models.tables.desk import NOT_CLOSED, Task
from models.tables.people import Person

_task, _person = table(Task).c, table(Person).c


class Hand(NamedTuple):
    """A colleague, and how many open cases are theirs."""

    id: int
    name: str
    load: int


def hands(
    session: Session, people: Collection[int], reader_id: int, *, now: datetime
) -> list[Hand]:
    """These colleagues, whoever has least first. Cases that are kept from the reader are not even
    counted.
    """
    counted = (
        select(_task.owner_id, func.count().label("load"))
        .where(NOT_CLOSED, _task.owner_id.in_(people), ~kept_apart(reader_id, today(now)))
        .group_by(_task.owner_id)
        .subquery()
        .c
    )
    load = func.coalesce(counted.load, 0)
    rows = session.execute(
        select(_person.id, _person.name, load)
        .outerjoin_from(table(Person), counted.load.table, counted.owner_id == _person.id)
        .where(_person.id.in_(people))
        .order_by(load, _person.id)
    )
    return [Hand(*row) for row in rows]
