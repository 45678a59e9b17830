"""What was called off because somebody had died, who lives: ordered as it was."""

from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlmodel import Session

from models import agenda
from models.agenda import DueKind
from models.base import table
from models.lifecycle import move
from models.operations.entitling import next_period
from models.operations.plans import stand_for
from models.operations.resting import ask_later
from models.operations.same_worker import book_again, last_worker
from models.reads.plans import plan_of
from models.reads.standing import Actor
from models.rules.plans import Occurrence
from models.tables.orders import Order, OrderStatus
from models.tables.records import AuditRow
from models.words import Stage

_order, _audit = table(Order).c, table(AuditRow).c
AS_THEY_WERE = (OrderStatus.SUBMITTED, OrderStatus.RESTING)
"""An order that waited for a certificate, or rested, does so again; any other is looked for."""


def restore(
    session: Session, person_id: int, why: str, *, mended: str, by: Actor, now: datetime
) -> None:
    """Orders that were called off for this reason, where a visit of theirs is still to come: with
    the same worker where they are free. `mended` is the reason written down.
    """
    over = select(Order).where(
        _order.person_id == person_id, _order.status == OrderStatus.CANCELLED
    )
    for order in session.scalars(over.order_by(_order.start)).all():
        was = _ended_as(session, order, why)
        upcoming = None if order.start > now else _next(session, order, now=now)
        if was is not None and (order.start > now or upcoming is not None):
            _as_it_was(session, order, was, upcoming, why=mended, by=by, now=now)


def _ended_as(session: Session, order: Order, why: str) -> OrderStatus | None:
    """What it was when it ended for this reason; None for one that ended otherwise."""
    moves = select(_audit.facts).where(
        _audit.object_type == "order", _audit.object_id == order.id, _audit.act == "move"
    )
    last = session.scalars(moves.order_by(_audit.seq.desc())).first()
    return OrderStatus(last["was"]) if last and last.get("reason") == why else None


def _next(session: Session, order: Order, *, now: datetime) -> Occurrence | None:
    return next_period(session, order, now=now) if plan_of(session, order.id) else None


def _as_it_was(
    session: Session,
    order: Order,
    was: OrderStatus,
    upcoming: Occurrence | None,
    *,
    why: str,
    by: Actor,
    now: datetime,
) -> None:
    to = was if was in AS_THEY_WERE else OrderStatus.PLACING
    onward: dict[str, Any] = {"stage": Stage.OFFERS, "with_provider": None}
    onward["occurrence"] = order.occurrence + 1
    if upcoming is not None:
        onward["start"] = upcoming.start
    move(session, order, to, by=by, now=now, reason=why, **onward)
    if upcoming is not None:
        stand_for(session, order, upcoming)
    if to is OrderStatus.RESTING:
        ask_later(session, order, now=now)
    if to is OrderStatus.PLACING:
        agenda.plan(session, DueKind.PLACE_ORDER, order.id, now)
        who = last_worker(session, order.id, called_off=True)
        book_again(session, order, who, by=by, now=now)
