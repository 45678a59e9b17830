"""抽查: each visit that ends gets its lot; which are asked about, the seed of the month says."""

from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import and_, func, or_, select
from sqlmodel import Session

from models import agenda
from models.agenda import DueKind
from models.base import add, change, table
from models.lifecycle import begin
from models.operations.calling_back import seed_of
from models.reads.standing import HOUSE
from models.rules.hours import at, today
from models.rules.lottery import drawn_places, hour_after, line_of
from models.tables.checks import CheckStatus, Lot, SpotCheck
from models.tables.records import AuditRow
from models.tables.visits import Visit
from models.words import Came

_lot, _check, _row = table(Lot).c, table(SpotCheck).c, table(AuditRow).c
_VAIN = or_(
    _check.status == CheckStatus.UNREACHED,
    and_(_check.status == CheckStatus.ANSWERED, _check.came == Came.UNSURE),
)
"""Nobody was reached, or nobody remembers."""


def draw_for(session: Session, visit: Visit, *, now: datetime) -> None:
    """The visit has ended: it takes the next place in the line of its worker and project in this
    month. Nothing of it can be seen by whoever came.
    """
    month = today(now).replace(day=1)
    line = line_of(visit.worker_id, visit.project_id)
    ended = (_lot.month == month) & (_lot.line == line)
    place = session.scalar(select(func.count()).select_from(table(Lot)).where(ended)) or 0
    add(session, Lot(visit_id=visit.id, month=month, line=line, place=place))
    _draw(session, month, line, now=now)


def draw_instead(session: Session, visit_id: int, *, now: datetime) -> None:
    """Nobody could answer for that visit: the next one in its line is asked about."""
    lot = session.get(Lot, visit_id)
    if lot is not None:
        _draw(session, lot.month, lot.line, now=now)


def month_is_over(session: Session, month: int, *, now: datetime) -> None:
    """Whoever had too few visits for a whole window has one drawn all the same."""
    first = date(month // 100, month % 100, 1)
    for line in session.scalars(select(_lot.line).where(_lot.month == first).distinct()).all():
        _draw(session, first, line, now=now)


def _draw(session: Session, month: date, line: str, *, now: datetime) -> None:
    """Whatever of this line is to be drawn by now and was not."""
    rows = session.execute(
        select(_lot.visit_id, _check.id.label("check"), _VAIN.label("vain"))
        .join_from(table(Lot), table(SpotCheck), _check.visit_id == _lot.visit_id, isouter=True)
        .where(_lot.month == month, _lot.line == line)
        .order_by(_lot.place)
    ).all()
    seed = seed_of(session, month, now=now)
    vain = [place for place, row in enumerate(rows) if row.vain]
    over = today(now).replace(day=1) > month
    for place in sorted(drawn_places(seed, line, len(rows), vain=vain, over=over)):
        if rows[place].check is None:
            visit_id = rows[place].visit_id
            change(session, Lot, _lot.visit_id == visit_id, drawn=True)
            _look_into(session, visit_id, seed, now=now)


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
    given_up = select(_check.visit_id).join(table(Lot), _lot.visit_id == _check.visit_id)
    lots = select(Lot).where(_lot.month == first).order_by(_lot.line, _lot.place)
    for lot in session.scalars(lots):
        visits.setdefault(lot.line, []).append(lot.visit_id)
        drawn += [lot.visit_id] if lot.drawn else []
    return {
        "month": f"{first:%Y-%m}",
        "sealed": facts["draw_begun"]["sealed"],
        "seed": facts["draw_shown"]["seed"],
        "visits": visits,
        "vain": sorted(session.scalars(given_up.where(_VAIN, _lot.month == first))),
        "drawn": sorted(drawn),
    }


def _look_into(session: Session, visit_id: int, seed: bytes, *, now: datetime) -> None:
    check = begin(session, SpotCheck(visit_id=visit_id, changed_at=now), by=HOUSE, now=now)
    days, hour = hour_after(seed, visit_id)
    moment = at(today(now) + timedelta(days=days), time(hour))
    agenda.plan(session, DueKind.ASK_CHECK, check.id, moment)
