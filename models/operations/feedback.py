"""Satisfaction is the only standard: the one who was served says how it was."""

from datetime import datetime, timedelta

from sqlmodel import Session

from models import agenda, audit, ledger
from models.access import Act, hand_of
from models.agenda import DueKind
from models.base import add, table
from models.errors import NotAllowed, Refused, Stale
from models.lifecycle import can, move
from models.operations import proving
from models.operations.entitling import next_period
from models.operations.helping import open_task
from models.operations.settling import money_waits, pay_if_settled
from models.outbox import post
from models.reads.answers import answer_of, rating_of
from models.reads.audience import chats_of
from models.reads.catalogue import figures
from models.reads.firewall import near_to, of_their_house, raters
from models.reads.ordered import live_visit
from models.reads.standing import HOUSE, Actor
from models.rules.hours import awake, today
from models.rules.satisfaction import LOW_STARS, STARS
from models.tables.messaging import Lane
from models.tables.orders import Order, OrderStatus
from models.tables.people import Person
from models.tables.visits import Rating, Visit, VisitStatus
from models.words import Closing, Done, How, Outcome, Rhythm, TaskKind

WHILE_RATING = {DueKind.ASK_ANSWER, DueKind.ASK_RATING, DueKind.CLOSE_VISIT}


class TooSoon(Refused):
    """Whoever came may still stand beside them: they are asked a little later."""

    code = "answer-too-soon"


def rate(session: Session, visit_id: int, stars: int, *, by: Actor, now: datetime) -> Rating:
    """One live row of stars for one visit. Few of them open a recovery in the same transaction;
    raises TooSoon while the worker may still be there.
    """
    visit, how = rateable(session, visit_id, by=by, now=now)
    if stars not in STARS:
        raise NotAllowed
    said = answer_of(session, visit.id)
    not_done = said is not None and said.outcome is Outcome.NOT
    if rating_of(session, visit.id) or not (can(visit, VisitStatus.CLOSED) or not_done):
        raise Stale(now=visit.status)
    rating = _add(session, visit, stars, how, by=by, now=now)
    if visit.status is VisitStatus.DONE:
        closing = Closing.DESK if how is How.ASSISTED else Closing.SAID
        low = stars <= LOW_STARS
        if not low:
            proving.told_by_the_home(session, visit, by=by, now=now)
        close(session, visit, closing, by=by, now=now, reason="rated", disputed=low)
    _put_right(session, rating, visit, by=by, now=now)
    if how is How.ASSISTED:
        _tell_of(session, visit, by=by, now=now)
    return rating


def correct(session: Session, rating_id: int, stars: int, *, by: Actor, now: datetime) -> Rating:
    """Whoever thinks better of it within the days for it: a new row, and the old one stays."""
    old = session.get(Rating, rating_id)
    if old is None or stars not in STARS:
        raise NotAllowed
    visit, how = rateable(session, old.visit_id, by=by, now=now)
    if not old.live or stars == old.stars or now > changeable_until(session, visit):
        raise Stale
    rating = table(Rating)
    session.connection().execute(
        rating.update().where(rating.c.id == old.id, rating.c.live).values(live=False)
    )
    session.expire(old)
    new = _add(session, visit, stars, how, by=by, now=now, replaces=rating_id)
    _put_right(session, new, visit, by=by, now=now)
    return new


def changeable_until(session: Session, visit: Visit) -> datetime:
    """So long after the end of the visit its stars may be given anew."""
    days = figures(session, today(visit.end))["rating_change_days"]
    return (visit.finished_at or visit.end) + timedelta(days=days)


def rateable(session: Session, visit_id: int, *, by: Actor, now: datetime) -> tuple[Visit, How]:
    """The visit, and by whose hand this person says how it was. Raises NotAllowed, TooSoon."""
    visit = session.get(Visit, visit_id)
    if visit is None:
        raise NotAllowed
    how = hand_for(session, visit, by=by, now=now)
    if how is not How.ASSISTED and now < asked_from(session, visit):
        raise TooSoon
    return visit, how


def asked_from(session: Session, visit: Visit) -> datetime:
    """When whoever came has gone, so that the question is put to the resident alone."""
    minutes = figures(session, today(visit.start))["rating_wait_minutes"]
    return (visit.finished_at or visit.end) + timedelta(minutes=minutes)


def _add(
    session: Session,
    visit: Visit,
    stars: int,
    how: How,
    *,
    by: Actor,
    now: datetime,
    replaces: int | None = None,
) -> Rating:
    said = answer_of(session, visit.id)
    rating = Rating(
        visit_id=visit.id,
        rated_by=by.person_id or 0,
        how=how,
        stars=stars,
        rated_at=now,
        outcome=said.outcome if said else None,
        replaces=replaces,
    )
    audit.record(session, "rate", visit, by=by.person_id, now=now, stars=stars)
    return add(session, rating)


