"""Roles come by invitation: 192 random bits, kept only as a hash, once, for two days.

Whoever opens it gets nothing until the inviter has said that it is the right person: a link may be
forwarded. Only the house's own command line needs no such word.
"""

import hashlib
import secrets
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, case, select
from sqlmodel import Session

from models import audit
from models.access import Act, allow
from models.base import add, table
from models.errors import InvitationSpent, NotAllowed, Refused, RolesContradict, Stale
from models.operations.digesting import plan_digest
from models.operations.employing import employ
from models.outbox import COMMANDS, post
from models.reads.appointments import posts_of
from models.reads.audience import ON_CALL, chats_of
from models.reads.standing import HOUSE, Actor, Held, actor_of
from models.rules.hours import awake
from models.rules.ranks import OF_A_PROVIDER, Post, contradict
from models.tables.areas import Area
from models.tables.messaging import Lane
from models.tables.people import Account
from models.tables.providers import Provider
from models.tables.roles import Grant, Invitation
from models.words import Role

RANDOM_BYTES = 24
VALID_FOR = timedelta(hours=48)
"""For the link to be opened, and then for the inviter to say who opened it."""
PREFIX = "inv_"
"""A start payload is 1 to 64 characters of A–Z, a–z, 0–9, _ and - (Bot API)."""

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
    if (provider_code and provider_id is None) or (role in OF_A_PROVIDER and provider_id is None):
        raise UnknownPlace(provider=provider_code)
    if area_code and session.get(Area, area_code) is None:
        raise UnknownPlace(area=area_code)
    return invite_to(session, Post(role, provider_id, area_code or ""), by=by, now=now)


def invite_to(session: Session, wanted: Post, *, by: Actor, now: datetime) -> str:
    """The same for a post whose organisation and place are known to exist."""
    payload = PREFIX + secrets.token_urlsafe(RANDOM_BYTES)
    row = Invitation(
        secret_hash=_hash(payload),
        role=wanted.role,
        provider_id=wanted.provider_id,
        area_code=wanted.area_code,
        invited_by=by.person_id,
        expires_at=now + VALID_FOR,
    )
    allow(session, Act.APPOINT, row, by=by, now=now)
    add(session, row)
    audit.record(session, "invite", row, by=by.person_id, now=now, role=wanted.role)
    return payload


def redeem(session: Session, payload: str, *, by: Actor, now: datetime) -> Invitation:
    """The link is opened; the house's own is a role at once. Whoever stopped before telling a name
    has not used it up: it opens again, to them or to another, and no longer than it did. Raises
    InvitationSpent, also for whoever opens their own, and RolesContradict.
    """
    taken = (
        session.connection()
        .execute(
            _invitation.update()
            .where(
                _invitation.c.secret_hash == _hash(payload),
                _unused(),
                _invitation.c.revoked_at.is_(None),
                _invitation.c.invited_by.is_distinct_from(by.person_id),
                _invitation.c.expires_at > now,
            )
            .values(used_by=by.person_id, used_at=now, expires_at=_open_until(now))
            .returning(_invitation.c.id)
        )
        .first()
    )
    if taken is None:
        raise InvitationSpent
    invitation = session.get_one(Invitation, taken.id, populate_existing=True)
    if invitation.invited_by is None:
        grant(session, invitation, by=by, now=now)
    else:
        audit.record(session, "open_invitation", invitation, by=by.person_id, now=now)
    return invitation


def _unused() -> ColumnElement[bool]:
    named = _invitation.c.named_at.is_not(None) | _invitation.c.confirmed_at.is_not(None)
    opened = _invitation.c.used_by.is_not(None)
    return ~opened | (_invitation.c.invited_by.is_not(None) & ~named)


def _open_until(now: datetime) -> Any:
    """Two days from the first opening on; a second one prolongs nothing."""
    return case((_invitation.c.used_by.is_(None), now + VALID_FOR), else_=_invitation.c.expires_at)


def announce(session: Session, invitation_id: int, *, by: Actor, now: datetime) -> None:
    """Whoever opened the link has told their name: the inviter is asked whether it is them. Raises
    InvitationSpent where somebody else has opened it meanwhile.
    """
    invitation = session.get_one(Invitation, invitation_id)
    if invitation.used_by != by.person_id or invitation.invited_by is None:
        raise InvitationSpent
    _change(session, invitation, named_at=now)
    for chat in chats_of(session, {invitation.invited_by}):
        post(session, chat, "invitation-opened", invitation.id, now=awake(now), lane=Lane.VISIT)


