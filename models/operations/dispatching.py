"""Finding who comes: the best one is asked, then the next; in the end a human being."""

from dataclasses import replace
from datetime import datetime, timedelta

from sqlmodel import Session

from models import agenda
from models.access import Act, allow
from models.agenda import DueKind
from models.errors import NotAllowed, Stale
from models.lifecycle import amend, move
from models.operations import laddering
from models.operations.asking import being_asked, make_wave, tell_still_looking
from models.operations.booking import book
from models.operations.calling_off import lapse_offers
from models.operations.entitling import month_is_full, still_entitled, stop
from models.operations.finding import weigh
from models.operations.fitting import CHOSEN, may_still_come
from models.operations.giving_up import give_up, note_unmet, overtaken
from models.operations.moving_up import move_up, tell_every_week, tell_of_place
from models.reads.candidates import able, ask_of
from models.reads.ordered import service_of
from models.reads.slots import open_times
from models.reads.standing import HOUSE, Actor
from models.rules.hours import awake
from models.rules.matching import Bar, Fit
from models.tables.decisions import Occasion
from models.tables.orders import Offer, OfferStatus, Order, OrderStatus
from models.tables.visits import Visit
from models.words import Stage, Tier

AN_HOUR = timedelta(hours=1)


def find_worker(session: Session, order_id: int, *, now: datetime) -> None:
    """Ask the best workers not asked yet; nobody left: the waiting list, a human being,
    and another look every day. While one of a wave may still answer, nobody else is asked.
    """
    order = session.get(Order, order_id)
    if order is None or order.status not in (OrderStatus.PLACING, OrderStatus.WAITING):
        return
    if being_asked(session, order):
        return
    if order.start <= now + AN_HOUR and _given_up(session, order, now=now):
        return
    if stop(session, order, now=now):
        return
    fits = weigh(session, order, now=now, whom=able)
    if able_now := [one for one in fits if not one.bars]:
        make_wave(session, order, able_now, now=now)
    elif answers := _answers_to_come(fits):
        agenda.plan(session, DueKind.PLACE_ORDER, order.id, max(min(answers), now))
    else:
        if order.status is OrderStatus.PLACING:
            _put_on_waiting_list(session, order, now=now)
        agenda.plan(session, DueKind.PLACE_ORDER, order.id, _look_again(order, now))
        move_up(session, order.id, now=now)


def _look_again(order: Order, now: datetime) -> datetime:
    """Every day; where a life hangs on it, every hour of the day and the night."""
    return now + AN_HOUR if order.tier is Tier.LIFE else awake(now + timedelta(days=1))


def _answers_to_come(fits: list[Fit]) -> list[datetime]:
    """When those will have answered who could come, but are being asked for another visit."""
    asked = (f.candidate.asked_until for f in fits if f.bars == (Bar.BEING_ASKED,))
    return [until for until in asked if until is not None]


def accept_offer(
    session: Session, offer_id: int, *, seen: int, by: Actor, now: datetime
) -> Visit | None:
    """The worker takes it: rivals lapse, the visit is booked, its money set aside. Of two who press
    at once the first has it: the order's row is held. None where the
    resident's right has ended meanwhile, or the worker may not come any more: the offer is
    withdrawn at once and whoever is next is asked.
    """
    offer, order = _answerable(session, offer_id, seen=seen, by=by, now=now)
    who = (offer.worker_id, offer.project_id)
    if not still_entitled(session, order, Occasion.BOOKING, now=now):
        _withdraw(session, offer, "right ended", by=by, now=now)
        return None
    if not may_still_come(session, order, who, CHOSEN, now=now):
        _withdraw(session, offer, "worker barred", by=by, now=now)
        return None
    move(session, offer, OfferStatus.ACCEPTED, by=by, now=now)
    agenda.drop(session, {DueKind.LAPSE_OFFER}, offer.id)
    lapse_offers(session, order, now=now)
    return book(session, order, who, by=by, now=now)


