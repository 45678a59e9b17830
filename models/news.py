"""Who hears of a new state of a thing, and in which words of handlers/notices."""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from models import hearers
from models.base import Row
from models.tables.casefiles import CaseFile, CaseStatus
from models.tables.contracts import Contract, ContractStatus, EntryStatus, IndicatorEntry
from models.tables.dayplans import DayPlan, DayPlanStatus
from models.tables.decisions import Appeal, AppealStatus
from models.tables.desk import Task, TaskStatus
from models.tables.disputes import Dispute, DisputeStatus
from models.tables.duties import Duty, DutyStatus
from models.tables.evaluations import Evaluation, EvaluationStatus, Objection, ObjectionStatus
from models.tables.exclusions import Exclusion, ExclusionStatus
from models.tables.growing import Growth, Incubation, Violation, ViolationStatus
from models.tables.messaging import Lane
from models.tables.orders import Offer, OfferStatus, Order, OrderStatus
from models.tables.payments import Payment, PaymentStatus
from models.tables.people import Care, CareStatus, ClaimStatus, GroupClaim
from models.tables.providers import Project, ProjectStatus, Qualification
from models.tables.publications import Publication, PublicationStatus
from models.tables.reversals import Reversal, ReversalStatus
from models.tables.tenders import Tender, TenderStatus
from models.tables.visits import Visit, VisitStatus
from models.words import PaperStatus

PATIENCE = timedelta(minutes=15)
"""Whoever is sent instead within this time is told of at once: one message, with the new name."""


@dataclass(frozen=True, slots=True)
class Hearing:
    """Somebody is told something, in words of handlers/notices."""

    who: hearers.Audience
    notice: str
    lane: Lane = Lane.NORMAL
    after: timedelta = timedelta(0)
    """Told so much later; by then it may be superseded, and nothing is said."""


