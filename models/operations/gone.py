"""Somebody who was served has died: everything ends quietly, and nobody is asked anything more."""

from datetime import datetime, timedelta

from sqlalchemy import select
from sqlmodel import Session

from models import agenda, audit
from models.access import Act, hand_of
from models.agenda import DueKind
from models.base import change, table
from models.errors import NotAllowed, Stale
from models.operations import proving
from models.operations.assisting import must_assist
from models.operations.closing import close_messages
from models.operations.feedback import WHILE_RATING, close
from models.operations.helping import open_task
from models.operations.ordering import cancel_order
from models.operations.restoring import restore
from models.operations.settling import pay_if_settled
from models.operations.unanswered import end_appeals, end_checks
from models.outbox import post
from models.reads.audience import chats_of, proxies_of, side_of_person
from models.reads.holds import held_of
from models.reads.ordered import live_visit, only_to_be_rated
from models.reads.standing import HOUSE, Actor
from models.rules.hours import awake, today
from models.tables.callbacks import CallBack
from models.tables.orders import OPEN_ORDER, Order
from models.tables.people import LIVE_CARE, Care, Person
from models.tables.plans import Plan
from models.tables.visits import Visit, VisitStatus
from models.words import Closing, TaskKind

UNDO = timedelta(days=30)
"""So long the desk can take it back."""
WHY = "gone"
MISTAKEN = "not-gone"
_person, _order, _visit = table(Person).c, table(Order).c, table(Visit).c
_call, _care = table(CallBack).c, table(Care).c


def _reach(session: Session, person_id: int, *, by: Actor, now: datetime) -> Person:
    """For their own side or the desk of their place; Stale if it is known already."""
    person = session.get(Person, person_id)
    if person is None:
        raise NotAllowed(act="gone", object_type="person", object_id=person_id)
    if by.person_id != person_id:
        hand_of(session, Act.ORDER_FOR, person, by=by, now=now)
    if person.gone_at is not None:
        raise Stale
    return person


def say_gone(session: Session, person_id: int, *, by: Actor, now: datetime) -> Person:
    """Orders and visits end, answers are closed without judgement, nothing is asked or reminded of;
    whoever else spoke for them hears of it once, and the desk looks quietly.
    """
    person = _reach(session, person_id, by=by, now=now)
    others = proxies_of(session, person_id, now=now) - {by.person_id}
    audit.record(session, WHY, person, by=by.person_id, now=now)
    change(session, Person, _person.id == person_id, gone_at=now)
    session.refresh(person)
    _end_orders(session, person_id, by=by, now=now)
    _close_answers(session, person_id, now=now)
    end_appeals(session, person_id, reason=WHY, now=now)
    end_checks(session, person_id, reason=WHY, now=now)
    for care_id in session.scalars(
        select(_care.id).where(_care.person_id == person_id, _care.status.in_(LIVE_CARE))
    ):
        agenda.drop(session, {DueKind.CARE_ENDS}, care_id)
    for chat in chats_of(session, others):
        post(session, chat, "person-gone", person_id, now=awake(now))
    open_task(session, TaskKind.MESSAGE, now=now, by=by, person_id=person_id, about=WHY)
    return person


def not_gone(session: Session, person_id: int, *, by: Actor, now: datetime) -> Person:
    """It was a mistake, says the desk, within thirty days, or whenever they say so themselves: they
    and theirs are told of it and of things again, and what was called off and is still to come is
    as it was. Whatever the desk was to see about it is seen; what they said themselves, the desk
    hears of. Raises Stale.
    """
    themselves = by.person_id == person_id
    person = session.get(Person, person_id) if themselves else None
    if person is None:
        person = must_assist(session, person_id, by=by, now=now)
    if person.gone_at is None or (not themselves and now > person.gone_at + UNDO):
        raise Stale
    audit.record(session, "not_gone", person, by=by.person_id, now=now)
    change(session, Person, _person.id == person_id, gone_at=None)
    session.refresh(person)
    restore(session, person_id, WHY, mended=MISTAKEN, by=by, now=now)
    for chat in chats_of(session, side_of_person(session, person_id, now=now) - {by.person_id}):
        post(session, chat, MISTAKEN, person_id, now=awake(now))
    close_messages(session, person_id, WHY, now=now, reason=MISTAKEN)
    if themselves:
        open_task(session, TaskKind.MESSAGE, now=now, by=by, person_id=person_id, about=MISTAKEN)
    return person


def _end_orders(session: Session, person_id: int, *, by: Actor, now: datetime) -> None:
    """A visit under way ends as it ends; no other follows it."""
    mine = select(Order).where(_order.person_id == person_id, _order.status.in_(OPEN_ORDER))
    for order in session.scalars(mine).all():
        visit = live_visit(session, order.id)
        under_way = visit is not None and visit.status is VisitStatus.STARTED
        if under_way or only_to_be_rated(session, order):
            change(session, Plan, table(Plan).c.order_id == order.id, ends_on=today(now))
        else:
            cancel_order(session, order.id, by=by, now=now, reason=WHY)


def _close_answers(session: Session, person_id: int, *, now: datetime) -> None:
    """Neither stars nor a call: what was not said counts for nobody and against nobody."""
    waiting = select(Visit).where(_visit.person_id == person_id)
    for visit in session.scalars(waiting.where(_visit.status == VisitStatus.DONE)).all():
        agenda.drop(session, WHILE_RATING, visit.id)
        close(session, visit, Closing.TIMEOUT, by=HOUSE, now=now, reason=WHY)
    called = select(Visit).join(CallBack, _call.visit_id == _visit.id)
    for visit in session.scalars(called.where(_call.waits, _visit.person_id == person_id)).all():
        agenda.drop(session, {DueKind.CALL_BACK, DueKind.CALL_BACK_ENDS}, visit.id)
        change(session, CallBack, _call.visit_id == visit.id, waits=False)
        if not held_of(session, visit.id):
            proving.looked_at(session, visit, now=now, reason=WHY)
        pay_if_settled(session, visit, now=now)
