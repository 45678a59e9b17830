"""A worker is sent to nobody for a while: their organisation says so, or the desk of a place where
they go. Whoever said it takes it back; the worker may object to a human being.
"""

from datetime import date, datetime, time, timedelta

from sqlmodel import Session

from models import audit
from models.access import Act
from models.errors import NotAllowed, Stale
from models.operations.colleagues import change_worker, fresh_worker
from models.operations.substituting import Saved
from models.operations.withdrawing import hand_back
from models.outbox import post
from models.reads.appointments import managed
from models.reads.audience import chats_of, managers_of
from models.reads.organisation import suspended_on
from models.reads.standing import Actor
from models.rules.hours import at, awake, today
from models.rules.shifts import LONGEST
from models.tables.messaging import Lane
from models.tables.providers import Worker

SUSPENDING = ("paper", "complaint", "check", "other")
"""Why somebody is sent to nobody for a while."""


def suspend(
    session: Session, worker_id: int, why: str, until: date | None, *, by: Actor, now: datetime
) -> Saved:
    """Nobody sends this worker up to that day, or until they are resumed; `why` is one of
    SUSPENDING. What they had in hand goes to others at once. What the desk has said stands: an
    organisation can then say no more, which raises Stale.
    """
    worker, by_desk = _worker(session, worker_id, by=by, now=now)
    day = today(now)
    if why not in SUSPENDING or (until is not None and not day <= until <= day + LONGEST):
        raise Stale
    if worker.suspended_by_desk and suspended_on(worker, day) and not by_desk:
        raise Stale
    change_worker(
        session,
        worker,
        suspended_since=day,
        suspended_until=until,
        suspended_why=why,
        suspended_by_desk=by_desk,
    )
    audit.record(session, "suspend", worker, by=by.person_id, now=now, reason=why)
    _tell(session, worker, "suspended", by=by, now=now)
    last = at(until + timedelta(days=1), time()) if until else None
    return hand_back(session, worker_id, by=by, now=now, reason="suspended", until=last)


def resume(session: Session, worker_id: int, *, by: Actor, now: datetime) -> None:
    """The worker is sent again. Raises NotAllowed for what the other side has said."""
    worker, by_desk = _worker(session, worker_id, by=by, now=now)
    if not suspended_on(worker, today(now)):
        raise Stale
    if worker.suspended_by_desk is not by_desk:
        raise NotAllowed(act=str(Act.SUSPEND), object_type="worker", object_id=worker_id)
    _tell(session, worker, "resumed", by=by, now=now)
    change_worker(
        session,
        worker,
        suspended_since=None,
        suspended_until=None,
        suspended_why=None,
        suspended_by_desk=False,
    )
    audit.record(session, "resume", worker, by=by.person_id, now=now)


def _worker(session: Session, worker_id: int, *, by: Actor, now: datetime) -> tuple[Worker, bool]:
    """The worker, and whether it is the desk that speaks."""
    worker = fresh_worker(session, worker_id, Act.SUSPEND, by=by, now=now)
    return worker, worker.provider_id not in managed(by)


def _tell(session: Session, worker: Worker, news: str, *, by: Actor, now: datetime) -> None:
    """The worker; and what the desk has said, whoever runs the organisation."""
    told = {news: {worker.person_id}}
    if worker.suspended_by_desk:
        told[f"colleague-{news}"] = managers_of(session, worker.provider_id)
    for kind, people in told.items():
        for chat in chats_of(session, people - {by.person_id}):
            post(session, chat, kind, worker.id, now=awake(now), lane=Lane.VISIT)
