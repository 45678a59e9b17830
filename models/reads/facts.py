"""The six facts of a visit, and what both of its ends have shown."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import and_, exists, func, or_, select
from sqlmodel import Session

from models.base import table
from models.reads.catalogue import figures
from models.reads.residents import home_of, members
from models.reads.spots import spot_of
from models.rules.hours import today
from models.rules.proofs import FIVES, QUICK, VisitFacts
from models.rules.travel import Spot, metres
from models.tables.proofs import Mark
from models.tables.visits import Rating, Visit, VisitStatus
from models.words import Fact, Proof, Side

_mark, _visit, _rating = table(Mark).c, table(Visit).c, table(Rating).c
BESTS = 5
"""Stars."""
A_YEAR = timedelta(days=366)
"""Where a home has no card, digits said longer ago are as good as new."""
FRESH_ENOUGH = timedelta(hours=12)
"""Where somebody was longer ago says nothing of their way."""


def marks_of(session: Session, visit_id: int) -> dict[Side, Mark]:
    """Both ends of a visit, as far as they were shown."""
    rows = session.scalars(select(Mark).where(_mark.visit_id == visit_id))
    return {mark.side: mark for mark in rows}


def seems_far(session: Session, visit_id: int, *, now: datetime) -> int:
    """Metres from the home where the worker seemed to arrive, if that is far; else 0."""
    came = marks_of(session, visit_id).get(Side.IN)
    away = (came.metres or 0) if came else 0
    return away if away > figures(session, today(now))["far_metres"] else 0


def missing(session: Session, visit_id: int) -> tuple[Fact, ...]:
    """Which of the six facts this visit has not shown. Service, person, worker and date stand in
    the visit's own row and cannot be missing; place and times stand in its marks.
    """
    marks = marks_of(session, visit_id)
    tests = {
        Fact.PLACE: Side.IN not in marks or marks[Side.IN].how is None,
        Fact.TIMES: set(marks) != set(Side),
    }
    return tuple(fact for fact, fails in tests.items() if fails)


def facts_of(session: Session, visit: Visit, *, now: datetime) -> VisitFacts:
    """What is judged when the worker has left."""
    marks = marks_of(session, visit.id)
    arrived = visit.started_at or now
    told = [m.metres for m in marks.values() if m.metres is not None]
    facts = VisitFacts(
        minutes=int((visit.end - visit.start).total_seconds() // 60),
        arrived=arrived,
        left=visit.finished_at or now,
        metres=max(told, default=None),
        told_later=any(one.how is Proof.LATER for one in marks.values()),
        old_number=_used_before(session, visit, marks),
        elsewhere=_elsewhere(session, visit, arrived, visit.finished_at or now),
    )
    here = where_was(session, marks.get(Side.IN), visit)
    last = last_before(session, visit, visit.started_at) if visit.started_at else None
    if here is None or last is None:
        return facts
    there = where_was(session, last, session.get_one(Visit, last.visit_id))
    way = metres(there, here) if there else None
    return replace(facts, way=round(way or 0), since_last=arrived - last.at)


def fives_of(session: Session, visit: Visit) -> tuple[int, int]:
    """How many of the newest answers to this worker were all five stars, and how many of these
    came at once, when their residents were asked.
    """
    minutes = figures(session, today(visit.start))["rating_wait_minutes"]
    at_once = timedelta(minutes=minutes) + QUICK
    rows = session.execute(
        select(_rating.stars, _rating.rated_at, _visit.finished_at)
        .join_from(table(Rating), table(Visit), _visit.id == _rating.visit_id)
        .where(_visit.carer_id == visit.carer_id, _rating.live)
        .order_by(_rating.rated_at.desc(), _rating.id.desc())
        .limit(FIVES)
    ).all()
    if any(row.stars < BESTS for row in rows):
        return 0, 0
    soon = (row.rated_at - (row.finished_at or row.rated_at) <= at_once for row in rows)
    return len(rows), sum(soon)


def where_was(session: Session, mark: Mark | None, visit: Visit) -> Spot | None:
    """The point that a mark tells of: its own, or the home's where its number was the proof."""
    if mark is None:
        return None
    if mark.latitude is not None:
        return Spot("", mark.latitude, mark.longitude)
    at_home = mark.how in (Proof.ONE_TIME, Proof.HOME_CODE)
    return spot_of(session, visit.person_id) if at_home else None


def last_before(session: Session, visit: Visit, moment: datetime) -> Mark | None:
    """The newest sign of this worker from another visit in the hours before that moment."""
    return session.scalars(
        select(Mark)
        .join(table(Visit), _visit.id == _mark.visit_id)
        .where(
            _visit.carer_id == visit.carer_id,
            _visit.id != visit.id,
            _mark.at.between(moment - FRESH_ENOUGH, moment),
        )
        .order_by(_mark.at.desc(), _mark.id.desc())
        .limit(1)
    ).first()


def _used_before(session: Session, visit: Visit, marks: dict[Side, Mark]) -> bool:
    """Whether the digits that stay were said to this worker before, at this home's present card."""
    said = [one for one in marks.values() if one.how is Proof.HOME_CODE]
    if len(said) != 1:
        return bool(said)
    home = home_of(session, visit.person_id)
    people = members(session, home.id) if home else [visit.person_id]
    before = exists().where(
        _mark.visit_id == _visit.id,
        _mark.how == Proof.HOME_CODE,
        _mark.at < said[0].at,
        _mark.at >= (home.issued_at if home else visit.start - A_YEAR),
    )
    others = (_visit.carer_id == visit.carer_id, _visit.person_id.in_(people))
    return bool(session.scalar(select(exists().where(*others, _visit.id != visit.id, before))))


def _elsewhere(session: Session, visit: Visit, since: datetime, until: datetime) -> bool:
    """Whether another visit of theirs was under way within that time."""
    there: Any = and_(
        _visit.carer_id == visit.carer_id,
        _visit.id != visit.id,
        _visit.started_at < until,
        or_(_visit.finished_at > since, _visit.status == VisitStatus.STARTED),
    )
    return bool(session.scalar(select(func.count()).where(there)))


def leaving_now(session: Session, person_id: int, *, since: datetime) -> list[int]:
    """The visits of this person that are under way, or over since that moment with nothing shown
    of how they left.
    """
    shown = exists().where(
        _mark.visit_id == _visit.id, _mark.side == Side.OUT, _mark.how.is_not(None)
    )
    over = and_(_visit.status == VisitStatus.DONE, _visit.finished_at >= since, ~shown)
    rows = (
        select(_visit.id)
        .where(_visit.carer_id == person_id, or_(_visit.status == VisitStatus.STARTED, over))
        .order_by(_visit.started_at, _visit.id)
    )
    return list(session.scalars(rows))
