"""Who could come: every worker under a contract for the place, with what the records say."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, and_, exists, func, or_, select, true
from sqlmodel import Session

from models import ledger
from models.base import among, table
from models.reads import record
from models.reads.asked import asked_elsewhere, asked_for
from models.reads.foreseen import with_regular_hours
from models.reads.prices import price
from models.reads.qualifying import shortfalls
from models.reads.rehoming import left_houses
from models.reads.timetables import timetables
from models.rules.hours import today
from models.rules.matching import Candidate, Need
from models.rules.scheduling import Span, free_at
from models.tables.orders import Order
from models.tables.pairs import Avoid, Keep
from models.tables.people import Account, Care
from models.tables.providers import (
    Disqualification,
    Project,
    ProjectArea,
    ProjectGroup,
    ProjectService,
    ProjectStatus,
    Worker,
    WorkerArea,
    WorkerSkill,
    WorkerTongue,
)
from models.words import Tongue

_worker, _project = table(Worker).c, table(Project).c
A_DAY = timedelta(days=1)
UNBARRED = {
    "contract_has_service": True,
    "contract_has_group": True,
    "has_skill": True,
    "asked_already": False,
    "own": False,
    "apart": False,
    "reachable": True,
    "suspended": False,
}
"""What the database is asked of a worker and a contract, and how it must be for them to come."""


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


def everybody(
    session: Session,
    ask: Ask,
    need: Need,
    *,
    now: datetime,
    travel: int,
    only: int | None = None,
    held: int | None = None,
) -> list[Candidate]:
    """Everybody who could be thought of for this visit, with the facts that decide; of the worker
    `only` alone, where one is named. The contract `held` is one of them wherever it serves now.
    """
    found = _pairs(session, ask, need, only=only, held=held)
    good = qualified(session, {p.provider_id for p in found}, need.on)
    return _candidates(session, ask, found, good, now=now, travel=travel)


def able(session: Session, ask: Ask, need: Need, *, now: datetime, travel: int) -> list[Candidate]:
    """Of everybody those whom nothing bars but the hour or the means: what else would bar them is
    asked of the database in one statement, and hours, money and record are read of these alone.
    """
    found = _pairs(session, ask, need, barred=False)
    good = qualified(session, {p.provider_id for p in found}, need.on)
    found = [p for p in found if p.provider_id in good]
    return _candidates(session, ask, found, good, now=now, travel=travel, barred=False)


def _pairs(
    session: Session,
    ask: Ask,
    need: Need,
    *,
    barred: bool = True,
    only: int | None = None,
    held: int | None = None,
) -> list[Any]:
    """(worker, project) for every active worker whose organisation has a contract for the place,
    with the facts that bar; without those who are barred, where they are not asked for.
    """
    area, facts = table(ProjectArea).c, _facts(session, ask, need)
    here = select(area.project_id).where(area.area_code.in_(area_chain(ask.area_code)))
    unbarred = [fact if UNBARRED[name] else ~fact for name, fact in facts.items()]
    conditions = [] if barred else [*unbarred, *_papers(need), *_wish(need)]
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
                price(need.on).label("visit_fen"),
                _project.visits_a_month,
                _speaks(need.tongue).label("speaks"),
                *(fact.label(name) for name, fact in facts.items() if barred),
            )
            .join_from(table(Project), table(Worker), _worker.provider_id == _project.provider_id)
            .where(
                _project.status == ProjectStatus.IN_CONTRACT,
                _project.starts_on <= need.on,
                _project.ends_on >= need.on,
                _project.id.in_(here) if held is None else _project.id == held,
                _worker.active.is_(True),
                _project.provider_id.not_in(left_houses(session, ask.order_id)),
                _goes_there(ask.area_code),
                *conditions,
                *([_worker.id == only] if only else ()),
            )
        )
    )


def _facts(session: Session, ask: Ask, need: Need) -> dict[str, ColumnElement[bool]]:
    """What the records say of a worker and a contract, by the names of Candidate."""
    item, group, skill = table(ProjectService).c, table(ProjectGroup).c, table(WorkerSkill).c
    account = table(Account).c
    theirs = account.person_id == _worker.person_id
    return {
        "contract_has_service": exists().where(
            item.project_id == _project.id, item.service_code == ask.service_code
        ),
        "contract_has_group": exists().where(
            group.project_id == _project.id, group.group.in_(sorted(need.groups))
        ),
        "has_skill": exists().where(
            skill.worker_id == _worker.id, skill.service_code == ask.service_code
        ),
        "asked_already": _worker.id.in_(
            asked_for(session, ask.order_id, ask.occurrence, ask.start)
        ),
        "own": _worker.person_id.in_(_own(session, ask.person_id)),
        "apart": _worker.person_id.in_(kept_from_person(session, ask.person_id)),
        "reachable": or_(
            ~exists().where(theirs), exists().where(theirs, account.reachable.is_(True))
        ),
        "suspended": and_(
            _worker.suspended_since.is_not(None),
            _worker.suspended_since <= need.on,
            func.coalesce(_worker.suspended_until, need.on) >= need.on,
        ),
    }


def _papers(need: Need) -> list[ColumnElement[bool]]:
    """The worker's papers that this visit asks for, in force on its day (rules/matching.py)."""
    certificate = [_worker.certificate_until >= need.on] if need.needs_certificate else []
    return certificate + ([_worker.background_check_until >= need.on] if need.for_minor else [])


