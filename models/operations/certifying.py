"""认证: a coordinator looks at what somebody declared; what waited for it goes on."""

from datetime import datetime, timedelta

from sqlalchemy import select
from sqlmodel import Session

from models import agenda
from models.access import Act, allow
from models.agenda import DueKind
from models.base import table
from models.errors import NotAllowed, Stale
from models.lifecycle import move
from models.operations.caring import confirm_all
from models.operations.explaining import decide
from models.operations.helping import close_task
from models.reads.catalogue import figures
from models.reads.standing import Actor, may_speak_for
from models.rules.hours import today
from models.tables.decisions import Occasion
from models.tables.desk import Task, TaskStatus
from models.tables.orders import Order, OrderStatus
from models.tables.people import ClaimStatus, GroupClaim, Person
from models.words import TaskKind


def certify(session: Session, claim_id: int, *, seen: int, by: Actor, now: datetime) -> GroupClaim:
    """The person belongs to the group, for a year; orders that waited for it go on."""
    claim = _fresh(session, claim_id, seen=seen, by=by, now=now)
    days = figures(session, today(now))["certificate_days"]
    move(
        session,
        claim,
        ClaimStatus.CERTIFIED,
        by=by,
        now=now,
        valid_until=today(now) + timedelta(days=days),
    )
    confirm_all(session, claim.person_id, by=by, now=now)
    _go_on(session, claim.person_id, by=by, now=now)
    return claim


def refuse(
    session: Session, claim_id: int, *, seen: int, reason: str, by: Actor, now: datetime
) -> GroupClaim:
    """The person does not belong to the group, and why."""
    claim = _fresh(session, claim_id, seen=seen, by=by, now=now)
    move(session, claim, ClaimStatus.REFUSED, by=by, now=now, reason=reason, valid_until=None)
    _go_on(session, claim.person_id, by=by, now=now)
    return claim


def claims_of(session: Session, person_id: int) -> list[GroupClaim]:
    claim = table(GroupClaim).c
    return list(
        session.scalars(select(GroupClaim).where(claim.person_id == person_id).order_by(claim.id))
    )


def _go_on(session: Session, person_id: int, *, by: Actor, now: datetime) -> None:
    """Orders that waited are placed, or refused once nothing is left to look at."""
    undecided = any(c.status is ClaimStatus.DECLARED for c in claims_of(session, person_id))
    order = table(Order).c
    for waiting in session.scalars(
        select(Order).where(order.person_id == person_id, order.status == OrderStatus.SUBMITTED)
    ):
        verdict = decide(session, waiting, Occasion.CERTIFIED, by=by, now=now).verdict
        if verdict.entitled and verdict.groups:
            move(session, waiting, OrderStatus.PLACING, by=by, now=now)
            agenda.plan(session, DueKind.PLACE_ORDER, waiting.id, now)
        elif not verdict.entitled and not undecided:
            reasons = ",".join(verdict.obstacles)
            move(session, waiting, OrderStatus.REFUSED, by=by, now=now, reason=reasons)
    if not undecided:
        _close_tasks(session, person_id, by=by, now=now)


def _close_tasks(session: Session, person_id: int, *, by: Actor, now: datetime) -> None:
    task = table(Task).c
    for open_one in session.scalars(
        select(Task).where(
            task.kind == TaskKind.CERTIFY,
            task.person_id == person_id,
            task.status != TaskStatus.CLOSED,
        )
    ):
        close_task(session, open_one.id, reason="looked at", by=by, now=now)


def _fresh(session: Session, claim_id: int, *, seen: int, by: Actor, now: datetime) -> GroupClaim:
    claim = session.get(GroupClaim, claim_id)
    if claim is None:
        raise NotAllowed
    allow(session, Act.COORDINATE, session.get_one(Person, claim.person_id), by=by, now=now)
    if may_speak_for(session, by.person_id, claim.person_id, now):
        raise NotAllowed(act="certify_own", object_type="groupclaim", object_id=claim.id)
    if claim.version != seen or claim.status is not ClaimStatus.DECLARED:
        raise Stale(now=claim.status)
    return claim
