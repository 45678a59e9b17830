"""Who may do what to what: one line a rule, asked inside the operation on every press."""

from collections.abc import Callable
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import exists, select
from sqlmodel import Session

from models.base import table
from models.errors import NotAllowed
from models.reads.apart import kept_apart
from models.reads.appointments import can_appoint, managed, served
from models.reads.audience import EVERYBODY, answerable, callable_for, supervisors_of
from models.reads.desk_workers import near_the_desk
from models.reads.projects import has_part, parties
from models.reads.standing import Actor, may_speak_for
from models.reads.tenders import supervisors_over
from models.rules.hours import today
from models.rules.ranks import Post
from models.tables.casefiles import CaseFile
from models.tables.dayplans import DayPlan
from models.tables.days_off import DayOff
from models.tables.demand import Survey
from models.tables.desk import Task
from models.tables.orders import Offer, Order
from models.tables.people import GroupClaim, Person
from models.tables.providers import Project, Provider, Worker
from models.tables.roles import Grant, Invitation
from models.tables.tenders import Review, Tender
from models.tables.visits import Visit
from models.words import How, Party, Role, Scope

PREFECTURE_DIGITS = 4
"""Of a place's code: a prefecture; fewer for a province, none for everywhere."""

Served = Person | Order | Visit | CaseFile
Rule = Callable[[Session, Actor, Any, datetime], bool]


class Act(StrEnum):
    """What somebody wants to do."""

    SPEAK_FOR = "speak_for"  # see what is theirs
    ORDER_FOR = "order_for"  # order, change, cancel; tell of their groups and their door
    RATE_FOR = "rate_for"
    ASSIST = "assist"  # at the desk, for whoever came, phoned, or has no telephone at all
    ANSWER_OFFER = "answer_offer"
    WORK_VISIT = "work_visit"  # check in, check out, report trouble
    COORDINATE = "coordinate"  # certify, dispatch, take over, close
    SET_RULES = "set_rules"  # rights, quotas and fees
    APPOINT = "appoint"  # invite, confirm, revoke, dismiss
    KEEP_CASE = "keep_case"  # a person's case: steps, its end
    READ_NOTES = "read_notes"  # what was noted of it: for no other eyes, not even the desk's
    SUSPEND = "suspend"  # a worker: they are sent to nobody for a while
    SET_DAYS = "set_days"  # of a place: which days are worked, and when all stops
    DISQUALIFY = "disqualify"  # an organisation: nobody of it is sent
    CHECK_PAPERS = "check_papers"  # of an organisation: what it shows of its qualification
    SEE_PROJECT = "see_project"
    REPRESENT = "represent"  # a project, for the organisation that has it
    PURCHASE = "purchase"  # a project: the desk that buys it
    SUPERVISE = "supervise"  # a project: whoever watches over it; nobody of the organisation
    BRING_UP = "bring_up"  # an organisation: its stage, support, rating and violations
    ASK_PLACE = "ask_place"  # the people of a place, what they need
    TENDER = "tender"  # call for projects, draw who scores them, decide
    EVALUATE = "evaluate"  # one's own sheet about an application
    MANAGE = "manage"  # a worker's skills, hours, areas and absences; a day's plan; its own word


def allow(session: Session, act: Act, thing: Any, *, by: Actor, now: datetime) -> None:
    """Raise NotAllowed unless `by` may do `act` to `thing`. The house itself may do everything."""
    if by.person_id is None or RULES[act](session, by, thing, now):
        return
    raise NotAllowed(
        act=str(act),
        object_type=str(type(thing).__tablename__),
        object_id=getattr(thing, "id", 0) or 0,
    )


def sees_every_group(by: Actor, area_code: str) -> bool:
    """Whether the stigmatising groups of people in that place may be shown: to coordinators."""
    if not area_code:
        return by.holds_any(Role.COORDINATOR)
    return by.holds(Role.COORDINATOR, area_code)


def hand_of(session: Session, act: Act, person: Person, *, by: Actor, now: datetime) -> How:
    """By whose hand it is done: the person's own, a proxy's, or the desk's. Raises NotAllowed."""
    if by.person_id is None or by.person_id == person.id:
        return How.SELF
    if RULES[act](session, by, person, now):
        return How.PROXY
    if _assists(session, by, person, now):
        return How.ASSISTED
    raise NotAllowed(act=str(act), object_type="person", object_id=person.id)


def _speaks(scope: Scope | None) -> Rule:
    """The person themselves, or a proxy whose word reaches so far."""

    def may(session: Session, by: Actor, thing: Served, now: datetime) -> bool:
        person_id = thing.id if isinstance(thing, Person) else thing.person_id
        return may_speak_for(session, by.person_id, person_id, now, scope)

    return may


def _assists(session: Session, by: Actor, person: Person, _now: datetime) -> bool:
    """Whoever is on call for the place; never for themselves or for those they speak for. Whoever
    has no place (a newcomer, someone who works here, someone deleted) has nobody who may.
    """
    if not person.area_code or by.person_id == person.id:
        return False
    return by.person_id in answerable(session, person.area_code, person.id)


def _is_worker(session: Session, by: Actor, thing: Offer | Visit, _now: datetime) -> bool:
    worker = session.get(Worker, thing.worker_id)
    return (
        worker is not None
        and worker.active
        and worker.person_id == by.person_id
        and any(h.role is Role.WORKER and h.provider_id == worker.provider_id for h in by.held)
    )


