"""Roles come by invitation: 192 random bits, kept only as a hash, once, for two days."""

import hashlib
import secrets
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlmodel import Session

from models import audit
from models.access import Act, allow
from models.base import add, table
from models.errors import InvitationSpent, Refused
from models.reads.catalogue import dishes
from models.reads.standing import HOUSE, Actor
from models.tables.areas import Area
from models.tables.providers import Provider, Worker, WorkerHours, WorkerSkill
from models.tables.roles import Grant, Invitation
from models.words import Role

RANDOM_BYTES = 24
VALID_FOR = timedelta(hours=48)
PREFIX = "inv_"
"""A start payload is 1 to 64 characters of A–Z, a–z, 0–9, _ and - (Bot API)."""
OFFICE_HOURS = (9 * 60, 17 * 60)
"""A new worker's hours until somebody changes them: Monday to Friday, 9 to 17."""

_invitation = table(Invitation)


class UnknownPlace(Refused):
    """The invitation names an organisation or a place that does not exist."""

    code = "unknown-place"


def invite(
    session: Session,
    role: Role,
    provider_code: str | None,
    area_code: str | None,
    *,
    by: Actor = HOUSE,
    now: datetime,
) -> str:
    """A one-time payload for a deep link. Only its hash is kept."""
    provider = table(Provider).c
    provider_id = session.scalar(select(provider.id).where(provider.code == provider_code))
    if (provider_code and provider_id is None) or (role is Role.WORKER and provider_id is None):
        raise UnknownPlace(provider=provider_code)
    if area_code and session.get(Area, area_code) is None:
        raise UnknownPlace(area=area_code)
    payload = PREFIX + secrets.token_urlsafe(RANDOM_BYTES)
    row = Invitation(
        secret_hash=_hash(payload),
        role=role,
        provider_id=provider_id,
        area_code=area_code or "",
        expires_at=now + VALID_FOR,
    )
    allow(session, Act.INVITE, row, by=by, now=now)
    add(session, row)
    audit.record(session, "invite", row, by=by.person_id, now=now, role=role)
    return payload


def redeem(session: Session, payload: str, *, by: Actor, now: datetime) -> Invitation:
    """The invitation becomes a role of whoever opened it first. Raises InvitationSpent."""
    taken = (
        session.connection()
        .execute(
            _invitation.update()
            .where(
                _invitation.c.secret_hash == _hash(payload),
                _invitation.c.used_by.is_(None),
                _invitation.c.expires_at > now,
            )
            .values(used_by=by.person_id, used_at=now)
            .returning(_invitation.c.id)
        )
        .first()
    )
    if taken is None:
        raise InvitationSpent
    invitation = session.get_one(Invitation, taken.id)
    grant(session, by.person_id or 0, invitation, now=now)
    return invitation


def grant(session: Session, person_id: int, invitation: Invitation, *, now: datetime) -> None:
    """Write the role down; a worker also gets a place in the organisation."""
    row = add(
        session,
        Grant(
            person_id=person_id,
            role=invitation.role,
            provider_id=invitation.provider_id,
            area_code=invitation.area_code,
            granted_at=now,
        ),
    )
    audit.record(session, "grant", row, by=person_id, now=now, role=invitation.role)
    if invitation.role is Role.WORKER and invitation.provider_id is not None:
        _employ(session, person_id, invitation.provider_id, invitation.area_code)


def _employ(session: Session, person_id: int, provider_id: int, area_code: str) -> None:
    workers = table(Worker)
    back = (workers.c.person_id == person_id) & (workers.c.provider_id == provider_id)
    if session.connection().execute(workers.update().where(back).values(active=True)).rowcount:
        return
    hired = add(
        session,
        Worker(
            person_id=person_id,
            provider_id=provider_id,
            area_code=area_code or None,
        ),
    )
    for weekday in range(5):
        add(
            session,
            WorkerHours(
                worker_id=hired.id,
                weekday=weekday,
                opens=OFFICE_HOURS[0],
                closes=OFFICE_HOURS[1],
            ),
        )
    for service in _plain_services(session):
        add(session, WorkerSkill(worker_id=hired.id, service_code=service))


def _plain_services(session: Session) -> list[str]:
    """What anybody may do who has no certificate shown yet."""
    return [d.code for d in dishes(session) if not d.needs_certificate]


def _hash(payload: str) -> str:
    return hashlib.sha256(payload.encode()).hexdigest()
