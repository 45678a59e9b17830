"""Somebody goes, or takes the basic yes back, while a standing order is between two visits."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select
from sqlmodel import Session

from models.base import table
from models.db import Database
from models.operations.arriving import Arrival
from models.operations.consenting import withdraw
from models.operations.dispatching import accept_offer
from models.operations.falling_due import sweep
from models.operations.forgetting import forget_me
from models.operations.visiting import Done, check_in, check_out
from models.tables.orders import Offer, OfferStatus, Order, OrderStatus
from models.tables.visits import Visit, VisitStatus
from models.words import Proof, Purpose, Rhythm
from tests import stage
from tests.stage import NOON, Someone


def between_two_visits(session: Session) -> tuple[Someone, Order]:
    """The first visit of a weekly order is done and not yet rated; the next one is booked."""
    old, worker = stage.resident(session), stage.worker(session, stage.provider(session))
    order = stage.order_of(session, old, rhythm=Rhythm.WEEKLY)
    first = take(session, worker)
    now, frame = first.start, {"by": worker.actor}
    check_in(session, first.id, Arrival(Proof.HOME_CODE, code="4827"), now=now, **frame)
    seen = session.get_one(Visit, first.id, populate_existing=True).version
    check_out(session, first.id, seen=seen, done=Done.ALL, now=now + timedelta(hours=1), **frame)
    return old, session.get_one(Order, order.id, populate_existing=True)


def take(session: Session, worker: Someone) -> Visit:
    sweep(session, now=NOON)
    offer = session.scalars(select(Offer).where(table(Offer).c.status == OfferStatus.OPEN)).one()
    return accept_offer(session, offer.id, seen=offer.version, by=worker.actor, now=NOON)


def going(session: Session, who: Someone, now: Any) -> None:
    forget_me(session, who.person_id, by=who.actor, now=now)


def saying_no(session: Session, who: Someone, now: Any) -> None:
    withdraw(session, who.person_id, Purpose.SERVICE, by=who.actor, now=now)


@pytest.mark.parametrize("deed", [going, saying_no])
def test_the_next_visit_does_not_come_and_the_one_that_was_is_closed_and_paid(
    db: Database, deed: Callable[[Session, Someone, Any], None]
) -> None:
    with db.begin() as session:
        old, order = between_two_visits(session)
        deed(session, old, NOON + timedelta(days=1, hours=1))
        for day in range(30):
            sweep(session, now=NOON + timedelta(days=2 + day))
        session.expire_all()
        states = [v.status for v in session.scalars(select(Visit).order_by(table(Visit).c.id))]
        assert session.get_one(Order, order.id).status is OrderStatus.CANCELLED

    assert states == [VisitStatus.CLOSED, VisitStatus.CANCELLED]