def _coordinates(
    session: Session, by: Actor, thing: Task | Order | Person | GroupClaim, _now: datetime
) -> bool:
    """Whoever is called may act; nobody for a person for whom they speak or once spoke."""
    if isinstance(thing, Task):
        return by.person_id in callable_for(session, thing, EVERYBODY)
    person = session.get_one(Person, thing.id if isinstance(thing, Person) else thing.person_id)
    area = thing.area_code if isinstance(thing, Order) else person.area_code
    return by.person_id in answerable(session, area or "", person.id)


def kept_from(session: Session, by: Actor, task: Task) -> bool:
    """No case is shown to kin of the person it is about, or may be about: what a child or an elder
    tells may be about them, whatever its kind says (reads/apart.py).
    """
    case = table(Task).c
    kept = kept_apart(by.person_id, today(task.opened_at))
    return session.scalar(select(exists().where(case.id == task.id, kept))) or False


def _appoints(session: Session, by: Actor, thing: Grant | Invitation, now: datetime) -> bool:
    post = Post(thing.role, thing.provider_id, thing.area_code)
    return can_appoint(session, by, post, now=now)


def _keeps_case(_session: Session, by: Actor, case: CaseFile, _now: datetime) -> bool:
    """Whoever works on it, as long as they work here at all."""
    return by.person_id == case.carer_id and by.holds_any(Role.WORKER)


def _manages(
    _session: Session, by: Actor, thing: Worker | DayPlan | Provider, _now: datetime
) -> bool:
    house = thing.id if isinstance(thing, Provider) else thing.provider_id
    return house in managed(by)


def _sees_project(_session: Session, by: Actor, project: Project, _now: datetime) -> bool:
    return has_part(by, project)


def _speaks_in(party: Party) -> Rule:
    """Whoever may speak for that party of a project."""

    def may(session: Session, by: Actor, project: Project, _now: datetime) -> bool:
        return by.person_id in parties(session, project, party)

    return may


def _suspends(session: Session, by: Actor, worker: Worker, now: datetime) -> bool:
    """Whoever manages them, or the desk of a place where they go."""
    near = _manages(session, by, worker, now)
    return near or near_the_desk(session, by, worker.id, now=now)


def _disqualifies(session: Session, by: Actor, provider: Provider, now: datetime) -> bool:
    """A supervisor of every place in which it has a contract."""
    places = served(session, provider.id, today(now))
    over = tuple(h.area_code for h in by.held if h.role is Role.SUPERVISOR)
    return bool(over) and all(place.startswith(over) for place in places)


def _checks_papers(session: Session, by: Actor, provider: Provider, now: datetime) -> bool:
    """A supervisor of a place in which it has a contract; never one of its own people."""
    return by.person_id in supervisors_of(session, provider.id, now=now)


def _sets_days(_session: Session, by: Actor, row: DayOff, _now: datetime) -> bool:
    """A supervisor, for the place they answer for and every one in it."""
    return by.holds(Role.SUPERVISOR, row.area_code)


def _asks_place(_session: Session, by: Actor, survey: Survey, _now: datetime) -> bool:
    """Whoever answers at a desk for that place, or for one around it."""
    return sees_demand(by, survey.area_code)


def sees_demand(by: Actor, area_code: str) -> bool:
    """Whether somebody is told what the people of that place could not get."""
    return by.holds(Role.COORDINATOR, area_code) or by.holds(Role.SUPERVISOR, area_code)


def _calls_for(session: Session, by: Actor, tender: Tender, _now: datetime) -> bool:
    """A supervisor of its place; nobody with a post in an organisation that applies."""
    return by.person_id in supervisors_over(session, tender)


def _evaluates(_session: Session, by: Actor, sheet: Review, _now: datetime) -> bool:
    """Whoever was drawn, as long as they are an evaluator."""
    return by.person_id == sheet.evaluator_id and by.holds_any(Role.EVALUATOR)


def may_set_rules(by: Actor) -> bool:
    """The policy holds for the whole programme: whoever answers for a prefecture or more."""
    desk = [h for h in by.held if h.role in (Role.COORDINATOR, Role.SUPERVISOR)]
    return any(len(h.area_code) <= PREFECTURE_DIGITS for h in desk)


def _sets_rules(_session: Session, by: Actor, _thing: object, _now: datetime) -> bool:
    return may_set_rules(by)


RULES: dict[Act, Rule] = {
    Act.SPEAK_FOR: _speaks(None),
    Act.ORDER_FOR: _speaks(Scope.ORDER),
    Act.RATE_FOR: _speaks(Scope.RATE),
    Act.ASSIST: _assists,
    Act.ANSWER_OFFER: _is_worker,
    Act.WORK_VISIT: _is_worker,
    Act.COORDINATE: _coordinates,
    Act.SET_RULES: _sets_rules,
    Act.APPOINT: _appoints,
    Act.KEEP_CASE: _keeps_case,
    Act.READ_NOTES: _keeps_case,
    Act.SUSPEND: _suspends,
    Act.DISQUALIFY: _disqualifies,
    Act.CHECK_PAPERS: _checks_papers,
    Act.SET_DAYS: _sets_days,
    Act.BRING_UP: _checks_papers,
    Act.ASK_PLACE: _asks_place,
    Act.TENDER: _calls_for,
    Act.EVALUATE: _evaluates,
    Act.MANAGE: _manages,
    Act.SEE_PROJECT: _sees_project,
    Act.REPRESENT: _speaks_in(Party.PROVIDER),
    Act.PURCHASE: _speaks_in(Party.PURCHASER),
    Act.SUPERVISE: _speaks_in(Party.SUPERVISOR),
}
