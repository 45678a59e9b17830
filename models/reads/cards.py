"""What a screen needs to know of an order and its visit: frozen values, read in one go."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import and_, bindparam, case, func, select
from sqlmodel import Session

from models.base import table
from models.reads.along import expected
from models.reads.answers import answer_of
from models.reads.caring import bond_between
from models.reads.facts import seems_far
from models.reads.plans import PlanCard, plan_card
from models.reads.position import ahead
from models.reads.vouches import Vouch, vouch_of
from models.tables.orders import OPEN_ORDER, Order, OrderStatus
from models.tables.people import Person
from models.tables.proofs import Picture
from models.tables.providers import Project, Provider, Worker
from models.tables.visits import LIVE_VISIT, Rating, Visit, VisitStatus
from models.words import Bond, Closing, How, Outcome, Rhythm, Tier

_order, _visit, _person = table(Order).c, table(Visit).c, table(Person).c
_worker, _provider, _rating = table(Worker).c, table(Provider).c, table(Rating).c
_project, _picture = table(Project).c, table(Picture).c
_speaker, _handler = table(Person).alias("speaker"), table(Person).alias("handler")
_ORDER = (
    select(
        _order.id,
        _order.number,
        _order.person_id,
        _person.name,
        _order.service_code,
        _order.status,
        _order.rhythm,
        _order.start,
        _order.minutes,
        _order.note,
        _order.version,
        _person.home_code,
        _order.how,
        _speaker.c.name.label("speaker"),
        _order.placed_by,
        _handler.c.name.label("handler"),
        _order.tier,
    )
    .join_from(table(Order), table(Person), _person.id == _order.person_id)
    .join(_speaker, _speaker.c.id == _order.placed_by)
    .join(_handler, _handler.c.id == _order.handled_by, isouter=True)
    .where(_order.id == bindparam("order"))
)

DAYS_AHEAD = 4
"""So many days of a plan are told beside the next visit."""


@dataclass(frozen=True, slots=True)
class OrderCard:
    """An order as its resident sees it."""

    id: int
    number: str
    person_id: int
    person: str
    service: str
    status: OrderStatus
    rhythm: Rhythm
    start: datetime
    minutes: int
    note: str
    version: int
    visit_id: int | None = None
    visit_status: VisitStatus | None = None
    worker: str = ""
    provider: str = ""
    provider_phone: str = ""
    code: str = ""
    """The number for the next end of its visit; the home's own where the visit has none."""
    rated: bool = False
    how: How = How.SELF
    by: str = ""
    """Who ordered it."""
    bond: Bond | None = None
    """What they are to the person served; None for the desk."""
    vouch: Vouch | None = None
    handled_by: str = ""
    """Who at the desk changed it last; empty if nobody did."""
    plan: PlanCard | None = None
    """Of a standing order."""
    visit_version: int = 0
    visit_start: datetime | None = None
    ahead: int = 0
    """Of one on the waiting list: how many are looked for before it."""
    closing: Closing | None = None
    """Why its visit is closed: said, or asked in vain."""
    expected: datetime | None = None
    """When the worker will be there, as far as they told on the way."""
    late_minutes: int = 0
    noted: bool = False
    """Whether its worker said that they know of it."""
    said: Outcome | None = None
    """What the resident's side said of the work."""
    tier: Tier = Tier.ORDINARY
    far: bool = False
    """Whether its worker seems to have arrived somewhere else."""
    picture: bool = False
    """Whether its worker photographed what was done."""
    contract: str = ""
    """The project that pays the visit, and since when it runs."""
    contract_since: date | None = None


def order_card(session: Session, order_id: int, visit_id: int | None = None) -> OrderCard | None:
    """One order with a visit, if need be the one that counts now; None for no such order."""
    row = session.execute(_ORDER, {"order": order_id}).first()
    if row is None:
        return None
    seen: dict[str, Any] = {
        "code": row.home_code or "",
        "how": row.how,
        "by": row.speaker,
        "vouch": vouch_of(session, order_id),
        "handled_by": row.handler or "",
        "tier": row.tier,
    }
    if row.rhythm is not Rhythm.ONCE:
        seen["plan"] = plan_card(session, order_id, ahead=DAYS_AHEAD)
    if row.status is OrderStatus.WAITING:
        seen["ahead"] = ahead(session, order_id)
    if row.how is How.PROXY:
        seen["bond"] = bond_between(session, row.placed_by, row.person_id)
    seen |= _of_visit(session, order_id, visit_id)
    return OrderCard(*row[:11], **seen)


