"""By when a case is owed, and how urgent it is."""

from datetime import datetime

from sqlmodel import Session

from models.reads.catalogue import figures
from models.rules.deadlines import placed_by
from models.rules.escalation import answer_by
from models.rules.hours import today
from models.tables.orders import Order
from models.words import URGENCY, TaskKind, Tier, Urgency


def owed(
    session: Session, kind: TaskKind, order: Order | None, *, opened: datetime, now: datetime
) -> tuple[Urgency, datetime]:
    """An order that nobody takes by its own tier and its visit; all else by its kind."""
    if kind is not TaskKind.PLACE or order is None:
        return URGENCY[kind], answer_by(kind, now)
    due = placed_by(order.tier, order.start, opened, now, figures(session, today(now)))
    return (Urgency.LIFE if order.tier is Tier.LIFE else URGENCY[kind]), due
