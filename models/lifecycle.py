"""The one door to every status: allowed moves, a stamp, an audit row, and who hears of it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, TypeVar

from sqlalchemy.orm.attributes import set_committed_value
from sqlmodel import Session

from models import audit
from models.base import Row, add, table
from models.errors import IllegalMove, Stale
from models.outbox import post
from models.reads.audience import (
    called_for,
    chats_of,
    managers_everywhere,
    managers_of,
    resident_side,
    side_of_claim,
    side_of_person,
    supervisors_of,
    worker_side,
)
from models.reads.exclusions import deciders
from models.reads.firewall import raters
from models.reads.openness import overseers_of
from models.reads.projects import nearest, owing, parties
from models.reads.slots import is_minor
from models.reads.standing import Actor, may_speak_for
from models.reads.tenders import supervisors_over
from models.rules.escalation import ANY_HOUR
from models.rules.hours import awake, today
from models.tables.casefiles import CASE_MOVES, CaseFile, CaseStatus
from models.tables.checks import CHECK_MOVES, SpotCheck
from models.tables.contracts import (
    CONTRACT_MOVES,
    ENTRY_MOVES,
    Contract,
    ContractStatus,
    EntryStatus,
    IndicatorEntry,
)
from models.tables.dayplans import DAYPLAN_MOVES, DayPlan, DayPlanStatus
from models.tables.decisions import APPEAL_MOVES, Appeal, AppealStatus
from models.tables.demand import SURVEY_MOVES, Survey
from models.tables.desk import TASK_MOVES, Task, TaskStatus
from models.tables.disputes import DISPUTE_MOVES, Dispute, DisputeStatus
from models.tables.duties import DUTY_MOVES, Duty, DutyStatus
from models.tables.evaluations import (
    EVALUATION_MOVES,
    OBJECTION_MOVES,
    Evaluation,
    EvaluationStatus,
    Objection,
    ObjectionStatus,
)
from models.tables.exclusions import EXCLUSION_MOVES, Exclusion, ExclusionStatus
from models.tables.growing import (
    GROWTH_MOVES,
    VIOLATION_MOVES,
    Growth,
    Incubation,
    Violation,
    ViolationStatus,
)
from models.tables.messaging import Lane
from models.tables.orders import OFFER_MOVES, ORDER_MOVES, Offer, OfferStatus, Order, OrderStatus
from models.tables.payments import PAYMENT_MOVES, Payment, PaymentStatus
from models.tables.people import (
    CARE_MOVES,
    CLAIM_MOVES,
    Care,
    CareStatus,
    ClaimStatus,
    GroupClaim,
    Person,
)
from models.tables.proofs import HOLD_MOVES, Hold
from models.tables.providers import (
    PAPER_MOVES,
    PROJECT_MOVES,
    Project,
    ProjectStatus,
    Qualification,
)
from models.tables.publications import PUBLICATION_MOVES, Publication, PublicationStatus
from models.tables.tenders import REVIEW_MOVES, TENDER_MOVES, Review, Tender, TenderStatus
from models.tables.visits import VISIT_MOVES, Visit, VisitStatus
from models.words import PaperStatus, Party, Scope, TaskKind, Tier

R = TypeVar("R", bound=Row)
PATIENCE = timedelta(minutes=15)
"""Whoever is sent instead within this time is told of at once: one message, with the new name."""
Audience = Callable[[Session, Any, datetime], set[int]]

MOVES: dict[type[Row], dict[StrEnum, set[StrEnum]]] = {
    Order: ORDER_MOVES,
    Offer: OFFER_MOVES,
    Visit: VISIT_MOVES,
    Task: TASK_MOVES,
    GroupClaim: CLAIM_MOVES,
    Care: CARE_MOVES,
    Appeal: APPEAL_MOVES,
    Hold: HOLD_MOVES,
    DayPlan: DAYPLAN_MOVES,
    CaseFile: CASE_MOVES,
    Dispute: DISPUTE_MOVES,
    Qualification: PAPER_MOVES,
    SpotCheck: CHECK_MOVES,
    Project: PROJECT_MOVES,
    Duty: DUTY_MOVES,
    Survey: SURVEY_MOVES,
    Exclusion: EXCLUSION_MOVES,
    Publication: PUBLICATION_MOVES,
    Tender: TENDER_MOVES,
    Review: REVIEW_MOVES,
    Payment: PAYMENT_MOVES,
    Incubation: GROWTH_MOVES,
    Violation: VIOLATION_MOVES,
    Contract: CONTRACT_MOVES,
    IndicatorEntry: ENTRY_MOVES,
    Evaluation: EVALUATION_MOVES,
    Objection: OBJECTION_MOVES,
}


def _resident_of_order(session: Session, order: Order, now: datetime) -> set[int]:
    return resident_side(session, order.id, now=now)


def _resident_of_visit(session: Session, visit: Visit, now: datetime) -> set[int]:
    return resident_side(session, visit.order_id, now=now)


def _worker(session: Session, thing: Offer | Visit, _now: datetime) -> set[int]:
    return worker_side(session, thing.worker_id)


def _desk(session: Session, task: Task, _now: datetime) -> set[int]:
    return called_for(session, task, task.rung)


def _the_claimant(session: Session, claim: GroupClaim, now: datetime) -> set[int]:
    return side_of_claim(session, claim, now=now)


def _who_appealed(session: Session, appeal: Appeal, now: datetime) -> set[int]:
    """The person, and the proxy who asked while they are one."""
    asked = may_speak_for(session, appeal.asked_by, appeal.person_id, now)
    return {appeal.person_id, *({appeal.asked_by} if asked else ())}


ANSWERED_TO = (TaskKind.EMERGENCY, TaskKind.MESSAGE, TaskKind.COMPLAINT, TaskKind.RECOVERY)
"""Somebody waits to hear that a human being has it."""


def _who_asked(_session: Session, task: Task, _now: datetime) -> set[int]:
    """The person alone, never a guardian: a cry for help may be about them. Of a danger told by
    another nothing reaches the home: whoever told of it hears.
    """
    if task.kind is TaskKind.EMERGENCY and task.told_by:
        return {task.told_by}
    return {task.person_id} if task.kind in ANSWERED_TO and task.person_id else set()


def _who_says_so(session: Session, task: Task, now: datetime) -> set[int]:
    """Whoever may say that it is resolved; of a minor's complaint the minor alone."""
    visit = session.get(Visit, task.visit_id) if task.visit_id else None
    if task.kind is TaskKind.RECOVERY and visit is not None:
        return raters(session, visit, now=now)
    if task.kind is not TaskKind.COMPLAINT or task.person_id is None:
        return set()
    person = session.get_one(Person, task.person_id)
    theirs = may_speak_for(session, task.told_by, person.id, now, Scope.RATE)
    grown = not is_minor(person.birth_date, today(now))
    return {person.id, *({task.told_by} if task.told_by and theirs and grown else ())}


