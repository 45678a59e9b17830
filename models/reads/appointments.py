"""Who may be appointed by whom: posts in force, invitations that wait, organisations at hand."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, select
from sqlmodel import Session

from models.base import table
from models.reads.places import place_name
from models.reads.standing import Actor
from models.rules.hours import today
from models.rules.ranks import MAY_APPOINT, Post, may_appoint
from models.tables.people import Person
from models.tables.providers import Project, ProjectArea, ProjectStatus, Provider
from models.tables.roles import Grant, Invitation
from models.words import Role

_grant, _invitation = table(Grant).c, table(Invitation).c
_person, _provider = table(Person).c, table(Provider).c
_project, _area = table(Project).c, table(ProjectArea).c


@dataclass(frozen=True, slots=True)
class Appointed:
    """A post in force; `where` is the organisation or the place."""

    id: int
    person_id: int
    name: str
    role: Role
    where: str


@dataclass(frozen=True, slots=True)
class Invited:
    """An invitation that gave nothing yet; `name` of whoever opened it, else empty."""

    id: int
    role: Role
    where: str
    expires_at: datetime
    name: str
    phone: str


def posts_of(actor: Actor) -> list[Post]:
    return [Post(h.role, h.provider_id, h.area_code) for h in actor.held]


def managed(actor: Actor) -> set[int]:
    """The organisations that somebody manages."""
    return {
        h.provider_id for h in actor.held if h.role is Role.MANAGER and h.provider_id is not None
    }


def houses_of(session: Session, providers: set[int]) -> list[tuple[int, str]]:
    """Number and name of these organisations, by name."""
    wanted = select(_provider.id, _provider.name).where(_provider.id.in_(providers))
    return [(row.id, row.name) for row in session.execute(wanted.order_by(_provider.name))]


def in_contract(on: date) -> ColumnElement[bool]:
    """Of rows of `Project`: those that are served on that day."""
    return (
        (_project.status == ProjectStatus.IN_CONTRACT)
        & (_project.starts_on <= on)
        & (_project.ends_on >= on)
    )


def served(session: Session, provider_id: int | None, on: date) -> set[str]:
    """The places for which an organisation has a contract on that day."""
    rows = (
        select(_area.area_code)
        .join_from(table(ProjectArea), table(Project), _project.id == _area.project_id)
        .where(_project.provider_id == provider_id, in_contract(on))
    )
    return set(session.scalars(rows))


def can_appoint(session: Session, actor: Actor, post: Post, *, now: datetime) -> bool:
    """Whether one of the posts of `actor` stands above that one."""
    places = served(session, post.provider_id, today(now)) if post.provider_id else set()
    return any(may_appoint(held, post, places) for held in posts_of(actor))


def appointable(actor: Actor) -> list[Role]:
    """The roles that somebody may give at all."""
    roles = {role for held in actor.held for role in MAY_APPOINT.get(held.role, ())}
    return [role for role in reversed(Role) if role in roles]


def providers_to_staff(
    session: Session, actor: Actor, role: Role, *, now: datetime
) -> list[tuple[int, str]]:
    """(id, name) of the organisations in which somebody may give that role."""
    rows = session.execute(select(_provider.id, _provider.name).order_by(_provider.id)).all()
    return [
        (row.id, row.name)
        for row in rows
        if can_appoint(session, actor, Post(role, row.id), now=now)
    ]


def appointed(session: Session, actor: Actor, *, now: datetime) -> list[Appointed]:
    """Everybody whose post this person may take away."""
    rows = session.execute(_posts().where(_grant.role.in_(appointable(actor)))).all()
    return [
        _appointed(session, row)
        for row in rows
        if can_appoint(session, actor, Post(row.role, row.provider_id, row.area_code), now=now)
    ]


def own_posts(session: Session, person_id: int) -> list[Appointed]:
    """What somebody holds."""
    rows = session.execute(_posts().where(_grant.person_id == person_id)).all()
    return [_appointed(session, row) for row in rows]


def invitations_by(session: Session, person_id: int | None, *, now: datetime) -> list[Invited]:
    """Those by this person that may still become a role, oldest first."""
    waiting = _waiting(now) & (_invitation.invited_by == person_id)
    return _invited(session, waiting)


def invitation(session: Session, invitation_id: int, *, now: datetime) -> Invited | None:
    """One that may still become a role."""
    found = _invited(session, _waiting(now) & (_invitation.id == invitation_id))
    return found[0] if found else None


def where(session: Session, provider: str | None, area_code: str) -> str:
    """An organisation's name, else the place; empty for everywhere."""
    return provider or (place_name(session, area_code) if area_code else "")


def _posts() -> Select[Any]:
    return (
        select(
            _grant.id,
            _grant.person_id,
            _grant.role,
            _grant.provider_id,
            _grant.area_code,
            _person.name,
            _provider.name.label("provider"),
        )
        .join_from(table(Grant), table(Person), _person.id == _grant.person_id)
        .join(table(Provider), _provider.id == _grant.provider_id, isouter=True)
        .where(_grant.revoked_at.is_(None))
        .order_by(_grant.role, _person.name, _grant.id)
    )


def _appointed(session: Session, row: Any) -> Appointed:
    place = where(session, row.provider, row.area_code)
    return Appointed(row.id, row.person_id, row.name, row.role, place)


def _waiting(now: datetime) -> ColumnElement[bool]:
    return (
        _invitation.confirmed_at.is_(None)
        & _invitation.revoked_at.is_(None)
        & _invitation.invited_by.is_not(None)
        & (_invitation.expires_at > now)
    )


def _invited(session: Session, wanted: ColumnElement[bool]) -> list[Invited]:
    rows = session.execute(
        select(
            _invitation.id,
            _invitation.role,
            _invitation.area_code,
            _invitation.expires_at,
            _person.name,
            _person.phone,
            _provider.name.label("provider"),
        )
        .join_from(
            table(Invitation), table(Person), _person.id == _invitation.used_by, isouter=True
        )
        .join(table(Provider), _provider.id == _invitation.provider_id, isouter=True)
        .where(wanted)
        .order_by(_invitation.id)
    ).all()
    return [
        Invited(
            id=row.id,
            role=row.role,
            where=where(session, row.provider, row.area_code),
            expires_at=row.expires_at,
            name=row.name or "",
            phone=row.phone or "",
        )
        for row in rows
    ]
