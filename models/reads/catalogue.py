"""The catalogue, the dated rights and figures, and what stands in a person's file for them."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import bindparam, exists, func, or_, select
from sqlmodel import Session

from models.base import table
from models.rules.eligibility import Claim, Facts, Right, Verdict, applying, judge
from models.rules.hours import month_of, today
from models.tables.areas import Area
from models.tables.catalogue import Entitlement, Figure, Service
from models.tables.decisions import Appeal, AppealStatus
from models.tables.orders import Order, OrderStatus
from models.tables.people import (
    NO_CLAIM,
    Account,
    Care,
    CareStatus,
    ClaimStatus,
    Consent,
    GroupClaim,
    Person,
)
from models.tables.visits import Visit, VisitStatus
from models.words import Bond, Purpose, ServiceClass, Tier

_service, _right, _figure = table(Service).c, table(Entitlement).c, table(Figure).c
_claim, _consent, _visit = table(GroupClaim).c, table(Consent).c, table(Visit).c
_person, _account, _care = table(Person).c, table(Account).c, table(Care).c
_order, _appeal = table(Order).c, table(Appeal).c

COUNTED = (VisitStatus.BOOKED, VisitStatus.STARTED, VisitStatus.DONE, VisitStatus.CLOSED)
"""Visits that count towards the month's quota ..."""
PROMISED = (OrderStatus.PLACING, OrderStatus.WAITING)
"""... and orders that will become one."""


@dataclass(frozen=True, slots=True)
class Dish:
    """A service as the rules need it."""

    code: str
    service_class: ServiceClass
    minutes: int
    needs_certificate: bool
    tier: Tier = Tier.ORDINARY


_DISHES = select(
    _service.code,
    _service.service_class,
    _service.minutes,
    _service.needs_certificate,
    _service.tier,
).order_by(_service.position)
_DISH = _DISHES.order_by(None).where(_service.code == bindparam("code"))
RIGHT = (
    _right.group,
    _right.visits_a_month,
    _right.id,
    _right.service_code,
    _right.fee_fen,
    _right.valid_from,
    _right.source,
)
_RIGHTS = select(*RIGHT).where(
    _right.service_class == bindparam("service_class"),
    _right.valid_from <= bindparam("on"),
    or_(_right.valid_until.is_(None), _right.valid_until >= bindparam("on")),
)
_FIGURES = (
    select(_figure.name, _figure.value)
    .where(_figure.valid_from <= bindparam("on"))
    .order_by(_figure.valid_from)
)
_CLAIMS = select(_claim.group, _claim.status, _claim.valid_until, _claim.renewing).where(
    _claim.person_id == bindparam("person"), _claim.status.not_in(NO_CLAIM)
)


_GRANTED = select(_appeal.service_code).where(
    _appeal.person_id == bindparam("person"),
    _appeal.status == AppealStatus.CHANGED,
    _appeal.granted_until >= bindparam("on"),
)


@dataclass(frozen=True, slots=True)
class Judged:
    """A question of right with its answer and all that the answer rests on."""

    person_id: int
    service: str
    """Empty for the whole menu: whether anything at all may be ordered."""
    day: date
    facts: Facts
    rights: tuple[Right, ...]
    verdict: Verdict


def _agreed(purpose: Purpose) -> Any:
    return exists().where(
        _consent.person_id == _person.id,
        _consent.withdrawn_at.is_(None),
        _consent.purpose == purpose,
    )


def _guarded() -> Any:
    """A guardian's yes for a child; nobody else can give it."""
    guardian = exists().where(
        _care.proxy_id == _consent.given_by,
        _care.person_id == _person.id,
        _care.bond == Bond.GUARDIAN,
        _care.status == CareStatus.HELD,
    )
    return exists().where(
        _consent.person_id == _person.id,
        _consent.withdrawn_at.is_(None),
        _consent.purpose == Purpose.CHILD,
        guardian,
    )


_again = table(Visit).alias("again").c
"""Of an order that does the work of a visit once more: that visit."""
_FACTS = select(
    _person.birth_date,
    exists().where(table(Area).c.code == _person.area_code).label("in_pilot"),
    _agreed(Purpose.SERVICE).label("consented"),
    _guarded().label("guarded"),
    select(func.count())
    .where(
        _visit.person_id == _person.id,
        _visit.start >= bindparam("first"),
        _visit.start < bindparam("following"),
        _visit.status.in_(COUNTED),
        ~exists().where(_again.again_id == _visit.order_id),
    )
    .scalar_subquery()
    .label("visits"),
    select(func.count())
    .where(
        _order.person_id == _person.id,
        _order.id != bindparam("besides"),
        _order.start >= bindparam("first"),
        _order.start < bindparam("following"),
        _order.status.in_(PROMISED),
        ~exists().where(_again.again_id == _order.id),
    )
    .scalar_subquery()
    .label("promised"),
    exists().where(_again.again_id == bindparam("besides")).label("again"),
).where(_person.id == bindparam("person"))


