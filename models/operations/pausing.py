"""⏸ 等住户: while the resident has to say something a case stands still, and its age goes on."""

from datetime import datetime
from typing import Any

from sqlmodel import Session

from models.reads.catalogue import figures
from models.rules.clocks import office_of, worked
from models.rules.hours import today
from models.tables.desk import Task


def resumed(
    session: Session, task: Task, *, now: datetime, since: datetime | None = None
) -> dict[str, Any]:
    """What changes when a case goes on: the pause is added to the others, and the hour by which it
    is owed moves by as much. Nothing where it did not wait; `since` counts from another moment.
    """
    began = task.paused_at or since
    if began is None:
        return {}
    office = office_of(figures(session, today(now)))
    lost = worked(began, now, office)
    return {
        "paused_at": None,
        "paused_seconds": task.paused_seconds + int(lost.total_seconds()),
        "due_at": task.due_at + (now - began),
    }
