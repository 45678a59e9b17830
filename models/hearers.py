"""Who is meant when a thing takes a new state; each audience takes the thing itself."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from sqlmodel import Session

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
from models.tables.casefiles import CaseFile
from models.tables.contracts import Contract, IndicatorEntry
from models.tables.dayplans import DayPlan
from models.tables.decisions import Appeal
from models.tables.desk import Task
from models.tables.disputes import Dispute
from models.tables.duties import Duty
from models.tables.evaluations import Evaluation, Objection
from models.tables.exclusions import Exclusion
from models.tables.growing import Incubation, Violation
from models.tables.orders import Offer, Order
from models.tables.payments import Payment
from models.tables.people import Care, GroupClaim, Person
from models.tables.providers import Project, Qualification
from models.tables.publications import Publication
from models.tables.reversals import Reversal
from models.tables.tenders import Tender
from models.tables.visits import Rating, Visit
from models.words import Party, Scope, TaskKind

Audience = Callable[[Session, Any, datetime], set[int]]


def resident_of_order(session: Session, order: Order, now: datetime) -> set[int]:
    return resident_side(session, order.id, now=now)


def resident_of_visit(session: Session, visit: Visit, now: datetime) -> set[int]:
    return resident_side(session, visit.order_id, now=now)


def worker(session: Session, thing: Offer | Visit, _now: datetime) -> set[int]:
    return worker_side(session, thing.worker_id)


def desk(session: Session, task: Task, _now: datetime) -> set[int]:
    return called_for(session, task, task.rung)


def the_claimant(session: Session, claim: GroupClaim, now: datetime) -> set[int]:
    return side_of_claim(session, claim, now=now)


def who_appealed(session: Session, appeal: Appeal, now: datetime) -> set[int]:
    """The person, and the proxy who asked while they are one."""
    asked = may_speak_for(session, appeal.asked_by, appeal.person_id, now)
    return {appeal.person_id, *({appeal.asked_by} if asked else ())}


ANSWERED_TO = (TaskKind.EMERGENCY, TaskKind.MESSAGE, TaskKind.COMPLAINT, TaskKind.RECOVERY)
"""Somebody waits to hear that a human being has it."""


def who_asked(_session: Session, task: Task, _now: datetime) -> set[int]:
    """The person alone, never a guardian: a cry for help may be about them. Of a danger told by
    another nothing reaches the home: whoever told of it hears.
    """
    if task.kind is TaskKind.EMERGENCY and task.told_by:
        return {task.told_by}
    return {task.person_id} if task.kind in ANSWERED_TO and task.person_id else set()


def who_says_so(session: Session, task: Task, now: datetime) -> set[int]:
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


def who_disputed(_session: Session, row: Dispute, _now: datetime) -> set[int]:
    return {row.by_id}


def both_sides(_session: Session, care: Care, _now: datetime) -> set[int]:
    return {care.proxy_id, care.person_id}


def the_asker(_session: Session, care: Care, _now: datetime) -> set[int]:
    return {care.proxy_id}


def the_asked(session: Session, care: Care, now: datetime) -> set[int]:
    """The one who would be spoken for; of a minor the desk is asked instead."""
    person = session.get_one(Person, care.person_id)
    return set() if is_minor(person.birth_date, today(now)) else {person.id}


def side_of_case(session: Session, case: CaseFile, now: datetime) -> set[int]:
    return side_of_person(session, case.person_id, now=now)


def keeper_of_case(_session: Session, case: CaseFile, _now: datetime) -> set[int]:
    return {case.carer_id}


def the_planner(_session: Session, plan: DayPlan, _now: datetime) -> set[int]:
    return {plan.asked_by}


def its_supervisors(session: Session, thing: Qualification | Violation, now: datetime) -> set[int]:
    return supervisors_of(session, thing.provider_id, now=now)


def its_managers(
    session: Session, thing: Qualification | Project | Violation | Incubation, _now: datetime
) -> set[int]:
    return managers_of(session, thing.provider_id)


def every_manager(session: Session, _tender: Tender, _now: datetime) -> set[int]:
    return managers_everywhere(session)


def who_calls(session: Session, tender: Tender, _now: datetime) -> set[int]:
    return supervisors_over(session, tender)


def who_publishes(session: Session, row: Publication, _now: datetime) -> set[int]:
    return overseers_of(session, row.area_code)


def its_house(session: Session, row: Payment | Reversal, _now: datetime) -> set[int]:
    return managers_of(session, session.get_one(Project, row.project_id).provider_id)


def house_and_proposer(session: Session, row: Reversal, now: datetime) -> set[int]:
    return its_house(session, row, now) | {row.proposed_by}


def three_parties(session: Session, row: Evaluation, _now: datetime) -> set[int]:
    project = session.get_one(Project, row.project_id)
    return {one for party in Party for one in parties(session, project, party)}


def who_objected(_session: Session, row: Objection, _now: datetime) -> set[int]:
    return {row.asked_by}


def who_owes(session: Session, duty: Duty, _now: datetime) -> set[int]:
    return owing(session, duty)


def who_decides(session: Session, row: Exclusion, _now: datetime) -> set[int]:
    return deciders(session, row)


def who_rated(session: Session, row: Exclusion, now: datetime) -> set[int]:
    """Whoever gave the stars; where the desk wrote them down, everybody who speaks there."""
    rating = session.get_one(Rating, row.rating_id)
    side = side_of_person(session, session.get_one(Visit, rating.visit_id).person_id, now=now)
    return side & {rating.rated_by} or side


def who_excludes(_session: Session, row: Exclusion, _now: datetime) -> set[int]:
    return {row.asked_by}


def all_three(session: Session, contract: Contract, _now: datetime) -> set[int]:
    project = session.get_one(Project, contract.project_id)
    return {person for party in Party for person in nearest(session, project, party)}


def who_entered(session: Session, entry: IndicatorEntry, _now: datetime) -> set[int]:
    project = session.get_one(Project, entry.project_id)
    return managers_of(session, project.provider_id)
