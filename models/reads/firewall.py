"""Who says how a visit was: nobody rates what the people of their own organisation did."""

from datetime import datetime

from sqlalchemy import func, select
from sqlmodel import Session

from models.base import table
from models.reads.apart import kin_of
from models.reads.standing import care_in_force, care_reaches
from models.rules.hours import today
from models.tables.people import Care, Person
from models.tables.providers import Project
from models.tables.records import AuditRow
from models.tables.roles import Grant
from models.tables.visits import Visit
from models.words import Scope

_grant, _visit, _project = table(Grant).c, table(Visit).c, table(Project).c
_care, _row = table(Care).c, table(AuditRow).c


def raters(session: Session, visit: Visit, *, now: datetime) -> set[int]:
    """Who may say how a visit was: the person served, and whoever spoke for them before it was
    booked; never whoever came, their kin, or anybody of the organisation. Nobody of somebody who
    has died.
    """
    if session.get_one(Person, visit.person_id).gone_at is not None:
        return set()
    proxies = select(_care.proxy_id).where(
        _care.person_id == visit.person_id,
        _care.since <= _booked_at(session, visit),
        care_in_force(today(now)),
        care_reaches(Scope.RATE),
    )
    kin = near_to(session, visit)
    return ({visit.person_id} | set(session.scalars(proxies)) - kin) - of_their_house(
        session, visit
    )


def of_their_house(session: Session, visit: Visit) -> set[int]:
    """Whoever came, and everybody who holds a post where they work."""
    return staff_of_visit(session, visit.id) | {visit.carer_id}


def near_to(session: Session, visit: Visit) -> set[int]:
    """Those who speak or spoke for whoever came, live with them, or are spoken for by them."""
    cared = select(_care.person_id).where(_care.proxy_id == visit.carer_id)
    return kin_of(session, visit.carer_id) | set(session.scalars(cared))


def staff_of_visit(session: Session, visit_id: int | None) -> set[int]:
    """Whoever holds a post in the organisation whose visit it is."""
    if visit_id is None:
        return set()
    house = select(_project.provider_id).join(table(Visit), _visit.project_id == _project.id)
    posts = select(_grant.person_id).where(
        _grant.provider_id.in_(house.where(_visit.id == visit_id)), _grant.revoked_at.is_(None)
    )
    return set(session.scalars(posts))


def _booked_at(session: Session, visit: Visit) -> datetime:
    """When the chain says that it was booked; its own hour where the chain is silent."""
    told = select(func.min(_row.at)).where(
        _row.object_type == "visit", _row.object_id == visit.id, _row.act == "begin"
    )
    return session.scalar(told) or visit.start
