"""What was done and spent within days, as it was known at one moment, cut in several ways at once;
what was said of it stands in reads/satisfaction.py.

Each row counts by its own moment: stars by theirs, a visit by the moment at which the chain says
that it was told to be over.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, exists, func, select
from sqlmodel import Session

from models.base import table
from models.ledger import Pot
from models.reads.ended import Slice, narrowed, within
from models.reads.satisfaction import Ways
from models.rules.hours import at, today
from models.tables.checks import SpotCheck
from models.tables.desk import Task
from models.tables.orders import Order
from models.tables.providers import Project, Provider
from models.tables.records import AuditRow, LedgerLine
from models.tables.visits import Visit
from models.words import TaskKind

_visit, _order, _project = table(Visit).c, table(Order).c, table(Project).c
_provider, _line, _task = table(Provider).c, table(LedgerLine).c, table(Task).c
_check, _row = table(SpotCheck).c, table(AuditRow).c

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
class Counts:
    """Of a part of what was done: all of it, or of one service, month, organisation or place."""

    ended: int = 0
    spent_fen: int = 0
    complaints: int = 0
    drawn: int = 0
    """Visits that were to be looked into by lot."""


Seen = Callable[[int], None]
"""Hears how many of the `STEPS` are done."""
STEPS = 4


def nobody(_step: int) -> None:
    """Who looks on where nobody does."""


def sliced(
    session: Session, of: Slice, span: Span, ways: Ways, seen: Seen = nobody
) -> dict[str, dict[str, Counts]]:
    """Visits by way and by what it cuts into; `TOTAL` has all of them in "". `of` has the edges and
    the moment of the span.
    """
    found: dict[str, dict[str, Counts]] = {TOTAL: {"": Counts()}} | {way: {} for way in ways}
    queries = (
        (_ended(of, ways), _note_ended),
        (_spent(of, ways), _note_spent),
        (_complaints(of, span, ways), _note_complaints),
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
    found: dict[str, dict[str, Counts]],
    note: Callable[[Counts, Any], None],
) -> None:
    """Each row is noted in all of it and in one slice of each way."""
    for row in session.execute(rows, execution_options={"yield_per": AT_ONCE}):
        note(found[TOTAL][""], row)
        for way, name in zip(ways, row, strict=False):
            note(found[way].setdefault(str(name), Counts()), row)


def _month(moment: Any, span: Span) -> Any:
    """The month of a moment within the span, on the calendar of Asia/Shanghai."""
    names = [(moment < after, f"{today(first):%Y-%m}") for first, after in pairwise(span.edges)]
    return case(*names, else_="")


def _grouped(ways: Ways, which: ColumnElement[bool], counts: Iterable[Any]) -> Select[Any]:
    """Visits that are `which` with their order and contract, cut in every way at once."""
    cuts = [column.label(f"way_{way}") for way, column in ways.items()]
    return (
        select(*cuts, *counts)
        .join_from(table(Visit), table(Order), _order.id == _visit.order_id)
        .join(table(Project), _project.id == _visit.project_id)
        .join(table(Provider), _provider.id == _project.provider_id)
        .where(which)
        .group_by(*cuts)
    )


def _ended(of: Slice, ways: Ways) -> Select[Any]:
    drawn = exists().where(
        _row.object_type == "spotcheck",
        _row.object_id == _check.id,
        _row.act == "begin",
        _row.at <= of.as_of,
    )
    counts = [func.count().label("ended"), func.count(_check.id).label("drawn")]
    check = and_(_check.visit_id == _visit.id, drawn)
    return _grouped(ways, within(of), counts).outerjoin(table(SpotCheck), check)


def _note_ended(one: Counts, row: Any) -> None:
    one.ended += row.ended
    one.drawn += row.drawn


def _spent(of: Slice, ways: Ways) -> Select[Any]:
    told = _grouped(ways, within(of), [func.sum(_line.fen).label("fen")])
    return told.join(
        table(LedgerLine),
        and_(
            _line.project_id == _visit.project_id,
            _line.visit_id == _visit.id,
            _line.account == Pot.SPENT,
            _line.at <= of.as_of,
        ),
    )


def _note_spent(one: Counts, row: Any) -> None:
    one.spent_fen += int(row.fen)


def _complaints(of: Slice, span: Span, ways: Ways) -> Select[Any]:
    """In the month in which they were made, also of visits to which nobody came."""
    when = {way: _month(_task.opened_at, span) if way == "month" else column
            for way, column in ways.items()}  # fmt: skip
    made = and_(
        _task.kind.in_(AGAINST),
        _task.opened_at >= of.since,
        _task.opened_at < of.until,
        _task.opened_at <= of.as_of,
    )
    told = _grouped(when, and_(narrowed(of), made), [func.count().label("made")])
    return told.join(table(Task), _task.visit_id == _visit.id)


def _note_complaints(one: Counts, row: Any) -> None:
    one.complaints += row.made
