"""The desk and whoever told of something write to each other; every word stands in the case."""

from datetime import datetime, timedelta

from sqlmodel import Session

from models.errors import NotAllowed, Stale
from models.lifecycle import amend, move
from models.operations import talking
from models.operations.helping import also, fresh_task
from models.operations.queueing import rouse
from models.operations.talking import Talk
from models.outbox import post
from models.reads.audience import callable_for, chats_of
from models.reads.slots import is_minor
from models.reads.standing import Actor, Standing
from models.rules.escalation import ANY_HOUR
from models.rules.hours import awake, today
from models.rules.names import masked
from models.rules.plain import plain
from models.tables.desk import Task, TaskStatus
from models.tables.messaging import Lane
from models.tables.people import Person
from models.words import Doubt

WORDS = 300
"""Characters of one answer."""
FLOW = "telling"
"""The talk of somebody whose words belong to a case."""
YOUNG = "young"
"""What a talk knows of its speaker outlives the case."""
FOR = timedelta(hours=2)
"""So long after the last word what somebody writes belongs to the case."""


def hears(session: Session, task: Task, *, now: datetime) -> list[int]:
    """The chats in which an answer may appear: of whoever told of it. A minor's case is answered
    to the minor alone, never to whoever speaks for them.
    """
    teller = task.told_by or task.person_id
    about = session.get(Person, task.person_id) if task.person_id else None
    minor = about is not None and is_minor(about.birth_date, today(now))
    if teller is None or (minor and teller != task.person_id):
        return []
    return chats_of(session, {teller})


def reader(session: Session, task: Task) -> str:
    """The masked name of whoever told of it, who reads the answer."""
    teller = session.get(Person, task.told_by or task.person_id or 0)
    return masked(teller.name if teller else "")


def is_young(session: Session, task: Task, *, now: datetime) -> bool:
    """Whether it is a minor, or may be one, who reads the answer."""
    about = session.get(Person, task.person_id) if task.person_id else None
    born = about.birth_date if about else None
    return task.could_be is Doubt.CHILD or is_minor(born, today(now))


def of_the_young(session: Session, who: Standing, *, now: datetime) -> bool:
    """Whether a child reads at this telephone: by its date of birth, or because it said so."""
    if who.registered:
        return is_minor(session.get_one(Person, who.person_id).birth_date, today(now))
    return who.understood or YOUNG in talking.recall(session, who.chat_id).answers


def may_answer(session: Session, task: Task, *, by: Actor, now: datetime) -> bool:
    """Whether somebody else is there to be answered."""
    theirs = by.person_id in (task.told_by, task.person_id)
    return not theirs and bool(hears(session, task, now=now))


def open_answer(session: Session, task_id: int, *, by: Actor, now: datetime) -> Task:
    """A case that can be answered by this person now. Raises NotAllowed, Stale."""
    task = fresh_task(session, task_id, by=by, now=now)
    if task.status is TaskStatus.CLOSED:
        raise Stale(now=task.status)
    if not may_answer(session, task, by=by, now=now):
        raise NotAllowed(act="answer", object_type="task", object_id=task.id)
    return task


def answer(session: Session, task_id: int, words: str, *, by: Actor, now: datetime) -> list[int]:
    """The desk says something; whoever answers has the case. Returns the chats to be told.
    That it was answered goes into the chain, the words into the case alone.
    """
    task = open_answer(session, task_id, by=by, now=now)
    said = plain(words)[:WORDS]
    amend(session, task, by=by, now=now, why="answered", about=also(task.about, f"↩ {said}"))
    if task.status is TaskStatus.OPEN:
        move(session, task, TaskStatus.TAKEN, by=by, now=now, owner_id=by.person_id)
    return hears(session, task, now=now)


def answered_in(task: Task, now: datetime) -> tuple[Lane, datetime]:
    """How fast an answer goes out, and when: in danger at once, at any hour."""
    return (Lane.EMERGENCY, now) if task.kind in ANY_HOUR else (Lane.NORMAL, awake(now))


def spoken_of(session: Session, task_id: int, *, by: Actor) -> Task | None:
    """The case of which this person's words are; None once it is closed, or for another's."""
    task = session.get(Task, task_id)
    if task is None or task.status is TaskStatus.CLOSED or by.person_id is None:
        return None
    return task if by.person_id in (task.told_by, task.person_id) else None


def say_more(session: Session, task: Task, words: str, *, by: Actor, now: datetime) -> None:
    """Their next words, kept with the case; its owner, or everybody on call, reads them at once."""
    amend(session, task, by=by, now=now, why="said_more", about=also(task.about, plain(words)))
    rouse(session, task, by=by, now=now)
    lane, due = answered_in(task, now)
    people = {task.owner_id} if task.owner_id else callable_for(session, task, task.rung)
    for chat in chats_of(session, {one for one in people if one}):
        post(session, chat, "task-more", task.id, now=due, lane=lane)


def listen_in(session: Session, chat_id: int, task: Task, *, now: datetime) -> None:
    """The desk has written to this chat: the next words there answer it. Outside danger nobody is
    torn out of a form.
    """
    talk = talking.recall(session, chat_id)
    if task.kind in ANY_HOUR or talk.flow in ("", FLOW):
        lay_aside(talk, task, now=now)
        talking.remember(session, chat_id, talk, now=now)


def lay_aside(talk: Talk, task: Task, *, now: datetime) -> None:
    """Words belong to the case now; a form that stood half-finished can be gone on with."""
    before = talk.answers.get("before") if talk.flow == FLOW else None
    if talk.flow and talk.flow != FLOW:
        told = {key: value for key, value in talk.answers.items() if key != YOUNG}
        before = {"flow": talk.flow, "step": talk.step, "answers": told, "version": talk.version}
    kept = {YOUNG: talk.answers[YOUNG]} if YOUNG in talk.answers else {}
    case = {"task": task.id, "since": now.isoformat(), "before": before}
    talk.flow, talk.step, talk.answers = FLOW, "", kept | case
