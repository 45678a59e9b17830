"""注销: somebody goes. Their words go at once; numbers, days and money stay as the law wants it."""

from datetime import datetime

from sqlalchemy import exists, or_, select
from sqlmodel import Session

from models import agenda, audit
from models.agenda import DueKind
from models.base import change, delete, table
from models.db import SCRUB
from models.errors import NotAllowed, Refused
from models.lifecycle import can, move
from models.operations.calling_off import call_off_visit, lapse_offers
from models.operations.erasing import about_or_by, erase_talk, erase_ties, erase_words
from models.operations.helping import open_task
from models.operations.mentions import forget_mentions, names_of
from models.operations.settling import disputed_visit
from models.operations.unanswered import end_appeals, end_checks
from models.reads.audience import proxies_of
from models.reads.ordered import only_to_be_rated
from models.reads.standing import HOUSE, Actor, in_care
from models.tables.desk import Task, TaskStatus
from models.tables.messaging import Inbox
from models.tables.orders import Order, OrderStatus
from models.tables.people import (
    LIVE_CARE,
    Account,
    Care,
    CareCode,
    CareStatus,
    Consent,
    Person,
)
from models.tables.roles import Grant
from models.tables.visits import Visit, VisitStatus
from models.words import TaskKind

NOBODY = "·"
"""In place of a name that was forgotten."""
A_NIGHT = 200
"""Idle chats closed in one night at most."""
HELD = (TaskKind.REPORT, TaskKind.EMERGENCY)
"""Cases that stay with their words, whoever asks: they may be evidence of a crime."""

_account, _person, _task = table(Account).c, table(Person).c, table(Task).c
_order, _visit, _care, _inbox = table(Order).c, table(Visit).c, table(Care).c, table(Inbox).c


class StaffMustLeave(Refused):
    """Whoever holds a post gives it up first."""

    code = "staff-must-leave"


class VisitUnderWay(Refused):
    """Somebody is at the door now; afterwards it can be done."""

    code = "visit-under-way"


def forget_me(session: Session, person_id: int, *, by: Actor, now: datetime) -> None:
    """Delete one's own account with everything said; for nobody else, not even one's charges.

    Raises StaffMustLeave, VisitUnderWay.
    """
    if by.person_id is None or by.person_id != person_id:
        raise NotAllowed(act="forget", object_type="person", object_id=person_id)
    if by.held:
        raise StaffMustLeave
    if _under_way(session, person_id):
        raise VisitUnderWay
    charges = in_care(session, person_id, now=now)
    named = names_of(session, person_id)
    forget(session, person_id, by=by, now=now)
    forget_mentions(session, named)
    for charge in charges:
        if not _has_voice(session, charge, now=now):
            open_task(session, TaskKind.MESSAGE, now=now, person_id=charge, about="carer left")


def forget(session: Session, person_id: int, *, by: Actor, now: datetime) -> None:
    """Nothing of this person is left but what models/rules/remaining.py names."""
    person = session.get_one(Person, person_id)
    audit.record(session, "forget", person, by=by.person_id, now=now)
    _call_all_off(session, person_id, by=by, now=now)
    _close_cases(session, person_id, now=now)
    end_appeals(session, person_id, reason="account deleted", now=now)
    end_checks(session, person_id, reason="account deleted", now=now)
    ended = session.scalars(select(_person.id).where(_person.merged_into == person_id))
    for one in (person_id, *ended):
        erase_words(session, one)
    chats = list(session.scalars(select(_account.chat_id).where(_account.person_id == person_id)))
    erase_talk(session, chats)
    delete(session, Account, _account.person_id == person_id)
    _end_bonds(session, person_id, by=by, now=now)
    erase_ties(session, person_id)
    change(
        session,
        Person,
        _person.id == person_id,
        name=NOBODY,
        birth_about=False,
        **dict.fromkeys(_FILE),
    )
    session.info[SCRUB] = True


_FILE = (
    "birth_date", "phone", "area_code", "address", "home_code", "registered_at", "gone_at",
    "tongue", "wants_sex",
)  # fmt: skip


def forget_idle(session: Session, *, before: datetime, now: datetime) -> int:
    """Close the chats of those who looked in before that moment, never registered, came back for
    nothing and have nothing open here; how many.
    """
    busy = (
        exists().where(table(Grant).c.person_id == _person.id),
        exists().where(_care.proxy_id == _person.id),
        exists().where(_order.placed_by == _person.id),
        exists().where(about_or_by(_person.id), _task.status != TaskStatus.CLOSED),
        exists().where(_inbox.chat_id == _account.chat_id, _inbox.arrived_at >= before),
    )
    idle = (
        select(_person.id)
        .join_from(table(Account), table(Person), _person.id == _account.person_id)
        .where(_account.opened_at < before, _person.registered_at.is_(None), ~or_(*busy))
        .limit(A_NIGHT)
    )
    gone = list(session.scalars(idle))
    for person_id in gone:
        forget(session, person_id, by=HOUSE, now=now)
    return len(gone)


def _call_all_off(session: Session, person_id: int, *, by: Actor, now: datetime) -> None:
    for order in session.scalars(select(Order).where(_order.person_id == person_id)).all():
        if can(order, OrderStatus.CANCELLED) and not only_to_be_rated(session, order):
            lapse_offers(session, order, now=now)
            call_off_visit(session, order, by=by, now=now, reason="account deleted")
            move(session, order, OrderStatus.CANCELLED, by=by, now=now, reason="account deleted")


def _close_cases(session: Session, person_id: int, *, now: datetime) -> None:
    """Nobody is to be phoned any more. Danger stays open, and so does, without a word of what was
    said, a visit whose money waits for the desk.
    """
    open_ones = select(Task).where(
        _task.person_id == person_id, _task.status != TaskStatus.CLOSED, _task.kind.not_in(HELD)
    )
    for task in session.scalars(open_ones).all():
        if disputed_visit(session, task) is None and task.kind is not TaskKind.REVIEW:
            move(session, task, TaskStatus.CLOSED, by=HOUSE, now=now, reason="account deleted")


def _end_bonds(session: Session, person_id: int, *, by: Actor, now: datetime) -> None:
    """The rows stay as proof of what was allowed; from today on they allow nothing."""
    bonds = or_(_care.proxy_id == person_id, _care.person_id == person_id)
    for care in session.scalars(select(Care).where(bonds, _care.status.in_(LIVE_CARE))).all():
        over = CareStatus.DECLINED if care.status is CareStatus.ASKED else CareStatus.ENDED
        move(session, care, over, by=by, now=now)
        agenda.drop(session, {DueKind.CARE_ENDS}, care.id)
    delete(session, CareCode, table(CareCode).c.person_id == person_id)
    consent = table(Consent).c
    given = (consent.person_id == person_id) & consent.withdrawn_at.is_(None)
    change(session, Consent, given, withdrawn_at=now)


def _under_way(session: Session, person_id: int) -> bool:
    started = exists().where(_visit.person_id == person_id, _visit.status == VisitStatus.STARTED)
    return bool(session.scalar(select(started)))


def _has_voice(session: Session, person_id: int, *, now: datetime) -> bool:
    own = exists().where(_account.person_id == person_id)
    return bool(session.scalar(select(own)) or proxies_of(session, person_id, now=now))
