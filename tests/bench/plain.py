"""The plain way to find who comes: every worker under a contract, with every fact; a yardstick."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, exists, or_, select
from sqlmodel import Session

from models import ledger
from models.base import table
from models.reads import record
from models.reads.asked import asked_elsewhere, asked_for
from models.reads.candidates import Ask, area_chain, kept_by, kept_from_person
from models.reads.foreseen import with_regular_hours
from models.reads.timetables import timetables
from models.rules.matching import Candidate, Need
from models.rules.qualification import Paper, judge
from models.rules.scheduling import Span, free_at
from models.tables.people import Account, Care
from models.tables.providers import (
    Project,
    ProjectArea,
    ProjectGroup,
    ProjectService,
    ProjectStatus,
    Qualification,
    Worker,
    WorkerArea,
    WorkerSkill,
    WorkerTongue,
)
from models.words import PaperStatus, Requirement, Tongue

_worker, _project = table(Worker).c, table(Project).c


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
                _worker.sex,
                _project.id.label("project_id"),
                _project.visit_fen,
                _project.visits_a_month,
            )
            .join_from(table(Worker), table(Project), _worker.provider_id == _project.provider_id)
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


def plainly(
    session: Session, ask: Ask, need: Need, *, now: datetime, travel: int
) -> list[Candidate]:
    """Everybody who could be thought of, every fact of every one, organisation by organisation."""
    on = need.on
    found = pairs(session, ask.area_code, on)
    workers, projects = {p.id for p in found}, {p.project_id for p in found}
    a_day = timedelta(days=1)
    times = timetables(
        session,
        workers,
        ask.start - a_day,
        ask.start + a_day,
        place=ask.area_code,
        person_id=ask.person_id,
        besides=ask.order_id,
    )
    since, until = ask.start - timedelta(minutes=travel), ask.start + timedelta(minutes=ask.minutes)
    times = with_regular_hours(session, times, since, until, besides=ask.order_id)
    skilled = _skilled(session, workers, ask.service_code)
    contracted = _contracted(session, projects, ask.service_code)
    groups, counts = (
        _groups(session, projects),
        record.visits_of_month(session, projects, ask.start),
    )
    qualified = {p: qualified_on(session, p, on) for p in {p.provider_id for p in found}}
    known, load = (
        record.history(session, ask.person_id),
        record.load(session, workers, now),
    )
    own, apart = _own(session, ask.person_id), kept_from_person(session, ask.person_id)
    scores = record.scores(session, workers)
    kept, tongues = kept_by(session, ask.person_id), _tongues(session, workers)
    practised = record.practice(session, workers, ask.service_code)
    asked = asked_for(session, ask.order_id, ask.occurrence, ask.start)
    people = {p.id: p.person_id for p in found}
    blocked = _out_of_reach(session, people.values())
    taken = Span(ask.start - timedelta(minutes=travel), ask.start + timedelta(minutes=ask.minutes))
    posts = set(people.values())
    elsewhere = asked_elsewhere(session, posts, taken, travel=travel, besides=ask.order_id)
    money = {p: ledger.balance(session, p, ledger.Pot.FREE) for p in projects}
    return [
        Candidate(
            worker_id=p.id,
            project_id=p.project_id,
            person_id=p.person_id,
            provider_qualified=qualified[p.provider_id],
            contract_has_group=not need.groups.isdisjoint(groups[p.project_id]),
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
            last_stars=known[p.id][1],
            kept=p.person_id in kept,
            visits_of_service=practised[p.id],
            visits_next_week=load[p.id],
            satisfaction=scores[p.id],
            sex=p.sex,
            speaks=need.tongue is None or need.tongue in tongues[p.id],
        )
        for p in found
    ]


def qualified_on(session: Session, provider_id: int, on: date) -> bool:
    """Whether every requirement was shown and is still good."""
    q = table(Qualification).c
    rows = session.execute(
        select(q.requirement, q.status, q.shown_on, q.valid_until)
        .where(q.provider_id == provider_id)
        .order_by(q.id)
    )
    papers = [
        Paper(Requirement(r.requirement), PaperStatus(r.status), r.shown_on, r.valid_until)
        for r in rows
    ]
    return not judge(papers, on)


def _skilled(session: Session, workers: set[int], service: str) -> set[int]:
    skill = table(WorkerSkill).c
    return set(
        session.scalars(
            select(skill.worker_id).where(
                skill.worker_id.in_(workers), skill.service_code == service
            )
        )
    )


def _tongues(session: Session, workers: set[int]) -> dict[int, set[str]]:
    """What each speaks; Mandarin where nothing is noted."""
    said = table(WorkerTongue).c
    found: dict[int, set[str]] = defaultdict(set)
    for row in session.execute(
        select(said.worker_id, said.tongue).where(said.worker_id.in_(workers))
    ):
        found[row.worker_id].add(row.tongue)
    return {one: found[one] or {Tongue.MANDARIN} for one in workers}


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


def _out_of_reach(session: Session, people: Iterable[int]) -> set[int]:
    """Who had a chat with us and blocked it: they would be asked in vain."""
    account = table(Account).c
    rows = session.execute(
        select(account.person_id, account.reachable).where(account.person_id.in_(people))
    ).all()
    return {r.person_id for r in rows} - {r.person_id for r in rows if r.reachable}


def _own(session: Session, person_id: int) -> set[int]:
    """The person served and whoever speaks for them: none of them is paid for the visit."""
    care = table(Care).c
    return {person_id, *session.scalars(select(care.proxy_id).where(care.person_id == person_id))}
