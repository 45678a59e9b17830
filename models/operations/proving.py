"""Proof without surveillance: nothing is refused at the door, what does not fit is looked at."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import exists, or_, select
from sqlmodel import Session

from models import ledger
from models.agenda import DueKind, drop
from models.base import table
from models.lifecycle import begin, move
from models.operations.helping import open_task
from models.outbox import post
from models.reads.audience import chats_of, worker_side
from models.reads.catalogue import figures
from models.reads.facts import facts_of, fives_of, missing
from models.reads.holds import held_of
from models.reads.standing import HOUSE, Actor
from models.rules.hours import awake, today
from models.rules.proofs import Odd, doubts, doubts_at_the_end, limits_of
from models.tables.callbacks import CallBack
from models.tables.desk import Task, TaskStatus
from models.tables.messaging import Lane
from models.tables.proofs import Hold, HoldStatus
from models.tables.visits import Visit
from models.words import Oddity, TaskKind

_hold, _task, _call = table(Hold).c, table(Task).c, table(CallBack).c


def examine(session: Session, visit: Visit, *, now: datetime) -> None:
    """The worker has left: whatever does not fit is held for a look."""
    limits = limits_of(figures(session, today(now)))
    hold(session, visit, doubts(facts_of(session, visit, now=now), limits), now=now)


def examine_the_end(session: Session, visit: Visit, *, now: datetime) -> None:
    """The visit is answered for: a fact that was never shown, and answers too good to be true."""
    odd = doubts_at_the_end(missing(session, visit.id), *fives_of(session, visit))
    hold(session, visit, odd, now=now)


def hold(session: Session, visit: Visit, odd: Iterable[Odd], *, now: datetime) -> list[Hold]:
    """Put these reasons before a human being and tell the worker, who may explain. Only this
    visit's money waits; each reason counts once, and none for a visit whose money has gone.
    """
    known = set(session.scalars(select(_hold.oddity).where(_hold.visit_id == visit.id)))
    new = [one for one in odd if one.what not in known]
    if not new or not ledger.held_for(session, visit):
        return []
    ledger.dispute(session, visit, now=now)
    open_task(session, TaskKind.REVIEW, now=now, thing=visit)
    for chat in chats_of(session, worker_side(session, visit.worker_id)):
        post(session, chat, "visit-held", visit.id, now=awake(now), lane=Lane.NORMAL)
    return [begin(session, _row(visit, one, now), by=HOUSE, now=now) for one in new]


def told_by_the_home(session: Session, visit: Visit, *, by: Actor, now: datetime) -> None:
    """The home says that somebody came and how it was: no telephone need show it any more."""
    held = held_of(session, visit.id)
    for one in held:
        if one.oddity is Oddity.NO_PHONE:
            move(session, one, HoldStatus.CLEARED, by=by, now=now, reason="the home says so")
    if held and not held_of(session, visit.id):
        looked_at(session, visit, now=now, reason="the home says so")


def looked_at(session: Session, visit: Visit, *, now: datetime, reason: str) -> None:
    """Nobody need look at this visit any more."""
    mine = (_task.kind == TaskKind.REVIEW) & (_task.visit_id == visit.id)
    for task in session.scalars(select(Task).where(mine, _task.status != TaskStatus.CLOSED)):
        move(session, task, TaskStatus.CLOSED, by=HOUSE, now=now, reason=reason)
        drop(session, {DueKind.CALL_OUT}, task.id)


def may_be_paid(session: Session, visit: Visit) -> bool:
    """Whether nothing odd about this visit is still to be looked at, or was found to be so, and no
    answer of the home is awaited.
    """
    doubtful = exists().where(
        _hold.visit_id == visit.id, _hold.status.in_((HoldStatus.HELD, HoldStatus.UPHELD))
    )
    asked = exists().where(_call.visit_id == visit.id, _call.waits)
    return not session.scalar(select(or_(doubtful, asked)))


def _row(visit: Visit, one: Odd, now: datetime) -> Hold:
    return Hold(
        visit_id=visit.id, oddity=one.what, figure=one.figure, opened_at=now, changed_at=now
    )
