"""A post ends: with the next press nothing of it is left, and nothing it had in hand is lost."""

from datetime import datetime

from sqlalchemy import select
from sqlmodel import Session

from models import agenda, audit
from models.access import Act, allow
from models.agenda import DueKind
from models.base import table
from models.errors import NotAllowed, Refused, Stale
from models.lifecycle import move
from models.operations import duties, scoring, stepping_down
from models.operations.inviting import act_as
from models.operations.pausing import resumed
from models.operations.withdrawing import hand_back, of_worker
from models.outbox import post
from models.reads.appointments import can_appoint
from models.reads.audience import EVERYBODY, ON_CALL, callable_for, chats_of, on_call
from models.reads.owed import owed
from models.reads.standing import Actor, Held, actor_of
from models.rules.hours import awake
from models.rules.ranks import Post
from models.tables.desk import Task, TaskStatus
from models.tables.orders import Order
from models.tables.providers import Worker
from models.tables.roles import Grant, Invitation
from models.words import Role

LEFT = "left"
"""Why visits, offers and cases change hands then."""


class LastOnCall(Refused):
    """Nobody else anywhere would hear of an emergency: somebody else is invited first."""

    code = "last-on-call"


def leave(session: Session, grant_id: int, *, by: Actor, now: datetime) -> Grant:
    """Somebody gives up a post of their own.

    Raises Stale if it has ended already, LastOnCall where nobody would be left to call.
    """
    row = session.get(Grant, grant_id)
    if row is None or row.person_id != by.person_id:
        raise NotAllowed(act="leave", object_type="grant", object_id=grant_id)
    _end(session, row, "leave", by=by, now=now)
    return row


def dismiss(session: Session, grant_id: int, *, by: Actor, now: datetime) -> Grant:
    """Whoever could give a post takes it away, and whoever held it is told."""
    row = session.get(Grant, grant_id)
    if row is None:
        raise NotAllowed(act=str(Act.APPOINT), object_type="grant", object_id=grant_id)
    allow(session, Act.APPOINT, row, by=by, now=now)
    _end(session, row, "dismiss", by=by, now=now)
    for chat in chats_of(session, {row.person_id}):
        post(session, chat, "role-ended", row.id, now=awake(now))
    return row


def _end(session: Session, row: Grant, act: str, *, by: Actor, now: datetime) -> None:
    grants, before = table(Grant), duties.called(session, row)
    open_still = (grants.c.id == row.id) & grants.c.revoked_at.is_(None)
    ended = grants.update().where(open_still).values(revoked_at=now)
    if session.connection().execute(ended).rowcount != 1:
        raise Stale
    session.refresh(row)
    if row.role in ON_CALL and not on_call(session, "", EVERYBODY):
        raise LastOnCall
    audit.record(session, act, row, by=by.person_id, now=now, role=row.role)
    gone = actor_of(session, row.person_id)
    if row.role is Role.WORKER and not _still_works(gone.held, row.provider_id):
        _let_go(session, row, by=by, now=now)
    if row.role is Role.EVALUATOR:
        scoring.hand_on(session, row.person_id, now=now)
        stepping_down.hand_on(session, row.person_id, now=now)
    duties.hand_on(session, before, now=now)
    _reopen_cases(session, gone, by=by, now=now)
    _void_invitations(session, gone, by=by, now=now)
    if not gone.holds_any(row.role):
        act_as(session, row.person_id, None, now=now)


def _still_works(held: tuple[Held, ...], provider_id: int | None) -> bool:
    return any(h.role is Role.WORKER and h.provider_id == provider_id for h in held)


def _let_go(session: Session, row: Grant, *, by: Actor, now: datetime) -> None:
    """The worker's visits and offers go to others."""
    worker = table(Worker)
    theirs = (worker.c.person_id == row.person_id) & (worker.c.provider_id == row.provider_id)
    freed = worker.update().where(theirs).values(active=False).returning(worker.c.id)
    posts = session.connection().scalars(freed).all()
    session.expire_all()
    for worker_id in posts:
        hand_back(session, of_worker(worker_id), by=by, now=now, reason=LEFT)


def _reopen_cases(session: Session, gone: Actor, *, by: Actor, now: datetime) -> None:
    """What they had taken and may no longer deal with is called out anew."""
    task = table(Task).c
    for taken in session.scalars(
        select(Task).where(task.owner_id == gone.person_id, task.status == TaskStatus.TAKEN)
    ).all():
        if gone.person_id in callable_for(session, taken, EVERYBODY):
            continue
        order = session.get(Order, taken.order_id) if taken.order_id else None
        _, due = owed(session, taken.kind, order, opened=taken.opened_at, now=now)
        back = resumed(session, taken, now=now)
        back |= {"owner_id": None, "due_at": due, "snoozed_until": None}
        move(session, taken, TaskStatus.OPEN, by=by, now=now, reason=LEFT, **back)
        agenda.drop(session, {DueKind.CALL_OUT, DueKind.SNOOZE_ENDS}, taken.id)
        agenda.plan(session, DueKind.CALL_OUT, taken.id, due)


def _void_invitations(session: Session, gone: Actor, *, by: Actor, now: datetime) -> None:
    """Links that they sent and could not send any more are worth nothing."""
    sent = table(Invitation)
    for one in session.scalars(
        select(Invitation).where(
            sent.c.invited_by == gone.person_id,
            sent.c.confirmed_at.is_(None),
            sent.c.revoked_at.is_(None),
        )
    ).all():
        wanted = Post(one.role, one.provider_id, one.area_code)
        if can_appoint(session, gone, wanted, now=now):
            continue
        void = sent.update().where(sent.c.id == one.id).values(revoked_at=now)
        session.connection().execute(void)
        audit.record(session, "revoke", one, by=by.person_id, now=now)
