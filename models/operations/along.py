"""On the way: a worker sets out, or says that they will be late; the home hears it, and chooses."""

from datetime import datetime

from sqlmodel import Session

from models import agenda, audit
from models.access import Act, allow
from models.errors import NotAllowed, Refused, Stale
from models.lifecycle import amend
from models.operations.arriving import fresh_visit, noted
from models.operations.helping import open_task
from models.operations.reminding import COMING, plan_coming, tell_residents, tell_worker
from models.operations.substituting import Saved, rescue_all
from models.reads.catalogue import figures
from models.reads.standing import Actor
from models.rules.along import AT_LAST, MINUTES, is_near
from models.rules.hours import today
from models.tables.visits import Visit, VisitStatus
from models.words import TaskKind


class FarTooLate(Refused):
    """So late that somebody else should go."""

    code = "late-by-far"


def set_out(session: Session, visit_id: int, *, by: Actor, now: datetime) -> Visit:
    """The worker is on the way: the home is told once, with about when. Raises Stale."""
    visit = _near(session, visit_id, by=by, now=now)
    if visit.set_out_at is not None:
        raise Stale(now=visit.status)
    amend(session, visit, by=by, now=now, why="set_out", set_out_at=now)
    tell_residents(session, visit, "set-out", now=now)
    return visit


def say_late(
    session: Session, visit_id: int, minutes: int, *, said: int, by: Actor, now: datetime
) -> Visit:
    """The worker will be so many minutes later than the `said` ones so far: the home is told, and
    nobody is missed before that. Beyond the day's figure the home is asked whether it waits, by
    telephone where no chat is. Raises Stale, FarTooLate.
    """
    visit = _near(session, visit_id, by=by, now=now)
    if minutes not in MINUTES:
        raise NotAllowed
    if visit.late_minutes != said:
        raise Stale(now=visit.status)
    figure, late = figures(session, today(now)), said + minutes
    if late > AT_LAST * figure["late_most_minutes"]:
        raise FarTooLate
    amend(session, visit, by=by, now=now, why="late", late_minutes=late)
    agenda.drop(session, COMING, visit.id)
    plan_coming(session, visit, figure, now=now)
    if late <= figure["late_most_minutes"]:
        tell_residents(session, visit, "late", now=now)
    elif not tell_residents(session, visit, "late-asked", now=now):
        open_task(session, TaskKind.OVERDUE, now=now, by=by, thing=visit, about="very late")
    return visit


def wait(session: Session, visit_id: int, *, said: int, by: Actor, now: datetime) -> Visit:
    """The home waits for whoever is so late; they are told, once for each time it was asked."""
    visit = _late(session, visit_id, Act.SPEAK_FOR, said=said, by=by, now=now)
    audit.record(session, "waits", visit, by=by.person_id, now=now)
    tell_worker(session, visit, "home-waits", now=now)
    return visit


def send_another(session: Session, visit_id: int, *, said: int, by: Actor, now: datetime) -> Saved:
    """The home does not wait: somebody else is sent, or looked for."""
    visit = _late(session, visit_id, Act.ORDER_FOR, said=said, by=by, now=now)
    return rescue_all(session, [visit], why="too late", by=by, now=now)


def at_home(session: Session, visit_id: int, *, by: Actor, now: datetime) -> Visit:
    """The home opens after all: whoever stands at the door is told, once. Stale where nobody does,
    or where they are in.
    """
    visit = session.get(Visit, visit_id)
    if visit is None:
        raise NotAllowed
    allow(session, Act.SPEAK_FOR, visit, by=by, now=now)
    waits_outside = visit.status is VisitStatus.BOOKED and noted(session, visit, "not_at_home")
    if not waits_outside or noted(session, visit, "at_home"):
        raise Stale(now=visit.status)
    audit.record(session, "at_home", visit, by=by.person_id, now=now)
    tell_worker(session, visit, "home-opens", now=now)
    return visit


def _near(session: Session, visit_id: int, *, by: Actor, now: datetime) -> Visit:
    """A visit to which its worker may be on the way, and is not yet at the door."""
    visit = fresh_visit(session, visit_id, by=by, now=now)
    there = visit.status is not VisitStatus.BOOKED or noted(session, visit, "not_at_home")
    if there or not is_near(visit.start, visit.end, visit.late_minutes, now):
        raise Stale(now=visit.status)
    return visit


def _late(
    session: Session, visit_id: int, act: Act, *, said: int, by: Actor, now: datetime
) -> Visit:
    """A visit of which the home was asked; Stale once they came, or said something else."""
    visit = session.get(Visit, visit_id)
    if visit is None:
        raise NotAllowed
    allow(session, act, visit, by=by, now=now)
    most = figures(session, today(now))["late_most_minutes"]
    asked = visit.late_minutes == said > most
    if visit.status is not VisitStatus.BOOKED or not asked:
        raise Stale(now=visit.status)
    return visit
