"""Where an order stands among those that wait for the same thing."""

from typing import Any

from sqlalchemy import ColumnElement, and_, case, func, or_, select
from sqlmodel import Session

from models.base import table
from models.tables.desk import COUNTY
from models.tables.orders import LOOKING, Order
from models.words import Tier

_order = table(Order).c
_rung: ColumnElement[int] = case(
    {tier.value: rank for rank, tier in enumerate(Tier)}, value=_order.tier
)


def ahead(session: Session, order_id: int) -> int:
    """How many orders for the same service in the same county are looked for before this one: the
    more urgent tiers first, then whoever ordered sooner. Nobody learns whose they are.
    """
    mine = session.get_one(Order, order_id)
    rank = list(Tier).index(mine.tier)
    sooner = or_(
        _order.placed_at < mine.placed_at,
        and_(_order.placed_at == mine.placed_at, _order.id < mine.id),
    )
    before = or_(_rung < rank, and_(_rung == rank, sooner))
    return session.scalar(select(func.count()).where(*_same(mine), before)) or 0


def in_line(session: Session, like: Order) -> list[Any]:
    """(id, status, told_ahead) of every order looked for in the same county for the same service,
    whoever comes first.
    """
    rows = select(_order.id, _order.status, _order.told_ahead).where(*_same(like))
    return list(session.execute(rows.order_by(_rung, _order.placed_at, _order.id)))


def _same(like: Order) -> tuple[ColumnElement[bool], ...]:
    return (
        _order.status.in_(LOOKING),
        _order.service_code == like.service_code,
        _order.area_code.startswith(like.area_code[:COUNTY]),
    )
