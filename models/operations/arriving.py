"""At the door: what shows that the worker is there, on coming and on leaving."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import func, select
from sqlmodel import Session

from models import audit
from models.access import Act, allow
from models.base import table
from models.errors import NotAllowed, Refused, Stale
from models.operations import marking
from models.operations.door_numbers import read_number
from models.operations.helping import open_task
from models.reads.facts import leaving_now
from models.reads.standing import Actor
from models.rules.travel import Spot
from models.tables.records import AuditRow
from models.tables.visits import Visit
from models.words import Proof, TaskKind

WRONG_CODES = 5
"""After so many wrong home codes at one visit only a human being can check in."""
FRESH = timedelta(minutes=5)
"""A location told longer ago shows nothing any more."""


class TooLate(Refused):
    """The location was told too long ago."""

    code = "place-old"


class TooManyCodes(Refused):
    """Guessed too often: only a coordinator can check in now."""

    code = "too-many-codes"


@dataclass(frozen=True, slots=True)
class Arrival:
    """What shows that the worker is there: the digits of the home, or one shared location."""

    proof: Proof
    code: str = ""
    latitude: float | None = None
    longitude: float | None = None
    told_at: datetime | None = None

    @property
    def spot(self) -> Spot:
        return Spot("", self.latitude, self.longitude)


def leave(session: Session, visit_id: int, arrival: Arrival, *, by: Actor, now: datetime) -> Visit:
    """Where the worker is as they go: a place, or the number for going, shortly before or after
    they press that it is done. Whoever seemed far away when they came may tell the place once
    more: the nearer one counts. Raises TooLate, WrongCode, TooManyCodes, Stale.
    """
    visit = fresh_visit(session, visit_id, by=by, now=now)
    if visit.id not in leaving_now(session, visit.carer_id, since=now - marking.AT_LEAVING):
        raise Stale(now=visit.status)
    marking.tell(session, visit, shown_by(session, visit, arrival, by=by, now=now), by=by, now=now)
    return visit


def may_show(session: Session, visit_id: int, *, by: Actor, now: datetime) -> None:
    """Whether anything but a coordinator's word still opens this visit. Raises TooManyCodes."""
    visit = fresh_visit(session, visit_id, by=by, now=now)
    if noted(session, visit, "wrong_code") >= WRONG_CODES:
        raise TooManyCodes


def wrong_code(session: Session, visit_id: int, *, by: Actor, now: datetime) -> None:
    """Write down a wrong code, so that guessing comes to an end."""
    visit = session.get_one(Visit, visit_id)
    audit.record(session, "wrong_code", visit, by=by.person_id, now=now)
    if noted(session, visit, "wrong_code") >= WRONG_CODES:
        open_task(session, TaskKind.OVERDUE, now=now, thing=visit, about="wrong codes")


def fresh_visit(session: Session, visit_id: int, *, by: Actor, now: datetime) -> Visit:
    """The visit as it stands, if it is this worker's."""
    visit = session.get(Visit, visit_id)
    if visit is None:
        raise NotAllowed
    allow(session, Act.WORK_VISIT, visit, by=by, now=now)
    return visit


def shown_by(
    session: Session, visit: Visit, arrival: Arrival, *, by: Actor, now: datetime
) -> marking.Shown:
    """What the worker's digits or their place are worth."""
    if arrival.told_at is not None and now - arrival.told_at > FRESH:
        raise TooLate
    may_show(session, visit.id, by=by, now=now)
    if arrival.proof is not Proof.HOME_CODE:
        return marking.Shown(arrival.proof, arrival.spot)
    return marking.Shown(read_number(session, visit, arrival.code, now=now))


def noted(session: Session, visit: Visit, act: str) -> int:
    """How often this was written down of this visit."""
    row = table(AuditRow).c
    told = select(func.count()).where(
        row.object_type == "visit", row.object_id == visit.id, row.act == act
    )
    return session.scalar(told) or 0
