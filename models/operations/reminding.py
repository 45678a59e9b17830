"""What both sides of a visit are told around its hour."""

from collections import defaultdict
from datetime import datetime, timedelta

from sqlmodel import Session

from models.agenda import DueKind, plan
from models.base import change, table
from models.operations.helping import Place, open_task
from models.outbox import post
from models.reads.audience import chats_of, resident_side, worker_side
from models.rules.hours import awake
from models.rules.reminders import eve_of, is_fresh, soon_of
from models.tables.messaging import Lane
from models.tables.orders import Order
from models.tables.visits import Visit, VisitStatus
from models.words import TaskKind

TOO_CLOSE = timedelta(hours=3)
"""An eve's word that would come later than this is left to the one shortly before the visit."""
COMING = {DueKind.NUDGE_WORKER, DueKind.MISS_VISIT, DueKind.CHECK_OVERTIME}
"""What waits for a worker to come, and to leave."""
UNTOLD = "untold"
"""Key in `session.info`: of which visits of this sweep, by order, nobody can be told in time."""


def remind_eve(session: Session, visit_id: int, *, now: datetime) -> None:
    """Tell both sides the evening before; late, in the morning of the day, and never at night."""
    visit = _to_come(session, visit_id, now=now)
    if visit is None:
        return
    if visit.start - awake(now) >= TOO_CLOSE:
        _tell_both(session, visit, "remind-eve", now=now)
    elif awake(now) >= visit.start:  # no other word will come before the visit
        _untold(session, visit)


def remind_soon(session: Session, visit_id: int, *, now: datetime) -> None:
    """Tell both sides two hours before, or as long as it is of use; not who know it still."""
    visit = _to_come(session, visit_id, now=now)
    if visit is None or visit.set_out_at or is_fresh(visit.reminded_at, awake(now)):
        return
    if awake(now) < visit.start:
        _tell_both(session, visit, "remind-soon", now=now)
    else:
        _untold(session, visit)


def still_to_come(session: Session, visit_id: int, *, now: datetime) -> bool:
    """Whether this visit stands and has not yet begun: a late word of it is better than none."""
    return _to_come(session, visit_id, now=now) is not None


def hand_over_untold(session: Session, *, now: datetime) -> None:
    """Of these visits a human being tells by telephone: one case a place, with the orders."""
    places: dict[str, list[str]] = defaultdict(list)
    for order_id in session.info.pop(UNTOLD, ()):
        order = session.get_one(Order, order_id)
        places[order.area_code].append(order.number)
    for code, orders in places.items():
        about = f"reminders not sent: {len(orders)} · {' · '.join(orders)}"
        open_task(session, TaskKind.MESSAGE, now=now, thing=Place(code), about=about)


def _to_come(session: Session, visit_id: int, *, now: datetime) -> Visit | None:
    visit = session.get(Visit, visit_id, populate_existing=True)
    stands = visit is not None and visit.status is VisitStatus.BOOKED and visit.start > now
    return visit if stands else None


def _untold(session: Session, visit: Visit) -> None:
    """Once, though both of its reminders come too late."""
    session.info.setdefault(UNTOLD, {})[visit.order_id] = True


def _tell_both(session: Session, visit: Visit, notice: str, *, now: datetime) -> None:
    tell_residents(session, visit, notice, now=now)
    tell_worker(session, visit, f"{notice}-worker", now=now)
    change(session, Visit, table(Visit).c.id == visit.id, reminded_at=awake(now))


def nudge(session: Session, visit_id: int, *, now: datetime) -> None:
    """The hour has come and nobody checked in: ask the worker first."""
    visit = session.get(Visit, visit_id)
    if visit is not None and visit.status is VisitStatus.BOOKED:
        tell_worker(session, visit, "visit-nudge", now=now)


def check_overtime(session: Session, visit_id: int, *, now: datetime) -> None:
    """A visit that never ends needs a human being, every day until it ends."""
    visit = session.get(Visit, visit_id)
    if visit is not None and visit.status is VisitStatus.STARTED:
        open_task(session, TaskKind.OVERDUE, now=now, thing=visit, about="not checked out")
        plan(session, DueKind.CHECK_OVERTIME, visit_id, awake(now + timedelta(days=1)))


def tell_residents(session: Session, visit: Visit, notice: str, *, now: datetime) -> bool:
    """A notice about this visit to everybody on the resident's side; whether there is a chat."""
    chats = chats_of(session, resident_side(session, visit.order_id, now=now))
    for chat in chats:
        post(session, chat, notice, visit.id, now=awake(now), lane=Lane.VISIT)
    return bool(chats)


def tell_worker(session: Session, visit: Visit, notice: str, *, now: datetime) -> None:
    """A notice about this visit to whoever comes."""
    for chat in chats_of(session, worker_side(session, visit.worker_id)):
        post(session, chat, notice, visit.id, now=awake(now), lane=Lane.VISIT)


def plan_the_day(session: Session, visit: Visit, figure: dict[str, int], *, now: datetime) -> None:
    """What happens by itself around a visit that was booked; no reminder of what both sides have
    just read.
    """
    dates = {
        DueKind.REMIND_EVE: eve_of(visit.start),
        DueKind.REMIND_SOON: soon_of(visit.start),
    }
    news = {kind: moment for kind, moment in dates.items() if not is_fresh(awake(now), moment)}
    _plan(session, visit, news, now=now)
    plan_coming(session, visit, figure, now=now)


def plan_coming(session: Session, visit: Visit, figure: dict[str, int], *, now: datetime) -> None:
    """When a worker who does not come is asked and missed, and one who does not leave: all of it
    later by what they said they would be late.
    """
    late = timedelta(minutes=visit.late_minutes)
    start, end = visit.start + late, visit.end + late
    dates = {
        DueKind.NUDGE_WORKER: start + timedelta(minutes=figure["nudge_minutes"]),
        DueKind.MISS_VISIT: start + timedelta(minutes=figure["no_show_minutes"]),
        DueKind.CHECK_OVERTIME: end + timedelta(minutes=figure["overtime_minutes"]),
    }
    _plan(session, visit, dates, now=now)


def _plan(session: Session, visit: Visit, dates: dict[DueKind, datetime], *, now: datetime) -> None:
    for kind, moment in dates.items():
        if moment > now:
            plan(session, kind, visit.id, moment)
