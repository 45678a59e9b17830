"""Who speaks for whom, as either side or the desk sees it."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Select, func, or_, select
from sqlmodel import Session

from models.base import table
from models.tables.people import LIVE_CARE, Care, CareStatus, Person
from models.words import Bond, Scope

_care, _person = table(Care).c, table(Person).c


@dataclass(frozen=True, slots=True)
class CareCard:
    """One person's speaking for another."""

    id: int
    version: int
    proxy_id: int
    person_id: int
    bond: Bond
    scope: Scope
    status: CareStatus
    until: date | None
    proxy: str
    person: str
    born: date | None
    confirmed: str
    """Who said yes; empty where the proxy's word stands alone."""


def care_card(session: Session, care_id: int) -> CareCard | None:
    row = session.execute(_cards().where(_care.id == care_id)).first()
    return CareCard(*row) if row else None


def cares_around(session: Session, person_id: int) -> list[CareCard]:
    """Everything asked or agreed in which this person is one of the two."""
    one_of_two = or_(_care.proxy_id == person_id, _care.person_id == person_id)
    rows = session.execute(
        _cards().where(one_of_two, _care.status.in_(LIVE_CARE)).order_by(_care.id)
    )
    return [CareCard(*row) for row in rows]


def known_person(session: Session, name: str, born: date, area_code: str) -> Person | None:
    """Somebody of that name, birthday and community who is registered already: one person is not
    entered twice.
    """
    return session.scalars(
        select(Person)
        .where(
            _person.name == name,
            _person.birth_date == born,
            _person.area_code == area_code,
            _person.registered_at.is_not(None),
        )
        .order_by(_person.id)
    ).first()


def live_care(session: Session, proxy_id: int | None, person_id: int) -> Care | None:
    """What is asked or agreed between these two."""
    between = (_care.proxy_id == proxy_id) & (_care.person_id == person_id)
    return session.scalars(select(Care).where(between, _care.status.in_(LIVE_CARE))).first()


def bond_between(session: Session, proxy_id: int, person_id: int) -> Bond | None:
    """What the one is to the other, now or last."""
    between = (_care.proxy_id == proxy_id) & (_care.person_id == person_id)
    return session.scalar(select(_care.bond).where(between).order_by(_care.id.desc()).limit(1))


def _cards() -> Select[Any]:
    proxy, yes = table(Person).alias("proxy"), table(Person).alias("yes")
    return (
        select(
            _care.id,
            _care.version,
            _care.proxy_id,
            _care.person_id,
            _care.bond,
            _care.scope,
            _care.status,
            _care.until,
            proxy.c.name,
            _person.name,
            _person.birth_date,
            func.coalesce(yes.c.name, ""),
        )
        .join_from(table(Care), table(Person), _person.id == _care.person_id)
        .join(proxy, proxy.c.id == _care.proxy_id)
        .join(yes, yes.c.id == _care.confirmed_by, isouter=True)
    )
