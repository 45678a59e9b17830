"""What was done within days, as it was known at one moment, cut in several ways at once.

Each row counts by its own moment: stars by theirs, a visit by the moment at which the chain says
that it was told to be over.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, exists, func, select
from sqlmodel import Session, SQLModel

from models.base import table
from models.ledger import Pot
from models.rules.contentment import Answer
from models.rules.hours import at, today
from models.tables.checks import CheckStatus, SpotCheck
from models.tables.desk import Task
from models.tables.orders import Order
from models.tables.proofs import Hold, HoldStatus
from models.tables.providers import Project, Provider
from models.tables.records import AuditRow, LedgerLine
from models.tables.visits import Answer as Said
from models.tables.visits import Rating, Visit, VisitStatus
from models.words import Came, Outcome, TaskKind

_visit, _order, _project = table(Visit).c, table(Order).c, table(Project).c
_provider, _line, _task = table(Provider).c, table(LedgerLine).c, table(Task).c
_check, _row, _hold = table(SpotCheck).c, table(AuditRow).c, table(Hold).c
_rating, _said = table(Rating).c, table(Said).c

AGAINST = (TaskKind.COMPLAINT, TaskKind.RECOVERY)
"""What somebody held against a visit, in words or by few stars."""
TOTAL = "total"
"""The way that cuts nothing."""
AT_ONCE = 2_000
"""Rows fetched together."""


@dataclass(frozen=True, slots=True)
class Span:
    """From the first day to the last, as it was known at a moment."""

    since: date
    until: date
    as_of: datetime

    @property
    def edges(self) -> list[datetime]:
        """Where the months begin, and where the last day ends."""
        months = [self.since]
        while (month := (months[-1].replace(day=1) + timedelta(days=32)).replace(day=1)) <= (
            self.until
        ):
            months.append(month)
        return [at(day, time()) for day in (*months, self.until + timedelta(days=1))]


@dataclass(slots=True)
class Slice:
    """A part of what was done: all of it, or of one service, month, organisation or place."""

    ended: int = 0
    visits: int = 0
    """Of those that ended, the ones that did not prove false."""
    spent_fen: int = 0
    complaints: int = 0
    drawn: int = 0
    """Visits that were looked into by lot ..."""
    answered: int = 0
    """... and those of them for which the home answered."""
    served: set[int] = field(default_factory=set)
    answers: list[Answer] = field(default_factory=list)


Ways = Mapping[str, Any]
"""Names of ways of cutting, and the column by which each cuts."""


Seen = Callable[[int], None]
"""Hears how many of the `STEPS` are done."""
STEPS = 4


def nobody(_step: int) -> None:
    """Who looks on where nobody does."""


def sliced(
    session: Session, which: ColumnElement[bool], span: Span, ways: Ways, seen: Seen = nobody
) -> dict[str, dict[str, Slice]]:
    """Visits that are `which`, by way and by what it cuts into; `TOTAL` has all of them in ""."""
    found: dict[str, dict[str, Slice]] = {TOTAL: {"": Slice()}} | {way: {} for way in ways}
    queries = (
        (_visits(which, span, ways), _note_visits),
        (_spent(which, span, ways), _note_spent),
        (_complaints(which, span, ways), _note_complaints),
        (_checks(which, span, ways), _note_checks),
    )
    for step, (rows, note) in enumerate(queries, 1):
        _cut(session, rows, ways, found, note)
        seen(step)
    return found


def month_way(span: Span) -> Any:
    """Cuts by the month in which a visit ended."""
    return _month(_visit.finished_at, span)


def _cut(
    session: Session,
    rows: Select[Any],
    ways: Ways,
    found: dict[str, dict[str, Slice]],
    note: Callable[[Slice, Any], None],
) -> None:
    """Each row is noted in all of it and in one slice of each way."""
    for row in session.execute(rows, execution_options={"yield_per": AT_ONCE}):
        note(found[TOTAL][""], row)
        for way, name in zip(ways, row, strict=False):
            note(found[way].setdefault(str(name), Slice()), row)


def _month(moment: Any, span: Span) -> Any:
    """The month of a moment within the span, on the calendar of Asia/Shanghai."""
    names = [(moment < after, f"{today(first):%Y-%m}") for first, after in pairwise(span.edges)]
    return case(*names, else_="")


def _within(span: Span) -> ColumnElement[bool]:
    """Of rows of `Visit`: those that ended in the span, and were known to have by the moment."""
    edges = span.edges
    known = exists().where(
        _row.object_type == "visit",
        _row.object_id == _visit.id,
        _row.act == "move",
        _row.facts["to"].as_string() == VisitStatus.DONE,
        _row.at <= span.as_of,
    )
    return and_(_visit.finished_at >= edges[0], _visit.finished_at < edges[-1], known)


def _grouped(
    ways: Ways, which: ColumnElement[bool], keys: Iterable[Any], counts: Iterable[Any]
) -> Select[Any]:
    """Visits that are `which` with their order and contract, cut in every way at once."""
    cuts = [column.label(f"way_{way}") for way, column in ways.items()]
    keys = list(keys)
    return (
        select(*cuts, *keys, *counts)
        .join_from(table(Visit), table(Order), _order.id == _visit.order_id)
        .join(table(Project), _project.id == _visit.project_id)
        .join(table(Provider), _provider.id == _project.provider_id)
        .where(which)
        .group_by(*cuts, *keys)
    )


def _visits(which: ColumnElement[bool], span: Span, ways: Ways) -> Select[Any]:
    """Persons with what they said last by the moment, how many visits of theirs it is, and how
    many of these had proved false.
    """
    keys = (
        _visit.person_id,
        _rating.stars,
        func.coalesce(_said.outcome, _rating.outcome).label("outcome"),
        func.coalesce(_rating.how, _said.how).label("how"),
    )
    counts = (
        func.count(_visit.id.distinct()).label("ended"),
        func.count(_hold.visit_id.distinct()).label("false"),
    )
    upheld = (_hold.status == HoldStatus.UPHELD) & (_hold.changed_at <= span.as_of)
    return (
        _grouped(ways, and_(which, _within(span)), keys, counts)
        .outerjoin(table(Rating), _rating.id == _last(Rating, "rated_at", span))
        .outerjoin(table(Said), _said.id == _last(Said, "at", span))
        .outerjoin(table(Hold), and_(_hold.visit_id == _visit.id, upheld))
    )


def _last(kind: type[SQLModel], when: str, span: Span) -> Any:
    """The number of the last row of that kind about the visit, by the moment of the report."""
    rows = table(kind).alias("earlier")
    known = (rows.c.visit_id == _visit.id) & (rows.c[when] <= span.as_of)
    return select(func.max(rows.c.id)).where(known).correlate(table(Visit)).scalar_subquery()


def _note_visits(one: Slice, row: Any) -> None:
    visits = row.ended - row.false
    one.ended += row.ended
    one.visits += visits
    if visits:
        one.served.add(row.person_id)
    if row.stars is not None or row.outcome in (Outcome.PARTLY, Outcome.NOT):
        one.answers += [Answer(row.person_id, row.stars, row.outcome, row.how)] * visits


def _spent(which: ColumnElement[bool], span: Span, ways: Ways) -> Select[Any]:
    told = _grouped(ways, and_(which, _within(span)), (), [func.sum(_line.fen).label("fen")])
    return told.join(
        table(LedgerLine),
        and_(
            _line.project_id == _visit.project_id,
            _line.visit_id == _visit.id,
            _line.account == Pot.SPENT,
            _line.at <= span.as_of,
        ),
    )


def _note_spent(one: Slice, row: Any) -> None:
    one.spent_fen += int(row.fen)


def _complaints(which: ColumnElement[bool], span: Span, ways: Ways) -> Select[Any]:
    """In the month in which they were made, also of visits to which nobody came."""
    edges = span.edges
    when = {way: _month(_task.opened_at, span) if way == "month" else column
            for way, column in ways.items()}  # fmt: skip
    made = and_(
        _task.kind.in_(AGAINST),
        _task.opened_at >= edges[0],
        _task.opened_at < edges[-1],
        _task.opened_at <= span.as_of,
    )
    told = _grouped(when, and_(which, made), (), [func.count().label("made")])
    return told.join(table(Task), _task.visit_id == _visit.id)


def _note_complaints(one: Slice, row: Any) -> None:
    one.complaints += row.made


def _checks(which: ColumnElement[bool], span: Span, ways: Ways) -> Select[Any]:
    answered = and_(
        _check.status == CheckStatus.ANSWERED,
        _check.came != Came.UNSURE,
        _check.changed_at <= span.as_of,
    )
    drawn = exists().where(
        _row.object_type == "spotcheck",
        _row.object_id == _check.id,
        _row.act == "begin",
        _row.at <= span.as_of,
    )
    counts = [func.count().label("drawn"), func.sum(case((answered, 1), else_=0)).label("said")]
    told = _grouped(ways, and_(which, _within(span), drawn), (), counts)
    return told.join(table(SpotCheck), _check.visit_id == _visit.id)


def _note_checks(one: Slice, row: Any) -> None:
    one.drawn += row.drawn
    one.answered += int(row.said)
