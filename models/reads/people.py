"""What a screen needs to know of a person, and for whom somebody may speak."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlmodel import Session

from models.base import table
from models.reads.standing import care_in_force, care_reaches
from models.rules.hours import today
from models.tables.people import Care, ClaimStatus, GroupClaim, Person
from models.words import Group, Scope, Sex, Tongue

_person = table(Person).c


@dataclass(frozen=True, slots=True)
class PersonCard:
    """A person as they or their proxy see them."""

    id: int
    name: str
    birth_date: date | None
    birth_about: bool
    area_code: str | None
    address: str
    phone: str
    home_code: str
    groups: tuple[tuple[Group, str], ...]
    """(group, status of the claim)"""
    tongue: Tongue | None
    """What they like to speak; None: any will do."""
    wants_sex: Sex | None
    """Who alone may come to wash, dress or care for them; None: anybody."""


def person_card(session: Session, person_id: int) -> PersonCard | None:
    person = session.get(Person, person_id)
    if person is None:
        return None
    claim = table(GroupClaim).c
    groups = session.execute(
        select(claim.group, claim.status)
        .where(claim.person_id == person_id, claim.status != ClaimStatus.WITHDRAWN)
        .order_by(claim.id)
    )
    return PersonCard(
        person.id,
        person.name,
        person.birth_date,
        person.birth_about,
        person.area_code,
        person.address or "",
        person.phone or "",
        person.home_code or "",
        tuple((g.group, g.status) for g in groups),
        person.tongue,
        person.wants_sex,
    )


def names_in_care(
    session: Session, proxy_id: int, *, now: datetime, scope: Scope | None = None
) -> list[tuple[int, str]]:
    """(person, name) for everybody alive this person may speak for today, without themselves."""
    care = table(Care).c
    rows = session.execute(
        select(_person.id, _person.name)
        .join_from(table(Care), table(Person), _person.id == care.person_id)
        .where(care.proxy_id == proxy_id, care_in_force(today(now)), care_reaches(scope))
        .where(_person.gone_at.is_(None))
        .order_by(care.id)
    )
    return [(row.id, row.name) for row in rows]