def _of_visit(session: Session, order_id: int, visit_id: int | None) -> dict[str, Any]:
    """What the card tells of the visit on it; nothing where there is none yet."""
    visit = _shown_visit(session, order_id, visit_id)
    if visit is None:
        return {}
    said = answer_of(session, visit.id)
    seen: dict[str, Any] = {
        "visit_id": visit.id,
        "visit_status": visit.status,
        "visit_version": visit.version,
        "visit_start": visit.start,
        "closing": visit.closing,
        "late_minutes": visit.late_minutes,
        "noted": visit.status == VisitStatus.BOOKED and visit.worker_noted_at is not None,
        "said": said.outcome if said else None,
        "worker": visit.name,
        "provider": visit.provider,
        "provider_phone": visit.phone or "",
        "rated": visit.stars is not None,
        "picture": visit.file_id is not None,
        "contract": visit.contract,
        "contract_since": visit.starts_on,
    }
    if visit.code:
        seen["code"] = visit.code
    if visit.status == VisitStatus.STARTED:
        seen["far"] = seems_far(session, visit.id, now=visit.start) > 0
    if visit.set_out_at or visit.late_minutes:
        seen["expected"] = expected(session, visit.id)
    return seen


def order_of_visit(session: Session, visit_id: int) -> OrderCard | None:
    """The order's card with this very visit on it, and this visit's time."""
    row = session.execute(
        select(_visit.order_id, _visit.start).where(_visit.id == visit_id)
    ).first()
    card = order_card(session, row.order_id, visit_id) if row else None
    return replace(card, start=row.start) if card and row else None


def last_visits(
    session: Session, person_ids: list[int], *, since: datetime, until: datetime
) -> list[OrderCard]:
    """The newest visit of each order that began, or was to begin, within that time; newest first.
    One called off before is none.
    """
    newest = (
        select(func.max(_visit.id))
        .where(
            _visit.person_id.in_(person_ids),
            _visit.start.between(since, until),
            _visit.status != VisitStatus.CANCELLED,
        )
        .group_by(_visit.order_id)
    )
    ids = session.scalars(
        select(_visit.id).where(_visit.id.in_(newest)).order_by(_visit.start.desc())
    )
    return [card for visit_id in ids if (card := order_of_visit(session, visit_id))]


def _shown_visit(session: Session, order_id: int, visit_id: int | None) -> Any:
    """That visit; else the one that is booked or under way; else the last one."""
    live = _visit.status.in_(LIVE_VISIT)
    wanted = _visit.id == visit_id if visit_id else _visit.order_id == order_id
    return session.execute(
        select(
            _visit.id,
            _visit.status,
            _visit.version,
            _visit.start,
            _visit.code,
            _visit.closing,
            _visit.set_out_at,
            _visit.late_minutes,
            _visit.worker_noted_at,
            _person.name,
            _provider.name.label("provider"),
            _provider.phone,
            _project.name.label("contract"),
            _project.starts_on,
            _rating.stars,
            _picture.file_id,
        )
        .join_from(table(Visit), table(Worker), _worker.id == _visit.worker_id)
        .join(table(Person), _person.id == _worker.person_id)
        .join(table(Provider), _provider.id == _worker.provider_id)
        .join(table(Project), _project.id == _visit.project_id)
        .outerjoin(table(Rating), and_(_rating.visit_id == _visit.id, _rating.live))
        .outerjoin(table(Picture), _picture.visit_id == _visit.id)
        .where(wanted)
        .order_by(live.desc(), _visit.id.desc())
        .limit(1)
    ).first()


def orders_of(session: Session, person_ids: list[int], *, limit: int = 8) -> list[OrderCard]:
    """Open orders first, the nearest on top, then the latest finished ones."""
    is_open = _order.status.in_(OPEN_ORDER)
    ids = session.scalars(
        select(_order.id)
        .where(_order.person_id.in_(person_ids))
        .order_by(is_open.desc(), case((is_open, _order.start)), _order.changed_at.desc())
        .limit(limit)
    )
    return [card for order_id in ids if (card := order_card(session, order_id))]
