"""Six digits from mouth to mouth: whoever has them from the person, or from the desk, may speak."""

import hashlib
import secrets
import unicodedata
from dataclasses import replace
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlmodel import Session

from models import audit
from models.access import Act, allow
from models.base import add, table
from models.errors import NotAllowed
from models.operations import caring
from models.operations.caring import Speaking
from models.reads.slots import is_minor
from models.reads.standing import Actor
from models.rules.hours import today
from models.tables.people import Care, CareCode, Person
from models.words import Bond, Scope

DIGITS = 6
TRIES = 5
"""After so many wrong ones for a name, every number of somebody of that name is dead."""
VALID_FOR = timedelta(minutes=30)

_codes, _person = table(CareCode), table(Person).c


def give_code(session: Session, person_id: int, scope: Scope, *, by: Actor, now: datetime) -> str:
    """A number to tell a relative. The one before it is dead; only a hash is kept."""
    person = session.get(Person, person_id)
    if person is None:
        raise NotAllowed(act=str(Act.ASSIST), object_type="person", object_id=person_id)
    if by.person_id != person.id:
        allow(session, Act.ASSIST, person, by=by, now=now)
    session.connection().execute(_codes.delete().where(_codes.c.person_id == person.id))
    digits = "".join(secrets.choice("0123456789") for _ in range(DIGITS))
    code = add(
        session,
        CareCode(
            person_id=person.id,
            given_by=by.person_id or person.id,
            secret_hash=_hash(person.id, digits),
            scope=scope,
            expires_at=now + VALID_FOR,
        ),
    )
    audit.record(session, "give_code", code, by=by.person_id, now=now)
    return digits


def link(
    session: Session, name: str, told: str, bond: Bond, *, by: Actor, now: datetime
) -> Care | None:
    """Speak for whoever of that name gave this number; None if nobody did, and that try counts.

    A minor's own number only asks: a coordinator says whether it is so.
    """
    digits = "".join(c for c in unicodedata.normalize("NFKC", told) if c.isdigit())
    alive = session.scalars(
        select(CareCode)
        .join(Person, _person.id == _codes.c.person_id)
        .where(_person.name == name, _codes.c.expires_at > now, _codes.c.tries < TRIES)
    ).all()
    code = next((c for c in alive if c.secret_hash == _hash(c.person_id, digits)), None)
    if code is None or by.person_id in (code.person_id, code.given_by):
        _count(session, [c.id for c in alive], by=by, now=now)
        return None
    session.connection().execute(_codes.delete().where(_codes.c.id == code.id))
    return _speak(session, code, bond, by=by, now=now)


def _speak(session: Session, code: CareCode, bond: Bond, *, by: Actor, now: datetime) -> Care:
    person = session.get_one(Person, code.person_id)
    speaking = Speaking(by.person_id or 0, person, bond, code.scope)
    if code.given_by == person.id and is_minor(person.birth_date, today(now)):
        return caring.ask(session, speaking, by=by, now=now)
    return caring.hold(session, replace(speaking, confirmed_by=code.given_by), by=by, now=now)


def _count(session: Session, ids: list[int], *, by: Actor, now: datetime) -> None:
    wrong = _codes.update().where(_codes.c.id.in_(ids)).values(tries=_codes.c.tries + 1)
    session.connection().execute(wrong)
    audit.append(
        session, "wrong_care_code", ("person", by.person_id or 0), by=by.person_id, now=now
    )


def _hash(person_id: int, digits: str) -> str:
    return hashlib.sha256(f"{person_id}:{digits}".encode()).hexdigest()
