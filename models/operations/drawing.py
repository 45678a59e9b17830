"""抽查: each visit that ends gets its lot; which are asked about, the seed of the month says."""

from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import func, select
from sqlmodel import Session

from models import agenda
from models.agenda import DueKind
from models.base import add, change, table
from models.lifecycle import begin
from models.operations.calling_back import seed_of, show_seed
from models.reads.standing import HOUSE
from models.rules.hours import at, today
from models.rules.lottery import hour_after, is_drawn, left_over
from models.tables.checks import Lot, SpotCheck
from models.tables.records import AuditRow
from models.tables.visits import Visit

_lot, _row = table(Lot).c, table(AuditRow).c


def draw_for(session: Session, visit: Visit, *, now: datetime) -> None:
    """The visit has ended: it takes the next place among its worker's of this month. Nothing of
    it can be seen by whoever came.
    """
    month = today(now).replace(day=1)
    mine = (_lot.month == month) & (_lot.worker_id == visit.worker_id)
    place = session.scalar(select(func.count()).select_from(table(Lot)).where(mine)) or 0
    seed = seed_of(session, month, now=now)
    drawn = is_drawn(seed, visit.worker_id, place)
    lot = Lot(visit_id=visit.id, month=month, worker_id=visit.worker_id, place=place, drawn=drawn)
    add(session, lot)
    if drawn:
        _check(session, visit.id, seed, now=now)


def month_is_over(session: Session, month: int, *, now: datetime) -> None:
    """Whoever had too few visits for a whole window has one drawn all the same; then the seed is
    shown.
    """
    first = date(month // 100, month % 100, 1)
    seed = seed_of(session, first, now=now)
    counts = session.execute(
        select(_lot.worker_id, func.count()).where(_lot.month == first).group_by(_lot.worker_id)
    ).all()
    for worker_id, count in counts:
        if (place := left_over(seed, worker_id, count)) is None:
            continue
        mine = (_lot.month == first) & (_lot.worker_id == worker_id) & (_lot.place == place)
        visit_id = session.scalars(select(_lot.visit_id).where(mine)).one()
        change(session, Lot, mine, drawn=True)
        _check(session, visit_id, seed, now=now)
    show_seed(session, month, now=now)


def file_of(session: Session, first: date) -> dict[str, Any] | None:
    """Everything by which the draw of a month can be repeated; None until its seed was shown.
    Visits and workers are numbers, and nobody has a name.
    """
    month = first.year * 100 + first.month
    told = (_row.object_type == "draw") & (_row.object_id == month)
    rows = session.execute(select(_row.act, _row.facts).where(told))
    facts = {row.act: row.facts for row in rows}
    if "draw_shown" not in facts:
        return None
    visits: dict[str, list[int]] = {}
    drawn = []
    lots = select(Lot).where(_lot.month == first).order_by(_lot.worker_id, _lot.place)
    for lot in session.scalars(lots):
        visits.setdefault(str(lot.worker_id), []).append(lot.visit_id)
        drawn += [lot.visit_id] if lot.drawn else []
    return {
        "month": f"{first:%Y-%m}",
        "sealed": facts["draw_begun"]["sealed"],
        "seed": facts["draw_shown"]["seed"],
        "visits": visits,
        "drawn": sorted(drawn),
    }


def _check(session: Session, visit_id: int, seed: bytes, *, now: datetime) -> None:
    check = begin(session, SpotCheck(visit_id=visit_id, changed_at=now), by=HOUSE, now=now)
    days, hour = hour_after(seed, visit_id)
    moment = at(today(now) + timedelta(days=days), time(hour))
    agenda.plan(session, DueKind.ASK_CHECK, check.id, moment)
