"""排班建议: a manager wishes for a plan of a day, looks at it, and says yes or no."""

from dataclasses import asdict
from datetime import date, datetime, timedelta

from sqlalchemy import select
from sqlmodel import Session

from models import agenda
from models.access import Act, allow
from models.agenda import DueKind
from models.base import table
from models.errors import NotAllowed, Refused, Stale
from models.lifecycle import begin, move
from models.operations.booking import book
from models.operations.calling_off import call_off_visit, lapse_offers
from models.operations.entitling import still_entitled
from models.operations.fitting import CHOSEN, HELD, may_still_come
from models.operations.puzzles import Change, Outcome
from models.reads.dayplans import ground
from models.reads.standing import HOUSE, Actor
from models.rules.hours import today
from models.tables.dayplans import DayPlan, DayPlanStatus
from models.tables.decisions import Occasion
from models.tables.orders import Order, OrderStatus

AHEAD = 7
"""Days: further on too much still changes."""
IN_HAND = timedelta(minutes=2)
"""For so long a wish belongs to whoever works it out; then any process may try again."""
TRIES = 3
REASON = "day plan"

_plan = table(DayPlan)


class DayChanged(Refused):
    """Somebody of the plan may not come any more: nothing of it is done."""

    code = "day-changed"


def wish(session: Session, provider_id: int, day: date, *, by: Actor, now: datetime) -> DayPlan:
    """«Plan that day»: worked out in the background; asked twice, it is worked out once."""
    if not today(now) <= day <= today(now) + timedelta(days=AHEAD):
        raise Stale
    wanted = DayPlan(
        provider_id=provider_id, day=day, asked_by=by.person_id or 0, due_at=now, changed_at=now
    )
    allow(session, Act.MANAGE, wanted, by=by, now=now)
    same = (_plan.c.provider_id == provider_id) & (_plan.c.day == day)
    waiting = select(DayPlan).where(
        same, _plan.c.status == DayPlanStatus.WANTED, _plan.c.asked_by == by.person_id
    )
    return session.scalars(waiting).first() or begin(session, wanted, by=by, now=now)


def claim(session: Session, *, now: datetime) -> DayPlan | None:
    """The next wish, in this process's hand; what failed too often is dropped."""
    waiting = (_plan.c.status == DayPlanStatus.WANTED) & (_plan.c.due_at <= now)
    hopeless = select(DayPlan).where(waiting, _plan.c.attempts >= TRIES)
    for one in session.scalars(hopeless).all():
        move(session, one, DayPlanStatus.DROPPED, by=HOUSE, now=now, reason="never worked out")
    first = select(_plan.c.id).where(waiting).order_by(_plan.c.id).limit(1)
    taken = session.connection().execute(
        _plan.update()
        .where(_plan.c.id.in_(first.with_for_update(skip_locked=True).scalar_subquery()))
        .values(due_at=now + IN_HAND, attempts=_plan.c.attempts + 1)
        .returning(*_plan.c)
    )
    row = taken.mappings().first()
    return None if row is None else DayPlan(**row)


def propose(
    session: Session, plan_id: int, found: Outcome, fingerprint: str, *, now: datetime
) -> bool:
    """It is worked out: whoever asked is told. False if the day has changed while it was: it is
    worked out once more.
    """
    plan = session.get_one(DayPlan, plan_id, populate_existing=True)
    if plan.status is not DayPlanStatus.WANTED:
        return True
    if ground(session, plan.provider_id, plan.day).fingerprint != fingerprint:
        again = _plan.update().where(_plan.c.id == plan_id).values(due_at=now)
        session.connection().execute(again)
        return False
    told = asdict(found) | {"changes": [list(one) for one in found.changes]}
    move(session, plan, DayPlanStatus.PROPOSED, by=HOUSE, now=now, fingerprint=fingerprint, **told)
    return True


def accept(session: Session, plan_id: int, *, seen: int, by: Actor, now: datetime) -> DayPlan:
    """«So it shall be»: all that change hands do so at once, and only they are told. A day that is
    no longer what it was stays as it is; the plan is then stale. Raises DayChanged, NoSuchTime.
    """
    plan = _in_hand(session, plan_id, seen, by=by, now=now)
    if ground(session, plan.provider_id, plan.day).fingerprint != plan.fingerprint:
        move(session, plan, DayPlanStatus.STALE, by=by, now=now)
        return plan
    _hand_over(session, [Change(*one) for one in plan.changes], by=by, now=now)
    move(session, plan, DayPlanStatus.ACCEPTED, by=by, now=now)
    return plan


def drop(session: Session, plan_id: int, *, seen: int, by: Actor, now: datetime) -> DayPlan:
    """«Rather not»: nothing changes."""
    plan = _in_hand(session, plan_id, seen, by=by, now=now)
    move(session, plan, DayPlanStatus.DROPPED, by=by, now=now)
    return plan


def fresh_plan(session: Session, plan_id: int, *, by: Actor, now: datetime) -> DayPlan:
    """The plan as it stands, for whoever manages its organisation."""
    plan = session.get(DayPlan, plan_id)
    if plan is None:
        raise NotAllowed(act=str(Act.MANAGE), object_type="dayplan", object_id=plan_id)
    allow(session, Act.MANAGE, plan, by=by, now=now)
    return plan


def _in_hand(session: Session, plan_id: int, seen: int, *, by: Actor, now: datetime) -> DayPlan:
    plan = fresh_plan(session, plan_id, by=by, now=now)
    if plan.version != seen or plan.status is not DayPlanStatus.PROPOSED:
        raise Stale(now=plan.status)
    return plan


def _hand_over(session: Session, changes: list[Change], *, by: Actor, now: datetime) -> None:
    """All are called off before the first is booked: two who change places are never in each
    other's way.
    """
    orders = {one.order_id: session.get_one(Order, one.order_id) for one in changes}
    for one in changes:
        lapse_offers(session, orders[one.order_id], now=now)
        if one.visit_id:
            call_off_visit(session, orders[one.order_id], by=by, now=now, reason=REASON)
    for one in changes:
        order, who = orders[one.order_id], (one.worker_id, one.project_id)
        held = HELD if one.visit_id else CHOSEN
        if not may_still_come(session, order, who, held, now=now):
            raise DayChanged
        if not one.visit_id and not still_entitled(session, order, Occasion.BOOKING, now=now):
            raise DayChanged
        if order.status is OrderStatus.WAITING:
            move(session, order, OrderStatus.PLACING, by=by, now=now, reason=REASON)
        agenda.drop(session, {DueKind.PLACE_ORDER}, order.id)
        book(session, order, who, by=by, now=now)
