"""An organisation is sent to nobody: said by a supervisor, with a reason, until it is lifted."""

from datetime import date, datetime, time, timedelta

from sqlalchemy import select
from sqlmodel import Session

from models import audit
from models.access import RULES, Act, allow
from models.base import add, change, table
from models.errors import NotAllowed, Stale
from models.operations.substituting import Saved
from models.operations.withdrawing import hand_back
from models.outbox import post
from models.reads.audience import chats_of, managers_of
from models.reads.qualifying import disqualified
from models.reads.standing import Actor
from models.rules.hours import at, awake, today
from models.tables.messaging import Lane
from models.tables.providers import Disqualification, Provider, Worker

GROUNDS = ("papers", "complaints", "money", "danger", "other")
"""Why an organisation is disqualified."""
_ban, _worker = table(Disqualification).c, table(Worker).c


def fresh_provider(session: Session, provider_id: int, *, by: Actor, now: datetime) -> Provider:
    """The organisation, for a supervisor of every place where it has a contract."""
    provider = session.get(Provider, provider_id)
    if provider is None:
        raise NotAllowed(act=str(Act.DISQUALIFY), object_type="provider", object_id=provider_id)
    allow(session, Act.DISQUALIFY, provider, by=by, now=now)
    return provider


def under(session: Session, *, by: Actor, now: datetime) -> list[Provider]:
    """The organisations that this supervisor may take out of service."""
    everyone = session.scalars(select(Provider).order_by(table(Provider).c.name)).all()
    return [one for one in everyone if RULES[Act.DISQUALIFY](session, by, one, now)]


def disqualify(
    session: Session,
    provider_id: int,
    why: str,
    until: date | None = None,
    *,
    by: Actor,
    now: datetime,
) -> Saved:
    """From now on nobody of it is sent; what its workers had in hand goes to others, the neediest
    first. Raises Stale where it is disqualified already.
    """
    provider = fresh_provider(session, provider_id, by=by, now=now)
    day = today(now)
    if why not in GROUNDS or (until is not None and until < day):
        raise Stale
    if disqualified(session, {provider_id}, day):
        raise Stale
    row = Disqualification(
        provider_id=provider_id, since=day, until=until, why=why, by_id=by.person_id
    )
    add(session, row)
    audit.record(session, "disqualify", provider, by=by.person_id, now=now, reason=why)
    for chat in chats_of(session, managers_of(session, provider_id)):
        post(session, chat, "disqualified", row.id, now=awake(now), lane=Lane.VISIT)
    last = at(until + timedelta(days=1), time()) if until else None
    theirs = select(_worker.id).where(_worker.provider_id == provider_id)
    return hand_back(
        session,
        lambda row: row.worker_id.in_(theirs),
        by=by,
        now=now,
        reason="disqualified",
        until=last,
    )


def lift(session: Session, provider_id: int, *, by: Actor, now: datetime) -> None:
    """It may be sent again. Raises Stale where nothing was to lift."""
    provider = fresh_provider(session, provider_id, by=by, now=now)
    if not disqualified(session, {provider_id}, today(now)):
        raise Stale
    live = (_ban.provider_id == provider_id) & _ban.lifted_at.is_(None)
    change(session, Disqualification, live, lifted_at=now)
    audit.record(session, "lift", provider, by=by.person_id, now=now)
