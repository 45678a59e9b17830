"""家里的卡: one card a home, with a number, digits and a picture; a new one kills the old."""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlmodel import Session

from models import audit
from models.access import Act, allow, hand_of
from models.base import add, table
from models.errors import NotAllowed, Refused
from models.operations.door_numbers import new_digits, new_list
from models.reads.residents import home_of, members
from models.reads.standing import Actor
from models.rules.numbers import CARD_DIGITS, card_number
from models.tables.households import Household, HouseholdMember
from models.tables.people import Person

PREFIX = "home_"
RANDOM_BYTES = 18

_homes, _members, _people = table(Household), table(HouseholdMember), table(Person)


class NoSuchCard(Refused):
    """No card of that number, or one of another community: the same answer for both."""

    code = "no-such-card"


@dataclass(frozen=True, slots=True)
class Card:
    """A card at the moment it is made. Nobody can make the same picture again."""

    number: str
    digits: str
    numbers: tuple[str, ...]
    """Said one after another, one for each end of a visit, by whoever has no telephone."""
    payload: str
    """What the picture says; kept as a hash only."""


def issue(session: Session, person_id: int, *, by: Actor, now: datetime) -> Card:
    """A card for somebody's home. The first keeps the digits they know; every later one comes
    with new ones, and from that moment the old card opens nothing.
    """
    person = _own(session, person_id, by=by, now=now)
    home = home_of(session, person.id)
    number, payload = _free_number(session), PREFIX + secrets.token_urlsafe(RANDOM_BYTES)
    facts: dict[str, Any] = {
        "card": number,
        "secret_hash": _hash(payload),
        "issued_at": now,
        "issued_by": by.person_id or person.id,
    }
    if home is None:
        digits = person.home_code or new_digits()
        home = add(session, Household(area_code=person.area_code or "", **facts))
        add(session, HouseholdMember(person_id=person.id, household_id=home.id))
    else:
        digits = new_digits(besides=person.home_code)
        renewed = _homes.update().where(_homes.c.id == home.id)
        session.connection().execute(renewed.values(**facts, version=home.version + 1))
    tell_digits(session, members(session, home.id), digits)
    numbers = new_list(session, home.id)
    audit.record(session, "issue_card", home, by=by.person_id, now=now)
    session.expire_all()
    return Card(number, digits, numbers, payload)


def join(session: Session, person_id: int, card: str, *, by: Actor, now: datetime) -> Household:
    """Somebody lives behind the same door: one card, the same digits. The desk says so."""
    person = session.get(Person, person_id)
    if person is None:
        raise NotAllowed
    allow(session, Act.ASSIST, person, by=by, now=now)
    home = session.scalars(select(Household).where(_homes.c.card == card)).first()
    if home is None or home.area_code != person.area_code:
        raise NoSuchCard
    there = session.get_one(Person, members(session, home.id)[0])
    session.connection().execute(_members.delete().where(_members.c.person_id == person.id))
    add(session, HouseholdMember(person_id=person.id, household_id=home.id))
    tell_digits(session, [person.id], there.home_code or "")
    audit.record(session, "join_home", person, by=by.person_id, now=now)
    session.expire_all()
    return home


def scanned(session: Session, payload: str) -> list[int]:
    """Who lives where this very card hangs; nobody for a dead one."""
    home = session.scalars(select(Household).where(_homes.c.secret_hash == _hash(payload))).first()
    return members(session, home.id) if home else []


def tell_digits(session: Session, person_ids: list[int], digits: str) -> None:
    """The one place where the digits of a home are written to those who live there."""
    theirs = _people.update().where(_people.c.id.in_(person_ids))
    session.connection().execute(theirs.values(home_code=digits))


def _own(session: Session, person_id: int, *, by: Actor, now: datetime) -> Person:
    person = session.get(Person, person_id)
    if person is None or not person.area_code:
        raise NotAllowed
    hand_of(session, Act.ORDER_FOR, person, by=by, now=now)
    return person


def _free_number(session: Session) -> str:
    while True:
        nine = str(secrets.choice(range(10 ** (CARD_DIGITS - 2), 10 ** (CARD_DIGITS - 1))))
        number = card_number(nine)
        taken = select(_homes.c.id).where(_homes.c.card == number)
        if session.execute(taken).first() is None:
            return number


def _hash(payload: str) -> str:
    return hashlib.sha256(payload.encode()).hexdigest()
