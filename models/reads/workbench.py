"""What a worker sees: offers without the person behind them, and the visits that are theirs."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any, TypeVar

from sqlalchemy import ScalarSelect, Select, func, or_, select
from sqlmodel import Session

from models.base import table
from models.reads.catalogue import figures
from models.reads.places import place_name
from models.reads.plans import PlanCard, plan_card
from models.reads.spots import way_to
from models.reads.standing import care_in_force
from models.reads.vouches import Vouch, vouch_of
from models.rules.along import is_near
from models.rules.hours import today
from models.tables.orders import LOOKING, Offer, OfferStatus, Order
from models.tables.people import Care, Person
from models.tables.providers import Worker
from models.tables.visits import LIVE_VISIT, Visit, VisitStatus

_offer, _order, _visit = table(Offer).c, table(Order).c, table(Visit).c
_person, _worker, _care = table(Person).c, table(Worker).c, table(Care).c

Card = TypeVar("Card", "OfferCard", "VisitCard")


@dataclass(frozen=True, slots=True)
class OfferCard:
    """What a worker decides on. No name, no door, no group: they come with the acceptance."""

    place: str
    """Down to the community."""
    id: int
    version: int
    status: OfferStatus
    service: str
    start: datetime
    minutes: int
    expires_at: datetime
    asked: int = 1
    """How many were asked at once; the first who accepts has it."""
    had: bool = False
    """Somebody else has it."""
    vouch: Vouch | None = None
    plan: PlanCard | None = None


@dataclass(frozen=True, slots=True)
class VisitCard:
    """A visit as the worker who accepted it sees it."""

    place: str
    id: int
    version: int
    status: VisitStatus
    order_number: str
    service: str
    start: datetime
    end: datetime
    note: str
    photo: str | None
    person: str
    address: str
    phone: str
    """Of the home; of whoever speaks for the person where there is none; else empty."""
    on_map: bool = False
    """Whether the way there may be shown now."""
    set_out: bool = False
    late_minutes: int = 0
    noted: bool = False
    """Whether the home said that it knows."""
    near: bool = False
    """Whether its worker may be on the way by now."""
    vouch: Vouch | None = None
    plan: PlanCard | None = None


def offer_card(session: Session, offer_id: int) -> OfferCard | None:
    row = session.execute(
        select(
            _offer.id,
            _offer.version,
            _offer.status,
            _order.service_code,
            _offer.start,
            _order.minutes,
            _offer.expires_at,
            _order.area_code,
            _offer.order_id,
            _offer.wave,
        )
        .join_from(table(Offer), table(Order), _order.id == _offer.order_id)
        .where(_offer.id == offer_id)
    ).first()
    if row is None:
        return None
    card = OfferCard(place_name(session, row.area_code), *row[:7])
    wave = (_offer.order_id == row.order_id) & (_offer.start == row.start)
    asked = [
        one.status
        for one in session.execute(select(_offer.status).where(wave, _offer.wave == row.wave))
    ]
    had = OfferStatus.ACCEPTED in asked and card.status is not OfferStatus.ACCEPTED
    return _known(session, replace(card, asked=len(asked), had=had), row.order_id)


def visit_card(session: Session, visit_id: int, *, now: datetime) -> VisitCard | None:
    row = session.execute(_visits(now).where(_visit.id == visit_id)).first()
    if row is None:
        return None
    return replace(_card(session, row, now), on_map=way_to(session, visit_id, now=now) is not None)


def visits_ahead(session: Session, person_id: int, *, now: datetime) -> list[VisitCard]:
    """Everything still to be done by this person, for whichever organisation, soonest first."""
    rows = session.execute(
        _visits(now)
        .where(_worker.person_id == person_id, _visit.status.in_(LIVE_VISIT))
        .order_by(_visit.start, _visit.id)
    ).all()
    return [_card(session, row, now) for row in rows]


def visits_at_the_door(session: Session, person_id: int, *, now: datetime) -> list[VisitCard]:
    """The visits of this person at which they may arrive now; two can be near. One that was missed
    counts while somebody is still looked for.
    """
    early = timedelta(minutes=figures(session, today(now))["early_minutes"])
    wanted = (_order.status.in_(LOOKING)) & (_order.occurrence == _visit.occurrence)
    rows = session.execute(
        _visits(now)
        .where(
            _worker.person_id == person_id,
            or_(
                _visit.status == VisitStatus.BOOKED, (_visit.status == VisitStatus.MISSED) & wanted
            ),
            _visit.start <= now + early,
            or_(_visit.end >= now, _visit.late_minutes > 0),
        )
        .order_by(_visit.start, _visit.id)
    ).all()
    return [
        _card(session, row, now)
        for row in rows
        if is_near(row.start, row.end, row.late_minutes, now)
    ]


def given_up_now(session: Session, person_id: int, *, now: datetime) -> bool:
    """Whether this person should be at a visit now that was missed."""
    missed = (
        select(_visit.id)
        .join_from(table(Visit), table(Worker), _worker.id == _visit.worker_id)
        .where(_worker.person_id == person_id, _visit.status == VisitStatus.MISSED)
        .where(_visit.start <= now, _visit.end >= now)
    )
    return session.execute(missed).first() is not None


def visit_of(session: Session, visit_ids: list[int], person_ids: list[int]) -> int | None:
    """The first of these visits that is to one of these people."""
    return session.scalar(
        select(_visit.id)
        .where(_visit.id.in_(visit_ids), _visit.person_id.in_(person_ids))
        .order_by(_visit.start)
    )


def _speakers_phone(now: datetime) -> ScalarSelect[Any]:
    """The telephone of the first who speaks for the person today and has one."""
    speaker = table(Person).alias("speaker")
    return (
        select(speaker.c.phone)
        .join_from(table(Care), speaker, speaker.c.id == _care.proxy_id)
        .where(_care.person_id == _visit.person_id, care_in_force(today(now)))
        .where(speaker.c.phone.is_not(None))
        .order_by(_care.id)
        .limit(1)
        .correlate(table(Visit))
        .scalar_subquery()
    )


def _visits(now: datetime) -> Select[Any]:
    return (
        select(
            _visit.id,
            _visit.version,
            _visit.status,
            _order.number,
            _order.service_code,
            _visit.start,
            _visit.end,
            _order.note,
            _order.photo,
            _person.name,
            func.coalesce(_person.address, "").label("address"),
            func.coalesce(_person.phone, _speakers_phone(now), "").label("phone"),
            _order.area_code,
            _visit.order_id,
            _visit.set_out_at,
            _visit.late_minutes,
            _visit.home_noted_at,
        )
        .join_from(table(Visit), table(Order), _order.id == _visit.order_id)
        .join(table(Person), _person.id == _visit.person_id)
        .join(table(Worker), _worker.id == _visit.worker_id)
    )


def _card(session: Session, row: Any, now: datetime) -> VisitCard:
    """The first twelve columns as they come; and whether somebody may be on the way by now."""
    card = replace(
        VisitCard(place_name(session, row.area_code), *row[:12]),
        set_out=row.set_out_at is not None,
        late_minutes=row.late_minutes,
        noted=row.home_noted_at is not None,
        near=is_near(row.start, row.end, row.late_minutes, now),
    )
    return _known(session, card, row.order_id)


def _known(session: Session, card: Card, order_id: int) -> Card:
    """With whoever vouches for the order, and the days on which it comes."""
    return replace(card, vouch=vouch_of(session, order_id), plan=plan_card(session, order_id))
