"""How a chat becomes a person, and a person somebody the programme knows."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlmodel import Session

from models import audit
from models.access import Act, allow
from models.base import add, table
from models.errors import NotAllowed
from models.operations.caring import Speaking, hold
from models.operations.declaring import declare
from models.operations.door_numbers import new_digits
from models.operations.homes_found import move_out
from models.operations.twinning import look_for_twins
from models.reads.standing import Actor, Standing, standing
from models.tables.people import Account, Consent, Person
from models.words import Bond, Group, Language, Purpose, Tongue


@dataclass(frozen=True, slots=True)
class Registration:
    """What somebody told us of a person to be served."""

    name: str
    birth_date: date
    area_code: str
    groups: tuple[Group, ...]
    address: str = ""
    bond: Bond | None = None
    """None: they speak of themselves."""
    birth_about: bool = False
    """Only the year of the birth date is known."""
    child_consent: bool = False
    """A guardian's yes for a child under 14."""
    tongue: Tongue | None = None
    """What they like to speak; None: not asked, or any."""


def open_account(session: Session, chat_id: int, name: str, *, now: datetime) -> Standing:
    """Somebody writes for the first time. The messenger's name is only a greeting."""
    person = add(session, Person(name=name[:60] or "·"))
    add(session, Account(chat_id=chat_id, person_id=person.id, opened_at=now))
    audit.record(session, "open_account", person, by=person.id, now=now)
    opened = standing(session, chat_id)
    if opened is None:
        raise LookupError(chat_id)
    return opened


def choose_language(session: Session, chat_id: int, language: Language) -> None:
    _change_account(session, chat_id, language=language)


def choose_elder_mode(session: Session, chat_id: int, *, on: bool) -> None:
    _change_account(session, chat_id, elder_mode=on)


def agree(session: Session, who: Standing, *, now: datetime) -> None:
    """The notice was read and agreed to; written down as a consent of its own."""
    if who.consented:
        return
    _change_account(session, who.chat_id, consented_at=now)
    _consent(session, who.person_id, who.person_id, Purpose.SERVICE, now=now)


def understand(session: Session, who: Standing, *, now: datetime) -> None:
    """A child or teenager says that it has understood its rules; written down once."""
    if who.understood:
        return
    _change_account(session, who.chat_id, understood_at=now)
    person = session.get_one(Person, who.person_id)
    audit.record(session, "understood", person, by=who.person_id, now=now)


def not_young(session: Session, who: Standing, *, now: datetime) -> None:
    """A grown-up has the telephone."""
    _change_account(session, who.chat_id, understood_at=None)
    person = session.get_one(Person, who.person_id)
    audit.record(session, "grown_up", person, by=who.person_id, now=now)


def register(session: Session, told: Registration, *, by: Actor, now: datetime) -> Person:
    """Enter a person to be served: the speaker, or somebody in their care. Groups wait for a
    coordinator. A proxy's word stands for the consent of somebody who is not in the chat.
    """
    speaker = session.get_one(Person, by.person_id)
    facts: dict[str, Any] = {
        "name": told.name[:60],
        "birth_date": told.birth_date,
        "birth_about": told.birth_about,
        "area_code": told.area_code,
        "address": told.address[:200] or None,
        "registered_at": now,
    }
    if told.bond is None:
        person = speaker
        _change_person(session, person, {**facts, "home_code": person.home_code or new_digits()})
    else:
        person = add(session, Person(**facts, home_code=new_digits()))
        hold(session, Speaking(speaker.id, person, told.bond), by=by, now=now)
        _consent(session, person.id, speaker.id, Purpose.SERVICE, now=now)
        if told.child_consent:
            _consent(session, person.id, speaker.id, Purpose.CHILD, now=now)
    audit.record(session, "register", person, by=by.person_id, now=now)
    for group in told.groups:
        declare(session, person, group, by=by, now=now)
    look_for_twins(session, person, now=now)
    return person


def may_change_address(session: Session, person_id: int, *, by: Actor, now: datetime) -> Person:
    """The person whose door it is; asked before the question, and again with the answer."""
    person = session.get(Person, person_id)
    if person is None:
        raise NotAllowed
    allow(session, Act.ORDER_FOR, person, by=by, now=now)
    return person


def change_address(
    session: Session, person_id: int, address: str, *, by: Actor, now: datetime
) -> None:
    """Door, street, floor, as the worker will need it; the point on the map was the old door's."""
    person = may_change_address(session, person_id, by=by, now=now)
    _change_person(session, person, {"address": address[:200]})
    move_out(session, person_id)
    audit.record(session, "change_address", person, by=by.person_id, now=now)


def change_name(session: Session, name: str, *, by: Actor, now: datetime) -> None:
    """What somebody says they are called, in place of the messenger's name."""
    person = session.get_one(Person, by.person_id)
    _change_person(session, person, {"name": name[:60]})
    audit.record(session, "change_name", person, by=by.person_id, now=now)


def keep_phone(session: Session, person_id: int, phone: str) -> None:
    _change_person(session, session.get_one(Person, person_id), {"phone": phone[:30]})


def _consent(
    session: Session, person_id: int, given_by: int, purpose: Purpose, *, now: datetime
) -> None:
    row = add(
        session,
        Consent(
            person_id=person_id,
            given_by=given_by,
            purpose=purpose,
            given_at=now,
        ),
    )
    audit.record(session, "consent", row, by=given_by, now=now, purpose=purpose)


def _change_person(session: Session, person: Person, changes: dict[str, object]) -> None:
    people = table(Person)
    session.connection().execute(people.update().where(people.c.id == person.id).values(**changes))
    session.refresh(person)


def _change_account(session: Session, chat_id: int, **changes: object) -> None:
    accounts = table(Account)
    session.connection().execute(
        accounts.update().where(accounts.c.chat_id == chat_id).values(**changes)
    )
