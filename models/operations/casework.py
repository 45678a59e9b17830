"""A human being's case: opened, taken over, placed by hand, closed."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta

from sqlmodel import Session

from models import agenda
from models.access import Act, allow
from models.agenda import DueKind
from models.errors import NoSuchTime, NotAllowed, NotJudged, Stale
from models.lifecycle import amend, can, move
from models.operations.asking import ask, must_be_new
from models.operations.calling_off import lapse_offers, want_again
from models.operations.calling_out import hold
from models.operations.closing import close_task
from models.operations.dispatching import look_later
from models.operations.finding import weigh
from models.operations.helping import fresh_task
from models.operations.marking import Shown, mark
from models.operations.minors import NeedsReason, read_case, read_file
from models.operations.queueing import rouse
from models.operations.settling import disputed_visit, settle_dispute
from models.operations.visiting import finish
from models.outbox import post
from models.reads.audience import chats_of
from models.reads.candidates import ask_of
from models.reads.ordered import service_of
from models.reads.queues import order_numbered
from models.reads.slots import open_times
from models.reads.standing import Actor
from models.rules.hours import awake
from models.rules.matching import Bar, Fit
from models.rules.reporting import reported_by
from models.tables.desk import Task, TaskStatus
from models.tables.messaging import Lane
from models.tables.orders import LOOKING, Offer, Order
from models.tables.visits import Visit, VisitStatus
from models.words import Done, Proof, Side, TaskKind

WORDS = 200
"""Characters of a closing word."""
ABOUT = 500
BY_TELEPHONE = Shown(Proof.COORDINATOR)


class NoSuchOrder(NotAllowed):
    """No order of that number, or one of another place: the same answer for both."""

    code = "no-such-order"


def open_case(session: Session, task_id: int, *, by: Actor, now: datetime) -> Task:
    """Read a case. Raises NeedsReason where a minor's file hangs on it."""
    task = fresh_task(session, task_id, by=by, now=now)
    with _told_of(task_id=task.id):
        read_case(session, task, by=by, now=now)
    hold(session, task, now=now)
    return task


def open_order(session: Session, order_id: int, *, by: Actor, now: datetime) -> Order:
    """Read an order of one's own place. Raises NeedsReason where it is a minor's."""
    order = _own_order(session, order_id, by=by, now=now)
    with _told_of(order_id=order.id):
        read_file(session, order.person_id, by=by, now=now)
    return order


def whose_case(session: Session, task_id: int, *, by: Actor, now: datetime) -> int:
    """The person a case is about, for whoever may deal with it."""
    task = fresh_task(session, task_id, by=by, now=now)
    if task.person_id is None:
        raise NotAllowed
    return task.person_id


def whose_order(session: Session, order_id: int, *, by: Actor, now: datetime) -> int:
    return _own_order(session, order_id, by=by, now=now).person_id


@contextmanager
def _told_of(**what: int) -> Iterator[None]:
    """Whoever is asked for a reason gets to the very thing with it."""
    try:
        yield
    except NeedsReason as no:
        no.facts |= what
        raise


def _own_order(session: Session, order_id: int, *, by: Actor, now: datetime) -> Order:
    order = session.get(Order, order_id)
    if order is None:
        raise NotAllowed
    allow(session, Act.COORDINATE, order, by=by, now=now)
    return order


def find_order(session: Session, number: str, *, by: Actor, now: datetime) -> Order:
    """The order of that number. Raises NoSuchOrder, also for one of another place."""
    order = order_numbered(session, number)
    if order is None:
        raise NoSuchOrder
    try:
        return open_order(session, order.id, by=by, now=now)
    except NotAllowed as no:
        raise NoSuchOrder(**no.facts) from no


def take_over(session: Session, task_id: int, *, seen: int, by: Actor, now: datetime) -> Task:
    """«I go on with it»: from a colleague, who is told."""
    task = fresh_task(session, task_id, by=by, now=now)
    before = task.owner_id
    if task.version != seen or task.status is not TaskStatus.TAKEN or before == by.person_id:
        raise Stale(now=task.status)
    move(session, task, TaskStatus.TAKEN, by=by, now=now, owner_id=by.person_id)
    rouse(session, task, by=by, now=now)
    for chat in chats_of(session, {before} if before else ()):
        post(session, chat, "task", task.id, now=awake(now), lane=Lane.NORMAL)
    return task


