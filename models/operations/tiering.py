"""多急: the desk says of one order that a life hangs on it, or that it is a hard one."""

from datetime import datetime

from sqlalchemy import select
from sqlmodel import Session

from models import agenda, audit
from models.access import Act, allow
from models.agenda import DueKind
from models.base import table
from models.errors import NotAllowed, Stale
from models.lifecycle import amend
from models.operations.asking import ask, once_each
from models.operations.finding import weigh
from models.operations.laddering import plan_climb, soon
from models.outbox import post
from models.reads.audience import chats_of
from models.reads.candidates import able
from models.reads.catalogue import figures
from models.reads.ordered import service_of
from models.reads.owed import owed
from models.reads.standing import HOUSE, Actor
from models.rules.deadlines import answer_until, wave_size
from models.rules.hours import today
from models.tables.desk import Task, TaskStatus
from models.tables.messaging import Lane
from models.tables.orders import LOOKING, Offer, OfferStatus, Order
from models.tables.providers import Worker
from models.words import Role, TaskKind, Tier

HARD_FOR = ("several", "papers", "disputed", "rare")
"""Why an order needs the long term: 要几家一起办, 材料不齐, 有争议, 会做的人少."""
_offer, _task = table(Offer).c, table(Task).c


def choices(session: Session, order: Order) -> list[Tier]:
    """What the desk may make of it: life, its service's own, or hard; not what it is."""
    usual = service_of(session, order).tier
    return [tier for tier in (Tier.LIFE, usual, Tier.HARD) if tier is not order.tier]


def open_for_tier(session: Session, order_id: int, *, by: Actor, now: datetime) -> Order:
    """An order that is looked for, of one's own places. Raises NotAllowed, Stale."""
    order = session.get(Order, order_id)
    if order is None:
        raise NotAllowed(act="tier", object_type="order", object_id=order_id)
    allow(session, Act.COORDINATE, order, by=by, now=now)
    if order.status not in LOOKING:
        raise Stale(now=order.status)
    return order


def set_tier(
    session: Session, order_id: int, told: str, why: str, *, by: Actor, now: datetime
) -> Order:
    """Deadlines and waves follow at once. Hard is a coordinator's word, with one of HARD_FOR."""
    order = open_for_tier(session, order_id, by=by, now=now)
    tier = next((one for one in choices(session, order) if one == told), None)
    if tier is None:
        raise Stale(now=order.tier)
    if tier is Tier.HARD:
        if not by.holds(Role.COORDINATOR, order.area_code) or why not in HARD_FOR:
            raise NotAllowed(act="tier", object_type="order", object_id=order_id)
        audit.record(session, "hard", order, by=by.person_id, now=now, reason=f"hard {why}")
    amend(session, order, by=by, now=now, why=f"tier_{tier}", tier=tier)
    agenda.drop(session, {DueKind.CLIMB}, order.id)
    plan_climb(session, order, now=now)
    _move_case(session, order, now=now)
    _ask_sooner(session, order, now=now)
    return order


def _ask_sooner(session: Session, order: Order, *, now: datetime) -> None:
    """Whoever is asked has less time; several are asked where one was, all of one wave."""
    figure = figures(session, today(now))
    asked = select(Offer).where(_offer.order_id == order.id, _offer.status == OfferStatus.OPEN)
    waiting = session.scalars(asked).all()
    if not waiting:
        agenda.plan(session, DueKind.PLACE_ORDER, order.id, now)
        return
    expires = answer_until(order.tier, order.start, now, figure)
    for offer in waiting:
        if expires < offer.expires_at:
            _shorten(session, order, offer, expires, now=now)
    if (more := wave_size(order.tier, 1, figure) - len(waiting)) > 0:
        fits = [one for one in weigh(session, order, now=now, whom=able) if not one.bars]
        ask(session, order, once_each(fits)[:more], by=HOUSE, now=now, beside=True)


def _shorten(
    session: Session, order: Order, offer: Offer, expires: datetime, *, now: datetime
) -> None:
    amend(session, offer, by=HOUSE, now=now, why="sooner", expires_at=expires)
    agenda.drop(session, {DueKind.LAPSE_OFFER}, offer.id)
    agenda.plan(session, DueKind.LAPSE_OFFER, offer.id, expires)
    worker = session.get_one(Worker, offer.worker_id)
    for chat in chats_of(session, {worker.person_id}):
        post(session, chat, "offer", offer.id, now=soon(order, now), lane=Lane.VISIT)


def _move_case(session: Session, order: Order, *, now: datetime) -> None:
    """What lies before the desk is owed when the order is."""
    open_case = select(Task).where(
        _task.order_id == order.id,
        _task.kind == TaskKind.PLACE,
        _task.status.in_((TaskStatus.OPEN, TaskStatus.TAKEN)),
    )
    for task in session.scalars(open_case).all():
        urgency, due = owed(session, task.kind, order, opened=task.opened_at, now=now)
        amend(session, task, by=HOUSE, now=now, why="tiered", due_at=due, urgency=urgency)
        if task.snoozed_until is None:
            agenda.drop(session, {DueKind.CALL_OUT}, task.id)
            agenda.plan(session, DueKind.CALL_OUT, task.id, due)
