"""Satisfaction is the only standard: the one who was served says how it was."""

from datetime import datetime

from sqlalchemy import select
from sqlmodel import Session

from models import agenda, audit, ledger
from models.access import Act, hand_of
from models.agenda import DueKind
from models.base import add, table
from models.errors import NotAllowed, Stale
from models.lifecycle import can, move
from models.operations.helping import open_task
from models.outbox import post
from models.reads.audience import chats_of, resident_side
from models.reads.standing import HOUSE, Actor
from models.rules.hours import awake
from models.rules.satisfaction import LOW_STARS, STARS
from models.tables.messaging import Lane
from models.tables.orders import Order, OrderStatus
from models.tables.people import Person
from models.tables.visits import Rating, Visit, VisitStatus
from models.words import How, Rhythm, TaskKind

WHILE_RATING = {DueKind.ASK_RATING, DueKind.CLOSE_VISIT}


def rate(session: Session, visit_id: int, stars: int, *, by: Actor, now: datetime) -> Rating:
    """One answer to one visit. Few stars promise a call: a human being is asked to keep it."""
    visit = session.get(Visit, visit_id)
    if visit is None or stars not in STARS or visit.carer_id == by.person_id:
        raise NotAllowed
    how = _hand(session, visit, by=by, now=now)
    if not can(visit, VisitStatus.CLOSED):
        raise Stale(now=visit.status)
    rating = add(
        session,
        Rating(
            visit_id=visit.id,
            rated_by=by.person_id or 0,
            how=how,
            stars=stars,
            rated_at=now,
        ),
    )
    audit.record(session, "rate", visit, by=by.person_id, now=now, stars=stars)
    close(session, visit, by=by, now=now, reason="rated", disputed=stars <= LOW_STARS)
    if stars <= LOW_STARS:
        open_task(session, TaskKind.COMPLAINT, now=now, by=by, thing=visit, about=f"{stars}/5")
    if how is How.ASSISTED:
        _tell_of(session, visit, by=by, now=now)
    return rating


def _tell_of(session: Session, visit: Visit, *, by: Actor, now: datetime) -> None:
    """What the desk wrote down in somebody's name is shown to them and to their proxies."""
    people = resident_side(session, visit.order_id, now=now) - {by.person_id}
    for chat in chats_of(session, people):
        post(session, chat, "rated-for-you", visit.id, now=awake(now))


def may_add_words(session: Session, visit_id: int, *, by: Actor, now: datetime) -> Visit:
    """The visit, for whoever may speak about it; asked before the question and with the answer."""
    visit = session.get(Visit, visit_id)
    if visit is None:
        raise NotAllowed
    _hand(session, visit, by=by, now=now)
    return visit


def add_words(session: Session, visit_id: int, words: str, *, by: Actor, now: datetime) -> None:
    """What the resident wants to add to the stars; only while there are no words yet."""
    visit = may_add_words(session, visit_id, by=by, now=now)
    rating = table(Rating)
    said = session.connection().execute(
        rating.update()
        .where(rating.c.visit_id == visit.id, rating.c.words == "")
        .values(words=words[:500])
    )
    if said.rowcount != 1:
        raise Stale
    audit.record(session, "rate_words", visit, by=by.person_id, now=now)


def _hand(session: Session, visit: Visit, *, by: Actor, now: datetime) -> How:
    person = session.get_one(Person, visit.person_id)
    return hand_of(session, Act.RATE_FOR, person, by=by, now=now)


def close(
    session: Session,
    visit: Visit,
    *,
    by: Actor,
    now: datetime,
    reason: str,
    disputed: bool = False,
) -> None:
    """The visit is answered for. Its money is spent, unless it is disputed: then it stays held."""
    move(session, visit, VisitStatus.CLOSED, by=by, now=now, reason=reason)
    agenda.drop(session, WHILE_RATING, visit.id)
    if not disputed:
        ledger.spend(session, visit, now=now)
    order = session.get_one(Order, visit.order_id)
    if order.rhythm is Rhythm.ONCE and can(order, OrderStatus.CLOSED):
        move(session, order, OrderStatus.CLOSED, by=by, now=now, reason=reason)


def ask_again(session: Session, visit_id: int, *, now: datetime) -> None:
    """The one reminder."""
    visit = session.get(Visit, visit_id)
    if visit is None or visit.status is not VisitStatus.DONE:
        return
    for chat in chats_of(session, resident_side(session, visit.order_id, now=now)):
        post(session, chat, "visit-rate", visit.id, now=awake(now), lane=Lane.NORMAL)


def close_unanswered(session: Session, visit_id: int, *, now: datetime) -> None:
    """Asked in vain: closed without a rating, and shown as such."""
    visit = session.get(Visit, visit_id)
    if visit is not None and visit.status is VisitStatus.DONE:
        close(session, visit, by=HOUSE, now=now, reason="no answer")


def settle_dispute(session: Session, visit_id: int, *, now: datetime) -> None:
    """The complaint about the visit is closed: what was held for it is spent."""
    visit = session.get(Visit, visit_id)
    if visit is not None and visit.status is VisitStatus.CLOSED:
        ledger.spend(session, visit, now=now)


def rating_of(session: Session, visit_id: int) -> Rating | None:
    return session.scalars(select(Rating).where(table(Rating).c.visit_id == visit_id)).first()