def _wish(need: Need) -> list[ColumnElement[bool]]:
    return [_worker.sex == need.sex] if need.sex else []


def _speaks(tongue: Tongue | None) -> ColumnElement[bool]:
    """The worker speaks it; of whom nothing is noted speaks Mandarin."""
    said = table(WorkerTongue).c
    noted = exists().where(said.worker_id == _worker.id)
    shared = exists().where(said.worker_id == _worker.id, said.tongue == tongue)
    if tongue is None:
        return true()
    return or_(shared, ~noted) if tongue is Tongue.MANDARIN else shared


def _goes_there(area_code: str) -> ColumnElement[bool]:
    """The worker named no places, or one that holds this one."""
    goes = table(WorkerArea).c
    named = exists().where(goes.worker_id == _worker.id)
    there = exists().where(goes.worker_id == _worker.id, goes.area_code.in_(area_chain(area_code)))
    return or_(~named, there)


def _candidates(
    session: Session,
    ask: Ask,
    found: list[Any],
    good: set[int],
    *,
    now: datetime,
    travel: int,
    barred: bool = True,
) -> list[Candidate]:
    """These with their hours, the means of their contracts and their record; of those among whom
    nobody is `barred` the facts were asked for already.
    """
    workers, projects = {p.id for p in found}, {p.project_id for p in found}
    times = timetables(
        session,
        workers,
        ask.start - A_DAY,
        ask.start + A_DAY,
        place=ask.area_code,
        person_id=ask.person_id,
        besides=ask.order_id,
        on=today(ask.start),
    )
    counts = record.visits_of_month(session, projects, ask.start)
    money = ledger.balances(session, projects, ledger.Pot.FREE)
    known, scores = record.history(session, ask.person_id), record.scores(session, workers)
    load = record.load(session, workers, now)
    kept = kept_by(session, ask.person_id)
    practised = record.practice(session, workers, ask.service_code)
    way = timedelta(minutes=travel)
    taken = Span(ask.start - way, ask.start + timedelta(minutes=ask.minutes))
    free = {w: one for w, one in times.items() if free_at(one, ask.start, ask.minutes, travel)}
    free = with_regular_hours(session, free, taken.start, taken.end, besides=ask.order_id)
    people = {p.person_id for p in found}
    elsewhere = asked_elsewhere(session, people, taken, travel=travel, besides=ask.order_id)
    return [
        Candidate(
            worker_id=p.id,
            project_id=p.project_id,
            person_id=p.person_id,
            provider_qualified=p.provider_id in good,
            budget_left=money[p.project_id] >= p.visit_fen,
            capacity_left=counts[p.project_id] < p.visits_a_month,
            certificate_until=p.certificate_until,
            background_check_until=p.background_check_until,
            area_code=p.area_code or "",
            free=ask.start > now
            and p.id in free
            and free_at(free[p.id], ask.start, ask.minutes, travel),
            asked_until=elsewhere.get(p.person_id),
            visits_with_person=known[p.id][0],
            last_stars=known[p.id][1],
            kept=p.person_id in kept,
            visits_of_service=practised[p.id],
            visits_next_week=load[p.id],
            satisfaction=scores[p.id],
            sex=p.sex,
            speaks=bool(p.speaks),
            **({name: bool(getattr(p, name)) for name in UNBARRED} if barred else UNBARRED),
        )
        for p in found
    ]


def qualified(session: Session, providers: Iterable[int], on: date) -> set[int]:
    """Of these organisations those who have shown every requirement, all of it still good."""
    wanted = set(providers)
    found = shortfalls(session, wanted, on)
    good = {provider for provider in wanted if not found[provider]}
    return good - disqualified(session, good, on)


def disqualified(session: Session, providers: Iterable[int], on: date) -> set[int]:
    """Of these organisations those of whom a supervisor has said that nobody is sent that day."""
    ban = table(Disqualification).c
    rows = select(ban.provider_id).where(
        among(ban.provider_id, set(providers)),
        ban.lifted_at.is_(None),
        ban.since <= on,
        func.coalesce(ban.until, on) >= on,
    )
    return set(session.scalars(rows))


def qualified_on(session: Session, provider_id: int, on: date) -> bool:
    """Whether every requirement was shown and is still good."""
    return provider_id in qualified(session, {provider_id}, on)


def provider_of(session: Session, workers: set[int]) -> dict[int, int]:
    """The organisation of each of these workers."""
    rows = session.execute(select(_worker.id, _worker.provider_id).where(_worker.id.in_(workers)))
    return {row.id: row.provider_id for row in rows}


def kept_from_person(session: Session, person_id: int) -> set[int]:
    """Who does not come to this person again, by whichever side's wish; by person, not by post."""
    avoid = table(Avoid).c
    live = (avoid.person_id == person_id) & avoid.lifted_at.is_(None)
    return set(session.scalars(select(avoid.carer_id).where(live)))


def kept_by(session: Session, person_id: int) -> set[int]:
    """Who is wanted again by this person; by person, not by post."""
    keep = table(Keep).c
    live = (keep.person_id == person_id) & keep.ended_at.is_(None)
    return set(session.scalars(select(keep.carer_id).where(live)))


def _own(session: Session, person_id: int) -> set[int]:
    """The person served and whoever speaks for them: none of them is paid for the visit."""
    care = table(Care).c
    return {person_id, *session.scalars(select(care.proxy_id).where(care.person_id == person_id))}