def _who_disputed(_session: Session, row: Dispute, _now: datetime) -> set[int]:
    return {row.by_id}


def _both_sides(_session: Session, care: Care, _now: datetime) -> set[int]:
    return {care.proxy_id, care.person_id}


def _the_asker(_session: Session, care: Care, _now: datetime) -> set[int]:
    return {care.proxy_id}


def _the_asked(session: Session, care: Care, now: datetime) -> set[int]:
    """The one who would be spoken for; of a minor the desk is asked instead."""
    person = session.get_one(Person, care.person_id)
    return set() if is_minor(person.birth_date, today(now)) else {person.id}


def _side_of_case(session: Session, case: CaseFile, now: datetime) -> set[int]:
    return side_of_person(session, case.person_id, now=now)


def _keeper_of_case(_session: Session, case: CaseFile, _now: datetime) -> set[int]:
    return {case.carer_id}


def _the_planner(_session: Session, plan: DayPlan, _now: datetime) -> set[int]:
    return {plan.asked_by}


def _its_supervisors(session: Session, thing: Qualification | Violation, now: datetime) -> set[int]:
    return supervisors_of(session, thing.provider_id, now=now)


def _its_managers(
    session: Session, thing: Qualification | Project | Violation | Incubation, _now: datetime
) -> set[int]:
    return managers_of(session, thing.provider_id)


