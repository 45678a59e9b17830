"""What both sides of a visit are told around its hour."""

from datetime import datetime, timedelta

from sqlmodel import Session

from models.agenda import DueKind, plan
from models.operations.helping import open_task
from models.outbox import post
from models.reads.audience import chats_of, resident_side, worker_side
from models.rules.hours import awake, local
from models.tables.messaging import Lane
from models.tables.visits import Visit, VisitStatus
from models.words import TaskKind

EVE = timedelta(hours=18)
"""The evening before: 18:00."""


def remind(session: Session, visit_id: int, *, now: datetime, notice: str) -> None:
    """Tell both sides of a visit that still stands."""
    visit = session.get(Visit, visit_id)
    if visit is None or visit.status is not VisitStatus.BOOKED:
        return
    tell_residents(session, visit, notice, now=now)
    _tell_worker(session, visit, f"{notice}-worker", now=now)


def nudge(session: Session, visit_id: int, *, now: datetime) -> None:
    """The hour has come and nobody checked in: ask the worker first."""
    visit = session.get(Visit, visit_id)
    if visit is not None and visit.status is VisitStatus.BOOKED:
        _tell_worker(session, visit, "visit-nudge", now=now)


def check_overtime(session: Session, visit_id: int, *, now: datetime) -> None:
    """A visit that never ends needs a human being, every day until it ends."""
    visit = session.get(Visit, visit_id)
    if visit is not None and visit.status is VisitStatus.STARTED:
        open_task(session, TaskKind.OVERDUE, now=now, thing=visit, about="not checked out")
        plan(session, DueKind.CHECK_OVERTIME, visit_id, awake(now + timedelta(days=1)))


def tell_residents(session: Session, visit: Visit, notice: str, *, now: datetime) -> None:
    """A notice about this visit to everybody on the resident's side."""
    for chat in chats_of(session, resident_side(session, visit.order_id, now=now)):
        post(session, chat, notice, visit.id, now=awake(now), lane=Lane.VISIT)


def _tell_worker(session: Session, visit: Visit, notice: str, *, now: datetime) -> None:
    for chat in chats_of(session, worker_side(session, visit.worker_id)):
        post(session, chat, notice, visit.id, now=now, lane=Lane.VISIT)


def plan_the_day(session: Session, visit: Visit, figure: dict[str, int], *, now: datetime) -> None:
    """What happens by itself around a visit that was booked."""
    midnight = local(visit.start).replace(hour=0, minute=0, second=0, microsecond=0)
    dates = {
        DueKind.REMIND_EVE: midnight - timedelta(days=1) + EVE,
        DueKind.REMIND_SOON: awake(visit.start - timedelta(hours=2)),
        DueKind.NUDGE_WORKER: visit.start + timedelta(minutes=figure["nudge_minutes"]),
        DueKind.MISS_VISIT: visit.start + timedelta(minutes=figure["no_show_minutes"]),
        DueKind.CHECK_OVERTIME: visit.end + timedelta(minutes=figure["overtime_minutes"]),
    }
    for kind, moment in dates.items():
        if moment > now:
            plan(session, kind, visit.id, moment)
