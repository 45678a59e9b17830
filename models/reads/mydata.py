"""Everything that is kept about a person, for the person: seen, or taken along as a file."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import and_, func, or_, select
from sqlmodel import Session

from models.base import table
from models.reads.answers import newest_said
from models.reads.plans import PlanCard, plan_card
from models.reads.slots import is_minor
from models.rules.hours import today
from models.tables.corrections import Correction
from models.tables.desk import Task
from models.tables.orders import Order
from models.tables.people import Account, Care, ClaimStatus, Consent, GroupClaim, Person
from models.tables.providers import Worker
from models.tables.records import AuditRow
from models.tables.roles import Grant
from models.tables.visits import Rating, Visit
from models.tables.voices import VoiceNote
from models.words import STIGMATISING, Bond, Closing, Group, Outcome, Purpose, Role, TaskKind

_order, _visit, _rating, _task = table(Order).c, table(Visit).c, table(Rating).c, table(Task).c
_person, _care, _consent, _claim = (table(t).c for t in (Person, Care, Consent, GroupClaim))
_audit, _grant, _account, _worker = (table(t).c for t in (AuditRow, Grant, Account, Worker))

UNSPOKEN = (TaskKind.EMERGENCY, TaskKind.REPORT)
"""Never written into a chat or a file: the telephone may be in the hand of whoever did harm."""


@dataclass(frozen=True, slots=True)
class Reading:
    """Somebody opened the file, as what, and when."""

    role: Role
    at: datetime


@dataclass(frozen=True, slots=True)
class Yes:
    """A consent, in force or taken back."""

    purpose: Purpose
    given_at: datetime
    withdrawn_at: datetime | None


@dataclass(frozen=True, slots=True)
class OwnOrder:
    number: str
    service: str
    status: str
    start: datetime
    note: str
    plan: PlanCard | None


@dataclass(frozen=True, slots=True)
class OwnVisit:
    number: str
    start: datetime
    status: str
    worker: str
    done_note: str
    stars: int | None
    closing: Closing | None
    """Why nobody waits for an answer any more."""
    said: Outcome | None
    """What they said of the work."""
    words: str


@dataclass(frozen=True, slots=True)
class OwnCase:
    """What a person told a human being here."""

    kind: TaskKind
    opened_at: datetime
    about: str


@dataclass(frozen=True, slots=True)
class OwnFile:
    """All of it. A proxy's copy has no cases, no talk and no readings: what a child or an elder
    tells may be about whoever speaks for them, and who looked would tell that something was told.
    """

    person: Person
    groups: tuple[tuple[Group, ClaimStatus], ...]
    """Without the stigmatising ones, which no message names."""
    carers: tuple[tuple[str, Bond], ...]
    charges: tuple[tuple[str, Bond], ...]
    consents: tuple[Yes, ...]
    orders: tuple[OwnOrder, ...]
    visits: tuple[OwnVisit, ...]
    cases: tuple[OwnCase, ...] = ()
    talk: tuple[tuple[datetime, str], ...] = ()
    """Voice notes in words, and sentences that were put right."""
    readings: tuple[Reading, ...] | None = None
    """Who looked; None is not told: a minor's telephone may be in the hand of whoever did harm."""


def own_file(session: Session, person_id: int, *, reader_id: int, now: datetime) -> OwnFile:
    """The file of a person for themselves, or for whoever speaks for them."""
    own, person = person_id == reader_id, session.get_one(Person, person_id)
    young = is_minor(person.birth_date, today(now))
    return OwnFile(
        person=person,
        groups=_groups(session, person_id),
        carers=_bonds(session, _care.person_id == person_id, _care.proxy_id),
        charges=_bonds(session, _care.proxy_id == person_id, _care.person_id) if own else (),
        consents=consents_of(session, person_id),
        orders=_orders(session, person_id),
        visits=_visits(session, person_id),
        cases=_cases(session, person_id) if own else (),
        talk=_talk(session, person_id) if own else (),
        readings=readings_of(session, person_id) if own and not young else None,
    )


