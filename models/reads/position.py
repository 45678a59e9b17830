"""Where an order stands among those that wait for the same thing."""

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
    before = (
        _order.status.in_(LOOKING),
        _order.service_code == mine.service_code,
        _order.area_code.startswith(mine.area_code[:COUNTY]),
        or_(_rung < rank, and_(_rung == rank, sooner)),
    )
    return session.scalar(select(func.count()).where(*before)) or 0
