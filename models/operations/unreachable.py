"""The messenger cannot reach somebody: a human being picks up the telephone."""

from datetime import datetime

from sqlmodel import Session

from models.base import table
from models.operations.helping import open_task
from models.tables.people import Account
from models.words import TaskKind

_account = table(Account)


def mark(session: Session, chat_id: int, *, now: datetime, reason: str) -> None:
    """Messages to this chat stop; a coordinator is asked to phone, once."""
    _set(session, chat_id, reachable=False)
    account = session.get(Account, chat_id)
    if account is not None:
        open_task(session, TaskKind.UNREACHABLE, now=now, person_id=account.person_id, about=reason)


def back(session: Session, chat_id: int) -> None:
    """They wrote again, or let us in again."""
    _set(session, chat_id, reachable=True)


def _set(session: Session, chat_id: int, *, reachable: bool) -> None:
    session.connection().execute(
        _account.update().where(_account.c.chat_id == chat_id).values(reachable=reachable)
    )