def close_case(
    session: Session,
    task_id: int,
    *,
    reason: str,
    words: str = "",
    counts: bool | None = None,
    by: Actor,
    now: datetime,
) -> Task:
    """It is settled. The reason goes into the chain, words only into the case. Where money of a
    visit waits for it, `counts` says whether the visit is paid; raises NotJudged without.
    """
    task = fresh_task(session, task_id, by=by, now=now)
    if task.status is TaskStatus.CLOSED:
        raise Stale(now=task.status)
    visit = disputed_visit(session, task)
    if visit is not None and counts is None:
        raise NotJudged
    if words:
        told = f" ✔ {words[:WORDS]}"
        about = task.about[: ABOUT - len(told)] + told
        amend(session, task, by=by, now=now, why="closing_words", about=about)
    if task.kind is TaskKind.REPORT:
        reason = reported_by(reason, words) or reason
    task = close_task(session, task.id, reason=reason, by=by, now=now)
    if visit is not None:
        settle_dispute(session, visit, counts=bool(counts), by=by, now=now)
    return task


def money_waits_for(session: Session, task_id: int) -> bool:
    """Whether the money of a visit waits for the end of this case."""
    task = session.get(Task, task_id)
    return task is not None and disputed_visit(session, task) is not None


def weigh_by_hand(
    session: Session, order_id: int, *, by: Actor, now: datetime
) -> tuple[Order, list[Fit]]:
    """Everybody thinkable with points and bars, for a time that has not passed. Raises NoSuchTime
    if nobody is free within the horizon.
    """
    order = session.get(Order, order_id)
    if order is None:
        raise NotAllowed
    allow(session, Act.COORDINATE, order, by=by, now=now)
    if order.status not in LOOKING:
        raise Stale(now=order.status)
    if order.start <= now + timedelta(hours=1):
        look_later(session, order, now=now)
    if order.start <= now:
        raise NoSuchTime(start=order.start)
    return order, weigh(session, order, now=now)


def dispatch_by_hand(
    session: Session, order_id: int, worker_id: int, project_id: int, *, by: Actor, now: datetime
) -> Offer:
    """A coordinator asks this worker. Hard conditions hold for coordinators too, but for one:
    somebody asked before may be asked again.
    """
    order, fits = weigh_by_hand(session, order_id, by=by, now=now)
    wanted = (worker_id, project_id)
    chosen = next(
        (f for f in fits if (f.candidate.worker_id, f.candidate.project_id) == wanted), None
    )
    if chosen is None or not may_be_asked(chosen):
        raise NotAllowed(act="dispatch", object_type="order", object_id=order.id)
    must_be_new(session, order, worker_id)
    lapse_offers(session, order, now=now)
    return ask(session, order, [chosen], by=by, now=now)[0]


def may_be_asked(one: Fit) -> bool:
    """Whether a coordinator may send the visit to this worker."""
    return not set(one.bars) - {Bar.ASKED_ALREADY}


def check_in_by_hand(
    session: Session, visit_id: int, *, seen: int, by: Actor, now: datetime
) -> Visit:
    """The worker is there and cannot show it: a coordinator, who phoned, writes it down."""
    visit = _visit(session, visit_id, VisitStatus.STARTED, seen=seen, by=by, now=now)
    mark(session, visit, Side.IN, BY_TELEPHONE, by=by, now=now)
    move(
        session,
        visit,
        VisitStatus.STARTED,
        by=by,
        now=now,
        reason="by telephone",
        started_at=now,
        proof=Proof.COORDINATOR,
    )
    agenda.drop(session, {DueKind.NUDGE_WORKER, DueKind.MISS_VISIT}, visit.id)
    return visit


def check_out_by_hand(
    session: Session, visit_id: int, *, seen: int, by: Actor, now: datetime
) -> Visit:
    """The worker went and forgot to say so."""
    visit = _visit(session, visit_id, VisitStatus.DONE, seen=seen, by=by, now=now)
    mark(session, visit, Side.OUT, BY_TELEPHONE, by=by, now=now)
    finish(session, visit, done=Done.ALL, by=by, now=now)
    return visit


def look_again(session: Session, visit_id: int, *, seen: int, by: Actor, now: datetime) -> Order:
    """This visit comes to nothing: the next free time, with whoever fits. Nobody orders again."""
    visit = _visit(session, visit_id, VisitStatus.CANCELLED, seen=seen, by=by, now=now)
    order = session.get_one(Order, visit.order_id)
    times = open_times(session, ask_of(order), service_of(session, order), now=now)
    start = times.soonest(max(now + timedelta(hours=1), order.start)) or order.start + timedelta(1)
    want_again(session, order, start, by=by, now=now, reason="by hand")
    return order


def _visit(
    session: Session, visit_id: int, to: VisitStatus, *, seen: int, by: Actor, now: datetime
) -> Visit:
    """The visit, if it is this coordinator's and may still come to that state."""
    visit = session.get(Visit, visit_id)
    if visit is None:
        raise NotAllowed
    allow(session, Act.COORDINATE, session.get_one(Order, visit.order_id), by=by, now=now)
    if visit.version != seen or not can(visit, to):
        raise Stale(now=visit.status)
    return visit
