"""长期的钟点: the hours that a standing order will want of whoever comes to it, before they are
booked. Nobody else is offered them: a visit that comes once never takes a familiar face away.
"""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import takewhile
from typing import Any

from sqlalchemy import select
from sqlmodel import Session

from models.base import table
from models.reads.catalogue import figures
from models.rules.hours import today
from models.rules.plans import Series, occurrences
from models.rules.scheduling import Span, Timetable
from models.rules.workdays import PUBLISHED, Calendar
from models.tables.orders import Order
from models.tables.plans import Plan, PlanDate
from models.tables.providers import Worker
from models.tables.visits import LIVE_VISIT, Visit, VisitStatus

_visit, _order, _plan, _worker = (table(kind).c for kind in (Visit, Order, Plan, Worker))
_date = table(PlanDate).c
CAME = (*LIVE_VISIT, VisitStatus.DONE, VisitStatus.CLOSED)
A_DAY = timedelta(days=1)


def with_regular_hours(
    session: Session,
    tables: dict[int, Timetable],
    since: datetime,
    until: datetime,
    *,
    besides: int | None,
) -> dict[int, Timetable]:
    """These timetables, with the regular hours of others taken as well."""
    calendar = next((one.calendar for one in tables.values()), PUBLISHED)
    held = held_spans(session, tables, since, until, besides=besides, calendar=calendar)
    return tables | {
        worker: replace(tables[worker], busy=[*tables[worker].busy, *spans])
        for worker, spans in held.items()
    }


def held_spans(
    session: Session,
    workers: Collection[int],
    since: datetime,
    until: datetime,
    *,
    besides: int | None,
    calendar: Calendar = PUBLISHED,
) -> dict[int, list[Span]]:
    """Worker → the hours between two moments that standing orders will want of them, as far ahead
    of the visit that each has now as `reserved_days` says. The order `besides` is not kept from
    hours of its own, nor from whoever comes to it by those of another: between two standing orders
    the first has it.
    """
    ahead = timedelta(days=figures(session, today(since))["reserved_days"])
    rows = session.execute(_regular(workers, since - ahead - A_DAY, until, besides)).all()
    changed = _otherwise(session, {row.plan_id for row in rows})
    found: dict[int, list[Span]] = defaultdict(list)
    for row in rows:
        series = Series(row.rule, row.anchor, row.minute, row.ends_on, calendar,
                        tuple(changed[row.plan_id]))  # fmt: skip
        spans = _to_come(row, series, Span(since, until), ahead)
        if spans and row.status in LIVE_VISIT:
            found[row.worker_id] += spans
    if found and (own := _comes_to(session, besides)):
        return {worker: spans for worker, spans in found.items() if worker not in own}
    return found


def _regular(
    workers: Collection[int], since: datetime, until: datetime, besides: int | None
) -> Any:
    """The visits that standing orders have of these workers now, each with its plan."""
    now_wanted = (_order.id == _visit.order_id) & (_order.occurrence == _visit.occurrence)
    return (
        select(
            _worker.id.label("worker_id"), _visit.start, _visit.busy_from, _visit.busy_until,
            _visit.status, _plan.id.label("plan_id"), _plan.rule, _plan.anchor, _plan.minute,
            _plan.ends_on, _plan.stands_for,
        )
        .join_from(table(Worker), table(Visit), _visit.carer_id == _worker.person_id)
        .join(table(Order), now_wanted)
        .join(table(Plan), _plan.order_id == _order.id)
        .where(
            _worker.id.in_(workers),
            _visit.busy_from.between(since, until),
            _order.id.is_distinct_from(besides),
        )
    )  # fmt: skip


def _otherwise(session: Session, plans: set[int]) -> dict[int, list[tuple[date, datetime | None]]]:
    """Plan → its days on which it is otherwise."""
    found: dict[int, list[tuple[date, datetime | None]]] = defaultdict(list)
    told = select(_date.plan_id, _date.on, _date.start).where(_date.plan_id.in_(plans))
    for row in session.execute(told.order_by(_date.on)) if plans else ():
        found[row.plan_id].append((row.on, row.start))
    return found


def _to_come(row: Any, series: Series, window: Span, ahead: timedelta) -> list[Span]:
    """The days after the visit that is booked, each with the way that this one has."""
    later = occurrences(series, max(row.stands_for, today(row.start)))
    before, after = row.start - row.busy_from, row.busy_until - row.start
    last = min(row.start + ahead, window.end + before)
    coming = takewhile(lambda one: one.start <= last, later)
    spans = (Span(one.start - before, one.start + after) for one in coming)
    return [span for span in spans if span.touches(window)]


def _comes_to(session: Session, order_id: int | None) -> set[int]:
    """The posts of whoever came last to a standing order."""
    last = (
        select(_visit.carer_id)
        .join_from(table(Visit), table(Plan), _plan.order_id == _visit.order_id)
        .where(_visit.order_id == order_id, _visit.status.in_(CAME))
        .order_by(_visit.id.desc())
        .limit(1)
    )
    theirs = select(_worker.id).where(_worker.person_id == last.scalar_subquery())
    return set(session.scalars(theirs)) if order_id is not None else set()