def dishes(session: Session) -> list[Dish]:
    """The 17 services in the order of the catalogue."""
    return [Dish(*row) for row in session.connection().execute(_DISHES)]


def dish(session: Session, code: str) -> Dish | None:
    row = session.connection().execute(_DISH, {"code": code}).first()
    return Dish(*row) if row else None


def rights(session: Session, service_class: ServiceClass, on: date) -> list[Right]:
    """The dated rows in force on a day for one class, those of single services among them."""
    rows = session.connection().execute(_RIGHTS, {"service_class": service_class, "on": on})
    return [Right(*row) for row in rows]


def figures(session: Session, on: date) -> dict[str, int]:
    """Every figure in force on a day, by name; the unit stands in its row."""
    return {row.name: row.value for row in session.connection().execute(_FIGURES, {"on": on})}


def facts_of(
    session: Session, person_id: int, *, month: datetime, besides: int | None = None
) -> Facts:
    """What is known of a person for the question of entitlement; visits booked or promised are
    counted in `month`, besides those of one order. What is done once more costs none.
    """
    first, following = month_of(month)
    asked = {"person": person_id, "first": first, "following": following, "besides": besides or 0}
    row = session.connection().execute(_FACTS, asked).one()
    claims = session.connection().execute(_CLAIMS, {"person": person_id})
    return Facts(
        area_in_pilot=row.in_pilot,
        claims=[claim for row in claims for claim in _claims_in(row)],
        born=row.birth_date,
        consented=row.consented,
        guardian_consented=row.guarded,
        visits_this_month=0 if row.again else row.visits + row.promised,
    )


def _claims_in(row: Any) -> list[Claim]:
    """A row of `groupclaim` as the rules see it: also hoped for while another term is asked for."""
    stands = Claim(row.group, row.status is ClaimStatus.CERTIFIED, row.valid_until)
    return [stands, Claim(row.group, certified=False)] if row.renewing else [stands]


def granted(session: Session, person_id: int, on: date) -> set[str]:
    """Services that were given by hand until that day or later; "" stands for all of them."""
    return set(session.connection().scalars(_GRANTED, {"person": person_id, "on": on}))


def judged_for(
    session: Session, person_id: int, service: Dish, start: datetime, *, besides: int | None = None
) -> Judged:
    """Whether this person may have this service at that time, with every reason if not. An order
    that exists already is not counted against itself.
    """
    on = today(start)
    facts = facts_of(session, person_id, month=start, besides=besides)
    facts = replace(facts, granted=bool({"", service.code} & granted(session, person_id, on)))
    rows = tuple(applying(rights(session, service.service_class, on), service.code))
    return Judged(person_id, service.code, on, facts, rows, judge(facts, rows, on))


def verdict_for(
    session: Session, person_id: int, service: Dish, start: datetime, *, besides: int | None = None
) -> Verdict:
    """The answer alone."""
    return judged_for(session, person_id, service, start, besides=besides).verdict


def menu(session: Session, person_id: int, now: datetime) -> list[tuple[Dish, Verdict]]:
    """The whole catalogue with the verdict beside each dish."""
    facts, on = facts_of(session, person_id, month=now), today(now)
    given = granted(session, person_id, on)
    rows = {kind: rights(session, kind, on) for kind in ServiceClass}
    return [
        (d, judge(replace(facts, granted=bool({"", d.code} & given)),
                  applying(rows[d.service_class], d.code), on))
        for d in dishes(session)
    ]  # fmt: skip


def judged_menu(session: Session, person_id: int, now: datetime) -> Judged:
    """Whether this person may order anything at all."""
    facts, on = facts_of(session, person_id, month=now), today(now)
    facts = replace(facts, granted=bool(granted(session, person_id, on)))
    rows = {kind: rights(session, kind, on) for kind in ServiceClass}
    used = {r for d in dishes(session) for r in applying(rows[d.service_class], d.code)}
    every = tuple(sorted(used, key=lambda right: right.id))
    return Judged(person_id, "", on, facts, every, judge(facts, every, on))