def readings_of(session: Session, person_id: int, limit: int = 30) -> tuple[Reading, ...]:
    """Who opened the file, newest first; as what they worked, never by name."""
    rows = session.execute(
        select(_audit.actor_id, _audit.at)
        .where(
            _audit.act == "read_file",
            _audit.object_type == "person",
            _audit.object_id == person_id,
        )
        .order_by(_audit.seq.desc())
        .limit(limit)
    ).all()
    return tuple(Reading(_role_at(session, row.actor_id, row.at), row.at) for row in rows)


def consents_of(session: Session, person_id: int) -> tuple[Yes, ...]:
    rows = session.execute(
        select(_consent.purpose, _consent.given_at, _consent.withdrawn_at)
        .where(_consent.person_id == person_id)
        .order_by(_consent.id)
    )
    return tuple(Yes(*row) for row in rows)


def _role_at(session: Session, person_id: int, at: datetime) -> Role:
    held = select(_grant.role).where(
        _grant.person_id == person_id,
        _grant.granted_at <= at,
        _grant.revoked_at.is_(None) | (_grant.revoked_at > at),
    )
    roles = set(session.scalars(held))
    return next((r for r in (Role.COORDINATOR, Role.SUPERVISOR, Role.WORKER) if r in roles),
                Role.COORDINATOR)  # fmt: skip


def _groups(session: Session, person_id: int) -> tuple[tuple[Group, ClaimStatus], ...]:
    rows = session.execute(
        select(_claim.group, _claim.status)
        .where(
            _claim.person_id == person_id,
            _claim.group.not_in(STIGMATISING),
            _claim.status != ClaimStatus.WITHDRAWN,
        )
        .order_by(_claim.id)
    )
    return tuple((row.group, row.status) for row in rows)


def _bonds(session: Session, which: Any, other: Any) -> tuple[tuple[str, Bond], ...]:
    rows = session.execute(
        select(_person.name, _care.bond)
        .join_from(table(Care), table(Person), _person.id == other)
        .where(which)
        .order_by(_care.id)
    )
    return tuple((row.name, row.bond) for row in rows)


def _orders(session: Session, person_id: int) -> tuple[OwnOrder, ...]:
    rows = session.execute(
        select(_order.id, _order.number, _order.service_code, _order.status, _order.start,
               _order.note)
        .where(_order.person_id == person_id)
        .order_by(_order.id)
    ).all()  # fmt: skip
    plans = {row.id: plan_card(session, row.id) for row in rows}
    return tuple(
        OwnOrder(row.number, row.service_code, row.status, row.start, row.note, plans[row.id])
        for row in rows
    )


def _visits(session: Session, person_id: int) -> tuple[OwnVisit, ...]:
    rows = session.execute(
        select(
            _order.number,
            _visit.start,
            _visit.status,
            _person.name,
            _visit.done_note,
            _rating.stars,
            _visit.closing,
            newest_said(_visit.id),
            func.coalesce(_rating.words, ""),
        )
        .join_from(table(Visit), table(Order), _order.id == _visit.order_id)
        .join(table(Worker), _worker.id == _visit.worker_id)
        .join(table(Person), _person.id == _worker.person_id)
        .outerjoin(table(Rating), and_(_rating.visit_id == _visit.id, _rating.live))
        .where(_visit.person_id == person_id)
        .order_by(_visit.id)
    )
    return tuple(OwnVisit(*row) for row in rows)


def _cases(session: Session, person_id: int) -> tuple[OwnCase, ...]:
    rows = session.execute(
        select(_task.kind, _task.opened_at, _task.about)
        .where(_task.person_id == person_id, _task.kind.not_in(UNSPOKEN))
        .where(or_(_task.told_by.is_(None), _task.told_by == person_id))
        .order_by(_task.id)
    )
    return tuple(OwnCase(*row) for row in rows)


def _talk(session: Session, person_id: int) -> tuple[tuple[datetime, str], ...]:
    voice, put_right = table(VoiceNote).c, table(Correction).c
    chats = select(_account.chat_id).where(_account.person_id == person_id)
    spoken = session.execute(
        select(voice.said_at, voice.words).where(voice.chat_id.in_(chats), voice.words != "")
    ).all()
    meant = session.execute(
        select(put_right.at, put_right.text).where(put_right.person_id == person_id)
    ).all()
    return tuple(sorted((row[0], row[1]) for row in (*spoken, *meant)))
