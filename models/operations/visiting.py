"""The day itself: arriving, finishing, and what happens when it goes wrong."""

from datetime import datetime, timedelta

from sqlmodel import Session

from models import agenda, audit, ledger
from models.agenda import DueKind
from models.errors import Refused, Stale
from models.lifecycle import amend, can, move
from models.operations import calling_back, coming_late, drawing, marking, proving
from models.operations.arriving import Arrival, fresh_visit, noted, shown_by
from models.operations.calling_off import VISIT_DUES, want_again
from models.operations.door_numbers import new_digits
from models.operations.entitling import next_period
from models.operations.feedback import plan_asking
from models.operations.fitting import HELD, may_still_come
from models.operations.giving_up import give_up, overtaken
from models.operations.helping import open_task
from models.operations.minors import read_file
from models.operations.plans import stand_for
from models.operations.reminding import tell_residents
from models.operations.same_worker import book_again
from models.operations.substituting import SAY_NO, SENT, Saved, rescue_all
from models.reads.candidates import ask_of
from models.reads.catalogue import figures
from models.reads.facts import marks_of
from models.reads.ordered import service_of
from models.reads.rescues import rescued
from models.reads.slots import open_times
from models.reads.standing import HOUSE, Actor
from models.rules.hours import today
from models.tables.orders import Order, OrderStatus
from models.tables.visits import LIVE_VISIT, Visit, VisitStatus
from models.words import Done, Looking, Side, TaskKind


class VisitIsOver(Refused):
    """It should have ended long ago: it can only be told of afterwards."""

    code = "visit-is-over"


class TooEarly(Refused):
    """Arriving can be told from an hour before the visit on."""

    code = "too-early"


def check_in(
    session: Session, visit_id: int, arrival: Arrival, *, by: Actor, now: datetime
) -> Visit:
    """The worker is at the door. Raises TooEarly, TooLate, WrongCode, TooManyCodes,
    Stale; GivenUp at the door of a visit that was missed and is not to be had any more.
    """
    visit = fresh_visit(session, visit_id, by=by, now=now)
    late = visit.status is VisitStatus.MISSED
    if not late and not can(visit, VisitStatus.STARTED):
        raise Stale(now=visit.status)
    _not_too_early(session, visit, now=now)
    _not_over(session, visit, now=now)
    shown = shown_by(session, visit, arrival, by=by, now=now)
    if late:
        visit = coming_late.book_anew(session, visit, by=by, now=now)
    marking.mark(session, visit, Side.IN, shown, by=by, now=now)
    move(
        session,
        visit,
        VisitStatus.STARTED,
        by=by,
        now=now,
        reason="came late" if late else "",
        started_at=now,
        proof=shown.how,
        code=new_digits(besides=visit.code),
    )
    agenda.drop(session, {DueKind.NUDGE_WORKER, DueKind.MISS_VISIT}, visit.id)
    return visit


def check_out(
    session: Session, visit_id: int, *, seen: int, done: str, by: Actor, now: datetime
) -> Visit:
    """The worker has finished; the resident is asked; a standing order moves on."""
    visit = fresh_visit(session, visit_id, by=by, now=now)
    if visit.version != seen or not can(visit, VisitStatus.DONE):
        raise Stale(now=visit.status)
    marking.gone(session, visit, by=by, now=now)
    finish(session, visit, done=done, by=by, now=now)
    return visit


def finish(session: Session, visit: Visit, *, done: str, by: Actor, now: datetime) -> None:
    """What follows a visit, whoever wrote its end down."""
    left = marks_of(session, visit.id)[Side.OUT].at
    move(session, visit, VisitStatus.DONE, by=by, now=now, finished_at=left, done_note=done[:500])
    agenda.drop(session, VISIT_DUES, visit.id)
    plan_asking(session, visit, now=now)
    drawing.draw_for(session, visit, now=now)
    if done == Done.NONE:
        open_task(session, TaskKind.OVERDUE, now=now, by=by, thing=visit, about="not done")
    else:
        proving.examine(session, visit, now=now)
        calling_back.draw_for(session, visit, now=now)
    carry_on(session, session.get_one(Order, visit.order_id), visit, now=now)


def carry_on(session: Session, order: Order, visit: Visit, *, now: datetime) -> None:
    """A standing order goes on while the right does: the same worker if free, else whoever fits."""
    booked = order.status is OrderStatus.BOOKED
    upcoming = next_period(session, order, now=now) if booked else None
    if upcoming is None:
        return
    amend(
        session,
        order,
        by=HOUSE,
        now=now,
        why="next_visit",
        start=upcoming.start,
        occurrence=order.occurrence + 1,
    )
    stand_for(session, order, upcoming)
    who = (visit.worker_id, visit.project_id)
    if reason := book_again(session, order, who, by=HOUSE, now=now):
        move(session, order, OrderStatus.PLACING, by=HOUSE, now=now, reason=reason)
        agenda.plan(session, DueKind.PLACE_ORDER, order.id, now)