HEARS: dict[tuple[type[Row], StrEnum], tuple[Hearing, ...]] = {
    (Order, OrderStatus.REFUSED): (Hearing(hearers.resident_of_order, "order-refused"),),
    (Order, OrderStatus.CANCELLED): (Hearing(hearers.resident_of_order, "order-cancelled"),),
    (Offer, OfferStatus.OPEN): (Hearing(hearers.worker, "offer", Lane.VISIT),),
    (Offer, OfferStatus.LAPSED): (Hearing(hearers.worker, "offer-gone", Lane.VISIT),),
    (Visit, VisitStatus.BOOKED): (
        Hearing(hearers.resident_of_visit, "visit-booked", Lane.VISIT),
        Hearing(hearers.worker, "visit-yours", Lane.VISIT),
    ),
    (Visit, VisitStatus.STARTED): (
        Hearing(hearers.resident_of_visit, "visit-started", Lane.VISIT),
    ),
    (Visit, VisitStatus.MISSED): (
        Hearing(hearers.resident_of_visit, "visit-missed", Lane.VISIT),
        Hearing(hearers.worker, "visit-lost", Lane.VISIT),
    ),
    (Visit, VisitStatus.CANCELLED): (
        Hearing(hearers.resident_of_visit, "visit-cancelled", Lane.VISIT, after=PATIENCE),
        Hearing(hearers.worker, "visit-lost", Lane.VISIT),
    ),
    (Task, TaskStatus.OPEN): (Hearing(hearers.desk, "task", Lane.VISIT),),
    (Task, TaskStatus.TAKEN): (Hearing(hearers.who_asked, "task-taken", Lane.VISIT),),
    (Task, TaskStatus.ANSWERED): (Hearing(hearers.who_says_so, "recovery-proposed"),),
    (Task, TaskStatus.CLOSED): (Hearing(hearers.who_says_so, "case-ended"),),
    (Appeal, AppealStatus.UPHELD): (Hearing(hearers.who_appealed, "appeal-answered"),),
    (Appeal, AppealStatus.CHANGED): (Hearing(hearers.who_appealed, "appeal-answered"),),
    (Dispute, DisputeStatus.STANDS): (Hearing(hearers.who_disputed, "dispute-answered"),),
    (Dispute, DisputeStatus.SET_ASIDE): (Hearing(hearers.who_disputed, "dispute-answered"),),
    (Exclusion, ExclusionStatus.ASKED): (Hearing(hearers.who_decides, "exclusion-asked"),),
    (Exclusion, ExclusionStatus.AGREED): (
        Hearing(hearers.who_excludes, "exclusion-decided"),
        Hearing(hearers.who_rated, "stars-left-out"),
    ),
    (Exclusion, ExclusionStatus.LIFTED): (Hearing(hearers.who_excludes, "exclusion-decided"),),
    (Exclusion, ExclusionStatus.DECLINED): (Hearing(hearers.who_excludes, "exclusion-decided"),),
    (GroupClaim, ClaimStatus.ASKED): (Hearing(hearers.the_claimant, "claim-asked"),),
    (GroupClaim, ClaimStatus.CERTIFIED): (Hearing(hearers.the_claimant, "claim-certified"),),
    (GroupClaim, ClaimStatus.REFUSED): (Hearing(hearers.the_claimant, "claim-refused"),),
    (Care, CareStatus.ASKED): (Hearing(hearers.the_asked, "care-asked"),),
    (Care, CareStatus.HELD): (Hearing(hearers.both_sides, "care-held"),),
    (Care, CareStatus.DECLINED): (Hearing(hearers.the_asker, "care-declined"),),
    (Care, CareStatus.ENDED): (Hearing(hearers.both_sides, "care-ended"),),
    (DayPlan, DayPlanStatus.PROPOSED): (Hearing(hearers.the_planner, "day-plan"),),
    (CaseFile, CaseStatus.ASKED): (Hearing(hearers.side_of_case, "case-asked"),),
    (CaseFile, CaseStatus.OPEN): (Hearing(hearers.keeper_of_case, "case-open"),),
    (CaseFile, CaseStatus.DECLINED): (Hearing(hearers.keeper_of_case, "case-declined"),),
    (CaseFile, CaseStatus.ENDING): (Hearing(hearers.side_of_case, "case-ending"),),
    (CaseFile, CaseStatus.CLOSED): (Hearing(hearers.keeper_of_case, "case-closed"),),
    (Duty, DutyStatus.OPEN): (Hearing(hearers.who_owes, "duty"),),
    (Publication, PublicationStatus.PROPOSED): (Hearing(hearers.who_publishes, "publication"),),
    (Payment, PaymentStatus.PAID): (Hearing(hearers.its_house, "payment"),),
    (Reversal, ReversalStatus.PROPOSED): (Hearing(hearers.its_house, "reversal"),),
    (Reversal, ReversalStatus.AGREED): (Hearing(hearers.house_and_proposer, "reversal"),),
    (Reversal, ReversalStatus.DECLINED): (Hearing(hearers.house_and_proposer, "reversal"),),
    **{(Incubation, one): (Hearing(hearers.its_managers, "house-stage"),) for one in Growth},
    (Violation, ViolationStatus.NOTED): (Hearing(hearers.its_supervisors, "violation-noted"),),
    (Violation, ViolationStatus.AGREED): (Hearing(hearers.its_managers, "violation-agreed"),),
    (Violation, ViolationStatus.LIFTED): (Hearing(hearers.its_managers, "violation-lifted"),),
    (Contract, ContractStatus.IN_FORCE): (Hearing(hearers.all_three, "contract-in-force"),),
    (Contract, ContractStatus.WITHDRAWN): (Hearing(hearers.all_three, "contract-withdrawn"),),
    (IndicatorEntry, EntryStatus.SET_ASIDE): (Hearing(hearers.who_entered, "entry-aside"),),
    (Evaluation, EvaluationStatus.OPEN): (Hearing(hearers.three_parties, "evaluation"),),
    (Evaluation, EvaluationStatus.PASSED): (Hearing(hearers.three_parties, "evaluation"),),
    (Evaluation, EvaluationStatus.RECTIFY): (Hearing(hearers.three_parties, "evaluation"),),
    (Evaluation, EvaluationStatus.FAILED): (Hearing(hearers.three_parties, "evaluation"),),
    (Objection, ObjectionStatus.UPHELD): (Hearing(hearers.who_objected, "objection"),),
    (Qualification, PaperStatus.SHOWN): (Hearing(hearers.its_supervisors, "paper-shown"),),
    (Qualification, PaperStatus.GOOD): (Hearing(hearers.its_managers, "paper-checked"),),
    (Qualification, PaperStatus.REFUSED): (Hearing(hearers.its_managers, "paper-checked"),),
    (Qualification, PaperStatus.WITHDRAWN): (Hearing(hearers.its_managers, "paper-checked"),),
    (Tender, TenderStatus.OPEN): (Hearing(hearers.every_manager, "tender-open"),),
    (Tender, TenderStatus.REVIEWING): (Hearing(hearers.who_calls, "tender"),),
    (Tender, TenderStatus.DECIDED): (Hearing(hearers.who_calls, "tender"),),
    (Project, ProjectStatus.APPROVED): (Hearing(hearers.its_managers, "application-decided"),),
    (Project, ProjectStatus.REFUSED): (Hearing(hearers.its_managers, "application-decided"),),
}
"""Who hears what. Whoever acted sees the answer on their own screen and is not told again."""