def _every_manager(session: Session, _tender: Tender, _now: datetime) -> set[int]:
    return managers_everywhere(session)


def _who_calls(session: Session, tender: Tender, _now: datetime) -> set[int]:
    return supervisors_over(session, tender)


def _who_publishes(session: Session, row: Publication, _now: datetime) -> set[int]:
    return overseers_of(session, row.area_code)


def _who_is_paid(session: Session, payment: Payment, _now: datetime) -> set[int]:
    return managers_of(session, session.get_one(Project, payment.project_id).provider_id)


def _three_parties(session: Session, row: Evaluation, _now: datetime) -> set[int]:
    project = session.get_one(Project, row.project_id)
    return {one for party in Party for one in parties(session, project, party)}


def _who_objected(_session: Session, row: Objection, _now: datetime) -> set[int]:
    return {row.asked_by}


def _who_owes(session: Session, duty: Duty, _now: datetime) -> set[int]:
    return owing(session, duty)


def _who_decides(session: Session, row: Exclusion, _now: datetime) -> set[int]:
    return deciders(session, row)


def _who_excludes(_session: Session, row: Exclusion, _now: datetime) -> set[int]:
    return {row.asked_by}


def _all_three(session: Session, contract: Contract, _now: datetime) -> set[int]:
    project = session.get_one(Project, contract.project_id)
    return {person for party in Party for person in nearest(session, project, party)}


def _who_entered(session: Session, entry: IndicatorEntry, _now: datetime) -> set[int]:
    project = session.get_one(Project, entry.project_id)
    return managers_of(session, project.provider_id)


@dataclass(frozen=True, slots=True)
class Hearing:
    """Somebody is told something, in words of handlers/notices."""

    who: Audience
    notice: str
    lane: Lane = Lane.NORMAL
    after: timedelta = timedelta(0)
    """Told so much later; by then it may be superseded, and nothing is said."""


