"""What people like to speak, and what the workers who come to them speak."""

from datetime import datetime

from sqlmodel import Session

from models import audit
from models.access import Act, hand_of
from models.base import add, change, delete, table
from models.errors import NotAllowed, Stale
from models.operations.colleagues import fresh_worker
from models.operations.staffing import posts_at
from models.reads.standing import Actor
from models.tables.people import Person
from models.tables.providers import Worker, WorkerTongue
from models.words import Tongue

ANY = "any"
"""Whoever has no wish says so."""
_said = table(WorkerTongue).c


def may_wish(session: Session, person_id: int, *, by: Actor, now: datetime) -> Person:
    """Whose wishes they are; for themselves, whoever speaks for them, and their desk."""
    person = session.get(Person, person_id)
    if person is None:
        raise NotAllowed
    hand_of(session, Act.ORDER_FOR, person, by=by, now=now)
    return person


def like(session: Session, person_id: int, told: str, *, by: Actor, now: datetime) -> None:
    """`told` is a tongue, or ANY. Whoever speaks it gets points; no visit is lost over it."""
    person = may_wish(session, person_id, by=by, now=now)
    tongue = None if told == ANY else _tongue(told)
    change(session, Person, table(Person).c.id == person.id, tongue=tongue)
    session.refresh(person)
    audit.record(session, "like_tongue", person, by=by.person_id, now=now, tongue=told)


def set_tongue(
    session: Session, worker_id: int, told: str, *, on: bool, by: Actor, now: datetime
) -> None:
    """What a manager notes of a colleague."""
    _note(session, fresh_worker(session, worker_id, by=by, now=now), told, on=on, by=by, now=now)


def set_own(session: Session, told: str, *, on: bool, by: Actor, now: datetime) -> None:
    """What workers say of themselves, for every organisation that they work for."""
    for post in posts_at(session, by):
        _note(session, post, told, on=on, by=by, now=now)


def _note(session: Session, post: Worker, told: str, *, on: bool, by: Actor, now: datetime) -> None:
    tongue = _tongue(told)
    same = (_said.worker_id == post.id) & (_said.tongue == tongue)
    delete(session, WorkerTongue, same)
    if on:
        add(session, WorkerTongue(worker_id=post.id, tongue=tongue))
    audit.record(session, "set_tongue", post, by=by.person_id, now=now, tongue=told, on=on)


def _tongue(told: str) -> Tongue:
    if told not in set(Tongue):
        raise Stale
    return Tongue(told)
