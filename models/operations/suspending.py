"""A worker is sent to nobody for a while: their organisation says so, or the desk of a place where
they go. Whoever said it takes it back; the worker may object to a human being.
"""

from datetime import date, datetime, time, timedelta

from sqlalchemy import select
from sqlmodel import Session

from models import agenda, audit
from models.access import Act
from models.agenda import DueKind
from models.base import table
from models.errors import NotAllowed, Stale
from models.operations.colleagues import change_worker, fresh_worker
from models.operations.helping import open_task
from models.operations.substituting import Saved
from models.operations.withdrawing import hand_back, of_worker
from models.outbox import post
from models.reads.apart import OBJECTION
from models.reads.appointments import managed
from models.reads.audience import chats_of, managers_of
from models.reads.colleagues import suspended_on
from models.reads.standing import Actor
from models.rules.hours import at, awake, today
from models.rules.plain import plain
from models.rules.shifts import LONGEST
from models.tables.messaging import Lane
from models.tables.orders import LOOKING, Order
from models.tables.providers import Worker
from models.tables.rescues import SUSPENDED, Rescue
from models.words import TaskKind

SUSPENDING = ("paper", "complaint", "check", "other")
"""Why somebody is sent to nobody for a while."""
WORDS = 300
"""Characters of an objection that are kept."""


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
    whose = of_worker(worker_id)
    return hand_back(session, whose, by=by, now=now, reason=SUSPENDED, until=last)


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
    _ask_again(session, worker, now=now)


def may_object(session: Session, worker_id: int, *, by: Actor, now: datetime) -> Worker:
    """The worker themselves, and of what the desk has said whoever runs their organisation; Stale
    once they are sent again.
    """
    worker = session.get(Worker, worker_id)
    own = worker is not None and worker.person_id == by.person_id
    if worker is None or not (own or worker.provider_id in managed(by)):
        raise NotAllowed(act="object", object_type="worker", object_id=worker_id)
    if not suspended_on(worker, today(now)) or not (own or worker.suspended_by_desk):
        raise Stale
    return worker


def object_to(session: Session, worker_id: int, words: str, *, by: Actor, now: datetime) -> None:
    """Their words before somebody who did not say it (reads/apart.py). Raises Stale."""
    worker = may_object(session, worker_id, by=by, now=now)
    said = f"{OBJECTION}: {plain(words)[:WORDS]}"
    open_task(session, TaskKind.MESSAGE, now=now, by=by, person_id=worker.person_id, about=said)


def _ask_again(session: Session, worker: Worker, *, now: datetime) -> None:
    """Of visits that they lost by this and that nobody has taken, they may be asked again."""
    lost, order = table(Rescue).c, table(Order).c
    waiting = (
        select(order.id)
        .join_from(table(Order), table(Rescue), lost.order_id == order.id)
        .where(lost.from_worker_id == worker.id, lost.why == SUSPENDED, lost.saved_at.is_(None))
        .where(order.status.in_(LOOKING), order.occurrence == lost.occurrence, order.start > now)
    )
    for order_id in set(session.scalars(waiting)):
        agenda.plan(session, DueKind.PLACE_ORDER, order_id, now)


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
