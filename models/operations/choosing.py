"""自己挑人: the resident chooses among those who fit well; whoever is chosen is asked first."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlmodel import Session

from models.base import table
from models.errors import Stale
from models.operations.asking import ask
from models.operations.calling_off import lapse_offers
from models.operations.finding import weigh
from models.operations.ordering import changeable
from models.reads.candidates import able
from models.reads.catalogue import figures
from models.reads.files import worker_names
from models.reads.standing import Actor
from models.rules.hours import today
from models.rules.matching import Fit, closeness
from models.tables.orders import LOOKING, Offer, Order
from models.tables.people import Person
from models.words import Tongue

_offer = table(Offer).c
MOST = 3
"""So many can be held in the head."""
WELL, NEAR = 0.8, 0.5
"""Lower bound of good answers that is called «well thought of»; closeness that is called near."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Somebody who may come, in what a resident can go by; never a bare percentage."""

    worker_id: int
    name: str
    provider: str
    visits: int
    """To this very person."""
    liked: bool
    near: bool
    tongue: Tongue | None
    """What the person likes to speak and they do too."""


def choices(session: Session, order_id: int, *, by: Actor, now: datetime) -> list[Choice]:
    """At most three of those who fit nearly as well as the best; for whoever may change the order.
    Raises Stale where nobody is looked for any more.
    """
    order = _looked_for(session, order_id, by=by, now=now)
    fits = _good(session, order, now=now)
    names = worker_names(session, {one.candidate.worker_id for one in fits})
    liked = session.get_one(Person, order.person_id).tongue
    return [
        Choice(
            one.candidate.worker_id,
            *names[one.candidate.worker_id],
            one.candidate.visits_with_person,
            one.candidate.satisfaction >= WELL,
            closeness(one.candidate.area_code, order.area_code) >= NEAR,
            liked if one.candidate.speaks else None,
        )
        for one in fits
    ]


def want(session: Session, order_id: int, worker_id: int, *, by: Actor, now: datetime) -> Offer:
    """That one is asked alone, now; if they cannot come the house goes on by itself."""
    order = _looked_for(session, order_id, by=by, now=now)
    fits = _good(session, order, now=now)
    chosen = [one for one in fits if one.candidate.worker_id == worker_id]
    if not chosen:
        raise Stale(now=order.status)
    lapse_offers(session, order, now=now, taken_back=True)
    return ask(session, order, chosen, by=by, now=now)[0]


def _good(session: Session, order: Order, *, now: datetime) -> list[Fit]:
    """Nobody twice for one visit: of two who are wished for in turn neither is asked for ever."""
    behind = figures(session, today(now))["good_points_behind"]
    free: dict[int, Fit] = {}
    for one in weigh(session, order, now=now, whom=able):
        if not one.bars:
            free.setdefault(one.candidate.person_id, one)
    shown = select(_offer.worker_id).where(
        _offer.order_id == order.id,
        _offer.occurrence == order.occurrence,
        _offer.start == order.start,
    )
    asked = set(session.scalars(shown))
    best = max((one.points for one in free.values()), default=0)
    near = (one for one in free.values() if one.points >= best - behind)
    return [one for one in near if one.candidate.worker_id not in asked][:MOST]


def _looked_for(session: Session, order_id: int, *, by: Actor, now: datetime) -> Order:
    order = changeable(session, order_id, by=by, now=now)
    if order.status not in LOOKING:
        raise Stale(now=order.status)
    return order
