"""代办: who may speak for whom: asked for, agreed to, limited, ended. The one served decides."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlmodel import Session

from models import agenda
from models.access import Act, allow
from models.agenda import DueKind
from models.base import table
from models.errors import NotAllowed, Stale
from models.lifecycle import amend, begin, move
from models.operations.care_days import last_day, plan_end
from models.operations.helping import open_task
from models.reads.audience import chats_of
from models.reads.caring import live_care
from models.reads.slots import is_minor
from models.reads.standing import HOUSE, Actor
from models.rules.hours import today
from models.tables.desk import Task, TaskStatus
from models.tables.people import LIVE_CARE, Care, CareStatus, Person
from models.words import Bond, Scope, TaskKind

ABOUT_CARE = "care asked"

_care, _person, _task = table(Care).c, table(Person).c, table(Task).c


@dataclass(frozen=True, slots=True)
class Speaking:
    """Who is to speak for whom, how far, and whose yes it stands on."""

    proxy_id: int
    person: Person
    bond: Bond
    scope: Scope = Scope.ALL
    confirmed_by: int | None = None


def ask(session: Session, speaking: Speaking, *, by: Actor, now: datetime) -> Care:
    """«May I speak for you?» The person answers with one tap; for a minor, or where there is no
    chat, a coordinator does. Asked twice is asked once.
    """
    person = speaking.person
    if speaking.proxy_id == person.id:
        raise NotAllowed(act="ask_to_speak", object_type="person", object_id=person.id)
    if (known := live_care(session, speaking.proxy_id, person.id)) is not None:
        return known
    care = _begin(session, speaking, CareStatus.ASKED, by=by, now=now)
    if is_minor(person.birth_date, today(now)) or not chats_of(session, {person.id}):
        open_task(session, TaskKind.MESSAGE, now=now, by=by, person_id=person.id, about=ABOUT_CARE)
    return care


def hold(session: Session, speaking: Speaking, *, by: Actor, now: datetime) -> Care:
    """From now on one speaks for the other, for as long as the house gives it."""
    until = last_day(session, speaking.bond, speaking.person, now=now)
    care = live_care(session, speaking.proxy_id, speaking.person.id)
    if care is None:
        care = _begin(session, speaking, CareStatus.HELD, by=by, now=now, until=until)
    else:
        agreed: dict[str, Any] = {
            "until": until,
            "scope": speaking.scope,
            "bond": speaking.bond,
            "confirmed_by": speaking.confirmed_by or care.confirmed_by,
        }
        if care.status is CareStatus.ASKED:
            move(session, care, CareStatus.HELD, by=by, now=now, **agreed)
        else:
            amend(session, care, by=by, now=now, why="prolong", **agreed)
    plan_end(session, care, now=now)
    _settle_asked(session, speaking.person.id, now=now)
    return care


def open_care(session: Session, care_id: int, *, by: Actor, now: datetime) -> Care:
    """What is agreed between two, for either of them and for the desk."""
    care = session.get(Care, care_id)
    if care is None:
        raise NotAllowed
    if by.person_id not in {care.proxy_id, care.person_id}:
        allow(session, Act.ASSIST, session.get_one(Person, care.person_id), by=by, now=now)
    return care


def agree(
    session: Session, care_id: int, scope: Scope, *, seen: int, by: Actor, now: datetime
) -> Care:
    """The yes of the person served, or of the desk in their place."""
    care = _decidable(session, care_id, seen=seen, by=by, now=now)
    if care.status is not CareStatus.ASKED:
        raise Stale(now=care.status)
    person = session.get_one(Person, care.person_id)
    speaking = Speaking(care.proxy_id, person, care.bond, scope, by.person_id)
    return hold(session, speaking, by=by, now=now)


def limit(
    session: Session,
    care_id: int,
    *,
    scope: Scope | None = None,
    until: date | None = None,
    seen: int,
    by: Actor,
    now: datetime,
) -> Care:
    """Less or more, shorter or longer: the person served says so, or the desk."""
    care = _decidable(session, care_id, seen=seen, by=by, now=now)
    if care.status is not CareStatus.HELD or (until and until < today(now)):
        raise Stale(now=care.status)
    changes = {"scope": scope or care.scope, "until": until or care.until}
    amend(session, care, by=by, now=now, why="limit", **changes)
    plan_end(session, care, now=now)
    return care


def end_care(session: Session, care_id: int, *, seen: int, by: Actor, now: datetime) -> Care:
    """Either side or the desk ends it, or says no to what was asked; a minor's is ended by the
    desk alone.
    """
    care = session.get(Care, care_id)
    if care is None:
        raise NotAllowed
    person, asked = session.get_one(Person, care.person_id), care.status is CareStatus.ASKED
    guarded = is_minor(person.birth_date, today(now)) and not asked
    if guarded or by.person_id not in {care.proxy_id, person.id}:
        allow(session, Act.ASSIST, person, by=by, now=now)
    if care.version != seen or care.status not in LIVE_CARE:
        raise Stale(now=care.status)
    move(session, care, CareStatus.DECLINED if asked else CareStatus.ENDED, by=by, now=now)
    agenda.drop(session, {DueKind.CARE_ENDS}, care.id)
    _settle_asked(session, person.id, now=now)
    return care


def confirm_all(session: Session, person_id: int, *, by: Actor, now: datetime) -> None:
    """A coordinator looked at the person: whoever entered them on their own word is confirmed."""
    unconfirmed = select(Care).where(
        _care.person_id == person_id,
        _care.status == CareStatus.HELD,
        _care.confirmed_by.is_(None),
    )
    for care in session.scalars(unconfirmed):
        amend(session, care, by=by, now=now, why="confirm_care", confirmed_by=by.person_id)


def _begin(
    session: Session,
    speaking: Speaking,
    status: CareStatus,
    *,
    by: Actor,
    now: datetime,
    until: date | None = None,
) -> Care:
    care = Care(
        proxy_id=speaking.proxy_id,
        person_id=speaking.person.id,
        bond=speaking.bond,
        scope=speaking.scope,
        status=status,
        until=until,
        confirmed_by=speaking.confirmed_by,
        since=now,
        changed_at=now,
    )
    begin(session, care, by=by, now=now)
    return session.get_one(Care, care.id)


def _decidable(session: Session, care_id: int, *, seen: int, by: Actor, now: datetime) -> Care:
    """The care as it stands, for the person served, if they are of age, or for the desk."""
    care = session.get(Care, care_id)
    if care is None:
        raise NotAllowed
    person = session.get_one(Person, care.person_id)
    if by.person_id != person.id or is_minor(person.birth_date, today(now)):
        allow(session, Act.ASSIST, person, by=by, now=now)
    if care.version != seen:
        raise Stale(now=care.status)
    return care


def _settle_asked(session: Session, person_id: int, *, now: datetime) -> None:
    """Nothing is asked any more: no human being need look at it."""
    waiting = (_care.person_id == person_id) & (_care.status == CareStatus.ASKED)
    if session.scalars(select(_care.id).where(waiting)).first() is not None:
        return
    for task in session.scalars(
        select(Task).where(
            _task.person_id == person_id,
            _task.about == ABOUT_CARE,
            _task.status != TaskStatus.CLOSED,
        )
    ):
        move(session, task, TaskStatus.CLOSED, by=HOUSE, now=now, reason="decided")
        agenda.drop(session, {DueKind.CALL_OUT}, task.id)