HEARS: dict[tuple[type[Row], StrEnum], tuple[Hearing, ...]] = {
    (Order, OrderStatus.REFUSED): (Hearing(_resident_of_order, "order-refused"),),
    (Order, OrderStatus.CANCELLED): (Hearing(_resident_of_order, "order-cancelled"),),
    (Offer, OfferStatus.OPEN): (Hearing(_worker, "offer", Lane.VISIT),),
    (Offer, OfferStatus.LAPSED): (Hearing(_worker, "offer-gone", Lane.VISIT),),
    (Visit, VisitStatus.BOOKED): (
        Hearing(_resident_of_visit, "visit-booked", Lane.VISIT),
        Hearing(_worker, "visit-yours", Lane.VISIT),
    ),
    (Visit, VisitStatus.STARTED): (Hearing(_resident_of_visit, "visit-started", Lane.VISIT),),
    (Visit, VisitStatus.MISSED): (
        Hearing(_resident_of_visit, "visit-missed", Lane.VISIT),
        Hearing(_worker, "visit-lost", Lane.VISIT),
    ),
    (Visit, VisitStatus.CANCELLED): (
        Hearing(_resident_of_visit, "visit-cancelled", Lane.VISIT, after=PATIENCE),
        Hearing(_worker, "visit-lost", Lane.VISIT),
    ),
    (Task, TaskStatus.OPEN): (Hearing(_desk, "task", Lane.VISIT),),
    (Task, TaskStatus.TAKEN): (Hearing(_who_asked, "task-taken", Lane.VISIT),),
    (Task, TaskStatus.ANSWERED): (Hearing(_who_says_so, "recovery-proposed"),),
    (Task, TaskStatus.CLOSED): (Hearing(_who_says_so, "case-ended"),),
    (Appeal, AppealStatus.UPHELD): (Hearing(_who_appealed, "appeal-answered"),),
    (Appeal, AppealStatus.CHANGED): (Hearing(_who_appealed, "appeal-answered"),),
    (Dispute, DisputeStatus.STANDS): (Hearing(_who_disputed, "dispute-answered"),),
    (Dispute, DisputeStatus.SET_ASIDE): (Hearing(_who_disputed, "dispute-answered"),),
    (Exclusion, ExclusionStatus.ASKED): (Hearing(_who_decides, "exclusion-asked"),),
    (Exclusion, ExclusionStatus.AGREED): (Hearing(_who_excludes, "exclusion-decided"),),
    (Exclusion, ExclusionStatus.DECLINED): (Hearing(_who_excludes, "exclusion-decided"),),
    (GroupClaim, ClaimStatus.ASKED): (Hearing(_the_claimant, "claim-asked"),),
    (GroupClaim, ClaimStatus.CERTIFIED): (Hearing(_the_claimant, "claim-certified"),),
    (GroupClaim, ClaimStatus.REFUSED): (Hearing(_the_claimant, "claim-refused"),),
    (Care, CareStatus.ASKED): (Hearing(_the_asked, "care-asked"),),
    (Care, CareStatus.HELD): (Hearing(_both_sides, "care-held"),),
    (Care, CareStatus.DECLINED): (Hearing(_the_asker, "care-declined"),),
    (Care, CareStatus.ENDED): (Hearing(_both_sides, "care-ended"),),
    (DayPlan, DayPlanStatus.PROPOSED): (Hearing(_the_planner, "day-plan"),),
    (CaseFile, CaseStatus.ASKED): (Hearing(_side_of_case, "case-asked"),),
    (CaseFile, CaseStatus.OPEN): (Hearing(_keeper_of_case, "case-open"),),
    (CaseFile, CaseStatus.DECLINED): (Hearing(_keeper_of_case, "case-declined"),),
    (CaseFile, CaseStatus.ENDING): (Hearing(_side_of_case, "case-ending"),),
    (CaseFile, CaseStatus.CLOSED): (Hearing(_keeper_of_case, "case-closed"),),
    (Duty, DutyStatus.OPEN): (Hearing(_who_owes, "duty"),),
    (Publication, PublicationStatus.PROPOSED): (Hearing(_who_publishes, "publication"),),
    (Payment, PaymentStatus.PAID): (Hearing(_who_is_paid, "payment"),),
    **{(Incubation, one): (Hearing(_its_managers, "house-stage"),) for one in Growth},
    (Violation, ViolationStatus.NOTED): (Hearing(_its_supervisors, "violation-noted"),),
    (Violation, ViolationStatus.AGREED): (Hearing(_its_managers, "violation-agreed"),),
    (Violation, ViolationStatus.LIFTED): (Hearing(_its_managers, "violation-lifted"),),
    (Contract, ContractStatus.IN_FORCE): (Hearing(_all_three, "contract-in-force"),),
    (Contract, ContractStatus.WITHDRAWN): (Hearing(_all_three, "contract-withdrawn"),),
    (IndicatorEntry, EntryStatus.SET_ASIDE): (Hearing(_who_entered, "entry-aside"),),
    (Evaluation, EvaluationStatus.OPEN): (Hearing(_three_parties, "evaluation"),),
    (Evaluation, EvaluationStatus.PASSED): (Hearing(_three_parties, "evaluation"),),
    (Evaluation, EvaluationStatus.RECTIFY): (Hearing(_three_parties, "evaluation"),),
    (Evaluation, EvaluationStatus.FAILED): (Hearing(_three_parties, "evaluation"),),
    (Objection, ObjectionStatus.UPHELD): (Hearing(_who_objected, "objection"),),
    (Qualification, PaperStatus.SHOWN): (Hearing(_its_supervisors, "paper-shown"),),
    (Qualification, PaperStatus.GOOD): (Hearing(_its_managers, "paper-checked"),),
    (Qualification, PaperStatus.REFUSED): (Hearing(_its_managers, "paper-checked"),),
    (Qualification, PaperStatus.WITHDRAWN): (Hearing(_its_managers, "paper-checked"),),
    (Tender, TenderStatus.OPEN): (Hearing(_every_manager, "tender-open"),),
    (Tender, TenderStatus.REVIEWING): (Hearing(_who_calls, "tender"),),
    (Tender, TenderStatus.DECIDED): (Hearing(_who_calls, "tender"),),
    (Project, ProjectStatus.APPROVED): (Hearing(_its_managers, "application-decided"),),
    (Project, ProjectStatus.REFUSED): (Hearing(_its_managers, "application-decided"),),
}
"""Who hears what. Whoever acted sees the answer on their own screen and is not told again."""


