"""满意度 of each organisation in the year before the last midnight, as it was known then. It is
reckoned beside the writer (bot/reckoning.py) and read for the price of a row.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import asdict
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import select
from sqlmodel import Session

from models.base import among, table
from models.reads.ended import Slice
from models.reads.satisfaction import By, cube, cubes_within, nothing
from models.rules.contentment import Score
from models.rules.hours import at, today
from models.rules.two_roads import Satisfaction
from models.tables.reckoned import Reckoned

A_YEAR = timedelta(days=365)
"""So far back it is told how content people were."""
CUTS = (By.SERVICE, By.TOWNSHIP, By.GROUP)
"""What each organisation is told in parts by."""
WHOLE = ""
_reckoned = table(Reckoned).c


def reckon(session: Session, day: date) -> list[Reckoned]:
    """Everything that is kept of a day: read again later it is the same to the last digit, for
    whatever was said since is left out.
    """
    year = _before(day)
    lines = [Reckoned(day=day, way=By.ALL, told={})]
    whole = cube(session, year, By.PROVIDER).items()
    lines += [_line(day, By.PROVIDER, house, {WHOLE: told}) for house, told in whole]
    for way in CUTS:
        parts = cubes_within(session, year, By.PROVIDER, way).items()
        lines += [_line(day, way, house, told) for house, told in parts]
    return lines


def reckoned_on(session: Session) -> date | None:
    """The day that began at that midnight; None before there was one."""
    return session.scalars(select(_reckoned.day).where(_reckoned.way == By.ALL)).first()


def told_of(session: Session, houses: Collection[int], *, now: datetime) -> dict[int, Satisfaction]:
    """How content people were with each of them; of one of whom nobody was heard that too."""
    lines = _lines(session, By.PROVIDER, houses)
    nobody = nothing(session, _before(reckoned_on(session) or today(now)))
    return {one: _told(lines[one][WHOLE]) if one in lines else nobody for one in houses}


def parts_of(session: Session, house: int, way: By) -> dict[str, Satisfaction]:
    """The same of one organisation by service, place or group."""
    told = _lines(session, way, {house}).get(house, {})
    return {part: _told(one) for part, one in told.items()}


def first_difference(session: Session) -> str | None:
    """The first line that is kept and comes out otherwise when its day is reckoned again."""
    day = reckoned_on(session)
    if day is None:
        return None
    kept = _by_line(session.scalars(select(Reckoned).order_by(_reckoned.id)))
    again = _by_line(reckon(session, day))
    lines = (one for one in {**kept, **again} if kept.get(one) != again.get(one))
    return next((f"{way} of organisation {house} on {day}" for way, house in lines), None)


def _before(day: date) -> Slice:
    """The year that ended with that midnight."""
    midnight = at(day, time())
    return Slice(midnight - A_YEAR, midnight, as_of=midnight)


def _line(day: date, way: By, house: int, told: Mapping[Any, Satisfaction]) -> Reckoned:
    parts = {str(part): asdict(one) for part, one in told.items()}
    return Reckoned(day=day, way=way, provider_id=house, told=parts)


def _lines(session: Session, way: By, houses: Iterable[int]) -> dict[int, dict[str, Any]]:
    which = (_reckoned.way == way) & among(_reckoned.provider_id, houses)
    rows = session.execute(select(_reckoned.provider_id, _reckoned.told).where(which))
    return {row.provider_id: row.told for row in rows}


def _told(facts: Mapping[str, Any]) -> Satisfaction:
    roads = {road: Score(**facts[road]) for road in ("said", "raw", "checked")}
    return Satisfaction(**{**facts, **roads})


def _by_line(lines: Iterable[Reckoned]) -> dict[tuple[str, int | None], dict[str, Any]]:
    return {(one.way, one.provider_id): one.told for one in lines}