def confirm(session: Session, invitation_id: int, *, by: Actor, now: datetime) -> Grant:
    """«是他»: only now the role is given. Raises Stale once it is decided or too late."""
    invitation = _decidable(session, invitation_id, by=by, now=now)
    _change(session, invitation, confirmed_at=now)
    row = grant(session, invitation, by=by, now=now)
    for chat in chats_of(session, {row.person_id}):
        post(session, chat, "role-given", row.id, now=awake(now))
    return row


def deny(session: Session, invitation_id: int, *, by: Actor, now: datetime) -> None:
    """«不是他»: the link is worth nothing, and whoever opened it is told."""
    invitation = _decidable(session, invitation_id, by=by, now=now)
    revoke(session, invitation_id, by=by, now=now)
    for chat in chats_of(session, {invitation.used_by} if invitation.used_by else ()):
        post(session, chat, "invitation-denied", None, now=awake(now))


def revoke(session: Session, invitation_id: int, *, by: Actor, now: datetime) -> None:
    """Taken back before it became a role. Raises Stale if it has become one."""
    invitation = _own(session, invitation_id, by=by, now=now)
    if invitation.confirmed_at is not None or invitation.revoked_at is not None:
        raise Stale
    _change(session, invitation, revoked_at=now)
    audit.record(session, "revoke", invitation, by=by.person_id, now=now)


def grant(session: Session, invitation: Invitation, *, by: Actor, now: datetime) -> Grant:
    """Write the role down, once however often it is given; a worker also gets a place in the
    organisation. Raises RolesContradict.
    """
    person_id = invitation.used_by or 0
    held = actor_of(session, person_id).held
    wanted = Post(invitation.role, invitation.provider_id, invitation.area_code)
    if contradict(posts_of(Actor(person_id, held)), wanted):
        raise RolesContradict
    row = _in_force(session, person_id, wanted) if Held(*wanted) in held else None
    if row is None:
        row = add(session, Grant(**wanted._asdict(), person_id=person_id, granted_at=now))
        audit.record(session, "grant", row, by=by.person_id, now=now, role=wanted.role)
    if wanted.role in ON_CALL:
        plan_digest(session, person_id, now=now)
    if wanted.role is Role.WORKER and wanted.provider_id is not None:
        employ(session, person_id, wanted.provider_id, wanted.area_code)
    act_as(session, person_id, wanted.role, now=now)
    return row


def act_as(session: Session, person_id: int, role: Role | None, *, now: datetime) -> None:
    """Keys and commands of another of the roles held; it changes no right."""
    accounts = table(Account)
    mine = accounts.c.person_id == person_id
    session.connection().execute(accounts.update().where(mine).values(acting=role))
    for chat in chats_of(session, {person_id}):
        post(session, chat, COMMANDS, None, now=now)


def _in_force(session: Session, person_id: int, wanted: Post) -> Grant | None:
    row = table(Grant).c
    return session.scalars(
        select(Grant).where(
            row.person_id == person_id,
            row.role == wanted.role,
            row.provider_id.is_not_distinct_from(wanted.provider_id),
            row.area_code == wanted.area_code,
            row.revoked_at.is_(None),
        )
    ).first()


def _own(session: Session, invitation_id: int, *, by: Actor, now: datetime) -> Invitation:
    """Of those by this person, who may still give that role."""
    invitation = session.get(Invitation, invitation_id)
    if invitation is None or invitation.invited_by != by.person_id:
        raise NotAllowed(act=str(Act.APPOINT), object_type="invitation", object_id=invitation_id)
    allow(session, Act.APPOINT, invitation, by=by, now=now)
    return invitation


def _decidable(session: Session, invitation_id: int, *, by: Actor, now: datetime) -> Invitation:
    invitation = _own(session, invitation_id, by=by, now=now)
    decided = invitation.confirmed_at or invitation.revoked_at
    if invitation.used_by is None or decided or invitation.expires_at <= now:
        raise Stale
    return invitation


def _change(session: Session, invitation: Invitation, **changes: datetime) -> None:
    session.connection().execute(
        _invitation.update().where(_invitation.c.id == invitation.id).values(**changes)
    )
    session.refresh(invitation)


def _hash(payload: str) -> str:
    return hashlib.sha256(payload.encode()).hexdigest()
