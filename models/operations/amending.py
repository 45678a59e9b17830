"""A person's file put right by themselves, or by whoever speaks for them."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlmodel import Session

from models import audit
from models.access import Act, allow
from models.base import table
from models.lifecycle import can, move
from models.operations.helping import open_task
from models.operations.homes_found import move_out
from models.reads.standing import Actor
from models.tables.people import ClaimStatus, GroupClaim, Person
from models.words import TaskKind


def correct_name(session: Session, person_id: int, name: str, *, by: Actor, now: datetime) -> None:
    _correct(session, person_id, "name", name[:60], by=by, now=now)


def correct_phone(
    session: Session, person_id: int, phone: str, *, by: Actor, now: datetime
) -> None:
    _correct(session, person_id, "phone", phone[:30], by=by, now=now)


def correct_door(session: Session, person_id: int, door: str, *, by: Actor, now: datetime) -> None:
    """The home on the map was that of the door before."""
    _correct(session, person_id, "address", door[:200], by=by, now=now)
    move_out(session, person_id)


def correct_birth(
    session: Session, person_id: int, born: date, *, by: Actor, now: datetime
) -> None:
    """Groups hang on the age: each certified one is looked at again."""
    person = _correct(session, person_id, "birth_date", born, by=by, now=now, birth_about=False)
    claim = table(GroupClaim).c
    certified = select(GroupClaim).where(claim.person_id == person.id)
    for one in session.scalars(certified.where(claim.status == ClaimStatus.CERTIFIED)).all():
        if can(one, ClaimStatus.DECLARED):
            move(session, one, ClaimStatus.DECLARED, by=by, now=now, valid_until=None)
    open_task(session, TaskKind.CERTIFY, now=now, by=by, person_id=person.id)


def _correct(
    session: Session,
    person_id: int,
    column: str,
    value: Any,
    *,
    by: Actor,
    now: datetime,
    **besides: Any,
) -> Person:
    """The chain says which column, never what stood or stands in it; `besides` goes with it."""
    person = session.get_one(Person, person_id)
    allow(session, Act.ORDER_FOR, person, by=by, now=now)
    people = table(Person)
    mine = people.c.id == person.id
    session.connection().execute(people.update().where(mine).values(**{column: value, **besides}))
    session.refresh(person)
    audit.record(session, "correct_file", person, by=by.person_id, now=now, column=column)
    return person
