"""Where a talk stands: a row, written with the effect of what was said."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, select
from sqlmodel import Session

from models.base import OnBoth, table
from models.tables.messaging import Dialogue

_dialogue = table(Dialogue)
_RECALL = select(
    _dialogue.c.flow, _dialogue.c.step, _dialogue.c.answers, _dialogue.c.version
).where(_dialogue.c.chat_id == bindparam("chat"))


def _upsert(insert: Any) -> Any:
    written = insert(_dialogue)
    changes = {c.name: written.excluded[c.name] for c in _dialogue.c if not c.primary_key}
    return written.on_conflict_do_update(index_elements=["chat_id"], set_=changes)


_REMEMBER = OnBoth(_upsert)


@dataclass(slots=True)
class Talk:
    """One person's half-finished form. `version` grows with every answer."""

    flow: str = ""
    step: str = ""
    answers: dict[str, Any] = field(default_factory=dict)
    version: int = 0


def recall(session: Session, chat_id: int) -> Talk:
    """The talk as it stood; an empty one if there is none."""
    row = session.connection().execute(_RECALL, {"chat": chat_id}).first()
    return Talk(row.flow, row.step, dict(row.answers), row.version) if row else Talk()


def remember(session: Session, chat_id: int, talk: Talk, *, now: datetime) -> None:
    """Write the talk down, one version further. The version outlives the form, so that a button
    of an earlier one is always known as old.
    """
    talk.version += 1
    values = {
        "chat_id": chat_id,
        "flow": talk.flow,
        "step": talk.step,
        "answers": talk.answers,
        "version": talk.version,
        "changed_at": now,
    }
    _REMEMBER.run(session, values)
