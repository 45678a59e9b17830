"""What the person served has said no to."""

from datetime import datetime, timedelta

from sqlalchemy import exists, select
from sqlmodel import Session

from models.base import table
from models.reads.catalogue import figures
from models.reads.standing import Actor
from models.rules.hours import today
from models.tables.orders import Order

_order = table(Order).c


def vetoed(
    session: Session, person_id: int, service_code: str, *, by: Actor, now: datetime
) -> bool:
    """Whether the person lately refused this service from this very speaker. What they order
    themselves is their own yes.
    """
    if by.person_id == person_id:
        return False
    since = now - timedelta(days=figures(session, today(now))["veto_days"])
    refused = exists().where(
        _order.person_id == person_id,
        _order.placed_by == by.person_id,
        _order.service_code == service_code,
        _order.vetoed_at > since,
    )
    return bool(session.scalar(select(refused)))
