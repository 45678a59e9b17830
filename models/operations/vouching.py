"""担保: an order in urgency goes ahead in a coordinator's name, before the group is certified."""

from datetime import datetime, time, timedelta

from sqlalchemy import exists, select
from sqlmodel import Session

from models import agenda
from models.access import Act, allow
from models.agenda import DueKind
from models.base import table
from models.errors import NotAllowed, NotUrgent, Stale
from models.lifecycle import amend, move
from models.operations.calling_off import call_off_visit, lapse_offers
from models.operations.explaining import judged_order
from models.operations.helping import open_task
from models.outbox import post
from models.reads.audience import chats_of, resident_side
from models.reads.catalogue import figures
from models.reads.ordered import at_the_door, live_visit
from models.reads.standing import HOUSE, Actor, ever_spoke_for
from models.rules.hours import at, awake, today
from models.tables.desk import Task, TaskStatus
from models.tables.orders import OPEN_ORDER, Order, OrderStatus
from models.tables.visits import VisitStatus
from models.words import URGENCY, Role, TaskKind, Urgency

AT_REST = (OrderStatus.SUBMITTED, OrderStatus.RESTING)
UNDER_WAY = tuple(status for status in OPEN_ORDER if status not in AT_REST)


def vouch(session: Session, order_id: int, *, seen: int, by: Actor, now: datetime) -> Order:
    """A worker is looked for at once, for so long as the coordinator's word holds. Raises NotUrgent
    for what can wait for the certificate.
    """
    order = may_vouch(session, order_id, by=by, now=now)
    verdict = judged_order(session, order).verdict
    if order.version != seen or not verdict.waits_for_certificate:
        raise Stale(now=order.status)
    until = today(now) + timedelta(days=figures(session, today(now))["vouch_days"])
    if not _urgent(session, order, now=now) or today(order.start) > until:
        raise NotUrgent
    told = {"vouched_by": by.person_id, "vouched_until": until}
    move(session, order, OrderStatus.PLACING, by=by, now=now, reason="vouched", **told)
    agenda.plan(session, DueKind.PLACE_ORDER, order.id, now)
    agenda.plan(session, DueKind.VOUCH_ENDS, order.id, at(until + timedelta(days=1), time()))
    return order


def may_vouch(session: Session, order_id: int, *, by: Actor, now: datetime) -> Order:
    """The waiting order, for a coordinator of its place who is nobody's kin in it."""
    order = session.get(Order, order_id)
    if order is None:
        raise NotAllowed
    allow(session, Act.COORDINATE, order, by=by, now=now)
    own = by.person_id == order.person_id or ever_spoke_for(session, by.person_id, order.person_id)
    if own or not by.holds(Role.COORDINATOR, order.area_code):
        raise NotAllowed(act="vouch", object_type="order", object_id=order.id)
    if order.status is not OrderStatus.SUBMITTED:
        raise Stale(now=order.status)
    return order


def end_vouch(session: Session, order_id: int, *, now: datetime) -> None:
    """The time is over and nothing was certified: whatever is still to come waits, and the desk
    hears of it today. A visit under way is not interrupted.
    """
    order = session.get(Order, order_id)
    if order is None or order.vouched_until is None or order.vouched_until >= today(now):
        return
    visit = live_visit(session, order.id)
    if visit is not None and visit.status is VisitStatus.STARTED:
        agenda.plan(session, DueKind.VOUCH_ENDS, order.id, now + timedelta(hours=1))
        return
    open_ = order.status in OPEN_ORDER and order.status is not OrderStatus.RESTING
    going = open_ and not at_the_door(session, order)
    waits = going and not judged_order(session, order).verdict.groups
    if waits and order.status is not OrderStatus.SUBMITTED:
        _hold(session, order, by=HOUSE, now=now, reason="vouch over")
    else:
        amend(session, order, by=HOUSE, now=now, why="vouch_over", vouched_until=None)
    if waits:
        task = open_task(session, TaskKind.CERTIFY, now=now, person_id=order.person_id)
        _call_today(session, task, now=now)


def settle_vouches(
    session: Session, person_id: int, *, undecided: bool, by: Actor, now: datetime
) -> None:
    """A group was decided about: what went ahead in somebody's name stands on its own, or waits:
    also where another group is still to be looked at that does not order this.
    """
    order = table(Order).c
    vouched = (order.person_id == person_id) & order.vouched_until.is_not(None)
    for one in session.scalars(select(Order).where(vouched, order.status.in_(UNDER_WAY))):
        verdict = judged_order(session, one).verdict
        if verdict.groups:
            amend(session, one, by=by, now=now, why="vouch_redeemed", vouched_until=None)
            agenda.drop(session, {DueKind.VOUCH_ENDS}, one.id)
        elif not (undecided and verdict.entitled) and not at_the_door(session, one):
            _hold(session, one, by=by, now=now, reason="vouch over")


def _hold(session: Session, order: Order, *, by: Actor, now: datetime, reason: str) -> None:
    """Back to waiting for the certificate: offers lapse, a booked visit is called off."""
    lapse_offers(session, order, now=now)
    call_off_visit(session, order, by=by, now=now, reason=reason)
    agenda.drop(session, {DueKind.PLACE_ORDER, DueKind.VOUCH_ENDS}, order.id)
    move(session, order, OrderStatus.SUBMITTED, by=by, now=now, reason=reason, vouched_until=None)
    for chat in chats_of(session, resident_side(session, order.id, now=now)):
        post(session, chat, "order-held", order.id, now=awake(now))


def _urgent(session: Session, order: Order, *, now: datetime) -> bool:
    """Wanted soon, or by somebody whose cry for help is open."""
    hours = figures(session, today(now))["urgent_hours"]
    if order.start - now <= timedelta(hours=hours):
        return True
    task = table(Task).c
    cry = (task.kind == TaskKind.EMERGENCY) & (task.person_id == order.person_id)
    return session.scalar(select(exists().where(cry, task.status != TaskStatus.CLOSED))) or False


def _call_today(session: Session, task: Task, *, now: datetime) -> None:
    """Before other certificates, and whoever is on call hears of it at the next waking hour."""
    sooner = min(URGENCY[task.kind], Urgency.TODAY)
    amend(session, task, by=HOUSE, now=now, why="vouch_over", urgency=sooner, due_at=awake(now))
    agenda.plan(session, DueKind.CALL_OUT, task.id, awake(now))
