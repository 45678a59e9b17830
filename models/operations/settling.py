"""Money of a visit about which something is not settled: disputed until whoever may has said so."""

from datetime import datetime

from sqlmodel import Session

from models import audit, ledger
from models.operations import proving
from models.reads.standing import Actor
from models.reads.verified import unsettled
from models.tables.desk import Task
from models.tables.visits import Visit, VisitStatus
from models.words import Done, TaskKind

DISPUTES = (TaskKind.RECOVERY, TaskKind.COMPLAINT, TaskKind.OVERDUE)
"""Cases upon which the money of a visit may wait."""


def money_waits(session: Session, visit: Visit) -> bool:
    """Whether the money of a visit that is over waits for what a human being says."""
    over = visit.status is VisitStatus.CLOSED or visit.done_note == Done.NONE
    return over and ledger.held_for(session, visit) > 0


def disputed_visit(session: Session, task: Task) -> Visit | None:
    """The visit whose money waits for the end of this case."""
    visit = session.get(Visit, task.visit_id) if task.kind in DISPUTES and task.visit_id else None
    return visit if visit is not None and money_waits(session, visit) else None


def settle_dispute(
    session: Session, visit: Visit, *, counts: bool, by: Actor, now: datetime
) -> None:
    """Whether the visit counts is decided: its money is spent, or free again for other visits."""
    audit.record(session, "settle", visit, by=by.person_id, now=now, counts=counts)
    (_pay if counts else ledger.release)(session, visit, now=now)


def pay_if_settled(session: Session, visit: Visit, *, now: datetime) -> None:
    """Paid once the visit is answered for and nothing about it is open any more."""
    if visit.status is not VisitStatus.CLOSED:
        return
    if unsettled(session, [visit.id]):
        ledger.dispute(session, visit, now=now)
    else:
        _pay(session, visit, now=now)


def _pay(session: Session, visit: Visit, *, now: datetime) -> None:
    """Spend what is held for the visit, unless something odd about it is still to be looked at."""
    if proving.may_be_paid(session, visit):
        ledger.spend(session, visit, now=now)
