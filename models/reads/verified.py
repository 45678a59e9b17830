"""Whether a visit may be paid: what about it is still open."""

from collections.abc import Collection

from sqlalchemy import or_, select
from sqlmodel import Session

from models.base import table
from models.tables.desk import Task, TaskStatus
from models.tables.proofs import Hold, HoldStatus
from models.tables.visits import Visit
from models.words import Done, TaskKind

_task, _visit, _hold = table(Task).c, table(Visit).c, table(Hold).c


def unsettled(session: Session, visit_ids: Collection[int]) -> dict[int, str]:
    """Of these visits those whose money waits, each with the kind of case that it waits for: a
    recovery, a complaint, a look at what does not fit. A case of a visit that was late is none,
    unless nothing could be done there.
    """
    waits = or_(
        _task.kind.in_((TaskKind.RECOVERY, TaskKind.COMPLAINT)),
        (_task.kind == TaskKind.OVERDUE) & (_visit.done_note == Done.NONE),
    )
    rows = session.execute(
        select(_task.visit_id, _task.kind)
        .join_from(table(Task), table(Visit), _visit.id == _task.visit_id)
        .where(_task.visit_id.in_(visit_ids), _task.status != TaskStatus.CLOSED, waits)
        .order_by(_task.opened_at.desc())
    )
    held = select(_hold.visit_id).where(
        _hold.visit_id.in_(visit_ids), _hold.status == HoldStatus.HELD
    )
    looked_at = dict.fromkeys(session.scalars(held), str(TaskKind.REVIEW))
    return looked_at | {row.visit_id: str(row.kind) for row in rows}
