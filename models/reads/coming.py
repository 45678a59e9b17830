"""The next moment at which anything is to happen, for whoever turns the clock."""

from datetime import datetime

from sqlalchemy import func, select
from sqlmodel import Session

from models.base import table
from models.tables.messaging import Due, DueStatus, Outbox, OutboxStatus


def next_moment(session: Session, *, after: datetime) -> datetime | None:
    """The earliest due row or put-off message later than `after`; None if there is none."""
    due, message = table(Due).c, table(Outbox).c
    falls = select(func.min(due.due_at)).where(due.status == DueStatus.OPEN, due.due_at > after)
    leaves = select(func.min(message.due_at)).where(
        message.status == OutboxStatus.WAITING, message.due_at > after
    )
    connection = session.connection()
    moments = [connection.execute(query).scalar_one() for query in (falls, leaves)]
    return min((moment for moment in moments if moment is not None), default=None)
