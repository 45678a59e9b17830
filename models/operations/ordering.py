"""A resident orders, changes, cancels."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import bindparam, select
from sqlmodel import Session

from models import agenda
from models.access import Act, allow, hand_of
from models.agenda import DueKind
from models.base import OnBoth, change, table
from models.errors import NotAllowed, NotEntitled, Stale, Vetoed
from models.lifecycle import amend, begin, can, move
from models.operations.agreeing import must_agree
from models.operations.calling_off import call_off_visit, lapse_offers
from models.operations.closing import settle
from models.operations.explaining import keep
from models.operations.helping import open_task
from models.operations.plans import Days, plan_days
from models.outbox import post
from models.reads.audience import chats_of, resident_side
from models.reads.catalogue import Dish, dish, judged_for
from models.reads.ordered import at_the_door
from models.reads.standing import Actor
from models.reads.vetoes import vetoed
from models.rules.consents import needed_for_service
from models.rules.hours import awake, today
from models.rules.numbers import order_number
from models.rules.plans import READINGS
from models.tables.decisions import Occasion
from models.tables.orders import LOOKING, Counter, Order, OrderStatus
from models.tables.people import Person
from models.words import How, Rhythm, TaskKind

_person, _counter = table(Person).c, table(Counter)
_WHO = select(_person.id, _person.area_code, _person.gone_at).where(
    _person.id == bindparam("person")
)
_COUNT = OnBoth(
    lambda insert: (
        insert(_counter)
        .on_conflict_do_update(index_elements=["day"], set_={"last": _counter.c.last + 1})
        .returning(_counter.c.last)
    )
)


@dataclass(frozen=True, slots=True)
class Wish:
    """What a resident wants, before it is an order."""

    person_id: int
    service_code: str
    start: datetime
    rhythm: Rhythm = Rhythm.ONCE
    days: Days | None = None
    """Of a rhythm; None: the usual ones of it."""
    note: str = ""
    photo: str | None = None


def place_order(session: Session, wish: Wish, *, by: Actor, now: datetime) -> Order:
    """Take the order, number it, let somebody be found. Raises NotEntitled with its reasons,
    NeedsConsent for a service that tells of somebody's health.
    """
    person, service, how = _may_order(session, wish, by=by, now=now)
    judged = judged_for(session, person.id, service, wish.start)
    if not judged.verdict.entitled:
        raise NotEntitled(reasons=judged.verdict.obstacles, judged=judged)
    must_agree(session, person.id, needed_for_service(service.code))
    uncertain = judged.verdict.waits_for_certificate
    order = begin(
        session,
        Order(
            number=next_number(session, today(now)),
            person_id=person.id,
            placed_by=by.person_id or person.id,
            how=how,
            service_code=service.code,
            area_code=person.area_code or "",
            start=wish.start,
            minutes=service.minutes,
            tier=service.tier,
            status=OrderStatus.SUBMITTED if uncertain else OrderStatus.PLACING,
            rhythm=wish.rhythm,
            note=wish.note[:500],
            photo=wish.photo,
            placed_at=now,
            changed_at=now,
        ),
        by=by,
        now=now,
    )
    if wish.rhythm is not Rhythm.ONCE:
        days = wish.days or Days(READINGS[wish.rhythm][0])
        plan_days(session, order, days, wish.start, by=by, now=now)
    keep(session, judged, Occasion.ORDER, now=now, order_id=order.id)
    if person.gone_at is not None:  # whoever orders for themselves is alive
        change(session, Person, _person.id == person.id, gone_at=None)
    if uncertain:
        open_task(session, TaskKind.CERTIFY, now=now, by=by, person_id=person.id)
    else:
        agenda.plan(session, DueKind.PLACE_ORDER, order.id, now)
    if how is not How.SELF:
        _tell_of(session, order, by=by, now=now)
    return order


def _may_order(session: Session, wish: Wish, *, by: Actor, now: datetime) -> tuple[Any, Dish, How]:
    """Whom it is for, what, and by whose hand. Nobody orders for the dead, nor against a veto."""
    person = session.connection().execute(_WHO, {"person": wish.person_id}).first()
    service = dish(session, wish.service_code)
    if person is None or service is None:
        raise NotAllowed
    how = _hand(session, person.id, by=by, now=now)
    if person.gone_at is not None and how is not How.SELF:
        raise Stale
    if vetoed(session, person.id, service.code, by=by, now=now):
        raise Vetoed(service=service.code)
    return person, service, how


def _tell_of(session: Session, order: Order, *, by: Actor, now: datetime) -> None:
    """Whoever is served hears what was ordered for them, and whoever speaks for them does."""
    people = resident_side(session, order.id, now=now) - {by.person_id}
    for chat in chats_of(session, people):
        post(session, chat, "order-for-you", order.id, now=awake(now))


def cancel_order(
    session: Session, order_id: int, *, by: Actor, now: datetime, reason: str
) -> Order:
    """It is not wanted any more: offers lapse, a booked visit is called off, its money is free."""
    order = in_hand(session, order_id, by=by, now=now)
    lapse_offers(session, order, now=now)
    call_off_visit(session, order, by=by, now=now, reason=reason)
    if order.status in LOOKING:
        agenda.plan(session, DueKind.MOVE_UP, order.id, awake(now))
    move(session, order, OrderStatus.CANCELLED, by=by, now=now, reason=reason)
    settle(session, TaskKind.PLACE, order.id, now=now, reason="order cancelled")
    return order


def fresh_order(session: Session, order_id: int, *, by: Actor, now: datetime) -> Order:
    """The order as it stands, if this person may speak for whom it serves."""
    order = session.get(Order, order_id)
    if order is None:
        raise NotAllowed
    allow(session, Act.SPEAK_FOR, order, by=by, now=now)
    return order


def changeable(session: Session, order_id: int, *, by: Actor, now: datetime) -> Order:
    """The order, for whoever may change it, while something of it is still to come: not while the
    worker is there, not while only the stars are left.
    """
    order = session.get(Order, order_id)
    if order is None:
        raise NotAllowed
    _hand(session, order.person_id, by=by, now=now)
    if at_the_door(session, order) or not can(order, OrderStatus.CANCELLED):
        raise Stale(now=order.status)
    return order


def in_hand(session: Session, order_id: int, *, by: Actor, now: datetime) -> Order:
    """The order about to be changed; by whom at the desk is written beside it (代录)."""
    order = changeable(session, order_id, by=by, now=now)
    how = _hand(session, order.person_id, by=by, now=now)
    handled_by = by.person_id if how is How.ASSISTED else None
    if order.handled_by != handled_by:
        why = "at_the_desk" if handled_by else "by_themselves"
        amend(session, order, by=by, now=now, why=why, handled_by=handled_by)
    return order


def tell_of_change(session: Session, order: Order, *, by: Actor, now: datetime) -> None:
    """What the desk changed is told to whoever is served, and to whoever speaks for them."""
    if order.handled_by is None:
        return
    people = resident_side(session, order.id, now=now) - {by.person_id}
    for chat in chats_of(session, people):
        post(session, chat, "order-moved", order.id, now=awake(now))


def _hand(session: Session, person_id: int, *, by: Actor, now: datetime) -> How:
    if by.person_id == person_id:
        return How.SELF
    person = session.get_one(Person, person_id)
    return hand_of(session, Act.ORDER_FOR, person, by=by, now=now)


def next_number(session: Session, day: date) -> str:
    """Numbers of a day run 1, 2, 3 … also when two orders come at once."""
    last = _COUNT.run(session, {"day": day, "last": 1}).scalar_one()
    return order_number(day, last)
