"""What goes when somebody goes: their words, their talk, and whom and what they were tied to."""

from typing import Any

from sqlalchemy import ColumnElement, exists, or_, select
from sqlmodel import Session

from models import agenda
from models.agenda import DueKind
from models.base import change, delete, table
from models.operations.homes_found import move_out
from models.tables.attempts import Attempt
from models.tables.calendars import CalendarLink
from models.tables.casefiles import CaseFile, CaseNote, CaseStep
from models.tables.contracts import Remark
from models.tables.corrections import Correction
from models.tables.decisions import Appeal, Decision
from models.tables.desk import DeskView, HandOver, Task, TaskNote, TaskStatus
from models.tables.disputes import Dispute
from models.tables.evaluations import Objection, Seat
from models.tables.exclusions import Exclusion
from models.tables.households import HomeNumber, Household, HouseholdMember
from models.tables.messaging import Dialogue, Inbox, InboxStatus, Outbox
from models.tables.orders import Order
from models.tables.pairs import Avoid, Keep, Relay
from models.tables.people import GroupClaim, Person
from models.tables.proofs import Hold, Mark, Picture
from models.tables.providers import (
    Absence,
    Worker,
    WorkerArea,
    WorkerHours,
    WorkerSkill,
    WorkerTongue,
)
from models.tables.reversals import Reversal
from models.tables.uploads import Upload
from models.tables.visits import Rating, Visit
from models.tables.voices import VoiceNote
from models.words import STIGMATISING, Done, TaskKind

_person, _task, _order = table(Person).c, table(Task).c, table(Order).c
_visit, _inbox, _claim = table(Visit).c, table(Inbox).c, table(GroupClaim).c
_worker, _case = table(Worker).c, table(CaseFile).c


def erase_words(session: Session, person_id: int) -> None:
    """All that was said by them or about them, but for what may be evidence of a crime."""
    for kind, which, blank in _words(person_id):
        change(session, kind, which, **blank)
    _erase_notes(session, person_id)
    delete(session, Correction, table(Correction).c.person_id == person_id)
    delete(session, Picture, table(Picture).c.visit_id.in_(_visits_with(person_id)))


def erase_talk(session: Session, chats: list[int]) -> None:
    """All that went to and fro, the very update that asked for it included. What comes in after it
    is a newcomer's.
    """
    answered = _inbox.chat_id.in_(chats) & (_inbox.status != InboxStatus.NEW)
    change(session, Inbox, answered, body="", chat_id=0)
    for kind in (Outbox, Dialogue, VoiceNote, Attempt, Upload):
        delete(session, kind, table(kind).c.chat_id.in_(chats))


def erase_ties(session: Session, person_id: int) -> None:
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
    _erase_cases(session, person_id)
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


def about_or_by(person_id: Any) -> ColumnElement[bool]:
    """Cases about somebody, and what they told of others."""
    return or_(_task.person_id == person_id, _task.told_by == person_id)


_DISPUTED = {"words": "", "answer": ""}
_HEARD = {"words": "", "answer": "", "notes": ""}
_LOOKED_AT = {
    "evidence": None,
    "wanted": None,
    "paper": "",
    "comes_on": None,
    "refused_for": "",
}
_SAID = {"about": "", "file_id": None, "could_be": None}


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
    dispute, objected, aside = table(Dispute).c, table(Objection).c, table(Exclusion).c
    stars = select(rating.id).where(rating.visit_id.in_(theirs))
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
        (Dispute, or_(dispute.by_id == person_id, dispute.visit_id.in_(visits)), _DISPUTED),
        (Exclusion, or_(aside.asked_by == person_id, aside.rating_id.in_(stars)), {"words": ""}),
        (
            Relay,
            or_(relay.said_by == person_id, relay.visit_id.in_(visits)),
            {"words": "", "file_id": None},
        ),
        (Remark, table(Remark).c.person_id == person_id, {"words": ""}),
        (Appeal, table(Appeal).c.person_id == person_id, {"words": "", "answer": ""}),
        (Decision, table(Decision).c.person_id == person_id, {"facts": {}}),
        (Seat, table(Seat).c.person_id == person_id, {"words": ""}),
        (Objection, or_(objected.asked_by == person_id, objected.answered_by == person_id), _HEARD),
        (Reversal, table(Reversal).c.said_by == person_id, {"said": ""}),
        (GroupClaim, _claim.person_id == person_id, _LOOKED_AT),
        (Task, about_or_by(person_id) & ~_kept_case(), _SAID),
    )


def _erase_notes(session: Session, person_id: int) -> None:
    """What colleagues wrote beside cases that are kept no longer, and what this one wrote."""
    note, shift = table(TaskNote).c, table(HandOver).c
    delete(session, DeskView, table(DeskView).c.person_id == person_id)
    delete(session, HandOver, or_(shift.from_id == person_id, shift.to_id == person_id))
    beside = select(_task.id).where(about_or_by(person_id), ~_kept_case())
    delete(session, TaskNote, or_(note.by_id == person_id, note.task_id.in_(beside)))


def _kept_case() -> ColumnElement[bool]:
    """A report of abuse, and an emergency that is still open."""
    return (_task.kind == TaskKind.REPORT) | (
        (_task.kind == TaskKind.EMERGENCY) & (_task.status != TaskStatus.CLOSED)
    )


def _erase_cases(session: Session, person_id: int) -> None:
    """Goal, steps and notes; what they noted as a worker is about somebody else and stays there."""
    cases = list(session.scalars(select(_case.id).where(_case.person_id == person_id)))
    for kind in (CaseNote, CaseStep):
        delete(session, kind, table(kind).c.case_id.in_(cases))
    for number in cases:
        agenda.drop(session, {DueKind.CASE_REVIEW}, number)
    delete(session, CaseFile, _case.id.in_(cases))
