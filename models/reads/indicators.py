"""指标: what is counted towards each, how it stands today, and what waits to be seen."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, func, select
from sqlmodel import Session

from models.base import table
from models.reads.contracts import newest
from models.reads.prices import SIGNED
from models.reads.terms import targets_of
from models.rules.indicators import Each, Measure, Progress, each, progress
from models.tables.contracts import EntryStatus, IndicatorEntry, Volunteer
from models.tables.providers import Project
from models.tables.visits import Visit, VisitStatus

_entry, _volunteer, _visit = table(IndicatorEntry).c, table(Volunteer).c, table(Visit).c
PAGE = 10
"""Entries that are seen with one tap."""
HAPPENED = (VisitStatus.DONE, VisitStatus.CLOSED)


@dataclass(frozen=True, slots=True)
class Stand:
    """One indicator today: of all together, or of each volunteer."""

    measure: Measure
    target: int
    whole: Progress | None = None
    single: Each | None = None


def standing(session: Session, project: Project, on: date) -> list[Stand]:
    """Every indicator of the contract that was signed last; none without a contract."""
    contract = newest(session, project.id, *SIGNED)
    targets = targets_of(session, contract.id) if contract else {}
    return [_stand(session, project, measure, target, on) for measure, target in targets.items()]


def present(session: Session, project_id: int) -> list[Volunteer]:
    """The volunteers who have not left, in the order in which they came."""
    there = (_volunteer.project_id == project_id) & _volunteer.left_on.is_(None)
    return [*session.scalars(select(Volunteer).where(there).order_by(_volunteer.id))]


def waiting(session: Session, project_id: int) -> list[IndicatorEntry]:
    """What the purchaser sees next, the oldest first."""
    still = (_entry.project_id == project_id) & (_entry.status == EntryStatus.ENTERED)
    rows = select(IndicatorEntry).where(still).order_by(_entry.id).limit(PAGE)
    return [*session.scalars(rows)]


def how_many_wait(session: Session, project_id: int) -> int:
    still = (_entry.project_id == project_id) & (_entry.status == EntryStatus.ENTERED)
    return int(session.scalar(select(func.count()).where(still)) or 0)


def named(session: Session, entries: list[IndicatorEntry]) -> dict[int, str]:
    """The names of the volunteers they are about; empty for one who has left."""
    numbers = {one.volunteer_id for one in entries}
    rows = session.execute(select(_volunteer.id, _volunteer.name).where(_volunteer.id.in_(numbers)))
    return {row.id: row.name for row in rows}


def minutes_of(session: Session, project_id: int) -> dict[int, int]:
    """Minutes that count, by volunteer."""
    rows = session.execute(
        select(_entry.volunteer_id, func.sum(_entry.amount))
        .where(_counted(project_id, Measure.HOURS_EACH))
        .group_by(_entry.volunteer_id)
    )
    return {int(number): int(total) for number, total in rows}


def _stand(session: Session, project: Project, measure: Measure, target: int, on: date) -> Stand:
    if measure is Measure.HOURS_EACH:
        shares = _shares(session, project)
        return Stand(measure, target, single=each(shares, target, project.ends_on, on))
    done = _COUNTED.get(measure, _entered(measure))(session, project)
    term = project.starts_on, project.ends_on
    return Stand(measure, target, whole=progress(done, target, *term, on))


def _shares(session: Session, project: Project) -> list[tuple[date, int]]:
    """Of everybody who is there, and whom the purchaser has seen."""
    known = select(_entry.volunteer_id).where(_counted(project.id, Measure.VOLUNTEERS))
    seen, minutes = set(session.scalars(known)), minutes_of(session, project.id)
    return [
        (max(one.joined_on, project.starts_on), minutes.get(one.id, 0))
        for one in present(session, project.id)
        if one.id in seen
    ]


def _counted(project_id: int, measure: Measure) -> ColumnElement[bool]:
    seen = (_entry.status == EntryStatus.SEEN) & (_entry.measure == measure)
    return (_entry.project_id == project_id) & seen


def _entered(measure: Measure) -> Callable[[Session, Project], int]:
    def total(session: Session, project: Project) -> int:
        within = _entry.on.between(project.starts_on, project.ends_on)
        rows = select(func.sum(_entry.amount)).where(_counted(project.id, measure), within)
        return int(session.scalar(rows) or 0)

    return total


def _visits(session: Session, project: Project) -> int:
    return int(session.scalar(select(func.count()).where(_happened(project))) or 0)


def _people(session: Session, project: Project) -> int:
    one = func.count(_visit.person_id.distinct())
    return int(session.scalar(select(one).where(_happened(project))) or 0)


def _happened(project: Project) -> ColumnElement[bool]:
    return (_visit.project_id == project.id) & _visit.status.in_(HAPPENED)


_COUNTED: dict[Measure, Callable[[Session, Project], int]] = {
    Measure.VISITS: _visits,
    Measure.PEOPLE: _people,
}
"""What the house counts itself."""
