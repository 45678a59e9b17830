"""Voice notes become words: claimed, listened to outside any transaction, shown back, confirmed."""

from datetime import datetime, timedelta

from sqlalchemy import exists, select
from sqlmodel import Session

from models.base import add, table
from models.errors import NotAllowed, Stale
from models.tables.people import Account, Consent
from models.tables.voices import VoiceNote, VoiceStatus
from models.words import Purpose

TRIES = 3
IN_HAND = timedelta(seconds=90)
"""For so long a note belongs to whoever listens to it; then any process may try again."""
TOO_LATE = timedelta(minutes=10)
"""After so long nobody waits for their words any more; the human being has the sound."""
_note = table(VoiceNote)
_account, _consent = table(Account).c, table(Consent).c
_AGREED = exists().where(
    _account.chat_id == _note.c.chat_id,
    _consent.person_id == _account.person_id,
    _consent.purpose == Purpose.VOICE,
    _consent.withdrawn_at.is_(None),
)
"""Nobody's voice goes to a machine without their yes; it holds until the very moment."""


def keep(session: Session, chat_id: int, file_id: str, *, now: datetime) -> None:
    """Somebody spoke."""
    add(session, VoiceNote(chat_id=chat_id, file_id=file_id, said_at=now, due_at=now))


def claim(session: Session, *, now: datetime, limit: int = 4) -> list[VoiceNote]:
    """Notes to listen to now, in this process's hand. Those too old or tried in vain are failed."""
    waiting = _note.c.status == VoiceStatus.WAITING
    given_up = (_note.c.said_at < now - TOO_LATE) | (_note.c.attempts >= TRIES)
    session.connection().execute(
        _note.update()
        .where(waiting, _note.c.due_at <= now, given_up)
        .values(status=VoiceStatus.FAILED)
    )
    page = (
        select(_note.c.id)
        .where(waiting, _note.c.due_at <= now, _AGREED)
        .order_by(_note.c.id)
        .limit(limit)
        .with_for_update(skip_locked=True)
    )
    taken = session.connection().execute(
        _note.update()
        .where(_note.c.id.in_(page.scalar_subquery()))
        .values(due_at=now + IN_HAND, attempts=_note.c.attempts + 1)
        .returning(*_note.c)
    )
    return [VoiceNote(**row) for row in taken.mappings()]


def heard(session: Session, note_id: int, words: str) -> bool:
    """These are the words; False if somebody else was faster."""
    return _settle(session, note_id, VoiceStatus.WAITING, VoiceStatus.HEARD, words=words[:500])


def try_later(session: Session, note_id: int, *, until: datetime) -> None:
    """No words yet."""
    mine = (_note.c.id == note_id) & (_note.c.status == VoiceStatus.WAITING)
    session.connection().execute(_note.update().where(mine).values(due_at=until))


def confirm(session: Session, note_id: int, *, chat_id: int, right: bool) -> str:
    """What was said, once; the speaker alone says whether it was that."""
    note = session.execute(select(_note.c.chat_id, _note.c.words).where(_note.c.id == note_id))
    row = note.first()
    if row is None or row.chat_id != chat_id:
        raise NotAllowed(act="confirm", object_type="voicenote", object_id=note_id)
    to = VoiceStatus.RIGHT if right else VoiceStatus.WRONG
    if not _settle(session, note_id, VoiceStatus.HEARD, to):
        raise Stale
    return str(row.words)


def _settle(
    session: Session, note_id: int, was: VoiceStatus, to: VoiceStatus, **values: str
) -> bool:
    mine = (_note.c.id == note_id) & (_note.c.status == was)
    done = session.connection().execute(_note.update().where(mine).values(status=to, **values))
    return done.rowcount == 1
