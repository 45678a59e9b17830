"""Which yeses hold; what touches a sensitive class waits for one."""

from sqlalchemy import select
from sqlmodel import Session

from models.base import table
from models.errors import Refused
from models.tables.people import Consent
from models.words import Purpose

_consent = table(Consent).c


class NeedsConsent(Refused):
    """A sensitive class that nobody has agreed to: it is asked alone, and a no keeps the rest."""

    code = "needs-consent"


def must_agree(session: Session, person_id: int, purpose: Purpose | None) -> None:
    """Raises NeedsConsent where that class is touched and nobody agreed to it."""
    if purpose is not None and not given(session, person_id, purpose):
        raise NeedsConsent(purpose=purpose, person=person_id)


def given(session: Session, person_id: int, purpose: Purpose) -> list[Consent]:
    """The yeses in force."""
    return list(
        session.scalars(
            select(Consent).where(
                _consent.person_id == person_id,
                _consent.purpose == purpose,
                _consent.withdrawn_at.is_(None),
            )
        )
    )


def was_asked(session: Session, person_id: int, purpose: Purpose) -> bool:
    """Whether a yes or a no was ever written down."""
    asked = select(_consent.id).where(_consent.person_id == person_id, _consent.purpose == purpose)
    return session.execute(asked.limit(1)).first() is not None
