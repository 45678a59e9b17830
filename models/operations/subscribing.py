"""日历链接: a secret address of one's own visits, given anew and taken back."""

import hashlib
import hmac
import secrets
from datetime import datetime

from sqlalchemy import select
from sqlmodel import Session

from models import audit
from models.base import add, change, table
from models.errors import NotAllowed
from models.reads.standing import Actor
from models.tables.calendars import CalendarLink

SECRET_BYTES = 32
"""256 bits: nobody guesses it, and looking for its hash tells nothing by its time."""

_link = table(CalendarLink).c


def issue(session: Session, *, by: Actor, now: datetime) -> str:
    """A new secret for one's own visits; the one before opens nothing any more."""
    if by.person_id is None:
        raise NotAllowed
    revoke(session, by=by, now=now)
    secret = secrets.token_urlsafe(SECRET_BYTES)
    link = add(
        session,
        CalendarLink(person_id=by.person_id, secret_hash=_hash(secret), issued_at=now),
    )
    audit.record(session, "calendar_link", link, by=by.person_id, now=now)
    return secret


def revoke(session: Session, *, by: Actor, now: datetime) -> None:
    """One's own link opens nothing any more."""
    live = (_link.person_id == by.person_id) & _link.revoked_at.is_(None)
    for link in session.scalars(select(CalendarLink).where(live)):
        audit.record(session, "calendar_unlink", link, by=by.person_id, now=now)
    change(session, CalendarLink, live, revoked_at=now)


def is_linked(session: Session, person_id: int) -> bool:
    live = (_link.person_id == person_id) & _link.revoked_at.is_(None)
    return session.execute(select(_link.id).where(live)).first() is not None


def subscriber(session: Session, secret: str) -> int | None:
    """Whose visits this secret opens. Whatever is wrong with one, the same is done and answered."""
    hashed = _hash(secret)
    known = select(_link.person_id, _link.secret_hash).where(
        _link.secret_hash == hashed, _link.revoked_at.is_(None)
    )
    row = session.execute(known).first()
    same = hmac.compare_digest(row.secret_hash if row else "0" * len(hashed), hashed)
    return row.person_id if row and same else None


def _hash(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()
