"""培育: how an organisation stands that is brought up, and the sessions of a place."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, func, literal, or_, select
from sqlmodel import Session

from models.base import table
from models.reads.qualifying import shortfalls
from models.rules.names import masked
from models.tables.growing import Attendance, Growth, Incubation, Support, Topic, Training
from models.tables.people import Person
from models.tables.providers import Provider

_incubation, _training, _attendance = (table(t).c for t in (Incubation, Training, Attendance))
_support, _house = table(Support).c, table(Provider).c
YEARS = 3
"""Of support on one card."""


@dataclass(frozen=True, slots=True)
class Stand:
    """Its stage and who goes along with it."""

    id: int
    stage: Growth
    version: int
    mentor: str
    """Masked; a dash for nobody."""
    mine: bool
    """Whether the reader is the mentor."""


@dataclass(frozen=True, slots=True)
class GrowthCard:
    """An organisation as its supervisors and its managers see it."""

    provider_id: int
    name: str
    rating: int
    rating_source: str
    lacking: int
    """Requirements that are not met."""
    stand: Stand | None
    """None for one that nobody brings up."""
    held: int
    came: int
    """Sessions since it is brought up that took place, and those at which it was."""
    next: Training | None
    support: tuple[tuple[int, int, str], ...]
    """(year, fen, whose decision), newest first."""


@dataclass(frozen=True, slots=True)
class Gathering:
    """One session with everybody who should be there."""

    id: int
    on: date
    topic: Topic
    place: str
    off: bool
    houses: tuple[tuple[int, str, bool | None], ...]
    """(number, name, came); None: not noted yet."""


def growth_card(
    session: Session, provider_id: int, on: date, *, reader: int | None = None
) -> GrowthCard:
    house = session.get_one(Provider, provider_id, populate_existing=True)
    rows = select(Incubation).where(_incubation.provider_id == provider_id)
    row = session.scalars(rows).first()
    held, came, coming = _sessions(session, row, on) if row else (0, 0, None)
    given = session.execute(
        select(_support.year, _support.fen, _support.source)
        .where(_support.provider_id == provider_id)
        .order_by(_support.year.desc())
        .limit(YEARS)
    )
    return GrowthCard(
        provider_id=house.id,
        name=house.name,
        rating=house.rating,
        rating_source=house.rating_source or "",
        lacking=len(shortfalls(session, {provider_id}, on)[provider_id]),
        stand=_stand(session, row, reader) if row else None,
        held=held,
        came=came,
        next=coming,
        support=tuple((one.year, one.fen, one.source) for one in given),
    )


def brought_up(session: Session, area_code: str) -> list[tuple[int, str]]:
    """(number, name) of the organisations that are brought up by that place or one around it or in
    it, by name.
    """
    rows = session.execute(
        select(_house.id, _house.name)
        .join_from(table(Incubation), table(Provider), _house.id == _incubation.provider_id)
        .where(_near(_incubation.area_code, area_code))
        .where(_incubation.status.in_((Growth.SEED, Growth.GROWING, Growth.READY)))
        .order_by(_house.name, _house.id)
    )
    return [(row.id, row.name) for row in rows]


def sessions_of(session: Session, areas: list[str], *, limit: int) -> list[Training]:
    """Of these places and those in them, newest first."""
    mine = or_(*(_training.area_code.startswith(area) for area in areas))
    rows = select(Training).where(mine).order_by(_training.on.desc(), _training.id.desc())
    return list(session.scalars(rows.limit(limit)))


def session_card(session: Session, row: Training) -> Gathering:
    noted = dict(
        session.execute(
            select(_attendance.provider_id, _attendance.came).where(
                _attendance.training_id == row.id
            )
        ).all()
    )
    there = dict(brought_up(session, row.area_code))
    if missing := set(noted) - set(there):  # graduated or gone since
        gone = select(_house.id, _house.name).where(_house.id.in_(missing))
        there |= dict(session.execute(gone).all())
    houses = tuple((number, name, noted.get(number)) for number, name in there.items())
    return Gathering(row.id, row.on, row.topic, row.place, row.called_off_at is not None, houses)


def last_planned(session: Session, area_code: str) -> date | None:
    there = (_training.area_code == area_code) & _training.called_off_at.is_(None)
    last: date | None = session.scalar(select(func.max(_training.on)).where(there))
    return last


def _sessions(session: Session, row: Incubation, on: date) -> tuple[int, int, Training | None]:
    mine = [_near(_training.area_code, row.area_code), _training.called_off_at.is_(None)]
    noted = (
        select(func.count(), func.count().filter(_attendance.came.is_(True)))
        .join_from(table(Attendance), table(Training), _training.id == _attendance.training_id)
        .where(_attendance.provider_id == row.provider_id)
    )
    held, came = session.execute(noted).one()
    coming = select(Training).where(*mine, _training.on >= on).order_by(_training.on)
    return held, came, session.scalars(coming).first()


def _stand(session: Session, row: Incubation, reader: int | None) -> Stand:
    mentor = session.get(Person, row.mentor_id) if row.mentor_id else None
    name = masked(mentor.name) if mentor else "—"
    return Stand(row.id, row.status, row.version, name, row.mentor_id == reader)


def _near(column: Any, area_code: str) -> ColumnElement[bool]:
    """Of rows with a place: those in `area_code`, and those around it."""
    return or_(column.startswith(area_code), literal(area_code).startswith(column))