def cannot_come(session: Session, visit_id: int, *, reason: str, by: Actor, now: datetime) -> Saved:
    """The worker calls off: somebody else is there, or looked for at once. Whoever was sent without
    being asked need say no more than that, for half an hour; then Stale.
    """
    visit = fresh_visit(session, visit_id, by=by, now=now)
    if not can(visit, VisitStatus.CANCELLED) or visit.status is VisitStatus.STARTED:
        raise Stale(now=visit.status)
    lost = rescued(session, visit_id) if reason == SENT else None
    if reason == SENT and (lost is None or now > lost.saved_at + SAY_NO):
        raise Stale(now=visit.status)
    return rescue_all(session, [visit], why=reason, by=by, now=now)


def replace_unfit(session: Session, visit_id: int, *, now: datetime) -> bool:
    """On the eve: a worker whom something has come to bar is replaced at the same hour."""
    visit = session.get(Visit, visit_id)
    if visit is None or visit.status is not VisitStatus.BOOKED:
        return False
    order = session.get_one(Order, visit.order_id)
    if may_still_come(session, order, (visit.worker_id, visit.project_id), HELD, now=now):
        return False
    rescue_all(session, [visit], why="worker barred", by=HOUSE, now=now)
    return True


def not_at_home(session: Session, visit_id: int, *, by: Actor, now: datetime) -> Visit:
    """Nobody opens: a human being calls the home at once; the visit stays as it is."""
    visit = fresh_visit(session, visit_id, by=by, now=now)
    if visit.status not in LIVE_VISIT or noted(session, visit, "not_at_home"):
        raise Stale(now=visit.status)
    _not_too_early(session, visit, now=now)
    audit.record(session, "not_at_home", visit, by=by.person_id, now=now)
    agenda.drop(session, {DueKind.MISS_VISIT, DueKind.NUDGE_WORKER}, visit.id)
    open_task(session, TaskKind.OVERDUE, now=now, by=by, thing=visit, about="not at home")
    tell_residents(session, visit, "not-at-home", now=now)
    return visit


def in_danger(session: Session, visit_id: int, *, by: Actor, now: datetime) -> Visit:
    """The worker is in danger, or found somebody who is: called out until somebody has it."""
    visit = fresh_visit(session, visit_id, by=by, now=now)
    audit.record(session, "danger", visit, by=by.person_id, now=now)
    open_task(session, TaskKind.EMERGENCY, now=now, by=by, thing=visit, about="danger at a visit")
    return visit


def miss_visit(session: Session, visit_id: int, *, now: datetime) -> None:
    """Nobody came: the resident is told, a human being looks into it, another time is found."""
    visit = session.get(Visit, visit_id)
    if visit is None or visit.status is not VisitStatus.BOOKED:
        return
    order = session.get_one(Order, visit.order_id)
    move(session, visit, VisitStatus.MISSED, by=HOUSE, now=now, reason="no check-in")
    ledger.release(session, visit, now=now)
    agenda.drop(session, VISIT_DUES, visit.id)
    open_task(session, TaskKind.OVERDUE, now=now, thing=visit, about="nobody came")
    times = open_times(session, ask_of(order), service_of(session, order), now=now)
    again = times.later_today(visit.worker_id) or times.same_clock(order.start)
    if upcoming := overtaken(session, order, again, now=now):
        give_up(session, order, upcoming, now=now)
    else:
        again = again or order.start + timedelta(days=1)
        want_again(session, order, again, by=HOUSE, now=now, reason="missed")


def open_visit(session: Session, visit_id: int, *, by: Actor, now: datetime) -> Visit:
    """The worker reads the visit's card."""
    visit = fresh_visit(session, visit_id, by=by, now=now)
    read_file(session, visit.person_id, by=by, now=now, because=Looking.CARER)
    return visit


def _not_over(session: Session, visit: Visit, *, now: datetime) -> None:
    """No visit opens when everybody has long gone home."""
    minutes = figures(session, today(now))["overtime_minutes"] + visit.late_minutes
    if now > visit.end + timedelta(minutes=minutes):
        raise VisitIsOver


def _not_too_early(session: Session, visit: Visit, *, now: datetime) -> None:
    early = timedelta(minutes=figures(session, today(now))["early_minutes"])
    if now < visit.start - early:
        raise TooEarly(start=visit.start)
