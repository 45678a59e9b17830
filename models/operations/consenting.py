"""A yes is given for one thing, by one who may, and taken back with effect at once."""

from datetime import datetime

from sqlalchemy import select
from sqlmodel import Session

from models import audit
from models.access import Act, allow
from models.base import add, table
from models.errors import NotAllowed, Stale
from models.operations.ordering import cancel_order
from models.reads.standing import Actor
from models.rules.consents import NEEDED_TO_ORDER
from models.tables.orders import OPEN_ORDER, Order
from models.tables.people import Account, Care, CareStatus, Consent, Person
from models.tables.visits import Visit, VisitStatus
from models.words import Bond, Purpose

_consent, _order, _visit = table(Consent).c, table(Order).c, table(Visit).c


def give(session: Session, person_id: int, purpose: Purpose, *, by: Actor, now: datetime) -> None:
    """A yes, written down with who gave it. A child's own is for its guardian to give."""
    _allow(session, person_id, by=by, now=now)
    if purpose is Purpose.CHILD and not _guards(session, by, person_id):
        raise NotAllowed(act="consent", object_type="person", object_id=person_id)
    if given(session, person_id, purpose):
        return
    row = add(
        session,
        Consent(
            person_id=person_id, given_by=by.person_id or person_id, purpose=purpose, given_at=now
        ),
    )
    _mark_chats(session, person_id, purpose, now)
    audit.record(session, "consent", row, by=by.person_id, now=now, purpose=purpose)


def withdraw(
    session: Session, person_id: int, purpose: Purpose, *, by: Actor, now: datetime
) -> None:
    """From this transaction on it does not hold: what needed it is called off and told. What is
    under way at the door is finished. Danger and harm need nobody's consent.
    """
    _allow(session, person_id, by=by, now=now)
    rows = given(session, person_id, purpose)
    if not rows:
        raise Stale
    consents = table(Consent)
    taken_back = consents.c.id.in_([row.id for row in rows])
    session.connection().execute(consents.update().where(taken_back).values(withdrawn_at=now))
    for row in rows:
        audit.record(session, "withdraw", row, by=by.person_id, now=now, purpose=purpose)
    _mark_chats(session, person_id, purpose, None)
    if purpose in NEEDED_TO_ORDER:
        _call_off(session, person_id, by=by, now=now)


def given(session: Session, person_id: int, purpose: Purpose) -> list[Consent]:
    """The yeses in force."""
    return list(
        session.scalars(
            select(Consent).where(
                _consent.person_id == person_id,
                _consent.purpose == purpose,
                _consent.withdrawn_at.is_(None),
            )
        )
    )


def _allow(session: Session, person_id: int, *, by: Actor, now: datetime) -> None:
    person = session.get(Person, person_id)
    if person is None:
        raise NotAllowed
    allow(session, Act.ORDER_FOR, person, by=by, now=now)


def _call_off(session: Session, person_id: int, *, by: Actor, now: datetime) -> None:
    begun = select(_visit.order_id).where(
        _visit.status.in_([VisitStatus.STARTED, VisitStatus.DONE]),
        _visit.person_id == person_id,
    )
    open_ones = select(_order.id).where(
        _order.person_id == person_id, _order.status.in_(OPEN_ORDER), _order.id.not_in(begun)
    )
    for order_id in session.scalars(open_ones).all():
        cancel_order(session, order_id, by=by, now=now, reason="consent withdrawn")


def _mark_chats(session: Session, person_id: int, purpose: Purpose, at: datetime | None) -> None:
    if purpose is Purpose.SERVICE:
        accounts = table(Account)
        own = accounts.c.person_id == person_id
        session.connection().execute(accounts.update().where(own).values(consented_at=at))


def _guards(session: Session, by: Actor, person_id: int) -> bool:
    care = table(Care).c
    bond = select(care.id).where(
        care.proxy_id == by.person_id,
        care.person_id == person_id,
        care.bond == Bond.GUARDIAN,
        care.status == CareStatus.HELD,
    )
    return session.execute(bond).first() is not None
