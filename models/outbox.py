"""Messages are owed in the same transaction as the change they tell; sending is somebody else's."""

from datetime import datetime
from typing import Any

from sqlmodel import Session

from models.base import add
from models.tables.messaging import Lane, Outbox

POSTED = "posted"
"""Key in `session.info`: the rows owed by this transaction, for delivery right after the commit."""


def post(
    session: Session,
    chat_id: int,
    kind: str,
    object_id: int | None,
    *,
    now: datetime,
    lane: Lane = Lane.NORMAL,
) -> Outbox:
    """Owe somebody a notice: facts now, words when it is sent."""
    return _owe(
        session,
        Outbox(
            chat_id=chat_id,
            kind=kind,
            object_id=object_id,
            lane=lane,
            due_at=now,
        ),
    )


def post_screen(
    session: Session,
    chat_id: int,
    screen: dict[str, Any],
    *,
    now: datetime,
    edit: int | None = None,
    lane: Lane = Lane.REPLY,
) -> Outbox:
    """Owe somebody the answer to what they just did. `edit` redraws that card in place."""
    return _owe(
        session,
        Outbox(
            chat_id=chat_id,
            kind="screen",
            screen=screen,
            edit_message_id=edit,
            lane=lane,
            due_at=now,
        ),
    )


def _owe(session: Session, row: Outbox) -> Outbox:
    add(session, row)
    session.info.setdefault(POSTED, []).append(row)
    return row
