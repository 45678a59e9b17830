"""交班: the end of a shift. Until a colleague takes it over, all stays with whoever gives it."""

from datetime import datetime, timedelta

from sqlalchemy import ColumnElement
from sqlmodel import Session

from models import audit
from models.agenda import DueKind, drop, plan
from models.base import add, table
from models.errors import NotAllowed, Stale
from models.lifecycle import move
from models.operations.queueing import WORDS, how_soon, in_hand, may_have, reassign_all
from models.outbox import post
from models.reads.audience import chats_of
from models.reads.standing import HOUSE, Actor, actor_of
from models.rules.escalation import ANY_HOUR
from models.rules.hours import awake
from models.rules.plain import plain
from models.tables.desk import HandOver, TaskStatus

ANSWER_WITHIN = timedelta(minutes=15)
"""Unanswered so long, the danger in it is called out to everybody."""
_handover = table(HandOver)


def hand_over(session: Session, to_id: int, words: str, *, by: Actor, now: datetime) -> HandOver:
    """A colleague is asked to take over what one has in hand; an earlier question is off."""
    tasks = in_hand(session, by.person_id or 0, by=by)
    if by.person_id is None or not any(may_have(session, task, to_id) for task in tasks):
        raise NotAllowed(act="hand_over", object_type="person", object_id=to_id)
    _end(session, _handover.c.from_id == by.person_id, ended_at=now)
    said = plain(words).strip()[:WORDS]
    row = add(session, HandOver(from_id=by.person_id, to_id=to_id, words=said, at=now))
    audit.record(session, "hand_over", row, by=by.person_id, now=now)
    plan(session, DueKind.HANDOVER, row.id, now + ANSWER_WITHIN)
    lane, due = how_soon(tasks, now)
    for chat in chats_of(session, {to_id}):
        post(session, chat, "hand-over", row.id, now=due, lane=lane)
    return row


def take_shift(session: Session, handover_id: int, *, by: Actor, now: datetime) -> int:
    """«I have it»: from now on it is theirs; returns how many. Raises Stale once it is over."""
    row = session.get(HandOver, handover_id)
    if row is None or row.to_id != by.person_id:
        raise NotAllowed(act="take_shift", object_type="handover", object_id=handover_id)
    _end(session, _handover.c.id == row.id, strict=True, taken_at=now)
    audit.record(session, "take_shift", row, by=by.person_id, now=now)
    drop(session, {DueKind.HANDOVER}, row.id)
    count = reassign_all(session, row.from_id, row.to_id, by=by, now=now)
    _tell_giver(session, row, now)
    return count


def unanswered(session: Session, handover_id: int, *, now: datetime) -> None:
    """Nobody took it: all stays with the giver, but for danger, which is open to all again."""
    row = session.get(HandOver, handover_id)
    if row is None or row.taken_at is not None or row.ended_at is not None:
        return
    _end(session, _handover.c.id == row.id, ended_at=now)
    for task in in_hand(session, row.from_id, by=actor_of(session, row.from_id)):
        if task.kind in ANY_HOUR:
            free = {"owner_id": None, "due_at": now}
            move(session, task, TaskStatus.OPEN, by=HOUSE, now=now, reason="not taken", **free)
            drop(session, {DueKind.CALL_OUT}, task.id)
            plan(session, DueKind.CALL_OUT, task.id, now + ANSWER_WITHIN)
    session.refresh(row)
    _tell_giver(session, row, now)


def _end(
    session: Session, which: ColumnElement[bool], *, strict: bool = False, **when: datetime
) -> None:
    """Questions that are still open are not any more; `strict`: there has to be one."""
    c = _handover.c
    still = _handover.update().where(which, c.taken_at.is_(None), c.ended_at.is_(None))
    ended = session.connection().execute(still.values(**when)).rowcount
    if strict and not ended:
        raise Stale


def _tell_giver(session: Session, row: HandOver, now: datetime) -> None:
    for chat in chats_of(session, {row.from_id}):
        post(session, chat, "shift", row.id, now=awake(now))
