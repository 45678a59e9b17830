"""Who has to do with an organisation, so that they do not judge what it applies for."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import and_, exists, or_, select
from sqlmodel import Session

from models.base import table
from models.tables.households import HouseholdMember
from models.tables.people import Care, Person
from models.tables.providers import Provider, Worker
from models.tables.roles import Grant

_grant, _worker, _care = table(Grant).c, table(Worker).c, table(Care).c
_person, _provider = table(Person).c, table(Provider).c


def tied(
    session: Session, provider_id: int, people: Collection[int], *, since: datetime
) -> set[int]:
    """Of these people those who hold a post there or held one after `since`; who speak or spoke
    for its staff, or were spoken for by them; who live with them; who share a telephone with them
    or with the organisation.
    """
    staff = staff_since(session, provider_id, since)
    return (
        (set(people) & staff)
        | _in_care_with(session, people, staff)
        | _at_home_with(session, people, staff)
        | _on_their_telephone(session, provider_id, people, staff)
    )


def staff_since(session: Session, provider_id: int, since: datetime) -> set[int]:
    """Everybody with a post there now or until after that moment; also who stands on its list of
    workers and has not come by their invitation yet.
    """
    recent = or_(_grant.revoked_at.is_(None), _grant.revoked_at >= since)
    posts = select(_grant.person_id).where(_grant.provider_id == provider_id, recent)
    ever = exists().where(_grant.person_id == _worker.person_id, _grant.provider_id == provider_id)
    hired = select(_worker.person_id).where(
        _worker.provider_id == provider_id, or_(_worker.active.is_(True), ~ever)
    )
    return {*session.scalars(posts), *session.scalars(hired)}


def _in_care_with(session: Session, people: Collection[int], staff: set[int]) -> set[int]:
    either = or_(
        and_(_care.proxy_id.in_(people), _care.person_id.in_(staff)),
        and_(_care.proxy_id.in_(staff), _care.person_id.in_(people)),
    )
    rows = session.execute(select(_care.proxy_id, _care.person_id).where(either))
    return {one for row in rows for one in row} & set(people)


def _at_home_with(session: Session, people: Collection[int], staff: set[int]) -> set[int]:
    one, other = (table(HouseholdMember).alias(name) for name in ("of_judge", "of_staff"))
    rows = select(one.c.person_id).where(
        one.c.household_id == other.c.household_id,
        one.c.person_id.in_(people),
        other.c.person_id.in_(staff),
    )
    return set(session.scalars(rows))


def _on_their_telephone(
    session: Session, provider_id: int, people: Collection[int], staff: set[int]
) -> set[int]:
    """Compared by their digits: one is written with a dash, another without."""
    asked = {*people, *staff}
    rows = session.execute(select(_person.id, _person.phone).where(_person.id.in_(asked))).all()
    phones = {row.id: _digits(row.phone) for row in rows}
    office = session.scalar(select(_provider.phone).where(_provider.id == provider_id))
    theirs = {_digits(office), *(phones[one] for one in staff if one in phones)} - {""}
    return {one for one in people if phones.get(one) in theirs}


def _digits(phone: str | None) -> str:
    return "".join(c for c in phone or "" if c.isdigit())
