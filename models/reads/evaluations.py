"""Evaluations as they are read: who has spoken, what the people served say, what is to be put
right. Once a verdict stands, what it rests on is read from it and never reckoned again.
"""

import hashlib
import json
from dataclasses import asdict, dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import select
from sqlmodel import Session

from models.base import table
from models.reads.catalogue import figures
from models.reads.checks import share
from models.reads.ended import Slice
from models.reads.rehoming import tally
from models.reads.reports import project_report
from models.reads.rescues import Tally
from models.reads.satisfaction import score
from models.reads.slices import Span
from models.rules.canon import canonical
from models.rules.contentment import Score
from models.rules.evaluating import Known, Lacking, People, Share, lacking, people
from models.rules.hours import at, local, today
from models.tables.evaluations import (
    Evaluation,
    EvaluationStatus,
    Objection,
    RectifyPoint,
    Seat,
)
from models.tables.providers import Project, Provider
from models.words import EvaluationKind, Voice

_evaluation, _seat, _point = table(Evaluation).c, table(Seat).c, table(RectifyPoint).c
_objection = table(Objection).c
LIVE = (EvaluationStatus.OPEN, EvaluationStatus.RECTIFY)
DIGEST = 12
"""Letters of the digest that a button carries."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """One voice; `yes` is None until it has been heard."""

    voice: Voice
    person_id: int
    yes: bool | None
    words: str


@dataclass(frozen=True, slots=True)
class Reading:
    """All that a verdict rests on."""

    seats: tuple[Spoken, ...]
    known: Known
    people: People
    lacking: Lacking

    @property
    def against(self) -> int:
        """How many said no."""
        return sum(one.yes is False for one in self.seats)

    @property
    def in_favour(self) -> int:
        return sum(one.yes is True for one in self.seats)

    @property
    def digest(self) -> str:
        """Of all this: whoever pronounces has read this very state."""
        spelled = json.dumps(self.told(), sort_keys=True)
        return hashlib.sha256(spelled.encode()).hexdigest()[:DIGEST]

    def told(self) -> dict[str, Any]:
        """Numbers and codes alone: no words, no names."""
        return {
            "said": asdict(self.known.said),
            "checked": asdict(self.known.checked),
            "share": list(self.known.share),
            "differs": self.known.differs,
            "people": self.people,
            "seats": [[one.voice, one.person_id, one.yes] for one in self.seats],
        }


@dataclass(frozen=True, slots=True)
class PointCard:
    """One thing to be put right."""

    words: str
    told: bool
    """The organisation says that it is."""
    seen: int
    """So many of two people have looked and found it so."""


@dataclass(frozen=True, slots=True)
class EvaluationCard:
    id: int
    version: int
    project_id: int
    project: str
    house: str
    kind: EvaluationKind
    status: EvaluationStatus
    since: date
    until: date
    opened_on: date
    rectify_by: date | None
    reading: Reading
    points: tuple[PointCard, ...]
    objection: Objection | None
    report: tuple[str, str] | None
    """Moment and hash of the report that the verdict rests on; None before it."""
    rehomed: Tally
    """Homes that were to have another organisation, and those that do."""
    midterm: "EvaluationCard | None"
    """Of a final one: what was found at half of the term."""


def evaluation_card(session: Session, row: Evaluation) -> EvaluationCard:
    project = session.get_one(Project, row.project_id)
    final = row.kind is EvaluationKind.FINAL
    before = midterm_of(session, project.id) if final else None
    return EvaluationCard(
        id=row.id,
        version=row.version,
        project_id=project.id,
        project=project.name,
        house=session.get_one(Provider, project.provider_id).name,
        kind=row.kind,
        status=row.status,
        since=row.since,
        until=row.until,
        opened_on=today(row.opened_at),
        rectify_by=row.rectify_by,
        reading=reading(session, row),
        points=tuple(_point_card(one) for one in points_of(session, row.id)),
        objection=objection_to(session, row.id),
        report=_report(row.rests_on),
        rehomed=tally(session, project.id),
        midterm=evaluation_card(session, before) if before else None,
    )


def reading(session: Session, row: Evaluation) -> Reading:
    """As it stands now; of one that was pronounced, as it stood then."""
    seats = tuple(Spoken(*one) for one in session.execute(
        select(_seat.voice, _seat.person_id, _seat.yes, _seat.words)
        .where(_seat.evaluation_id == row.id, _seat.left.is_(False))
        .order_by(_seat.id)
    ))  # fmt: skip
    if row.rests_on:
        then = row.rests_on
        roads = Score(**then["said"]), Score(**then["checked"])
        known = Known(*roads, Share(*then["share"]), then["differs"])
        return Reading(seats, known, People(then["people"]), Lacking())
    first, end = at(row.since, time()), at(row.until, time())
    told = score(session, Slice(first, end, projects=frozenset({row.project_id})))
    asked = Share(*share(session, row.project_id, first, end))
    known = Known(told.said, told.checked, asked, told.differs)
    figure = figures(session, row.until)
    spoken = {one.voice for one in seats if one.yes is not None}
    silent = {one.voice for one in seats if one.yes is None}
    lacks = lacking(row.kind, spoken, silent, known, figure)
    return Reading(seats, known, people(known, figure), lacks)


def grounds(session: Session, row: Evaluation, found: Reading, *, now: datetime) -> dict[str, Any]:
    """What a verdict rests on: what was read, and the hash of the project's report as it is known
    in this second, which anybody who has the database makes again by `diancai report project`.
    """
    as_of = local(now).replace(microsecond=0)
    span = Span(row.since, max(row.since, row.until - timedelta(days=1)), as_of)
    told = canonical(project_report(session, row.project_id, span).told())
    mark = hashlib.sha256(told).hexdigest()
    return found.told() | {"report": {"sha256": mark, "as_of": f"{as_of:%Y-%m-%dT%H:%M:%S}"}}


def evaluations_of(session: Session, project_id: int) -> list[Evaluation]:
    """The newest first."""
    mine = select(Evaluation).where(_evaluation.project_id == project_id)
    return list(session.scalars(mine.order_by(_evaluation.id.desc())))


def live_of(session: Session, project_id: int) -> Evaluation | None:
    """The one that has no verdict yet, or whose points are still to be put right."""
    found = evaluations_of(session, project_id)
    return next((one for one in found if one.status in LIVE), None)


def midterm_of(session: Session, project_id: int) -> Evaluation | None:
    """The last one at half of the term."""
    found = evaluations_of(session, project_id)
    return next((one for one in found if one.kind is EvaluationKind.MID), None)


def points_of(session: Session, evaluation_id: int) -> list[RectifyPoint]:
    mine = select(RectifyPoint).where(_point.evaluation_id == evaluation_id)
    return list(session.scalars(mine.order_by(_point.id)))


def objection_to(session: Session, evaluation_id: int) -> Objection | None:
    return session.scalars(
        select(Objection).where(_objection.evaluation_id == evaluation_id)
    ).first()


def seated(session: Session, evaluation_id: int) -> set[int]:
    """Everybody who ever held a seat in it."""
    return set(session.scalars(select(_seat.person_id).where(_seat.evaluation_id == evaluation_id)))


def _report(rests_on: dict[str, Any]) -> tuple[str, str] | None:
    told = rests_on.get("report")
    return (told["as_of"], told["sha256"]) if told else None


def _point_card(row: RectifyPoint) -> PointCard:
    seen = sum(one is not None for one in (row.first_by, row.second_by))
    return PointCard(row.words, row.told_at is not None, seen)
