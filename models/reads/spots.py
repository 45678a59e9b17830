"""Where people are at home, for whoever counts the way."""

from collections.abc import Iterable

from sqlalchemy import select
from sqlmodel import Session

from models.base import table
from models.rules.travel import Spot
from models.tables.people import Person
from models.tables.places import Place

_person, _place = table(Person).c, table(Place).c


def spots(session: Session, people: Iterable[int]) -> dict[int, Spot]:
    """By person: their place's code, and the point of their home where it is known."""
    rows = session.execute(
        select(_person.id, _person.area_code, _place.latitude, _place.longitude)
        .outerjoin_from(table(Person), table(Place), _place.person_id == _person.id)
        .where(_person.id.in_(set(people)))
    )
    return {row.id: Spot(row.area_code or "", row.latitude, row.longitude) for row in rows}


def spot_of(session: Session, person_id: int) -> Spot:
    return spots(session, {person_id}).get(person_id, Spot())
