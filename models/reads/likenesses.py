"""Who may have been entered twice, and who may not hear of it."""

from dataclasses import dataclass

from sqlalchemy import ColumnElement, exists, or_, select
from sqlmodel import Session

from models.base import table
from models.rules.likeness import Entry, alike
from models.tables.likenesses import Likeness
from models.tables.people import Care, Person

_like, _person, _care = table(Likeness).c, table(Person).c, table(Care).c


@dataclass(frozen=True, slots=True)
class Pair:
    """Two entries side by side, the older first."""

    id: int
    first_id: int
    second_id: int


def entry_of(person: Person) -> Entry:
    return Entry(person.name, person.birth_date, person.area_code or "", person.phone or "")


def lookalikes(session: Session, person: Person) -> list[Person]:
    """Everybody registered who may be the same, never a pair seen before, never kin."""
    if person.birth_date is None or person.registered_at is None:
        return []
    born = (_person.birth_date == person.birth_date) & _person.registered_at.is_not(None)
    seen = exists().where(or_(_pair(_person.id, person.id), _pair(person.id, _person.id)))
    kin = exists().where(
        or_(
            (_care.proxy_id == person.id) & (_care.person_id == _person.id),
            (_care.proxy_id == _person.id) & (_care.person_id == person.id),
        )
    )
    others = select(Person).where(born, _person.id != person.id, ~seen, ~kin).order_by(_person.id)
    mine = entry_of(person)
    return [other for other in session.scalars(others) if alike(entry_of(other), mine)]


def _pair(first: ColumnElement[int] | int, second: ColumnElement[int] | int) -> ColumnElement[bool]:
    return (_like.first_id == first) & (_like.second_id == second)


def open_pairs(session: Session, person_id: int | None) -> list[Pair]:
    """What the desk has still to decide about somebody entered later."""
    rows = session.execute(
        select(_like.id, _like.first_id, _like.second_id)
        .where(_like.second_id == person_id, _like.same.is_(None))
        .order_by(_like.id)
    )
    return [Pair(*row) for row in rows]
