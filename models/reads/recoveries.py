"""What a resident sees of a case that is being put right."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlmodel import Session

from models.base import table
from models.tables.desk import Task, TaskStatus
from models.tables.orders import Order
from models.tables.visits import Visit
from models.words import TaskKind

_task = table(Task).c


@dataclass(frozen=True, slots=True)
class RecoveryCard:
    """A case of theirs: which service, when, and what is proposed."""

    id: int
    version: int
    status: TaskStatus
    service: str
    start: datetime | None
    told: str
    """What was told last."""


def recovery_card(session: Session, task_id: int) -> RecoveryCard | None:
    task = session.get(Task, task_id)
    if task is None:
        return None
    visit = session.get(Visit, task.visit_id) if task.visit_id else None
    order = session.get(Order, task.order_id) if task.order_id else None
    return RecoveryCard(
        id=task.id,
        version=task.version,
        status=task.status,
        service=order.service_code if order else "",
        start=visit.start if visit else (order.start if order else None),
        told=task.about.rpartition("↩ ")[2].partition("\n")[0],
    )


def last_of_order(session: Session, order_id: int) -> Task | None:
    """The newest recovery or complaint about an order."""
    kinds = (TaskKind.RECOVERY, TaskKind.COMPLAINT)
    return session.scalars(
        select(Task)
        .where(_task.order_id == order_id, _task.kind.in_(kinds))
        .order_by(_task.opened_at.desc())
        .limit(1)
    ).first()
