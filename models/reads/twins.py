"""Whom and what the tables know already, of those who stand in a sheet."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple, TypeVar

from sqlalchemy import or_, select
from sqlmodel import Session

from models.base import table
from models.reads.projects import CONTRACTS
from models.tables.people import Person
from models.tables.providers import Project, Provider, Worker

CHUNK = 500
"""Values in one question; SQLite takes 32,766."""
T = TypeVar("T")
_person, _worker = table(Person).c, table(Worker).c
_provider, _project = table(Provider).c, table(Project).c


class House(NamedTuple):
    """An organisation as the tables have it."""

    id: int
    name: str
    kind: str
    rating: int
    projects: frozenset[str]


def known_residents(
    session: Session, names: Sequence[str], scopes: Sequence[str]
) -> set[tuple[str, date | None]]:
    """(name, day of birth) of those known in these places."""
    there = or_(*(_person.area_code.startswith(scope) for scope in scopes))
    return {
        (row.name, row.birth_date)
        for some in chunks(names)
        for row in session.execute(
            select(_person.name, _person.birth_date).where(_person.name.in_(some), there)
        )
    }


def known_workers(session: Session, phones: Sequence[str], provider_id: int) -> set[str]:
    """Telephone numbers of those who work there already."""
    return {
        phone
        for some in chunks(phones)
        for phone in session.scalars(
            select(_person.phone)
            .join(table(Worker), _worker.person_id == _person.id)
            .where(_worker.provider_id == provider_id, _person.phone.in_(some))
        )
    }


def known_houses(session: Session, codes: Sequence[str]) -> dict[str, House]:
    """Organisations by their code."""
    rows = [
        row
        for some in chunks(codes)
        for row in session.execute(
            select(_provider.id, _provider.code, _provider.name, _provider.kind, _provider.rating)
            .where(_provider.code.in_(some))
        )
    ]  # fmt: skip
    projects: dict[int, set[str]] = {row.id: set() for row in rows}
    for project in session.execute(
        select(_project.provider_id, _project.name).where(
            _project.provider_id.in_(projects), _project.status.in_(CONTRACTS)
        )
    ):
        projects[project.provider_id].add(project.name)
    return {
        row.code: House(row.id, row.name, row.kind, row.rating, frozenset(projects[row.id]))
        for row in rows
    }


def chunks(values: Sequence[T]) -> Iterator[Sequence[T]]:
    for first in range(0, len(values), CHUNK):
        yield values[first : first + CHUNK]
