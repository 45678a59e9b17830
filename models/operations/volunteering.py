"""指标: the provider enters what was done, and it counts once the purchaser has seen it."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from sqlalchemy import func, select
from sqlmodel import Session

from models.access import Act
from models.base import add, change, table
from models.errors import NotAllowed, Refused, Stale
from models.lifecycle import begin, move
from models.operations.dues import RUNNING
from models.operations.projects import fresh_project
from models.outbox import post
from models.reads.audience import chats_of
from models.reads.indicators import present, waiting
from models.reads.projects import nearest
from models.reads.standing import Actor
from models.rules.hours import awake, today
from models.rules.indicators import Measure
from models.rules.volunteering import DAY
from models.tables.contracts import EntryStatus, IndicatorEntry, Volunteer
from models.tables.providers import Project
from models.words import Party

BY_HAND = (Measure.LECTURES, Measure.TEAMS)
"""What the records of the house do not know."""
MOST = 60
"""Names, or lines of hours, in one message."""
MOST_AT_ONCE = 100
"""Lectures or groups in one entry."""


class SameName(Refused):
    """Two volunteers of one project are told apart by their names."""

    code = "same-name"


def recruit(
    session: Session, project_id: int, names: Sequence[str], on: date, *, by: Actor, now: datetime
) -> list[Volunteer]:
    """They have joined on that day. Raises SameName for one who is there already."""
    project = _running(session, project_id, on, by=by, now=now)
    there = {one.name for one in present(session, project.id)}
    if same := [name for name in names if name in there]:
        raise SameName(name=same[0])
    joined = [
        add(session, Volunteer(project_id=project.id, name=name, joined_on=on))
        for name in names[:MOST]
    ]
    told = [(Measure.VOLUNTEERS, one.id, 1) for one in joined]
    _enter(session, project, told, on, by=by, now=now)
    return joined


def leave(session: Session, volunteer_id: int, *, by: Actor, now: datetime) -> Volunteer:
    """They are there no more; that they joined still counts, their name is kept no longer."""
    one = session.get(Volunteer, volunteer_id)
    if one is None:
        raise NotAllowed(act=str(Act.REPRESENT), object_type="volunteer", object_id=volunteer_id)
    fresh_project(session, one.project_id, act=Act.REPRESENT, by=by, now=now)
    if one.left_on is not None:
        raise Stale
    gone = table(Volunteer).c.id == one.id
    change(session, Volunteer, gone, left_on=today(now), name="")
    return one


def note_hours(
    session: Session,
    project_id: int,
    minutes: Mapping[int, int],
    on: date,
    *,
    by: Actor,
    now: datetime,
) -> None:
    """How long each of these volunteers was at it on that day."""
    project = _running(session, project_id, on, by=by, now=now)
    if not all(0 < amount <= DAY for amount in minutes.values()):
        raise Stale
    if not minutes.keys() <= {one.id for one in present(session, project.id)}:
        raise NotAllowed(act=str(Act.REPRESENT), object_type="volunteer", object_id=0)
    told = [(Measure.HOURS_EACH, number, amount) for number, amount in minutes.items()]
    _enter(session, project, told, on, by=by, now=now)


def count(
    session: Session,
    project_id: int,
    measure: Measure,
    amount: int,
    on: date,
    *,
    by: Actor,
    now: datetime,
) -> None:
    """So many lectures, or groups that began, on that day."""
    project = _running(session, project_id, on, by=by, now=now)
    if measure not in BY_HAND or not 0 < amount <= MOST_AT_ONCE:
        raise Stale
    _enter(session, project, [(measure, None, amount)], on, by=by, now=now)


def see(session: Session, project_id: int, upto: int, *, by: Actor, now: datetime) -> int:
    """都看过了: whatever waits up to that entry counts from now on; how many."""
    project = fresh_project(session, project_id, act=Act.PURCHASE, by=by, now=now)
    entries = [one for one in waiting(session, project.id) if one.id <= upto]
    for one in entries:
        move(session, one, EntryStatus.SEEN, by=by, now=now, seen_by=by.person_id)
    return len(entries)


def set_aside(
    session: Session, entry_id: int, *, seen: int, by: Actor, now: datetime
) -> IndicatorEntry:
    """不算: this one is not counted; the provider hears of it. Raises Stale."""
    entry = session.get(IndicatorEntry, entry_id)
    if entry is None:
        raise NotAllowed(act=str(Act.PURCHASE), object_type="indicatorentry", object_id=entry_id)
    fresh_project(session, entry.project_id, act=Act.PURCHASE, by=by, now=now)
    if entry.version != seen or entry.status is not EntryStatus.ENTERED:
        raise Stale(now=entry.status)
    move(session, entry, EntryStatus.SET_ASIDE, by=by, now=now, seen_by=by.person_id)
    return entry


def _running(session: Session, project_id: int, on: date, *, by: Actor, now: datetime) -> Project:
    project = fresh_project(session, project_id, act=Act.REPRESENT, by=by, now=now)
    if project.status not in RUNNING or not project.starts_on <= on <= today(now):
        raise Stale(now=project.status)
    return project


def _enter(
    session: Session,
    project: Project,
    told: Sequence[tuple[Measure, int | None, int]],
    on: date,
    *,
    by: Actor,
    now: datetime,
) -> None:
    """The purchaser hears of the first that waits, not of each."""
    entry = table(IndicatorEntry).c
    still = (entry.project_id == project.id) & (entry.status == EntryStatus.ENTERED)
    quiet = session.scalar(select(func.count()).select_from(IndicatorEntry).where(still))
    for measure, volunteer_id, amount in told:
        row = IndicatorEntry(
            project_id=project.id,
            measure=measure,
            volunteer_id=volunteer_id,
            on=on,
            amount=amount,
            entered_by=by.person_id or 0,
            changed_at=now,
        )
        begin(session, row, by=by, now=now)
    if told and not quiet:
        for chat in chats_of(session, nearest(session, project, Party.PURCHASER)):
            post(session, chat, "entries-wait", project.id, now=awake(now))
