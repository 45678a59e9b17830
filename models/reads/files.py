"""A person's file, as the human being who settles their case needs it."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlmodel import Session

from models.base import table
from models.reads.people import person_card
from models.reads.places import place_name
from models.reads.standing import care_in_force
from models.rules.hours import today
from models.tables.people import Care, Person
from models.tables.providers import Provider, Worker
from models.words import Bond, Group, Sex, Tongue

_care, _person = table(Care).c, table(Person).c
_worker, _provider = table(Worker).c, table(Provider).c


@dataclass(frozen=True, slots=True)
class Carer:
    """Whoever speaks for somebody: the one to phone where they have no telephone."""

    name: str
    bond: Bond
    phone: str


@dataclass(frozen=True, slots=True)
class PersonFile:
    """Full name, telephone and door: for an opened case, never for a list."""

    id: int
    name: str
    born: date | None
    birth_about: bool
    phone: str
    place: str
    address: str
    groups: tuple[tuple[Group, str], ...]
    """(group, status of the claim)"""
    carers: tuple[Carer, ...]
    tongue: Tongue | None
    wants_sex: Sex | None
    gone_at: datetime | None


def person_file(session: Session, person_id: int | None, *, now: datetime) -> PersonFile | None:
    card = person_card(session, person_id) if person_id else None
    if card is None:
        return None
    rows = session.execute(
        select(_person.name, _care.bond, _person.phone)
        .join_from(table(Care), table(Person), _person.id == _care.proxy_id)
        .where(_care.person_id == card.id, care_in_force(today(now)))
        .order_by(_care.id)
    )
    carers = tuple(Carer(row.name, row.bond, row.phone or "") for row in rows)
    place = place_name(session, card.area_code)
    return PersonFile(
        card.id,
        card.name,
        card.birth_date,
        card.birth_about,
        card.phone,
        place,
        card.address,
        card.groups,
        carers,
        card.tongue,
        card.wants_sex,
        session.get_one(Person, card.id).gone_at,
    )


def worker_names(session: Session, worker_ids: set[int]) -> dict[int, tuple[str, str]]:
    """(name, organisation) of these workers."""
    rows = session.execute(
        select(_worker.id, _person.name, _provider.name.label("provider"))
        .join_from(table(Worker), table(Person), _person.id == _worker.person_id)
        .join(table(Provider), _provider.id == _worker.provider_id)
        .where(_worker.id.in_(worker_ids))
    )
    return {row.id: (row.name, row.provider) for row in rows}
