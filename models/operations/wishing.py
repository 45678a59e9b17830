"""女师傅还是男师傅: a wish at what is done to the body; nobody else is sent while it stands."""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, select
from sqlmodel import Session

from models import agenda, audit
from models.agenda import DueKind
from models.base import change, table
from models.errors import Stale
from models.lifecycle import move
from models.operations.colleagues import change_worker, fresh_worker
from models.operations.finding import weigh
from models.operations.substituting import Saved, rescue_all
from models.operations.tongues import ANY, may_wish
from models.operations.withdrawing import take_back
from models.reads.standing import HOUSE, Actor
from models.rules.matching import CLOSE, Bar
from models.tables.orders import LOOKING, Offer, OfferStatus, Order
from models.tables.people import Person
from models.tables.providers import Worker
from models.tables.rescues import AS_WISHED
from models.tables.visits import Visit, VisitStatus
from models.words import Sex

_order, _offer, _visit, _worker = (table(kind).c for kind in (Order, Offer, Visit, Worker))


def want_sex(session: Session, person_id: int, told: str, *, by: Actor, now: datetime) -> Saved:
    """`told` is one of the two, or ANY. It holds at once: for what is looked for, what is asked,
    and what is booked with somebody else.
    """
    person = may_wish(session, person_id, by=by, now=now)
    sex = _read(told)
    change(session, Person, table(Person).c.id == person.id, wants_sex=sex)
    session.refresh(person)
    audit.record(session, "want_sex", person, by=by.person_id, now=now, wish=told)
    looked_for = select(Order).where(_theirs(person_id), _order.status.in_(LOOKING))
    for order in session.scalars(looked_for).all():
        _ask_others(session, order, sex, now=now)
    return _send_others(session, person_id, sex, by=by, now=now)


def set_sex(session: Session, worker_id: int, told: str, *, by: Actor, now: datetime) -> Saved:
    """What a manager notes of a colleague; ANY takes it away. Visits at which somebody else is
    wished for are no longer theirs.
    """
    worker = fresh_worker(session, worker_id, by=by, now=now)
    sex = _read(told)
    change_worker(session, worker, sex=sex)
    audit.record(session, "set_sex", worker, by=by.person_id, now=now)

    def unfit(order: Order) -> bool:
        wish = wished(session, order.person_id, order.service_code)
        return wish is not None and wish is not sex

    return take_back(session, worker_id, unfit, by=by, now=now, reason=AS_WISHED)


def wished(session: Session, person_id: int, service: str) -> Sex | None:
    """Who alone may come to this person for this service; None: anybody."""
    return session.get_one(Person, person_id).wants_sex if service in CLOSE else None


def in_the_way(session: Session, order_id: int, *, now: datetime) -> Sex | None:
    """The wish, where nothing but it keeps somebody from being asked for what is looked for."""
    order = session.get_one(Order, order_id)
    sex = wished(session, order.person_id, order.service_code)
    if sex is None or order.status not in LOOKING:
        return None
    only = (Bar.OTHER_SEX,)
    return sex if any(one.bars == only for one in weigh(session, order, now=now)) else None


def _ask_others(session: Session, order: Order, sex: Sex | None, *, now: datetime) -> None:
    """Whoever is not meant need not answer; the next are asked."""
    asked = select(Offer).where(_offer.order_id == order.id, _offer.status == OfferStatus.OPEN)
    for offer in session.scalars(asked).all():
        if sex is not None and session.get_one(Worker, offer.worker_id).sex is not sex:
            told: dict[str, Any] = {"by": HOUSE, "now": now, "reason": AS_WISHED}
            move(session, offer, OfferStatus.LAPSED, taken_back=True, **told)
            agenda.drop(session, {DueKind.LAPSE_OFFER}, offer.id)
    agenda.plan(session, DueKind.PLACE_ORDER, order.id, now)


def _send_others(
    session: Session, person_id: int, sex: Sex | None, *, by: Actor, now: datetime
) -> Saved:
    if sex is None:
        return Saved(0, 0)
    booked = (
        select(Visit)
        .join_from(table(Visit), table(Order), _order.id == _visit.order_id)
        .join(table(Worker), _worker.id == _visit.worker_id)
        .where(_theirs(person_id), _visit.status == VisitStatus.BOOKED, _visit.start > now)
        .where(_worker.sex.is_distinct_from(sex))
    )
    return rescue_all(session, session.scalars(booked).all(), why=AS_WISHED, by=by, now=now)


def _theirs(person_id: int) -> ColumnElement[bool]:
    return (_order.person_id == person_id) & _order.service_code.in_(CLOSE)


def _read(told: str) -> Sex | None:
    if told == ANY:
        return None
    if told not in set(Sex):
        raise Stale
    return Sex(told)