def _withdraw(session: Session, offer: Offer, reason: str, *, by: Actor, now: datetime) -> None:
    """This worker is not sent; somebody else is looked for now."""
    move(session, offer, OfferStatus.LAPSED, by=by, now=now, reason=reason)
    agenda.drop(session, {DueKind.LAPSE_OFFER}, offer.id)
    find_worker(session, offer.order_id, now=now)


def decline_offer(
    session: Session, offer_id: int, *, seen: int, reason: str, by: Actor, now: datetime
) -> Order:
    """The worker cannot: the next one is asked, and the resident is told that we go on looking."""
    offer, order = _answerable(session, offer_id, seen=seen, by=by, now=now)
    move(session, offer, OfferStatus.DECLINED, by=by, now=now, reason=reason)
    agenda.drop(session, {DueKind.LAPSE_OFFER}, offer.id)
    tell_still_looking(session, offer, now=now)
    agenda.plan(session, DueKind.PLACE_ORDER, order.id, now)
    return order


def lapse_offer(session: Session, offer_id: int, *, now: datetime) -> None:
    """Silence is a no: the next one is asked."""
    offer = session.get(Offer, offer_id)
    if offer is None or offer.status is not OfferStatus.OPEN:
        return
    move(session, offer, OfferStatus.LAPSED, by=HOUSE, now=now, reason="no answer")
    order = session.get_one(Order, offer.order_id)
    tell_still_looking(session, offer, now=now)
    find_worker(session, order.id, now=now)


def look_later(session: Session, order: Order, *, now: datetime) -> None:
    """The time wanted has passed while we were looking: the same hour of the next free day."""
    if start := _free_later(session, order, now=now):
        _want_at(session, order, start, now=now)


def _given_up(session: Session, order: Order, *, now: datetime) -> bool:
    """The time wanted has passed: whether the order went on to the next day of its plan, where no
    hour before that is free.
    """
    start = _free_later(session, order, now=now)
    if upcoming := overtaken(session, order, start, now=now):
        give_up(session, order, upcoming, now=now)
    elif start is not None:
        _want_at(session, order, start, now=now)
    return upcoming is not None


def _free_later(session: Session, order: Order, *, now: datetime) -> datetime | None:
    ask = replace(ask_of(order), start=max(order.start, now))
    times = open_times(session, ask, service_of(session, order), now=now)
    return times.same_clock(order.start)


def _want_at(session: Session, order: Order, start: datetime, *, now: datetime) -> None:
    if being_asked(session, order):  # for a time that is none any more
        lapse_offers(session, order, now=now)
        agenda.plan(session, DueKind.PLACE_ORDER, order.id, now)
    was = order.start
    amend(session, order, by=HOUSE, now=now, why="look_later", start=start)
    tell_every_week(session, order, was, now=now)


def _put_on_waiting_list(session: Session, order: Order, *, now: datetime) -> None:
    """Unmet demand on record, and somebody further up has it: the organisation first, the desk at
    once where the month is full or it has come so far before.
    """
    full = month_is_full(session, order)
    reason = "quota_spent" if full else laddering.NOBODY
    note_unmet(session, order, reason, now=now)
    move(session, order, OrderStatus.WAITING, by=HOUSE, now=now, reason=reason)
    tell_of_place(session, order, now=now)
    if order.stage is Stage.OFFERS and not full:
        laddering.rise(session, order, now=now)
    elif order.stage is not Stage.MANAGER or full:
        laddering.call_desk(session, order, reason, now=now)


def fresh_offer(session: Session, offer_id: int, *, by: Actor, now: datetime) -> Offer:
    """The offer as it stands, if it was made to this worker."""
    offer = session.get(Offer, offer_id)
    if offer is None:
        raise NotAllowed
    allow(session, Act.ANSWER_OFFER, offer, by=by, now=now)
    return offer


def _answerable(
    session: Session, offer_id: int, *, seen: int, by: Actor, now: datetime
) -> tuple[Offer, Order]:
    offer = fresh_offer(session, offer_id, by=by, now=now)
    order = session.get_one(Order, offer.order_id, with_for_update=True)
    session.refresh(offer)
    if offer.version != seen or offer.status is not OfferStatus.OPEN or offer.expires_at <= now:
        raise Stale(now=offer.status)
    return offer, order
