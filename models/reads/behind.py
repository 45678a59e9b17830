"""The visits behind a sum of money, with their stars: the figure is what they add up to."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, and_, func, select
from sqlmodel import Session

from models.base import table
from models.ledger import Pot
from models.reads.money import ENDED
from models.rules.hours import today
from models.tables.checks import CheckStatus, SpotCheck
from models.tables.orders import Order
from models.tables.payments import Payment, PaymentLine
from models.tables.records import LedgerLine
from models.tables.visits import Rating, Visit
from models.words import Party

_line, _visit, _order = table(LedgerLine).c, table(Visit).c, table(Order).c
_rating, _check, _paid = table(Rating).c, table(SpotCheck).c, table(PaymentLine).c
OF_VISITS = (Pot.HELD, Pot.DISPUTED, Pot.SPENT, Pot.SETTLED)
"""What in these pots lies there for visits."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One visit by the number of its order; nobody's name."""

    visit_id: int
    on: date
    number: str
    service: str
    fen: int
    stars: int | None
    checked: bool


@dataclass(frozen=True, slots=True)
class Page:
    """Some of the visits, and what all of them come to."""

    entries: tuple[Entry, ...]
    count: int
    fen: int


def in_pot(
    session: Session, project_id: int, pot: Pot, part: slice, sees: frozenset[Party]
) -> Page:
    """Visits whose money lies in that pot, the newest first."""
    mine = (_line.project_id == project_id) & (_line.account == pot)
    money = (
        select(_line.visit_id, func.sum(_line.fen).label("fen"))
        .where(mine, _line.visit_id.is_not(None))
        .group_by(_line.visit_id)
        .having(func.sum(_line.fen) > 0)
    )
    return _page(session, money, part, sees)


def in_payment(session: Session, payment: Payment, part: slice, sees: frozenset[Party]) -> Page:
    """Visits that a payment was put up for."""
    money = select(_paid.visit_id, _paid.fen).where(_paid.payment_id == payment.id)
    return _page(session, money, part, sees)


def one_paid(
    session: Session, payment: Payment, visit_id: int, sees: frozenset[Party]
) -> Entry | None:
    """One of these visits; None for any other."""
    mine = (_paid.payment_id == payment.id) & (_paid.visit_id == visit_id)
    money = select(_paid.visit_id, _paid.fen).where(mine)
    return next(iter(_page(session, money, slice(0, 1), sees).entries), None)


def _page(
    session: Session, money: Select[tuple[Any, ...]], part: slice, sees: frozenset[Party]
) -> Page:
    each = money.subquery()
    count, fen = session.execute(
        select(func.count(), func.coalesce(func.sum(each.c.fen), 0)).select_from(each)
    ).one()
    rows = session.execute(
        select(
            _visit.id.label("visit_id"),
            ENDED.label("ended"),
            _order.number,
            _order.service_code,
            each.c.fen,
            _rating.stars,
            _check.id.label("check_id"),
        )
        .join_from(each, table(Visit), _visit.id == each.c.visit_id)
        .join(table(Order), _order.id == _visit.order_id)
        .outerjoin(table(Rating), and_(_rating.visit_id == _visit.id, _rating.live))
        .outerjoin(table(SpotCheck), _answered())
        .order_by(ENDED.desc(), _visit.id.desc())
        .offset(part.start)
        .limit(part.stop - part.start)
    )
    return Page(tuple(_entry(row, sees) for row in rows), int(count), int(fen))


def _entry(row: Row[Any], sees: frozenset[Party]) -> Entry:
    """Stars of single visits are for the two offices, what homes answered for supervisors."""
    return Entry(
        visit_id=row.visit_id,
        on=today(row.ended),
        number=row.number,
        service=row.service_code,
        fen=int(row.fen),
        stars=row.stars if sees & {Party.PURCHASER, Party.SUPERVISOR} else None,
        checked=row.check_id is not None and Party.SUPERVISOR in sees,
    )


def _answered() -> ColumnElement[bool]:
    return and_(_check.visit_id == _visit.id, _check.status == CheckStatus.ANSWERED)
