"""A case that nobody has in time: who is called next, further and further up."""

from datetime import datetime

from sqlalchemy import exists, select
from sqlmodel import Session

from models.agenda import DueKind, drop, plan
from models.base import table
from models.lifecycle import amend
from models.operations.conversing import hears, is_young
from models.outbox import post
from models.reads.audience import called_for, chats_of
from models.reads.standing import HOUSE
from models.rules.escalation import ANY_HOUR, HELD_OPEN, everybody_knows, next_call, silence
from models.rules.hours import awake
from models.tables.desk import Task, TaskStatus
from models.tables.messaging import Lane, Outbox
from models.words import TaskKind

REMINDER = "tasks-open"
"""News of everything at once that calls at any hour and that nobody has."""
_task, _message = table(Task).c, table(Outbox).c


def hold(session: Session, task: Task, *, now: datetime) -> None:
    """Somebody reads an emergency that nobody has yet: the first call further up waits a
    little, and once only, however often it is opened.
    """
    first_call = task.kind is TaskKind.EMERGENCY and task.rung == 0 and now < task.due_at
    if first_call and task.status is TaskStatus.OPEN:
        drop(session, {DueKind.CALL_OUT}, task.id)
        plan(session, DueKind.CALL_OUT, task.id, task.opened_at + HELD_OPEN)


def call_out(session: Session, task_id: int, *, now: datetime) -> None:
    """Nobody answered in time: call again, further up; without end while it is an emergency. Once
    everybody was called, whoever had all their open cries in one message since is not called. The
    first time whoever told of it hears that nobody has it yet, and whom to telephone.
    """
    task = session.get(Task, task_id)
    if task is None or task.status in (TaskStatus.ANSWERED, TaskStatus.CLOSED):
        return
    if task.kind is TaskKind.EMERGENCY and task.status is TaskStatus.TAKEN:
        return
    amend(session, task, by=HOUSE, now=now, why="call_out", rung=task.rung + 1)
    urgent = task.kind in ANY_HOUR
    lane, due = (Lane.EMERGENCY, now) if urgent else (Lane.VISIT, awake(now))
    people = called_for(session, task, task.rung)
    if not urgent:  # whoever knows of it already is not told twice, unless nobody else is left
        people = people - called_for(session, task, task.rung - 1) or people
    repeated = everybody_knows(task.kind, task.rung)
    for chat in chats_of(session, people):
        if not repeated:
            post(session, chat, "task", task.id, now=due, lane=lane)
        elif not _reminded(session, chat, now - silence(task.kind, task.rung - 1)):
            post(session, chat, REMINDER, task.id, now=due, lane=lane)
    child = is_young(session, task, now=now)
    if task.rung == 1 and task.status is TaskStatus.OPEN and _waits(task, child=child):
        for chat in hears(session, task, now=now):
            post(session, chat, "nobody-yet", task.id, now=due, lane=lane)
    again = next_call(task.kind, task.opened_at, task.rung, now, child=child)
    plan(session, DueKind.CALL_OUT, task.id, again)


def _waits(task: Task, *, child: bool) -> bool:
    """Whether somebody was promised a human being at once, or a child one within hours."""
    return task.kind is TaskKind.EMERGENCY or (child and task.kind is TaskKind.MESSAGE)


def _reminded(session: Session, chat_id: int, since: datetime) -> bool:
    """Whether this chat had all its open cries in one message after that moment."""
    lately = (_message.kind == REMINDER) & (_message.due_at > since)
    return session.scalar(select(exists().where(_message.chat_id == chat_id, lately))) or False


def in_danger(session: Session, person_id: int) -> bool:
    """Whether this person's cry for help is still open."""
    theirs = (_task.person_id == person_id) | (_task.told_by == person_id)
    cry = (_task.kind == TaskKind.EMERGENCY) & theirs
    open_cry = exists().where(cry, _task.status != TaskStatus.CLOSED)
    return bool(session.scalar(select(open_cry)))
