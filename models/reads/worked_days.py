"""Which days are worked in a place, as far as somebody here entered it."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import func, select
from sqlmodel import Session

from models.base import table
from models.rules.hours import today
from models.rules.workdays import HOLIDAY, Calendar
from models.tables.days_off import DayOff
from models.tables.orders import Order
from models.tables.visits import Visit, VisitStatus

_day, _visit, _order = table(DayOff).c, table(Visit).c, table(Order).c


def calendar_of(session: Session, place: str) -> Calendar:
    """The days of a place: its own rows, else those of the places above it."""
    rows = session.execute(
        select(_day.day, _day.hours_row)
        .where(_day.area_code.in_(_above(place)))
        .order_by(func.length(_day.area_code))
    )
    return Calendar({row.day: row.hours_row for row in rows})


def day_off_of(session: Session, visit_id: int) -> DayOff | None:
    """What was entered for the place and the day of a visit, if it is off."""
    row = session.execute(
        select(_visit.start, _order.area_code)
        .join_from(table(Visit), table(Order), _order.id == _visit.order_id)
        .where(_visit.id == visit_id)
    ).first()
    return _off(session, row.area_code, today(row.start)) if row else None


def put_off(session: Session, visit_id: int) -> DayOff | None:
    """The day off for which this visit is where it is: the one before it was called off for it."""
    visit = session.get_one(Visit, visit_id)
    before = session.scalar(
        select(_visit.id)
        .where(_visit.order_id == visit.order_id, _visit.occurrence == visit.occurrence)
        .where(_visit.id < visit.id, _visit.status == VisitStatus.CANCELLED)
        .order_by(_visit.id.desc())
        .limit(1)
    )
    return day_off_of(session, before) if before else None


def newest_off(session: Session, place: str) -> DayOff | None:
    """What was entered last of all that touches the place."""
    rows = select(DayOff).where(_day.area_code.in_(_above(place)), _day.hours_row >= HOLIDAY)
    return session.scalars(rows.order_by(_day.at.desc(), _day.id.desc()).limit(1)).first()


def _off(session: Session, place: str, day: date) -> DayOff | None:
    nearest = session.scalars(
        select(DayOff)
        .where(_day.area_code.in_(_above(place)), _day.day == day)
        .order_by(func.length(_day.area_code).desc())
        .limit(1)
    ).first()
    return nearest if nearest is not None and nearest.hours_row >= HOLIDAY else None


def entered(session: Session, places: Sequence[str], year: int) -> list[DayOff]:
    """What holds anywhere in these places in a year, and above them."""
    seen = {one for place in places for one in _above(place)}
    first, last = date(year, 1, 1), date(year, 12, 31)
    rows = session.scalars(
        select(DayOff).where(_day.day.between(first, last)).order_by(_day.day, _day.area_code)
    )
    return [row for row in rows if row.area_code in seen or row.area_code.startswith(tuple(places))]


def place_of_all(places: Sequence[str]) -> str:
    """The place that holds all of these: the digits that they share.

    >>> place_of_all(["630102001001", "630102002"]), place_of_all([])
    ('63010200', '')
    """
    if not places:
        return ""
    first, last = min(places), max(places)
    shared = (n for n, (a, b) in enumerate(zip(first, last, strict=False)) if a != b)
    return first[: next(shared, len(first))]


def _above(place: str) -> list[str]:
    """The place and all that hold it, a county's six digits and a prefecture's four among them."""
    return [place[:n] for n in range(len(place) + 1)]
