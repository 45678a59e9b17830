"""Residents at the desk: found exactly, and what of theirs stands open."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, select
from sqlmodel import Session

from models.base import table
from models.rules.finding import Search
from models.tables.households import Household, HouseholdMember
from models.tables.orders import OPEN_ORDER, Order
from models.tables.people import Person
from models.tables.visits import Visit, VisitStatus

_person, _order = table(Person).c, table(Order).c
_visit = table(Visit).c
_home, _member = table(Household).c, table(HouseholdMember).c


@dataclass(frozen=True, slots=True)
class OpenOrder:
    """An order that is open, with the visit that waits for an answer, if there is one."""

    order_id: int
    service: str
    start: datetime
    unrated: int | None
    """The visit that was done and not yet rated."""


def search(session: Session, wanted: Search) -> list[Person]:
    """Everybody registered who is meant exactly."""
    query = select(Person).where(_person.registered_at.is_not(None)).order_by(_person.id)
    if wanted.card:
        query = query.where(_person.id.in_(_behind(wanted.card)))
    elif wanted.phone:
        query = query.where(_person.phone.endswith(wanted.phone))
    else:
        query = query.where(_person.name == wanted.name, _person.birth_date == wanted.born)
    return list(session.scalars(query))


def open_orders(session: Session, person_id: int) -> list[OpenOrder]:
    """What is ordered for somebody and not yet answered for, the soonest first."""
    rows = session.execute(
        select(_order.id, _order.service_code, _order.start, _visit.id.label("unrated"))
        .join_from(
            table(Order),
            table(Visit),
            (_visit.order_id == _order.id) & (_visit.status == VisitStatus.DONE),
            isouter=True,
        )
        .where(_order.person_id == person_id, _order.status.in_(OPEN_ORDER))
        .order_by(_order.start, _order.id)
    )
    return [OpenOrder(*row) for row in rows]


def home_of(session: Session, person_id: int) -> Household | None:
    """The household somebody belongs to; None before its first card."""
    return session.scalars(
        select(Household)
        .join(HouseholdMember, _member.household_id == _home.id)
        .where(_member.person_id == person_id)
    ).first()


def members(session: Session, household_id: int) -> list[int]:
    rows = select(_member.person_id).where(_member.household_id == household_id)
    return list(session.scalars(rows.order_by(_member.person_id)))


def _behind(card: str) -> Select[Any]:
    return (
        select(_member.person_id)
        .join_from(table(HouseholdMember), table(Household), _home.id == _member.household_id)
        .where(_home.card == card)
    )
