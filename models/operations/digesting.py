"""☀️ 早报: each workday at half past eight whoever answers at a desk is told how it stands."""

from datetime import datetime, time, timedelta

from sqlalchemy import exists, select
from sqlmodel import Session

from models import agenda
from models.agenda import DueKind
from models.base import change, table
from models.outbox import post
from models.reads.audience import ON_CALL
from models.reads.digests import readers
from models.reads.standing import actor_of
from models.rules.hours import at, today
from models.rules.workdays import PUBLISHED
from models.tables.messaging import Due, DueStatus
from models.tables.people import Account
from models.tables.roles import Grant

HOUR = time(8, 30)
LATEST = timedelta(hours=3)
"""Later than that the morning is over: what was missed is left out."""

_grant, _due = table(Grant).c, table(Due).c


def plan_digest(session: Session, person_id: int, *, now: datetime) -> None:
    """The next one; once a morning, however many posts somebody holds."""
    agenda.plan(session, DueKind.DIGEST, person_id, coming(now))


def coming(now: datetime) -> datetime:
    """Half past eight of the next workday, later than now."""
    day = today(now)
    while not PUBLISHED.is_workday(day) or at(day, HOUR) <= now:
        day += timedelta(days=1)
    return at(day, HOUR)


def is_morning(now: datetime) -> bool:
    """Whether a workday's news are still new."""
    begins = at(today(now), HOUR)
    return PUBLISHED.is_workday(today(now)) and begins <= now <= begins + LATEST


def send(session: Session, person_id: int, *, now: datetime) -> None:
    """The news of this morning, and the next one is planned. Whoever holds no post at a desk any
    more hears nothing, now or later.
    """
    actor = actor_of(session, person_id)
    if not any(actor.holds_any(role) for role in ON_CALL):
        return
    plan_digest(session, person_id, now=now)
    if is_morning(now):
        for chat in readers(session, person_id):
            post(session, chat, "digest", None, now=now)


def plan_all_digests(session: Session, *, now: datetime) -> int:
    """At night: of posts from before there was such news; how many."""
    planned = exists().where(
        _due.kind == DueKind.DIGEST,
        _due.object_id == _grant.person_id,
        _due.status == DueStatus.OPEN,
    )
    held = (_grant.role.in_(ON_CALL)) & _grant.revoked_at.is_(None)
    people = session.scalars(select(_grant.person_id).where(held, ~planned).distinct()).all()
    for person_id in people:
        plan_digest(session, person_id, now=now)
    return len(people)


def set_digest(session: Session, chat_id: int, *, on: bool) -> None:
    """Whether the morning's news come into this chat."""
    change(session, Account, table(Account).c.chat_id == chat_id, digest=on)
