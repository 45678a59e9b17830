"""Who is at this chat: one question at the door, answered in two statements."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ColumnElement, and_, bindparam, or_, select, true
from sqlmodel import Session

from models.base import table
from models.rules.hours import today
from models.tables.people import Account, Care, CareStatus, Person
from models.tables.roles import Grant
from models.words import Language, Role, Scope


@dataclass(frozen=True, slots=True)
class Held:
    """A role in force."""

    role: Role
    provider_id: int | None = None
    area_code: str = ""

    def covers(self, area_code: str) -> bool:
        return area_code.startswith(self.area_code)


@dataclass(frozen=True, slots=True)
class Actor:
    """Whoever acts: a person with their roles, or the house itself (no person)."""

    person_id: int | None = None
    held: tuple[Held, ...] = ()

    def holds(self, role: Role, area_code: str = "") -> bool:
        return any(h.role is role and h.covers(area_code) for h in self.held)

    def holds_any(self, role: Role) -> bool:
        """The role somewhere, wherever that is."""
        return any(h.role is role for h in self.held)


SHOWN_FIRST = (Role.COORDINATOR, Role.SUPERVISOR, Role.WORKER, Role.MANAGER, Role.EVALUATOR)
"""Of several roles, until one is chosen."""
HOUSE = Actor()
"""The house itself: its timetable and its rules."""


@dataclass(frozen=True, slots=True)
class Standing:
    """The account at a chat, as the counter needs it."""

    chat_id: int
    person_id: int
    name: str
    language: Language | None
    elder_mode: bool
    consented: bool
    registered: bool
    reachable: bool
    area_code: str | None
    actor: Actor
    acting: Role | None = None
    """The role whose keys are shown: the one chosen last, while it is held."""
    understood: bool = False
    """A child or teenager at this telephone has understood its rules."""


_accounts, _people, _grants, _cares = (table(t) for t in (Account, Person, Grant, Care))
_account, _person, _grant, _care = _accounts.c, _people.c, _grants.c, _cares.c
_BY_CHAT = (
    select(
        _account.chat_id,
        _account.person_id,
        _account.language,
        _account.elder_mode,
        _account.consented_at,
        _account.reachable,
        _account.acting,
        _account.understood_at,
        _person.name,
        _person.registered_at,
        _person.area_code,
        _grant.role,
        _grant.provider_id,
        _grant.area_code.label("granted_area"),
    )
    .select_from(
        _accounts.join(_people, _person.id == _account.person_id).outerjoin(
            _grants, (_grant.person_id == _person.id) & _grant.revoked_at.is_(None)
        )
    )
    .where(_account.chat_id == bindparam("chat"))
)


def standing(session: Session, chat_id: int) -> Standing | None:
    """The person at a chat with every role in force; None for a newcomer."""
    rows = session.connection().execute(_BY_CHAT, {"chat": chat_id}).all()
    if not rows:
        return None
    first = rows[0]
    held = tuple(Held(r.role, r.provider_id, r.granted_area) for r in rows if r.role is not None)
    return Standing(
        chat_id=first.chat_id,
        person_id=first.person_id,
        name=first.name,
        language=first.language,
        elder_mode=first.elder_mode,
        consented=first.consented_at is not None,
        registered=first.registered_at is not None,
        reachable=first.reachable,
        area_code=first.area_code,
        actor=Actor(first.person_id, held),
        acting=shown_as({h.role for h in held}, first.acting),
        understood=first.understood_at is not None,
    )


def actor_of(session: Session, person_id: int) -> Actor:
    """Somebody with every role in force, whether they have a chat or not."""
    rows = session.execute(
        select(_grant.role, _grant.provider_id, _grant.area_code)
        .where(_grant.person_id == person_id, _grant.revoked_at.is_(None))
        .order_by(_grant.id)
    )
    return Actor(person_id, tuple(Held(*row) for row in rows))


def shown_as(held: Collection[Role], chosen: Role | None) -> Role | None:
    """The role chosen, if it is held; else the one to which urgent things come; None for none."""
    return chosen if chosen in held else next((role for role in SHOWN_FIRST if role in held), None)


def care_in_force(day: date) -> ColumnElement[bool]:
    """Of rows of `Care`: those that hold on that day; the last day counts."""
    held = _care.status == CareStatus.HELD
    return and_(held, or_(_care.until.is_(None), _care.until >= day))


def care_reaches(scope: Scope | None) -> ColumnElement[bool]:
    """Of rows of `Care`: those that reach so far; None for any."""
    return true() if scope is None else _care.scope.in_({Scope.ALL, scope})


def in_care(
    session: Session, proxy_id: int, *, now: datetime, scope: Scope | None = None
) -> list[int]:
    """The persons for whom somebody may act today."""
    rows = session.execute(
        select(_care.person_id)
        .where(_care.proxy_id == proxy_id, care_in_force(today(now)), care_reaches(scope))
        .order_by(_care.id)
    )
    return [row.person_id for row in rows]


def ever_spoke_for(session: Session, speaker_id: int | None, person_id: int | None) -> bool:
    """Whether somebody is, or once was, a guardian or proxy of that person."""
    bond = select(_care.id).where(_care.proxy_id == speaker_id, _care.person_id == person_id)
    return session.execute(bond).first() is not None


def may_speak_for(
    session: Session,
    speaker_id: int | None,
    person_id: int,
    now: datetime,
    scope: Scope | None = None,
) -> bool:
    """Whether somebody is that person, or a proxy of theirs in force; as far as `scope`."""
    if speaker_id is None or speaker_id == person_id:
        return speaker_id is not None
    return person_id in in_care(session, speaker_id, now=now, scope=scope)
