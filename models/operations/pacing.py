"""Whether a chat goes on too fast, counted in the transaction of what it did."""

from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, select
from sqlmodel import Session

from models import audit
from models.base import OnBoth, table
from models.reads.standing import Standing
from models.rules.pace import Bucket, Deed, draw, full
from models.tables.attempts import Attempt

_attempts = table(Attempt)
_attempt = _attempts.c
_KEPT = select(_attempt.left, _attempt.over, _attempt.at).where(
    _attempt.chat_id == bindparam("chat"), _attempt.deed == bindparam("what")
)


def _upsert(insert: Any) -> Any:
    written = insert(_attempts)
    changes = {name: written.excluded[name] for name in ("left", "over", "at")}
    return written.on_conflict_do_update(index_elements=["chat_id", "deed"], set_=changes)


_KEEP = OnBoth(_upsert)


def kept(session: Session, chat_id: int, deed: Deed, *, now: datetime) -> Bucket:
    """The bucket as it was left; a full one for whoever never did such a thing."""
    row = session.connection().execute(_KEPT, {"chat": chat_id, "what": deed}).first()
    return Bucket(row.left, row.over, row.at) if row else full(deed, now)


def too_fast(session: Session, who: Standing, deed: Deed, *, now: datetime) -> bool | None:
    """None: go on. True: wait, and this is the first that must, once a spell; False: still wait."""
    before = kept(session, who.chat_id, deed, now=now)
    after = draw(before, deed, now)
    values = {"chat_id": who.chat_id, "deed": deed, "left": after.left, "over": after.over}
    _KEEP.run(session, values | {"at": now})
    if not after.over:
        return None
    if not before.over:
        about = ("person", who.person_id)
        audit.append(session, "refused:too-fast", about, by=who.person_id, now=now, wanted=deed)
    return not before.over
