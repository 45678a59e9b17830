"""培训: each half month those that are brought up are taught, and it is noted who came."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import select
from sqlmodel import Session

from models import agenda, audit
from models.agenda import DueKind
from models.base import add, change, table
from models.errors import NotAllowed, Stale
from models.outbox import post
from models.reads.audience import chats_of, managers_of
from models.reads.growing import brought_up, last_planned
from models.reads.standing import Actor
from models.rules.hours import at, awake, today
from models.rules.reminders import EVE
from models.tables.growing import Attendance, Topic, Training
from models.words import Role

AHEAD = timedelta(days=120)
PLACE = 60

_training, _attendance = table(Training).c, table(Attendance).c


@dataclass(frozen=True, slots=True)
class Planned:
    """A session as it is planned."""

    area_code: str
    on: date
    topic: Topic
    place: str


def suggested(session: Session, area_code: str, every: int, *, now: datetime) -> date:
    """Half a month (`every` days) after the last one, at the earliest tomorrow."""
    last, tomorrow = last_planned(session, area_code), today(now) + timedelta(days=1)
    return max(last + timedelta(days=every), tomorrow) if last else tomorrow


def plan(session: Session, wanted: Planned, *, by: Actor, now: datetime) -> Training:
    """Whoever runs what the place brings up hears of it now, and on the eve. Raises Stale for a day
    out of reach, or one that has a session already.
    """
    _may(by, wanted.area_code)
    day = today(now)
    there = (_training.area_code == wanted.area_code) & (_training.on == wanted.on)
    taken = session.scalars(select(Training).where(there)).first()
    if not (day <= wanted.on <= day + AHEAD and wanted.place.strip()):
        raise Stale
    if taken is not None and taken.called_off_at is None:
        raise Stale
    told = {"topic": wanted.topic, "place": wanted.place.strip()[:PLACE]}
    if taken is None:
        row = add(session, Training(area_code=wanted.area_code, on=wanted.on,
                                    host_id=by.person_id or 0, **told))  # type: ignore[arg-type]  # fmt: skip
    else:
        again = {"host_id": by.person_id, "called_off_at": None}
        change(session, Training, _training.id == taken.id, **told, **again)
        session.refresh(taken)
        row = taken
    audit.record(session, "plan_training", row, by=by.person_id, now=now)
    _tell(session, row, "training-planned", now=now)
    eve = at(wanted.on - timedelta(days=1), EVE)
    if eve > now:
        agenda.plan(session, DueKind.TRAINING_EVE, row.id, eve)
    return row


def remind(session: Session, training_id: int, *, now: datetime) -> None:
    """The evening before; whoever slept through it says nothing of a day that has come."""
    row = session.get(Training, training_id)
    if row is not None and row.called_off_at is None and row.on > today(now):
        _tell(session, row, "training-eve", now=now)


def call_off(session: Session, training_id: int, *, by: Actor, now: datetime) -> Training:
    """It does not take place. Raises Stale once it is over, or where it was called off."""
    row = fresh_training(session, training_id, by=by)
    if row.called_off_at is not None or row.on < today(now):
        raise Stale
    change(session, Training, _training.id == row.id, called_off_at=now)
    session.refresh(row)
    agenda.drop(session, {DueKind.TRAINING_EVE}, row.id)
    audit.record(session, "call_off_training", row, by=by.person_id, now=now)
    _tell(session, row, "training-off", now=now)
    return row


def set_came(
    session: Session, training_id: int, provider_id: int, *, came: bool, by: Actor, now: datetime
) -> None:
    """Whether anybody of an organisation was there. Raises Stale before its day, and for one that
    the place does not bring up.
    """
    row = fresh_training(session, training_id, by=by)
    known = provider_id in dict(brought_up(session, row.area_code))
    if row.called_off_at is not None or row.on > today(now) or not known:
        raise Stale
    which = (_attendance.training_id == row.id) & (_attendance.provider_id == provider_id)
    if session.scalar(select(_attendance.training_id).where(which)) is None:
        add(session, Attendance(training_id=row.id, provider_id=provider_id, came=came))
    else:
        change(session, Attendance, which, came=came)
    audit.record(session, "attendance", row, by=by.person_id, now=now, house=provider_id, came=came)


def fresh_training(session: Session, training_id: int, *, by: Actor) -> Training:
    """A session, for a supervisor of its place."""
    row = session.get(Training, training_id)
    if row is None:
        raise NotAllowed(act="train", object_type="training", object_id=training_id)
    _may(by, row.area_code)
    return row


def _may(by: Actor, area_code: str) -> None:
    if not by.holds(Role.SUPERVISOR, area_code):
        raise NotAllowed(act="train", object_type="training", object_id=0)


def _tell(session: Session, row: Training, notice: str, *, now: datetime) -> None:
    houses = [number for number, _ in brought_up(session, row.area_code)]
    people = {person for house in houses for person in managers_of(session, house)}
    for chat in chats_of(session, people):
        post(session, chat, notice, row.id, now=awake(now))
