"""注销: somebody goes. Their words go at once; numbers, days and money stay as the law wants it."""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, exists, or_, select
from sqlmodel import Session

from models import agenda, audit
from models.agenda import DueKind
from models.base import change, delete, table
from models.db import SCRUB
from models.errors import NotAllowed, Refused
from models.lifecycle import can, move
from models.operations.helping import open_task
from models.operations.homes_found import move_out
from models.operations.mentions import forget_mentions, names_of
from models.operations.ordering import call_off_visit, lapse_offers, only_to_be_rated
from models.operations.settling import disputed_visit
from models.operations.unanswered import end_appeals, end_checks
from models.reads.audience import proxies_of
from models.reads.standing import HOUSE, Actor, in_care
from models.tables.attempts import Attempt
from models.tables.calendars import CalendarLink
from models.tables.casefiles import CaseFile, CaseNote, CaseStep
from models.tables.corrections import Correction
from models.tables.decisions import Appeal, Decision
from models.tables.desk import DeskView, HandOver, Task, TaskNote, TaskStatus
from models.tables.disputes import Dispute
from models.tables.households import HomeNumber, Household, HouseholdMember
from models.tables.messaging import Dialogue, Inbox, InboxStatus, Outbox
from models.tables.orders import Order, OrderStatus
from models.tables.pairs import Avoid, Keep, Relay
from models.tables.people import (
    LIVE_CARE,
    Account,
    Care,
    CareCode,
    CareStatus,
    Consent,
    GroupClaim,
    Person,
)
from models.tables.proofs import Hold, Mark, Picture
from models.tables.providers import (
    Absence,
    Worker,
    WorkerArea,
    WorkerHours,
    WorkerSkill,
    WorkerTongue,
)
from models.tables.roles import Grant
from models.tables.uploads import Upload
from models.tables.visits import Rating, Visit, VisitStatus
from models.tables.voices import VoiceNote
from models.words import STIGMATISING, Done, TaskKind

NOBODY = "·"
"""In place of a name that was forgotten."""
A_NIGHT = 200
"""Idle chats closed in one night at most."""
HELD = (TaskKind.REPORT, TaskKind.EMERGENCY)
"""Cases that stay with their words, whoever asks: they may be evidence of a crime."""

_account, _person, _task = table(Account).c, table(Person).c, table(Task).c
_order, _visit, _care, _inbox = table(Order).c, table(Visit).c, table(Care).c, table(Inbox).c
_claim, _worker, _case = table(GroupClaim).c, table(Worker).c, table(CaseFile).c


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
        for kind, which, blank in _words(one):
            change(session, kind, which, **blank)
        _forget_notes(session, one)
    chats = list(session.scalars(select(_account.chat_id).where(_account.person_id == person_id)))
    _forget_talk(session, chats)
    delete(session, Correction, table(Correction).c.person_id == person_id)
    delete(session, Picture, table(Picture).c.visit_id.in_(_visits_with(person_id)))
    delete(session, Account, _account.person_id == person_id)
    _end_bonds(session, person_id, by=by, now=now)
    _forget_ties(session, person_id)
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
    "birth_date",
    "phone",
    "area_code",
    "address",
    "home_code",
    "registered_at",
    "gone_at",
    "tongue",
    "wants_sex")  # fmt: skip


