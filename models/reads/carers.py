"""Who comes to somebody's home, or lately came: those whom the home knows by name."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlmodel import Session

from models.base import table
from models.reads.candidates import kept_from_person
from models.tables.people import Person
from models.tables.visits import Visit, VisitStatus

KNOWN = timedelta(days=90)
"""So long after a visit its worker is still spoken of."""
_visit, _person = table(Visit).c, table(Person).c


@dataclass(frozen=True, slots=True)
class Known:
    """The nearest visit of one who comes."""

    visit_id: int
    order_id: int
    name: str
    booked: bool


def carers(session: Session, people: list[int], *, now: datetime) -> list[Known]:
    """One row for each of them, whoever is booked first; nobody who is kept from the home."""
    rows = session.execute(
        select(_visit.id, _visit.order_id, _visit.person_id, _visit.carer_id, _person.name,
               _visit.status)
        .join_from(table(Visit), table(Person), _person.id == _visit.carer_id)
        .where(_visit.person_id.in_(people), _visit.start > now - KNOWN)
        .where(_visit.status != VisitStatus.CANCELLED)
        .order_by(_visit.start.desc())
    ).all()  # fmt: skip
    away = {one: kept_from_person(session, one) for one in {row.person_id for row in rows}}
    found: dict[int, Known] = {}
    for row in sorted(rows, key=lambda one: one.status != VisitStatus.BOOKED):
        if row.carer_id not in away[row.person_id]:
            booked = row.status == VisitStatus.BOOKED
            found.setdefault(row.carer_id, Known(row.id, row.order_id, row.name, booked))
    return list(found.values())
