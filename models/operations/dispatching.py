"""Finding who comes: the best one is asked, then the next; in the end a human being."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session

from models import agenda, ledger
from models.access import Act, allow
from models.agenda import DueKind
from models.base import add, table
from models.errors import NoSuchTime, NotAllowed, Stale
from models.lifecycle import amend, begin, move
from models.operations import laddering
from models.operations.asking import being_asked, make_wave, tell_still_looking
from models.operations.door_numbers import new_digits
from models.operations.entitling import month_is_full, still_entitled, stop
from models.operations.finding import weigh
from models.operations.fitting import CHOSEN, may_still_come
from models.operations.helping import settle
from models.operations.moving_up import move_up, note_place
from models.operations.ordering import lapse, lapse_offers, service_of
from models.operations.reminding import plan_the_day
from models.operations.rescuing import came_instead
from models.reads.asked import offers_touching
from models.reads.candidates import able, ask_of
from models.reads.catalogue import figures
from models.reads.slots import open_times
from models.reads.standing import HOUSE, Actor
from models.rules.hours import awake, today
from models.rules.matching import Bar, Fit
from models.rules.scheduling import Span
from models.tables.decisions import Occasion
from models.tables.orders import Offer, OfferStatus, Order, OrderStatus, UnmetDemand
from models.tables.providers import Worker
from models.tables.visits import Visit
from models.words import Stage, TaskKind, Tier

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
    if order.start <= now + timedelta(hours=1):
        look_later(session, order, now=now)
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


def book(
    session: Session, order: Order, who: tuple[int, int], *, by: Actor, now: datetime
) -> Visit:
    """The visit stands. Raises NoSuchTime if the database knows that the worker is taken."""
    figure = figures(session, today(now))
    end = order.start + timedelta(minutes=order.minutes)
    visit = Visit(
        order_id=order.id,
        person_id=order.person_id,
        worker_id=who[0],
        carer_id=session.get_one(Worker, who[0]).person_id,
        project_id=who[1],
        occurrence=order.occurrence,
        start=order.start,
        end=end,
        busy_from=order.start - timedelta(minutes=figure["travel_minutes"]),
        busy_until=end,
        code=new_digits(),
        changed_at=now,
    )
    try:
        with session.connection().begin_nested():
            begin(session, visit, by=by, now=now)
    except IntegrityError as taken:
        raise NoSuchTime(start=order.start) from taken
    _take_the_hour(session, visit, now=now)
    ledger.reserve(session, visit, now=now)
    if order.status is not OrderStatus.BOOKED:
        down: dict[str, Any] = {"stage": Stage.OFFERS, "with_provider": None}
        move(session, order, OrderStatus.BOOKED, by=by, now=now, project_id=who[1], **down)
        agenda.drop(session, {DueKind.CLIMB}, order.id)
        agenda.plan(session, DueKind.MOVE_UP, order.id, awake(now))
    settle(session, TaskKind.PLACE, order.id, now=now, reason="a worker was found")
    plan_the_day(session, visit, figure, now=now)
    came_instead(session, visit, now=now)
    return visit


def _take_the_hour(session: Session, visit: Visit, *, now: datetime) -> None:
    """Whoever is booked is not asked for another visit at that hour: those orders ask the next."""
    taken, way = Span(visit.busy_from, visit.busy_until), visit.start - visit.busy_from
    travel = int(way.total_seconds()) // 60
    for one in offers_touching(
        session, {visit.carer_id}, taken, travel=travel, besides=visit.order_id
    ):
        lapse(session, session.get_one(Offer, one.id), now=now)
        agenda.plan(session, DueKind.PLACE_ORDER, one.order_id, now)


def look_later(session: Session, order: Order, *, now: datetime) -> None:
    """The time wanted has passed while we were looking: the same hour of the next free day."""
    ask = replace(ask_of(order), start=max(order.start, now))
    times = open_times(session, ask, service_of(session, order), now=now)
    if (start := times.same_clock(ask.start)) is None:
        return
    if being_asked(session, order):  # for a time that is none any more
        lapse_offers(session, order, now=now)
        agenda.plan(session, DueKind.PLACE_ORDER, order.id, now)
    amend(session, order, by=HOUSE, now=now, why="look_later", start=start)


def _put_on_waiting_list(session: Session, order: Order, *, now: datetime) -> None:
    """Unmet demand on record, and somebody further up has it: the organisation first, the desk at
    once where the month is full or it has come so far before.
    """
    full = month_is_full(session, order)
    reason = "quota_spent" if full else laddering.NOBODY
    demand = table(UnmetDemand).c
    noted = session.execute(
        select(demand.id).where(demand.order_id == order.id, demand.reason == reason)
    ).first()
    if noted is None:
        add(
            session,
            UnmetDemand(
                order_id=order.id,
                service_code=order.service_code,
                area_code=order.area_code,
                reason=reason,
                noted_at=now,
            ),
        )
    move(session, order, OrderStatus.WAITING, by=HOUSE, now=now, reason=reason)
    note_place(session, order)
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
