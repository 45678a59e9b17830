"""A running certificate that proves false: what was done stays, what is to come is judged anew."""

from datetime import date

import pytest
from sqlalchemy import select
from sqlmodel import Session

from models.base import add, table
from models.db import Database
from models.errors import NotAllowed, Stale
from models.operations.dispatching import accept_offer
from models.operations.falling_due import sweep
from models.operations.revoking import revoke
from models.reads.standing import HOUSE
from models.tables.messaging import Outbox
from models.tables.orders import Order, OrderStatus
from models.tables.people import ClaimStatus, GroupClaim
from models.tables.records import LedgerLine
from models.tables.visits import Visit, VisitStatus
from models.words import Group
from tests import stage
from tests.stage import LONG_AGO, NOON, Someone


def booked(session: Session) -> tuple[Someone, Order, Someone]:
    """A resident with a visit to come, and the desk."""
    stage.worker(session, stage.provider(session))
    who, desk = stage.resident(session), stage.coordinator(session)
    order = stage.order_of(session, who)
    sweep(session, now=NOON)
    offer = stage.open_offer(session, order)
    assert offer is not None
    accept_offer(session, offer.id, seen=offer.version, by=HOUSE, now=NOON)
    return who, session.get_one(Order, order.id), desk


def mine(session: Session, who: Someone) -> GroupClaim:
    return stage.claims(session, who.person_id)[0]


def withdraw(session: Session, who: Someone, by: Someone) -> GroupClaim:
    claim = mine(session, who)
    frame = {"seen": claim.version, "reason": "false", "by": by.actor, "now": NOON}
    return revoke(session, claim.id, **frame)  # type: ignore[arg-type]


def statuses(session: Session) -> list[VisitStatus]:
    return list(session.scalars(select(table(Visit).c.status)))


def test_what_hung_on_it_is_called_off_and_its_money_is_free(db: Database) -> None:
    with db.begin() as session:
        who, order, desk = booked(session)
        claim = withdraw(session, who, desk)
        assert (claim.status, claim.valid_until) == (ClaimStatus.REFUSED, None)
        assert claim.decided_by == desk.person_id
        assert order.status is OrderStatus.REFUSED
        assert statuses(session) == [VisitStatus.CANCELLED]
        line = table(LedgerLine).c
        held = session.scalars(select(line.fen).where(line.account == "held")).all()
        assert sum(held) == 0
        kinds = set(session.scalars(select(table(Outbox).c.kind)))
        assert {"claim-refused", "order-refused"} <= kinds


def test_another_group_that_still_counts_keeps_everything(db: Database) -> None:
    with db.begin() as session:
        who, order, desk = booked(session)
        more = {"person_id": who.person_id, "group": Group.DISABLED, "changed_at": LONG_AGO}
        until = date(2027, 6, 1)
        add(session, GroupClaim(**more, status=ClaimStatus.CERTIFIED, valid_until=until))
        withdraw(session, who, desk)
        assert order.status is OrderStatus.BOOKED
        assert statuses(session) == [VisitStatus.BOOKED]


@pytest.mark.parametrize("status", [VisitStatus.STARTED, VisitStatus.DONE, VisitStatus.CLOSED])
def test_a_visit_that_began_is_not_touched(db: Database, status: VisitStatus) -> None:
    with db.begin() as session:
        who, order, desk = booked(session)
        visits = table(Visit)
        session.execute(visits.update().values(status=status))
        if status is VisitStatus.CLOSED:
            orders = table(Order)
            session.execute(orders.update().values(status=OrderStatus.CLOSED))
        session.expire_all()
        before = order.status
        withdraw(session, who, desk)
        assert statuses(session) == [status]
        assert order.status is before


def test_neither_kin_nor_a_stranger_nor_an_old_button_ends_one(db: Database) -> None:
    with db.begin() as session:
        who, _, desk = booked(session)
        claim = mine(session, who)
        kin = stage.coordinator(session, chat_id=3007)
        stage.cared_for(session, kin, who)
        far = stage.coordinator(session, chat_id=3008, place="630103")
        for by in (kin, far, who):
            with pytest.raises(NotAllowed):
                withdraw(session, who, by)
        frame = {"reason": "false", "by": desk.actor, "now": NOON}
        with pytest.raises(Stale):
            revoke(session, claim.id, seen=claim.version + 1, **frame)  # type: ignore[arg-type]
        withdraw(session, who, desk)
        with pytest.raises(Stale):
            withdraw(session, who, desk)
