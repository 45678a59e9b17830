"""An update that the house cannot digest is put aside, and a human being is told."""

from datetime import datetime

from sqlalchemy import select
from sqlmodel import Session

from models import audit
from models.base import table
from models.operations.helping import open_task
from models.tables.messaging import Inbox
from models.tables.people import Account
from models.words import TaskKind


def report(session: Session, inbox_seq: int, *, now: datetime, accident: str) -> None:
    """Open a task that names the row, never what was in it."""
    inbox, account = table(Inbox).c, table(Account).c
    person_id = session.scalar(
        select(account.person_id)
        .join(table(Inbox), inbox.chat_id == account.chat_id)
        .where(inbox.seq == inbox_seq)
    )
    audit.append(session, "dead_letter", ("inbox", inbox_seq), by=None, now=now, accident=accident)
    open_task(
        session,
        TaskKind.ACCIDENT,
        now=now,
        person_id=person_id,
        about=f"inbox {inbox_seq}: {accident}",
    )