def forget_idle(session: Session, *, before: datetime, now: datetime) -> int:
    """Close the chats of those who looked in before that moment,
    never registered,
    came back for
    nothing and have nothing open here; how many.
    """
    busy = (
        exists().where(table(Grant).c.person_id == _person.id),
        exists().where(_care.proxy_id == _person.id),
        exists().where(_order.placed_by == _person.id),
        exists().where(_about_or_by(_person.id), _task.status != TaskStatus.CLOSED),
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


_DISPUTED = {"words": "", "answer": ""}
_LOOKED_AT = {
    "evidence": None,
    "wanted": None,
    "paper": "",
    "comes_on": None,
    "refused_for": "",
}


def _about_or_by(person_id: Any) -> ColumnElement[bool]:
    """Cases about somebody, and what they told of others."""
    return or_(_task.person_id == person_id, _task.told_by == person_id)


def _visits_with(person_id: int) -> Any:
    """Where they were served, or came."""
    return select(_visit.id).where(or_(_visit.person_id == person_id, _visit.carer_id == person_id))


def _words(
    person_id: int,
) -> tuple[tuple[type[Any], ColumnElement[bool], dict[str, Any]], ...]:
    """Where somebody's words stand, and what they become."""
    visits = select(_visit.id).where(_visit.person_id == person_id)
    theirs = _visits_with(person_id)
    rating, relay = table(Rating).c, table(Relay).c
    dispute = table(Dispute).c
    rated = select(rating.id).where(rating.visit_id.in_(visits))
    return (
        (Order, _order.person_id == person_id, {"note": "", "photo": None}),
        (Visit, _visit.person_id == person_id, {"code": None}),
        (Mark, table(Mark).c.visit_id.in_(visits), {"latitude": None, "longitude": None}),
        (Hold, table(Hold).c.visit_id.in_(theirs), {"said": ""}),
        (
            Visit,
            (_visit.person_id == person_id) & _visit.done_note.not_in(list(Done)),
            {"done_note": ""},
        ),
        (Rating, or_(rating.rated_by == person_id, rating.visit_id.in_(visits)), {"words": ""}),
        (Dispute, or_(dispute.by_id == person_id, dispute.rating_id.in_(rated)), _DISPUTED),
        (
            Relay,
            or_(relay.said_by == person_id, relay.visit_id.in_(visits)),
            {"words": "", "file_id": None},
        ),
        (Appeal, table(Appeal).c.person_id == person_id, {"words": "", "answer": ""}),
        (Decision, table(Decision).c.person_id == person_id, {"facts": {}}),
        (GroupClaim, _claim.person_id == person_id, _LOOKED_AT),
        (Task, _about_or_by(person_id) & ~_kept_case(), _SAID),
    )


_SAID = {"about": "", "file_id": None, "could_be": None}


def _forget_notes(session: Session, person_id: int) -> None:
    """What colleagues wrote beside cases that are kept no longer, and what this one wrote."""
    note, shift = table(TaskNote).c, table(HandOver).c
    delete(session, DeskView, table(DeskView).c.person_id == person_id)
    delete(session, HandOver, or_(shift.from_id == person_id, shift.to_id == person_id))
    beside = select(_task.id).where(_about_or_by(person_id), ~_kept_case())
    delete(session, TaskNote, or_(note.by_id == person_id, note.task_id.in_(beside)))


def _kept_case() -> ColumnElement[bool]:
    """A report of abuse, and an emergency that is still open."""
    return (_task.kind == TaskKind.REPORT) | (
        (_task.kind == TaskKind.EMERGENCY) & (_task.status != TaskStatus.CLOSED)
    )


def _forget_talk(session: Session, chats: list[int]) -> None:
    """All that went to and fro, the very update that asked for it included. What comes in after it
    is a newcomer's.
    """
    answered = _inbox.chat_id.in_(chats) & (_inbox.status != InboxStatus.NEW)
    change(session, Inbox, answered, body="", chat_id=0)
    for kind in (Outbox, Dialogue, VoiceNote, Attempt, Upload):
        delete(session, kind, table(kind).c.chat_id.in_(chats))


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


def _forget_ties(session: Session, person_id: int) -> None:
    """Whom they did not want to meet, where they lived, when they worked; and groups of which
    nobody need know any more, whoever was paid for them.
    """
    avoid, member = table(Avoid).c, table(HouseholdMember).c
    delete(session, Avoid, or_(avoid.person_id == person_id, avoid.carer_id == person_id))
    delete(session, HouseholdMember, member.person_id == person_id)
    keep = table(Keep).c
    delete(session, Keep, or_(keep.person_id == person_id, keep.carer_id == person_id))
    move_out(session, person_id)
    delete(session, CalendarLink, table(CalendarLink).c.person_id == person_id)
    _forget_cases(session, person_id)
    lived_in = exists().where(member.household_id == table(Household).c.id)
    empty = select(table(Household).c.id).where(~lived_in)
    delete(session, HomeNumber, table(HomeNumber).c.household_id.in_(empty))
    delete(session, Household, ~lived_in)
    change(session, Worker, _worker.person_id == person_id, sex=None)
    works = select(_worker.id).where(_worker.person_id == person_id)
    for kind in (WorkerSkill, WorkerTongue, WorkerHours, WorkerArea, Absence):
        delete(session, kind, table(kind).c.worker_id.in_(works))
    quiet = (_claim.person_id == person_id) & _claim.group.in_(STIGMATISING)
    about = table(Appeal).c.claim_id.in_(select(_claim.id).where(quiet))
    change(session, Appeal, about, claim_id=None)
    delete(session, GroupClaim, quiet)


def _forget_cases(session: Session, person_id: int) -> None:
    """Goal, steps and notes; what they noted as a worker is about somebody else and stays there."""
    cases = list(session.scalars(select(_case.id).where(_case.person_id == person_id)))
    for kind in (CaseNote, CaseStep):
        delete(session, kind, table(kind).c.case_id.in_(cases))
    for number in cases:
        agenda.drop(session, {DueKind.CASE_REVIEW}, number)
    delete(session, CaseFile, _case.id.in_(cases))


def _under_way(session: Session, person_id: int) -> bool:
    started = exists().where(_visit.person_id == person_id, _visit.status == VisitStatus.STARTED)
    return bool(session.scalar(select(started)))


def _has_voice(session: Session, person_id: int, *, now: datetime) -> bool:
    own = exists().where(_account.person_id == person_id)
    return bool(session.scalar(select(own)) or proxies_of(session, person_id, now=now))
