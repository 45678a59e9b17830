"""Who hears of a new state of a thing: the audiences, and what each is told."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlmodel import Session

from models.base import Row
from models.reads.audience import (
    called_for,
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
from models.reads.standing import may_speak_for
from models.reads.tenders import supervisors_over
from models.rules.hours import today
from models.tables.casefiles import CaseFile, CaseStatus
from models.tables.contracts import (
    Contract,
    ContractStatus,
    EntryStatus,
    IndicatorEntry,
)
from models.tables.dayplans import DayPlan, DayPlanStatus
from models.tables.decisions import Appeal, AppealStatus
from models.tables.desk import Task, TaskStatus
from models.tables.disputes import Dispute, DisputeStatus
from models.tables.duties import Duty, DutyStatus
from models.tables.evaluations import (
    Evaluation,
    EvaluationStatus,
    Objection,
    ObjectionStatus,
)
from models.tables.exclusions import Exclusion, ExclusionStatus
from models.tables.growing import (
    Growth,
    Incubation,
    Violation,
    ViolationStatus,
)
from models.tables.messaging import Lane
from models.tables.orders import Offer, OfferStatus, Order, OrderStatus
from models.tables.payments import Payment, PaymentStatus
from models.tables.people import (
    Care,
    CareStatus,
    ClaimStatus,
    GroupClaim,
    Person,
)
from models.tables.providers import (
    Project,
    ProjectStatus,
    Qualification,
)
from models.tables.publications import Publication, PublicationStatus
from models.tables.tenders import Tender, TenderStatus
from models.tables.visits import Visit, VisitStatus
from models.words import PaperStatus, Party, Scope, TaskKind

PATIENCE = timedelta(minutes=15)
"""Whoever is sent instead within this time is told of at once: one message, with the new name."""
Audience = Callable[[Session, Any, datetime], set[int]]


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
