"""Satisfaction is the only standard: the one who was served says how it was."""

from datetime import datetime

from sqlalchemy import exists, select
from sqlmodel import Session

from models import agenda, audit, ledger
from models.access import Act, hand_of
from models.agenda import DueKind
from models.base import add, table
from models.errors import NotAllowed, Stale
from models.lifecycle import can, move
from models.operations import proving
from models.operations.helping import open_task
from models.outbox import post
from models.reads.audience import chats_of, raters
from models.reads.firewall import staff_of_visit
from models.reads.standing import HOUSE, Actor
from models.rules.hours import awake
from models.rules.satisfaction import LOW_STARS, STARS
from models.tables.desk import Task, TaskStatus
from models.tables.messaging import Lane
from models.tables.orders import Order, OrderStatus
from models.tables.people import Person
from models.tables.visits import Rating, Visit, VisitStatus
from models.words import Done, How, Rhythm, TaskKind

DISPUTES = (TaskKind.COMPLAINT, TaskKind.OVERDUE)
"""Cases upon which the money of a visit may wait."""
WHILE_RATING = {DueKind.ASK_RATING, DueKind.CLOSE_VISIT}


def rate(session: Session, visit_id: int, stars: int, *, by: Actor, now: datetime) -> Rating:
    """One answer to one visit, by nobody of the organisation that made it. Few stars promise a
    call: a human being is asked to keep it.
    """
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
    if stars > LOW_STARS:
        proving.told_by_the_home(session, visit, by=by, now=now)
    close(session, visit, by=by, now=now, reason="rated", disputed=stars <= LOW_STARS)
    if stars <= LOW_STARS:
        open_task(session, TaskKind.COMPLAINT, now=now, by=by, thing=visit, about=f"{stars}/5")
    if how is How.ASSISTED:
        _tell_of(session, visit, by=by, now=now)
    return rating


def _tell_of(session: Session, visit: Visit, *, by: Actor, now: datetime) -> None:
    """What the desk wrote down in somebody's name is shown to them and to their proxies."""
    people = raters(session, visit, now=now) - {by.person_id}
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
    if by.person_id in staff_of_visit(session, visit.id):
        raise NotAllowed
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
    """The visit is answered for. Its money is spent; but while it is disputed, or where the worker
    did nothing, it stays held until a human being has looked.
    """
    move(session, visit, VisitStatus.CLOSED, by=by, now=now, reason=reason)
    agenda.drop(session, WHILE_RATING, visit.id)
    if visit.done_note == Done.NONE and money_waits(session, visit):
        open_task(session, TaskKind.OVERDUE, now=now, thing=visit, about="not done")
    elif not disputed:
        proving.examine_the_end(session, visit, now=now)
        pay(session, visit, now=now)
    order = session.get_one(Order, visit.order_id)
    if order.rhythm is Rhythm.ONCE and can(order, OrderStatus.CLOSED):
        move(session, order, OrderStatus.CLOSED, by=by, now=now, reason=reason)


def ask_again(session: Session, visit_id: int, *, now: datetime) -> None:
    """The one reminder."""
    visit = session.get(Visit, visit_id)
    if visit is None or visit.status is not VisitStatus.DONE:
        return
    for chat in chats_of(session, raters(session, visit, now=now)):
        post(session, chat, "visit-rate", visit.id, now=awake(now), lane=Lane.NORMAL)


def close_unanswered(session: Session, visit_id: int, *, now: datetime) -> None:
    """Asked in vain: closed without a rating, and shown as such."""
    visit = session.get(Visit, visit_id)
    if visit is not None and visit.status is VisitStatus.DONE:
        close(session, visit, by=HOUSE, now=now, reason="no answer")


def money_waits(session: Session, visit: Visit) -> bool:
    """Whether the money of a visit that is over waits for what a human being says."""
    over = visit.status is VisitStatus.CLOSED or visit.done_note == Done.NONE
    return over and ledger.held_for(session, visit) > 0


def disputed_visit(session: Session, task: Task) -> Visit | None:
    """The visit whose money waits for the end of this case."""
    visit = session.get(Visit, task.visit_id) if task.kind in DISPUTES and task.visit_id else None
    return visit if visit is not None and money_waits(session, visit) else None


def settle_dispute(
    session: Session, visit: Visit, *, counts: bool, by: Actor, now: datetime
) -> None:
    """Whether the visit counts is decided: its money is spent, or free again for other visits."""
    audit.record(session, "settle", visit, by=by.person_id, now=now, counts=counts)
    (pay if counts else ledger.release)(session, visit, now=now)


def pay(session: Session, visit: Visit, *, now: datetime) -> None:
    """Spend what is held for the visit, unless something about it is still to be looked at."""
    if proving.may_be_paid(session, visit):
        ledger.spend(session, visit, now=now)


def pay_if_settled(session: Session, visit: Visit, *, now: datetime) -> None:
    """What was looked at is in order: paid once the visit is answered for and undisputed."""
    case = table(Task).c
    waits = exists().where(
        case.visit_id == visit.id, case.kind.in_(DISPUTES), case.status != TaskStatus.CLOSED
    )
    if visit.status is VisitStatus.CLOSED and not session.scalar(select(waits)):
        pay(session, visit, now=now)


def rating_of(session: Session, visit_id: int) -> Rating | None:
    return session.scalars(select(Rating).where(table(Rating).c.visit_id == visit_id)).first()
