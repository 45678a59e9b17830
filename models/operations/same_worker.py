"""Whoever came last comes again, where nothing is in the way."""

from datetime import datetime

from sqlalchemy import select
from sqlmodel import Session

from models import agenda
from models.agenda import DueKind
from models.base import table
from models.operations.booking import book
from models.operations.entitling import still_entitled
from models.operations.finding import weigh
from models.reads.candidates import able
from models.reads.standing import Actor
from models.rules.matching import Bar
from models.tables.decisions import Occasion
from models.tables.orders import Order, OrderStatus
from models.tables.visits import Visit, VisitStatus

_visit = table(Visit).c
CAME = (VisitStatus.BOOKED, VisitStatus.STARTED, VisitStatus.DONE, VisitStatus.CLOSED)


def last_worker(
    session: Session, order_id: int, *, called_off: bool = False
) -> tuple[int, int] | None:
    """(worker, project) of the latest visit that stands or took place, or that was `called_off`."""
    came = (*CAME, VisitStatus.CANCELLED) if called_off else CAME
    row = session.execute(
        select(_visit.worker_id, _visit.project_id)
        .where(_visit.order_id == order_id, _visit.status.in_(came))
        .order_by(_visit.id.desc())
    ).first()
    return (row.worker_id, row.project_id) if row else None


def book_again(
    session: Session, order: Order, who: tuple[int, int] | None, *, by: Actor, now: datetime
) -> str:
    """Book the same worker for the visit now wanted, while the right lasts. What stands in the
    way; empty where they are booked.
    """
    if not still_entitled(session, order, Occasion.PERIOD, now=now):
        return "right ended"
    fits = weigh(session, order, now=now, whom=able)
    mine = (f for f in fits if (f.candidate.worker_id, f.candidate.project_id) == who)
    if who is None or not any(set(f.bars) <= {Bar.BEING_ASKED} for f in mine):
        return "worker not free"
    book(session, order, who, by=by, now=now)
    if order.status is OrderStatus.BOOKED:
        agenda.drop(session, {DueKind.PLACE_ORDER}, order.id)
    return ""
