"""都做完了吗: the work is resolved when the resident says so. What was not done is done again."""

from dataclasses import replace
from datetime import datetime, timedelta

from sqlmodel import Session

from models import agenda, audit
from models.agenda import DueKind
from models.base import add
from models.errors import Stale
from models.lifecycle import amend, begin
from models.operations.booking import book
from models.operations.entitling import still_entitled
from models.operations.feedback import changeable_until, close, rateable
from models.operations.finding import weigh
from models.operations.helping import open_task
from models.operations.ordering import next_number
from models.operations.proving import told_by_the_home
from models.reads.answers import answer_of
from models.reads.candidates import ask_of
from models.reads.ordered import service_of
from models.reads.slots import Open, open_times
from models.reads.standing import Actor
from models.rules.hours import today
from models.tables.decisions import Occasion
from models.tables.orders import Order, OrderStatus
from models.tables.visits import Answer, Visit, VisitStatus
from models.words import Closing, How, Outcome, TaskKind


def answer(
    session: Session, visit_id: int, outcome: Outcome, *, by: Actor, now: datetime
) -> Answer:
    """What the resident's side says of the work. What was not done is a recovery at once: its money
    stays held, and somebody is looked for again. Raises TooSoon, Stale.
    """
    visit, how = rateable(session, visit_id, by=by, now=now)
    if visit.status is not VisitStatus.DONE:
        raise Stale(now=visit.status)
    last = answer_of(session, visit.id)
    if last is not None and last.outcome is outcome:
        return last
    said = Answer(visit_id=visit.id, outcome=outcome, by_id=by.person_id or 0, how=how, at=now)
    add(session, said)
    audit.record(session, "answer", visit, by=by.person_id, now=now, outcome=outcome)
    if outcome is Outcome.DONE:
        told_by_the_home(session, visit, by=by, now=now)
    elif outcome is Outcome.NOT:
        _not_done(session, visit, how, by=by, now=now)
    return said


def _not_done(session: Session, visit: Visit, how: How, *, by: Actor, now: datetime) -> None:
    closing = Closing.DESK if how is How.ASSISTED else Closing.SAID
    close(session, visit, closing, by=by, now=now, reason="not done", disputed=True)
    open_task(session, TaskKind.RECOVERY, now=now, by=by, thing=visit, about="not done")
    again = _order_again(session, visit, _soonest(session, visit, now=now), how, by=by, now=now)
    agenda.plan(session, DueKind.PLACE_ORDER, again.id, now)


def once_more(session: Session, visit_id: int, *, by: Actor, now: datetime) -> Order:
    """Half done: the same worker comes again if free, else whoever fits. It costs no visit of the
    month. Once for a visit; raises Stale for a second time.
    """
    visit, how = rateable(session, visit_id, by=by, now=now)
    said = answer_of(session, visit.id)
    half = said is not None and said.outcome is Outcome.PARTLY
    if not half or visit.again_id is not None or now > changeable_until(session, visit):
        raise Stale(now=visit.status)
    start = _same_hour(session, visit, now=now)
    again = _order_again(
        session, visit, start or _soonest(session, visit, now=now), how, by=by, now=now
    )
    who = (visit.worker_id, visit.project_id)
    entitled = still_entitled(session, again, Occasion.BOOKING, now=now)
    fits = weigh(session, again, now=now) if entitled else []
    if any((f.candidate.worker_id, f.candidate.project_id) == who and not f.bars for f in fits):
        book(session, again, who, by=by, now=now)
    else:
        agenda.plan(session, DueKind.PLACE_ORDER, again.id, now)
    return again


def _soonest(session: Session, visit: Visit, *, now: datetime) -> datetime | None:
    """The first hour at which somebody can come again."""
    return _open(session, visit, now=now).soonest(now)


def _same_hour(session: Session, visit: Visit, *, now: datetime) -> datetime | None:
    """When the same worker can come again on another day, at the hour the home is used to: nobody
    stands at the door within the hour unasked.
    """
    times = _open(session, visit, now=now)
    mine = {who: t for who, t in times.timetables.items() if who == visit.worker_id}
    return replace(times, timetables=mine).same_clock(visit.start)


def _open(session: Session, visit: Visit, *, now: datetime) -> Open:
    order = session.get_one(Order, visit.order_id)
    ask = replace(ask_of(order), start=now, order_id=None)
    return open_times(session, ask, service_of(session, order), now=now)


def _order_again(
    session: Session,
    visit: Visit,
    start: datetime | None,
    how: How,
    *,
    by: Actor,
    now: datetime,
) -> Order:
    """An order for the work of a visit that was paid for, or will be: nobody orders again."""
    first = session.get_one(Order, visit.order_id)
    again = begin(
        session,
        Order(
            number=next_number(session, today(now)),
            person_id=first.person_id,
            placed_by=by.person_id or first.placed_by,
            how=how,
            service_code=first.service_code,
            area_code=first.area_code,
            start=start or now + timedelta(days=1),
            minutes=first.minutes,
            tier=first.tier,
            status=OrderStatus.PLACING,
            note=first.note,
            placed_at=now,
            changed_at=now,
        ),
        by=by,
        now=now,
    )
    amend(session, visit, by=by, now=now, why="once_more", again_id=again.id)
    return again
