"""公开: on the 5th the month before is reckoned; a supervisor makes it known to everybody."""

import hashlib
from datetime import date, datetime, time, timedelta

from sqlalchemy import ColumnElement, func, literal, select
from sqlmodel import Session

from models import agenda
from models.agenda import DueKind
from models.base import change, table
from models.errors import NotAllowed, Stale
from models.lifecycle import begin, move
from models.operations import duties
from models.outbox import post
from models.reads.openness import body_of, counties_of, first_of, following, listeners
from models.reads.projects import CONTRACTS, staff_of
from models.reads.standing import HOUSE, Actor
from models.rules.canon import canonical
from models.rules.hours import at, awake, today
from models.tables.messaging import Lane
from models.tables.people import Account
from models.tables.providers import Project
from models.tables.publications import Publication, PublicationStatus
from models.words import DutyStep, Role

_publication, _project, _account = (table(t).c for t in (Publication, Project, Account))
DAY, HOUR = 5, time(9)
"""Of the month that follows: by then nearly everybody has said how it was."""
PATIENCE = timedelta(days=10)
"""So long the supervisors have to make it known."""
LETTERS = 8
"""Of the hash, as many as a button carries."""
AT_ONCE = 200
"""Chats told in one transaction."""
BREATH = timedelta(seconds=2)
"""Between two of them, in which whoever writes is answered."""


def plan_month(session: Session, first: date) -> None:
    """A month has begun: its figures are reckoned on the 5th of the next."""
    fifth = following(first).replace(day=DAY)
    agenda.plan(session, DueKind.PUBLISH, first.year * 100 + first.month, at(fifth, HOUR))


def propose_all(session: Session, month: int, *, now: datetime) -> None:
    """Of every county in which anything was bought; the month that follows is planned by it."""
    for county in counties_of(session, month):
        propose(session, county, month, now=now)
    plan_month(session, following(first_of(month)))


def propose(session: Session, county: str, month: int, *, now: datetime) -> Publication | None:
    """The figures as they are known now, before the supervisors of the county; None where it was
    proposed before.
    """
    known = (_publication.area_code == county) & (_publication.month == month)
    if session.scalars(select(Publication).where(known)).first() is not None:
        return None
    body = body_of(session, county, month, now)
    row = Publication(area_code=county, month=month, body=body, sha256=digest(body), changed_at=now)
    proposed = begin(session, row, by=HOUSE, now=now)
    for project_id in _projects(session, county)[:1]:  # once a county, however many contracts
        until = today(now) + PATIENCE
        duties.owe(session, project_id, DutyStep.PUBLISH, due_on=until, thing_id=month, now=now)
    return proposed


def publish(
    session: Session, publication_id: int, *, seen: int, read: str, by: Actor, now: datetime
) -> Publication:
    """Everybody may know it from now on, and who lives there is told. `read` is the beginning of
    the hash of what the supervisor has seen; raises Stale for anything else.
    """
    row = fresh_publication(session, publication_id, by=by)
    if row.version != seen or not row.sha256.startswith(read) or row.sha256 != digest(row.body):
        raise Stale(now=row.status)
    move(session, row, PublicationStatus.PUBLISHED, by=by, now=now)
    for project_id in _projects(session, row.area_code):
        duties.done(session, project_id, DutyStep.PUBLISH, thing_id=row.month, by=by, now=now)
    agenda.plan(session, DueKind.TELL_MONTH, row.id, awake(now))
    return row


def tell(session: Session, publication_id: int, *, now: datetime) -> None:
    """The next page of chats hears of it, behind everything else that is to be said."""
    row = session.get_one(Publication, publication_id)
    chats = listeners(session, row.area_code, row.told_upto, AT_ONCE)
    for chat in chats:
        post(session, chat, "open-month", row.id, now=awake(now), lane=Lane.BULK)
    if chats:
        change(session, Publication, _publication.id == row.id, told_upto=chats[-1])
        agenda.plan(session, DueKind.TELL_MONTH, row.id, now + BREATH)


def set_news(session: Session, chat_id: int, *, on: bool) -> None:
    """Whether the month's news come into this chat."""
    change(session, Account, _account.chat_id == chat_id, news=on)


def fresh_publication(session: Session, publication_id: int, *, by: Actor) -> Publication:
    """As it stands now, for a supervisor of its place who belongs to no organisation there."""
    row = session.get(Publication, publication_id, populate_existing=True)
    if (
        row is None
        or not by.holds(Role.SUPERVISOR, row.area_code)
        or _serves_there(session, row, by)
    ):
        raise NotAllowed(act="publish", object_type="publication", object_id=publication_id)
    return row


def digest(body: dict[str, object]) -> str:
    """The hash by which everybody can tell that it was not changed since."""
    return hashlib.sha256(canonical(body)).hexdigest()


def _serves_there(session: Session, row: Publication, by: Actor) -> bool:
    houses = select(_project.provider_id).where(_bought(row.area_code))
    return any(by.person_id in staff_of(session, one) for one in session.scalars(houses.distinct()))


def _projects(session: Session, county: str) -> list[int]:
    """Contracts that were bought there, or by what it lies in; the nearest, the eldest first."""
    rows = select(_project.id).where(_bought(county), _project.status.in_(CONTRACTS))
    nearest = func.length(_project.area_code).desc()
    return list(session.scalars(rows.order_by(nearest, _project.id)))


def _bought(county: str) -> ColumnElement[bool]:
    """By something in the county, or by what the county lies in."""
    return _project.area_code.startswith(county) | literal(county).startswith(_project.area_code)