def begin(session: Session, row: R, *, by: Actor, now: datetime) -> R:
    """A new thing in its first state: inserted, written down, told."""
    add(session, row)
    audit.record(session, "begin", row, by=by.person_id, now=now, to=_status(row))
    _tell(session, row, by=by, now=now)
    return row


def can(row: Row, to: StrEnum) -> bool:
    """Whether the table of moves knows this step."""
    return to in MOVES[type(row)][_status(row)]


def move(
    session: Session,
    row: Row,
    to: StrEnum,
    *,
    by: Actor,
    now: datetime,
    reason: str = "",
    **changes: Any,
) -> None:
    """Bring `row` to another state, with `changes` to its other columns in the same statement.

    Raises IllegalMove for a step that its table does not know, Stale if somebody was faster.
    """
    was = _status(row)
    if not can(row, to):
        raise IllegalMove(f"{type(row).__name__} {was} -> {to}")
    _write(session, row, {**changes, "status": to, "changed_at": now})
    facts = {"was": was, "to": to} | ({"reason": reason} if reason else {})
    audit.record(session, "move", row, by=by.person_id, now=now, **facts)
    _tell(session, row, by=by, now=now)


def amend(
    session: Session, row: Row, *, by: Actor, now: datetime, why: str, **changes: Any
) -> None:
    """Change other columns of a living thing, under the same version and in the same chain."""
    _write(session, row, {**changes, "changed_at": now})
    audit.record(session, why, row, by=by.person_id, now=now)


def _write(session: Session, row: Row, changes: dict[str, Any]) -> None:
    plain = table(type(row))
    seen: int = row.version  # type: ignore[attr-defined]
    changes["version"] = seen + 1
    statement = plain.update().where(plain.c.id == row.id, plain.c.version == seen)
    if session.connection().execute(statement.values(**changes)).rowcount != 1:
        raise Stale(now=_status(row))
    for name, value in changes.items():
        set_committed_value(row, name, value)


def _tell(session: Session, row: Row, *, by: Actor, now: datetime) -> None:
    for hearing in HEARS.get((type(row), _status(row)), ()):
        people = hearing.who(session, row, now) - {by.person_id}
        urgent = _at_any_hour(session, row)
        lane = Lane.EMERGENCY if urgent else hearing.lane
        due = now if urgent else awake(now + hearing.after)
        for chat in chats_of(session, people):
            post(session, chat, hearing.notice, row.id, now=due, lane=lane)


def _at_any_hour(session: Session, row: Row) -> bool:
    """A danger, or a visit on which life hangs: told at night too."""
    if isinstance(row, Offer):
        return session.get_one(Order, row.order_id).tier is Tier.LIFE
    return isinstance(row, Task) and row.kind in ANY_HOUR


def _status(row: Row) -> StrEnum:
    status: StrEnum = row.status  # type: ignore[attr-defined]
    return status
