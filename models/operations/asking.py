"""Asking workers, wave by wave: the first who accepts has it, the others are told at once."""

from datetime import datetime

from sqlalchemy import func, select
from sqlmodel import Session

from models import agenda
from models.agenda import DueKind
from models.base import table
from models.errors import AlreadyAsked
from models.lifecycle import begin, move
from models.outbox import post
from models.reads.audience import chats_of, resident_side
from models.reads.catalogue import figures
from models.reads.standing import HOUSE, Actor
from models.rules.deadlines import answer_until, climb_at, wave_size
from models.rules.hours import awake, today
from models.rules.matching import Fit
from models.tables.messaging import Lane
from models.tables.orders import Offer, OfferStatus, Order, OrderStatus
from models.words import Stage

_offer = table(Offer).c


def make_wave(session: Session, order: Order, fits: list[Fit], *, now: datetime) -> list[Offer]:
    """Ask the best of these, each human being once, as many as this wave asks at once."""
    wave, figure = next_wave(session, order), figures(session, today(now))
    if wave == 1 and order.stage is Stage.OFFERS:
        agenda.drop(session, {DueKind.CLIMB}, order.id)
        at = climb_at(order.tier, order.stage, now, figure)
        agenda.plan(session, DueKind.CLIMB, order.id, at)
    size = wave_size(order.tier, wave, figure)
    return ask(session, order, once_each(fits)[:size], by=HOUSE, now=now)


def once_each(fits: list[Fit]) -> list[Fit]:
    """Each human being once, at the post that fits best."""
    best: dict[int, Fit] = {}
    for one in fits:
        best.setdefault(one.candidate.person_id, one)
    return list(best.values())


def must_be_new(session: Session, order: Order, worker_id: int) -> None:
    """Raises AlreadyAsked of whoever may still answer for it."""
    now_asked = select(_offer.id).where(
        _offer.order_id == order.id,
        _offer.worker_id == worker_id,
        _offer.status == OfferStatus.OPEN,
    )
    if session.scalar(now_asked) is not None:
        raise AlreadyAsked


def ask(
    session: Session,
    order: Order,
    chosen: list[Fit],
    *,
    by: Actor,
    now: datetime,
    beside: bool = False,
) -> list[Offer]:
    """One more wave to these workers, who have until it expires to answer; or, `beside` those who
    are being asked, in the same one.
    """
    wave = next_wave(session, order) - beside
    expires = answer_until(order.tier, order.start, now, figures(session, today(now)))
    if order.status is OrderStatus.WAITING:
        move(session, order, OrderStatus.PLACING, by=by, now=now)
    offers = [
        begin(
            session,
            Offer(
                order_id=order.id,
                worker_id=one.candidate.worker_id,
                project_id=one.candidate.project_id,
                occurrence=order.occurrence,
                start=order.start,
                points=one.points,
                wave=wave,
                expires_at=expires,
                changed_at=now,
            ),
            by=by,
            now=now,
        )
        for one in chosen
    ]
    for offer in offers:
        agenda.plan(session, DueKind.LAPSE_OFFER, offer.id, expires)
    return offers


def next_wave(session: Session, order: Order) -> int:
    """The number of the wave that would be asked now for the visit wanted; 1 is the first."""
    last = session.scalar(
        select(func.max(_offer.wave)).where(
            _offer.order_id == order.id,
            _offer.occurrence == order.occurrence,
            _offer.start == order.start,
        )
    )
    return (last or 0) + 1


def being_asked(session: Session, order: Order) -> bool:
    """Whether somebody's answer is still waited for."""
    asked = select(_offer.id).where(_offer.order_id == order.id, _offer.status == OfferStatus.OPEN)
    return session.scalars(asked.limit(1)).first() is not None


def tell_still_looking(session: Session, offer: Offer, *, now: datetime) -> None:
    """Once a visit: that those asked first cannot, and that nothing is to be done."""
    order = session.get_one(Order, offer.order_id)
    before = select(_offer.id).where(
        _offer.order_id == order.id, _offer.occurrence == order.occurrence, _offer.id < offer.id
    ).where(_offer.start != offer.start)  # fmt: skip
    if offer.wave > 1 or being_asked(session, order) or session.scalars(before).first():
        return
    for chat in chats_of(session, resident_side(session, order.id, now=now)):
        post(session, chat, "still-looking", order.id, now=awake(now), lane=Lane.NORMAL)
