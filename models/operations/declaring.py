"""申报: somebody says to belong to a group, shows what it rests on, or asks for another term."""

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import select
from sqlmodel import Session

from models.access import Act, allow
from models.agenda import DueKind, drop, plan
from models.base import table
from models.errors import NotAllowed
from models.lifecycle import amend, begin, move
from models.operations.helping import open_task
from models.outbox import post
from models.reads.audience import callable_for, chats_of
from models.reads.claims import stage_of
from models.reads.standing import Actor, ever_spoke_for
from models.rules.escalation import answer_by
from models.rules.hours import at, awake
from models.tables.desk import Task
from models.tables.messaging import Lane
from models.tables.people import ClaimStatus, GroupClaim, Person
from models.words import STIGMATISING, Group, Role, TaskKind

HOUR_OF_THE_VISIT = time(9)
"""When the desk is reminded of a certificate to be looked at in somebody's home that day."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What comes with the word: a picture of the certificate, or a day to look at it at home."""

    file_id: str | None = None
    comes_on: date | None = None


NOTHING = Shown()


def declare(
    session: Session,
    person: Person,
    group: Group,
    *,
    by: Actor,
    now: datetime,
    shown: Shown = NOTHING,
) -> None:
    """For the first time, again after a refusal, for another term, or with what was asked for: a
    coordinator will look. Stigmatising groups are entered at the desk alone.
    """
    allow(session, Act.ORDER_FOR, person, by=by, now=now)
    if group in STIGMATISING:
        raise NotAllowed(act="declare", object_type="person", object_id=person.id)
    _declare(session, person, group, shown, by=by, now=now)


def declare_at_the_desk(
    session: Session, person: Person, group: Group, *, by: Actor, now: datetime
) -> Task:
    """A coordinator of the place enters a group for somebody who is not their kin; the case."""
    allow(session, Act.COORDINATE, person, by=by, now=now)
    here = by.holds(Role.COORDINATOR, person.area_code or "")
    if not here or by.person_id == person.id or ever_spoke_for(session, by.person_id, person.id):
        raise NotAllowed(act="declare", object_type="person", object_id=person.id)
    _declare(session, person, group, NOTHING, by=by, now=now)
    return open_task(session, TaskKind.CERTIFY, now=now, by=by, person_id=person.id)


def remind_of_visit(session: Session, claim_id: int, *, now: datetime) -> None:
    """Today somebody is expected in that home."""
    claim = session.get(GroupClaim, claim_id)
    if claim is None or claim.comes_on is None:
        return
    task = open_task(session, TaskKind.CERTIFY, now=now, person_id=claim.person_id)
    people = {task.owner_id} if task.owner_id else callable_for(session, task, task.rung)
    for chat in chats_of(session, people):
        post(session, chat, "task", task.id, now=awake(now), lane=Lane.NORMAL)


def _declare(
    session: Session, person: Person, group: Group, shown: Shown, *, by: Actor, now: datetime
) -> None:
    claim = _known(session, person.id, group)
    if claim is not None and stage_of(session, claim, now) == "certified":
        return
    if claim is None:
        told = {"person_id": person.id, "group": group, "changed_at": now, **_news(shown)}
        claim = begin(session, GroupClaim(**told), by=by, now=now)
    else:
        _again(session, claim, shown, by=by, now=now)
    if shown.comes_on is not None:
        morning = at(shown.comes_on, HOUR_OF_THE_VISIT)
        plan(session, DueKind.HOME_VISIT, claim.id, morning)
    _bring_back(session, person.id, by=by, now=now)


def _again(session: Session, claim: GroupClaim, shown: Shown, *, by: Actor, now: datetime) -> None:
    """The one that runs stays good while another term is asked for."""
    news = _news(shown)
    if stage_of(session, claim, now) in ("ending", "renewing"):
        amend(session, claim, by=by, now=now, why="renewal", renewing=True, wanted=None, **news)
    elif claim.status is not ClaimStatus.DECLARED:
        fresh = {"valid_until": None, "renewing": False, "wanted": None, "refused_for": ""}
        move(session, claim, ClaimStatus.DECLARED, by=by, now=now, **{**fresh, **news})
    elif news:
        amend(session, claim, by=by, now=now, why="evidence", **news)


def _bring_back(session: Session, person_id: int, *, by: Actor, now: datetime) -> None:
    """Before the desk; whoever has the case already is told, and called again in due time."""
    task = open_task(session, TaskKind.CERTIFY, now=now, by=by, person_id=person_id)
    if task.owner_id is None or task.owner_id == by.person_id:
        return
    drop(session, {DueKind.CALL_OUT}, task.id)
    plan(session, DueKind.CALL_OUT, task.id, answer_by(task.kind, now))
    for chat in chats_of(session, {task.owner_id}):
        post(session, chat, "task", task.id, now=awake(now), lane=Lane.NORMAL)


def _news(shown: Shown) -> dict[str, Any]:
    told = {"evidence": shown.file_id, "comes_on": shown.comes_on}
    return {name: value for name, value in told.items() if value is not None}


def _known(session: Session, person_id: int, group: Group) -> GroupClaim | None:
    claim = table(GroupClaim).c
    return session.scalars(
        select(GroupClaim).where(claim.person_id == person_id, claim.group == group)
    ).first()
