"""点不到的菜: how many people of a place wanted what they could not get, each counted once."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, case, distinct, func, select
from sqlmodel import Session

from models.base import table
from models.rules.names import masked
from models.tables.demand import Lacking, Longing
from models.tables.people import Person

_longing, _person = table(Longing).c, table(Person).c
COUNTY_DIGITS = 6


@dataclass(frozen=True, slots=True)
class Span:
    """Months of a place: the first day of the first month, and any day of the last."""

    area_code: str
    since: date
    until: date


@dataclass(frozen=True, slots=True)
class Gap:
    """One service that people of a place could not get."""

    service: str
    """Empty: something that is not on the menu."""
    people: int
    wishes: int
    """(person, month) pairs."""
    asked: int
    """People who said themselves that they want it."""
    why: dict[Lacking, int] = field(default_factory=dict)
    """People by the reason; somebody may have met several."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """One row behind a figure, for a supervisor."""

    who: str
    """Masked; a dash for somebody who has gone."""
    why: Lacking
    asked: bool
    month: date
    noted_at: datetime


def gaps(session: Session, area: str, since: date, until: date) -> list[Gap]:
    """By service, the most people first. A person is counted once in each figure, however many
    months they waited, also after they were forgotten.
    """
    within = _within(Span(area, since, until))
    people, said = func.count(distinct(_longing.person_id)), _said()
    rows = session.execute(
        select(_longing.service_code, people.label("people"), func.count().label("wishes"), said)
        .where(*within)
        .group_by(_longing.service_code)
    ).all()
    reasons: dict[str, dict[Lacking, int]] = defaultdict(dict)
    for service, why, count in session.execute(
        select(_longing.service_code, _longing.why, people)
        .where(*within)
        .group_by(_longing.service_code, _longing.why)
    ):
        reasons[service][why] = count
    found = [Gap(row.service_code, row.people, row.wishes, row.asked, reasons[row.service_code])
             for row in rows]  # fmt: skip
    return sorted(found, key=lambda gap: (-gap.people, -gap.wishes, gap.service))


def by_group(session: Session, span: Span, service: str) -> list[tuple[str, int]]:
    """(group, people), most first; the stigmatising ones are among the others."""
    return _counts(session, _longing.group, [*_within(span), _longing.service_code == service])


def by_place(session: Session, span: Span, service: str) -> list[tuple[str, int]]:
    """(place one step below, people), most first; whoever lives right there under the place."""
    deeper = next((n for n in (4, 6, 9, 12) if n > len(span.area_code)), 12)
    place = func.substr(_longing.area_code, 1, deeper)
    return _counts(session, place, [*_within(span), _longing.service_code == service])


def wanted(session: Session, span: Span, service: str, *, skip: int, limit: int) -> list[Wanted]:
    """The rows behind a figure, newest first, without anybody's name."""
    rows = session.execute(
        select(_person.name, _longing.why, _longing.asked, _longing.month, _longing.noted_at)
        .join_from(table(Longing), table(Person), _person.id == _longing.person_id)
        .where(*_within(span), _longing.service_code == service)
        .order_by(_longing.month.desc(), _longing.id.desc())
        .offset(skip)
        .limit(limit)
    )
    return [Wanted(masked(name), *told) for name, *told in rows]


def by_county(session: Session, span: Span) -> list[tuple[str, str, int, int]]:
    """(service, county, people, (person, month) pairs) of what is on the menu."""
    county = func.substr(_longing.area_code, 1, COUNTY_DIGITS)
    rows = session.execute(
        select(
            _longing.service_code, county, func.count(distinct(_longing.person_id)), func.count()
        )
        .where(*_within(span), _longing.service_code != "")
        .group_by(_longing.service_code, county)
    )
    return [(row[0], row[1], row[2], row[3]) for row in rows]


def _counts(
    session: Session, by: Any, conditions: Iterable[ColumnElement[bool]]
) -> list[tuple[str, int]]:
    people = func.count(distinct(_longing.person_id))
    rows = session.execute(select(by, people).where(*conditions).group_by(by)).all()
    return sorted(((str(name), count) for name, count in rows), key=lambda one: (-one[1], one[0]))


def _said() -> Any:
    """People who pressed the heart: whoever did not counts as nobody."""
    return func.count(distinct(case((_longing.asked.is_(True), _longing.person_id)))).label("asked")


def _within(span: Span) -> list[ColumnElement[bool]]:
    months = [_longing.month >= span.since, _longing.month <= span.until]
    return [_longing.area_code.startswith(span.area_code), *months]
