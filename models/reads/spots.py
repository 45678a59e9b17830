"""Where people are at home, for whoever counts the way."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlmodel import Session

from models.base import table
from models.rules.hours import today
from models.rules.travel import Spot, is_known
from models.tables.people import Person
from models.tables.places import Place
from models.tables.visits import Visit, VisitStatus

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


def way_to(session: Session, visit_id: int, *, now: datetime) -> Spot | None:
    """The home of a visit for whoever comes: while it is booked, from its eve on, and never after
    it should have ended. None where the home is not on the map.
    """
    visit = session.get(Visit, visit_id)
    if visit is None or visit.status is not VisitStatus.BOOKED or now >= visit.end:
        return None
    if today(now) < today(visit.start) - timedelta(days=1):
        return None
    home = spot_of(session, visit.person_id)
    return home if is_known(home) else None
