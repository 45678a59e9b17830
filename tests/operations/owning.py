"""Whose an order is at this moment: no open order is nobody's."""

from sqlalchemy import select
from sqlmodel import Session

from models.base import table
from models.reads.audience import answerable, called_for, managers_of
from models.tables.desk import Task, TaskStatus
from models.tables.orders import OPEN_ORDER, Offer, OfferStatus, Order
from models.tables.providers import Worker
from models.tables.visits import LIVE_VISIT, Visit
from models.words import Stage, TaskKind

_offer, _visit, _worker, _task = (table(kind).c for kind in (Offer, Visit, Worker, Task))


def owner_of(session: Session, order: Order) -> frozenset[int]:
    """The persons who must act for it now: the worker who comes, those who are asked and the
    manager or the desk with whom it lies; else whoever is on call for its place. Of an order that
    is over nobody.
    """
    if order.status not in OPEN_ORDER:
        return frozenset()
    people = _workers(session, order)
    if order.stage is Stage.MANAGER and order.with_provider is not None:
        people |= managers_of(session, order.with_provider)
    people |= _desk(session, order)
    return frozenset(people or answerable(session, order.area_code, order.person_id))


def _workers(session: Session, order: Order) -> set[int]:
    coming = select(_visit.carer_id).where(
        _visit.order_id == order.id, _visit.status.in_(LIVE_VISIT)
    )
    asked = (
        select(_worker.person_id)
        .join_from(table(Worker), table(Offer), _offer.worker_id == _worker.id)
        .where(_offer.order_id == order.id, _offer.status == OfferStatus.OPEN)
    )
    return {*session.scalars(coming), *session.scalars(asked)}


def _desk(session: Session, order: Order) -> set[int]:
    """Who has a case about it or about the group; all on call where nobody took that."""
    about = (_task.order_id == order.id) & (_task.kind == TaskKind.PLACE)
    group = (_task.person_id == order.person_id) & (_task.kind == TaskKind.CERTIFY)
    open_ones = select(Task).where(about | group, _task.status != TaskStatus.CLOSED)
    found: set[int] = set()
    for task in session.scalars(open_ones):
        found |= {task.owner_id} if task.owner_id else called_for(session, task, task.rung)
    return found