def _put_right(session: Session, rating: Rating, visit: Visit, *, by: Actor, now: datetime) -> None:
    if rating.stars <= LOW_STARS:
        about = f"{rating.stars}/5"
        open_task(session, TaskKind.RECOVERY, now=now, by=by, thing=visit, about=about)


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
    hand_for(session, visit, by=by, now=now)
    return visit


def add_words(session: Session, visit_id: int, words: str, *, by: Actor, now: datetime) -> None:
    """What the resident wants to add to the stars; only while there are no words yet."""
    visit = may_add_words(session, visit_id, by=by, now=now)
    rating = table(Rating)
    said = session.connection().execute(
        rating.update()
        .where(rating.c.visit_id == visit.id, rating.c.live, rating.c.words == "")
        .values(words=words[:500])
    )
    if said.rowcount != 1:
        raise Stale
    audit.record(session, "rate_words", visit, by=by.person_id, now=now)


def hand_for(session: Session, visit: Visit, *, by: Actor, now: datetime) -> How:
    """The person's own hand, that of a proxy from before the booking, or the desk's."""
    person = session.get_one(Person, visit.person_id)
    how = hand_of(session, Act.RATE_FOR, person, by=by, now=now)
    theirs = of_their_house(session, visit) | near_to(session, visit) - {person.id}
    entitled = how is How.ASSISTED or by.person_id in raters(session, visit, now=now)
    if by.person_id in theirs or not entitled:
        raise NotAllowed
    return how


def close(
    session: Session,
    visit: Visit,
    closing: Closing,
    *,
    by: Actor,
    now: datetime,
    reason: str,
    disputed: bool = False,
) -> None:
    """The visit is answered for, and how. Its money is spent; but where it is disputed, or the
    worker did nothing, it waits until a human being has looked.
    """
    move(session, visit, VisitStatus.CLOSED, by=by, now=now, reason=reason, closing=closing)
    agenda.drop(session, WHILE_RATING, visit.id)
    if visit.done_note == Done.NONE and money_waits(session, visit):
        ledger.dispute(session, visit, now=now)
        open_task(session, TaskKind.OVERDUE, now=now, thing=visit, about="not done")
    elif disputed:
        ledger.dispute(session, visit, now=now)
    else:
        proving.examine_the_end(session, visit, now=now)
        pay_if_settled(session, visit, now=now)
    order = session.get_one(Order, visit.order_id)
    if can(order, OrderStatus.CLOSED) and _was_the_last(session, order, now=now):
        move(session, order, OrderStatus.CLOSED, by=by, now=now, reason=reason)


def _was_the_last(session: Session, order: Order, *, now: datetime) -> bool:
    """Whether nobody comes after this visit: an order of once, or a plan that is over."""
    if order.rhythm is Rhythm.ONCE:
        return True
    booked = order.status is OrderStatus.BOOKED and live_visit(session, order.id) is None
    return booked and next_period(session, order, now=now) is None


def ask_again(session: Session, visit_id: int, *, now: datetime) -> None:
    """The one reminder, for whoever has said nothing at all."""
    if answer_of(session, visit_id) is None:
        ask(session, visit_id, now=now, notice="visit-rate-again")


def ask(session: Session, visit_id: int, *, now: datetime, notice: str = "visit-rate") -> None:
    """Was everything done? Put to whoever may say so, away from the worker."""
    visit = session.get(Visit, visit_id)
    if visit is None or visit.status is not VisitStatus.DONE:
        return
    for chat in chats_of(session, raters(session, visit, now=now)):
        post(session, chat, notice, visit.id, now=awake(now), lane=Lane.NORMAL)


def close_unanswered(session: Session, visit_id: int, *, now: datetime) -> None:
    """No stars were given. Asked in vain altogether it is closed as that, and shown so."""
    visit = session.get(Visit, visit_id)
    if visit is None or visit.status is not VisitStatus.DONE:
        return
    said = answer_of(session, visit_id)
    closing = Closing.SAID if said else Closing.TIMEOUT
    reason = "no stars" if said else "no answer"
    close(session, visit, closing, by=HOUSE, now=now, reason=reason)


def plan_asking(session: Session, visit: Visit, *, now: datetime) -> None:
    """The visit is over: when its resident is asked, reminded, and no longer waited for."""
    days = figures(session, today(now))["rating_days"]
    agenda.plan(session, DueKind.ASK_ANSWER, visit.id, awake(asked_from(session, visit)))
    agenda.plan(session, DueKind.ASK_RATING, visit.id, awake(now + timedelta(days=1)))
    agenda.plan(session, DueKind.CLOSE_VISIT, visit.id, now + timedelta(days=days))
