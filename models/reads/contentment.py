"""满意度 of organisations, from what the people served have said (rules/contentment.py)."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Select, and_, exists, func, select
from sqlmodel import Session

from models.base import table
from models.reads.catalogue import figures
from models.reads.checks import answers_of
from models.rules.contentment import Answer, Score, summarise
from models.rules.hours import today
from models.tables.proofs import Hold, HoldStatus
from models.tables.providers import Project
from models.tables.visits import Answer as Said
from models.tables.visits import Rating, Visit
from models.words import Outcome

_visit, _rating = table(Visit).c, table(Rating).c
_said, _project, _hold = table(Said).c, table(Project).c, table(Hold).c


@dataclass(slots=True)
class _Heard:
    visits: int = 0
    served: set[int] = field(default_factory=set)
    answers: list[Answer] = field(default_factory=list)


def of_providers(
    session: Session, providers: Iterable[int], since: datetime, until: datetime
) -> dict[int, Score]:
    """Of all visits that these organisations finished from `since` on and before `until`."""
    enough = figures(session, today(until))["enough_people"]
    heard: dict[int, _Heard] = defaultdict(_Heard)
    wanted = set(providers)
    for row in session.execute(_finished(since, until).where(_project.provider_id.in_(wanted))):
        one = heard[row.provider_id]
        one.visits += 1
        one.served.add(row.person_id)
        outcome = row.spoken or row.outcome
        if row.stars is not None or outcome in (Outcome.PARTLY, Outcome.NOT):
            one.answers.append(Answer(row.person_id, row.stars, outcome, row.how or row.hand))
    return {
        provider: summarise(one.answers, visits=one.visits, served=len(one.served), enough=enough)
        for provider in wanted
        for one in [heard[provider]]
    }


def checked(
    session: Session, providers: Iterable[int], since: datetime, until: datetime
) -> dict[int, Score]:
    """The other road: the same, of visits that were drawn by lot, also of those who never rate."""
    enough = figures(session, today(until))["enough_people"]
    return {
        provider: summarise(
            told, visits=len(told), served=len({one.person_id for one in told}), enough=enough
        )
        for provider, told in answers_of(session, providers, since, until).items()
    }


def _finished(since: datetime, until: datetime) -> Select[Any]:
    """Each visit with the stars that count and what was said last of the work; none that proved
    false.
    """
    last = select(func.max(_said.id)).group_by(_said.visit_id)
    spoken = select(_said.visit_id, _said.outcome, _said.how).where(_said.id.in_(last)).subquery()
    false = exists().where(_hold.visit_id == _visit.id, _hold.status == HoldStatus.UPHELD)
    return (
        select(
            _project.provider_id,
            _visit.person_id,
            _rating.stars,
            _rating.outcome,
            _rating.how,
            spoken.c.outcome.label("spoken"),
            spoken.c.how.label("hand"),
        )
        .join_from(table(Visit), table(Project), _project.id == _visit.project_id)
        .outerjoin(table(Rating), and_(_rating.visit_id == _visit.id, _rating.live))
        .outerjoin(spoken, spoken.c.visit_id == _visit.id)
        .where(_visit.finished_at >= since, _visit.finished_at < until, ~false)
    )
