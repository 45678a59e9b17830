"""The two clocks of a case: what the desk has had of it, and how old it is."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlmodel import Session

from models.reads.catalogue import figures
from models.rules.clocks import office_of, worked
from models.rules.escalation import ANY_HOUR
from models.rules.hours import today
from models.tables.desk import Task, TaskStatus


@dataclass(frozen=True, slots=True)
class Clocks:
    handled: timedelta | None
    """Working time without the pauses; None of danger, for which no clock ever stands."""
    age: timedelta


def clocks_of(session: Session, task: Task, *, now: datetime) -> Clocks:
    """As they stand now, or stood when the case was closed."""
    until = task.changed_at if task.status is TaskStatus.CLOSED else now
    age = until - task.opened_at
    if task.kind in ANY_HOUR:
        return Clocks(None, age)
    office = office_of(figures(session, today(now)))
    waits = ((task.paused_at, until),) if task.paused_at else ()
    handled = worked(task.opened_at, until, office, waits)
    return Clocks(max(handled - timedelta(seconds=task.paused_seconds), timedelta(0)), age)
