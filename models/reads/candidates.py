"""Who could come: every worker under a contract for the place, with what the records say."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select
from sqlmodel import Session

from models import ledger
from models.base import table
from models.reads import record
from models.reads.asked import asked_elsewhere, asked_for
from models.reads.foreseen import held_spans
from models.reads.pairing import UNBARRED, Shape, pairs
from models.reads.qualifying import qualified
from models.reads.rehoming import left_houses
from models.reads.timetables import timetables
from models.reads.worked_days import calendar_of
from models.rules.hours import today
from models.rules.matching import Candidate, Need
from models.rules.scheduling import Span, free_at
from models.tables.orders import Order
from models.tables.pairs import Avoid, Keep
from models.tables.people import Care
from models.tables.providers import (
    Project,
    Worker,
)

_worker, _project = table(Worker).c, table(Project).c
A_DAY = timedelta(days=1)


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
    named = {name: one for name, one in (("only", only), ("held", held)) if one is not None}
    shape = Shape(
        barred, need.needs_certificate, need.for_minor, need.tongue, need.sex, frozenset(named)
    )
    values: dict[str, Any] = {
        "on": need.on,
        "places": area_chain(ask.area_code),
        "service": ask.service_code,
        "groups": sorted(need.groups),
        "asked": asked_for(session, ask.order_id, ask.occurrence, ask.start),
        "own": _own(session, ask.person_id),
        "apart": kept_from_person(session, ask.person_id),
        "left": left_houses(session, ask.order_id),
    }
    return [*session.execute(pairs(shape), values | named).all()]


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
    free = {w for w, one in times.items() if free_at(one, ask.start, ask.minutes, travel)}
    calendar = calendar_of(session, ask.area_code)
    free -= held_spans(
        session, free, taken.start, taken.end, besides=ask.order_id, calendar=calendar
    ).keys()
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
            free=ask.start > now and p.id in free,
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
