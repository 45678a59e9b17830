"""A yes is given for one thing, by one who may, and taken back with effect at once."""

from datetime import datetime

from sqlalchemy import select
from sqlmodel import Session

from models import audit
from models.access import Act, hand_of
from models.base import add, change, table
from models.errors import NotAllowed, Stale
from models.lifecycle import can, move
from models.operations.agreeing import given
from models.operations.homes_found import move_out
from models.operations.ordering import cancel_order
from models.reads.ordered import only_to_be_rated
from models.reads.standing import Actor
from models.rules.consents import NEEDED_TO_ORDER, OF_A_CHAT, OF_GROUPS, OF_SERVICES
from models.tables.desk import Task
from models.tables.orders import OPEN_ORDER, Order
from models.tables.people import (
    Account,
    Care,
    CareStatus,
    ClaimStatus,
    Consent,
    GroupClaim,
    Person,
)
from models.tables.visits import Visit, VisitStatus
from models.tables.voices import VoiceNote
from models.words import Bond, Group, How, Purpose

_order, _visit = table(Order).c, table(Visit).c
_chat, _claim = table(Account).c, table(GroupClaim).c


def give(session: Session, person_id: int, purpose: Purpose, *, by: Actor, now: datetime) -> None:
    """A yes, written down with who gave it. A child's own is for its guardian to give."""
    hand = _allow(session, person_id, by=by, now=now)
    unguarded = purpose is Purpose.CHILD and not _guards(session, by, person_id)
    if unguarded or (purpose in OF_A_CHAT and hand is How.ASSISTED):
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


def decline(
    session: Session, person_id: int, purpose: Purpose, *, by: Actor, now: datetime
) -> None:
    """A no, remembered as such: it is not asked again unasked."""
    _allow(session, person_id, by=by, now=now)
    if given(session, person_id, purpose):
        raise Stale
    row = add(
        session,
        Consent(
            person_id=person_id,
            given_by=by.person_id or person_id,
            purpose=purpose,
            given_at=now,
            withdrawn_at=now,
        ),
    )
    audit.record(session, "decline", row, by=by.person_id, now=now, purpose=purpose)


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
    _end_use(session, person_id, purpose, by=by, now=now)


def _allow(session: Session, person_id: int, *, by: Actor, now: datetime) -> How:
    person = session.get(Person, person_id)
    if person is None:
        raise NotAllowed
    return hand_of(session, Act.ORDER_FOR, person, by=by, now=now)


def _end_use(
    session: Session, person_id: int, purpose: Purpose, *, by: Actor, now: datetime
) -> None:
    if purpose in NEEDED_TO_ORDER:
        _call_off(session, person_id, None, by=by, now=now)
    if services := OF_SERVICES.get(purpose):
        _call_off(session, person_id, services, by=by, now=now)
    groups = OF_GROUPS.get(purpose, frozenset())
    shown = (_claim.person_id == person_id) & _claim.group.in_(groups)
    change(session, GroupClaim, shown, evidence=None, wanted=None, paper="", comes_on=None)
    for claim in _claims(session, person_id, groups):
        if can(claim, ClaimStatus.REFUSED):
            why = "consent withdrawn"
            move(session, claim, ClaimStatus.REFUSED, by=by, now=now, reason=why, valid_until=None)
    if purpose is Purpose.VOICE:
        notes = table(VoiceNote)
        mine = notes.c.chat_id.in_(select(_chat.chat_id).where(_chat.person_id == person_id))
        session.connection().execute(notes.delete().where(mine))
    if purpose is Purpose.WHEREABOUTS:
        tasks = table(Task)
        placed = (tasks.c.person_id == person_id) & tasks.c.about.startswith("place: ")
        session.connection().execute(tasks.update().where(placed).values(about="place"))
        move_out(session, person_id)


def _claims(session: Session, person_id: int, groups: frozenset[Group]) -> list[GroupClaim]:
    mine = select(GroupClaim).where(_claim.person_id == person_id, _claim.group.in_(groups))
    return list(session.scalars(mine))


def _call_off(
    session: Session,
    person_id: int,
    services: frozenset[str] | None,
    *,
    by: Actor,
    now: datetime,
) -> None:
    """Open orders of these services, or of all, whose visit has not begun."""
    begun = select(_visit.order_id).where(
        _visit.status == VisitStatus.STARTED, _visit.person_id == person_id
    )
    open_ones = select(Order).where(
        _order.person_id == person_id, _order.status.in_(OPEN_ORDER), _order.id.not_in(begun)
    )
    if services is not None:
        open_ones = open_ones.where(_order.service_code.in_(services))
    for order in session.scalars(open_ones).all():
        if not only_to_be_rated(session, order):
            cancel_order(session, order.id, by=by, now=now, reason="consent withdrawn")


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
