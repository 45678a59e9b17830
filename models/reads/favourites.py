"""The dishes somebody orders, so that the usual one is one tap away."""

from sqlalchemy import bindparam, func, select
from sqlmodel import Session

from models.base import table
from models.tables.orders import Order

_order = table(Order).c
_ORDERED = (
    select(_order.service_code)
    .where(_order.person_id == bindparam("person"))
    .group_by(_order.service_code)
    .order_by(func.count().desc(), _order.service_code)
)
USUAL = ("daily_care", "housekeeping", "humanistic_care", "health_check")
"""Shown to whoever has not ordered yet (house choice: what elders living at home ask for)."""


def favourites(session: Session, person_id: int) -> list[str]:
    """Service codes, the most ordered first, then the usual ones."""
    ordered = list(session.scalars(_ORDERED, {"person": person_id}))
    return [*ordered, *(code for code in USUAL if code not in ordered)]
