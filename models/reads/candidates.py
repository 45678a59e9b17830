"""Who could come: every worker under a contract for the place, with what the records say."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, exists, or_, select, union
from sqlmodel import Session

from models import ledger
from models.base import table
from models.reads import record
from models.reads.asked import offers_touching
from models.reads.timetables import timetables
from models.rules.hours import today
from models.rules.matching import Candidate
from models.rules.qualification import shortcomings
from models.rules.scheduling import Span, free_at
from models.tables.orders import Offer, Order
from models.tables.pairs import Avoid
from models.tables.people import Account, Care, Person
from models.tables.providers import (
    Project,
    ProjectArea,
    ProjectGroup,
    ProjectService,
    ProjectStatus,
    Provider,
    Qualification,
    Worker,
    WorkerArea,
    WorkerHours,
    WorkerSkill,
)
from models.tables.visits import Rating, Visit, VisitStatus
from models.words import Requirement

_worker, _project, _visit = table(Worker).c, table(Project).c, table(Visit).c
_hours, _rating, _offer = table(WorkerHours).c, table(Rating).c, table(Offer).c
_person, _provider = table(Person).c, table(Provider).c


@dataclass(frozen=True, slots=True)
class Ask:
    """One visit that is to be placed."""

    person_id: int
    service_code: str
    area_code: str
    start: datetime
    minutes: int
    order_id: int | None = None
    occurrence: int = 1


def ask_of(order: Order) -> Ask:
    """The visit that this order now wants."""
    return Ask(
        order.person_id,
        order.service_code,
        order.area_code,
        order.start,
        order.minutes,
        order.id,
        order.occurrence,
    )


def area_chain(code: str) -> list[str]:
    """A place with every place above it, by its code.

    >>> area_chain("630102001001")
    ['63', '6301', '630102', '630102001', '630102001001']
    """
    return [code[:n] for n in (2, 4, 6, 9, 12) if len(code) >= n]


def pairs(session: Session, area_code: str, on: date) -> list[Any]:
    """(worker, project) for every active worker whose organisation has a contract for the place."""
    area = table(ProjectArea).c
    here = select(area.project_id).where(area.area_code.in_(area_chain(area_code)))
    return list(
        session.execute(
            select(
                _worker.id,
                _worker.person_id,
                _worker.provider_id,
                _worker.certificate_until,
                _worker.background_check_until,
                _worker.area_code,
                _project.id.label("project_id"),
                _project.visit_fen,
                _project.visits_a_month,
                _person.name,
                _provider.name.label("provider"),
            )
            .join_from(table(Worker), table(Project), _worker.provider_id == _project.provider_id)
            .join(table(Person), _person.id == _worker.person_id)
            .join(table(Provider), _provider.id == _worker.provider_id)
            .where(
                _worker.active.is_(True),
                _project.status == ProjectStatus.IN_CONTRACT,
                _project.starts_on <= on,
                _project.ends_on >= on,
                _project.id.in_(here),
                _goes_there(area_code),
            )
            .order_by(_worker.id, _project.id)
        )
    )


def _goes_there(area_code: str) -> ColumnElement[bool]:
    """The worker named no places, or one that holds this one."""
    goes = table(WorkerArea).c
    named = exists().where(goes.worker_id == _worker.id)
    there = exists().where(goes.worker_id == _worker.id, goes.area_code.in_(area_chain(area_code)))
    return or_(~named, there)


def candidates(session: Session, ask: Ask, *, now: datetime, travel: int) -> list[Candidate]:
    """Everybody who could be thought of for this visit, with the facts that decide."""
    on = today(ask.start)
    found = pairs(session, ask.area_code, on)
    workers, projects = {p.id for p in found}, {p.project_id for p in found}
    a_day = timedelta(days=1)
    times = timetables(
        session,
        workers,
        ask.start - a_day,
        ask.start + a_day,
        person_id=ask.person_id,
        besides=ask.order_id,
    )
    skilled = _skilled(session, workers, ask.service_code)
    contracted = _contracted(session, projects, ask.service_code)
    groups, counts = (
        _groups(session, projects),
        record.visits_of_month(session, projects, ask.start),
    )
    qualified = {p: qualified_on(session, p, on) for p in {p.provider_id for p in found}}
    known, load = (
        record.history(session, workers, ask.person_id),
        record.load(session, workers, now),
    )
    own, apart = _own(session, ask.person_id), kept_from_person(session, ask.person_id)
    scores, asked = record.scores(session, workers), _asked(session, ask)
    people = {p.id: p.person_id for p in found}
    blocked = _out_of_reach(session, people.values())
    taken = Span(ask.start - timedelta(minutes=travel), ask.start + timedelta(minutes=ask.minutes))
    touching = offers_touching(session, people.values(), taken, travel=travel, besides=ask.order_id)
    elsewhere = {one.person_id: one.expires_at for one in reversed(touching)}
    money = {p: ledger.balance(session, p, ledger.Pot.FREE) for p in projects}
    return [
        Candidate(
            worker_id=p.id,
            project_id=p.project_id,
            provider_qualified=qualified[p.provider_id],
            contract_groups=frozenset(groups[p.project_id]),
            contract_has_service=p.project_id in contracted,
            budget_left=money[p.project_id] >= p.visit_fen,
            capacity_left=counts[p.project_id] < p.visits_a_month,
            has_skill=p.id in skilled,
            certificate_until=p.certificate_until,
            background_check_until=p.background_check_until,
            area_code=p.area_code or "",
            free=ask.start > now and free_at(times[p.id], ask.start, ask.minutes, travel),
            asked_already=p.id in asked,
            own=p.person_id in own,
            apart=p.person_id in apart,
            reachable=p.person_id not in blocked,
            asked_until=elsewhere.get(p.person_id),
            visits_with_person=known[p.id][0],
            liked=known[p.id][1],
            visits_next_week=load[p.id],
            satisfaction=scores[p.id],
        )
        for p in found
    ]


def qualified_on(session: Session, provider_id: int, on: date) -> bool:
    """Whether every requirement was shown and is still good."""
    q = table(Qualification).c
    rows = session.execute(
        select(q.requirement, q.valid_until)
        .where(q.provider_id == provider_id, q.shown_on <= on)
        .order_by(q.shown_on)
    )
    return not shortcomings({Requirement(r.requirement): r.valid_until for r in rows}, on)


def _skilled(session: Session, workers: set[int], service: str) -> set[int]:
    skill = table(WorkerSkill).c
    return set(
        session.scalars(
            select(skill.worker_id).where(
                skill.worker_id.in_(workers), skill.service_code == service
            )
        )
    )


def _contracted(session: Session, projects: set[int], service: str) -> set[int]:
    item = table(ProjectService).c
    return set(
        session.scalars(
            select(item.project_id).where(
                item.project_id.in_(projects), item.service_code == service
            )
        )
    )


def _groups(session: Session, projects: set[int]) -> dict[int, set[str]]:
    item = table(ProjectGroup).c
    found: dict[int, set[str]] = defaultdict(set)
    for row in session.execute(
        select(item.project_id, item.group).where(item.project_id.in_(projects))
    ):
        found[row.project_id].add(row.group)
    return found


def _asked(session: Session, ask: Ask) -> set[int]:
    """Workers who had this very visit on their screen already, or did not come to it."""
    if ask.order_id is None:
        return set()
    asked = select(_offer.worker_id).where(
        _offer.order_id == ask.order_id,
        _offer.occurrence == ask.occurrence,
        _offer.start == ask.start,
    )
    missed = select(_visit.worker_id).where(
        _visit.order_id == ask.order_id,
        _visit.occurrence == ask.occurrence,
        _visit.status == VisitStatus.MISSED,
    )
    return set(session.scalars(union(asked, missed)))


def _out_of_reach(session: Session, people: Iterable[int]) -> set[int]:
    """Who had a chat with us and blocked it: they would be asked in vain."""
    account = table(Account).c
    rows = session.execute(
        select(account.person_id, account.reachable).where(account.person_id.in_(people))
    ).all()
    return {r.person_id for r in rows} - {r.person_id for r in rows if r.reachable}


def kept_from_person(session: Session, person_id: int) -> set[int]:
    """Who does not come to this person again, by whichever side's wish; by person, not by post."""
    avoid = table(Avoid).c
    live = (avoid.person_id == person_id) & avoid.lifted_at.is_(None)
    return set(session.scalars(select(avoid.carer_id).where(live)))


def _own(session: Session, person_id: int) -> set[int]:
    """The person served and whoever speaks for them: none of them is paid for the visit."""
    care = table(Care).c
    return {person_id, *session.scalars(select(care.proxy_id).where(care.person_id == person_id))}
