"""明年买什么: what people could not get, with the price at which it could be bought."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from sqlalchemy import Select, select
from sqlmodel import Session

from models.base import table
from models.reads.demand import Span, by_county
from models.reads.prices import price
from models.reads.qualifying import qualified
from models.rules.demand import MONTHS, Line
from models.tables.providers import (
    Project,
    ProjectArea,
    ProjectService,
    ProjectStatus,
    Provider,
)

_project, _area, _item = table(Project).c, table(ProjectArea).c, table(ProjectService).c


class Price(NamedTuple):
    """Of one visit, by a contract in force of a qualified organisation."""

    fen: int
    project_id: int
    contract: str
    house: str
    here: bool
    """It serves that very county; else it is the cheapest elsewhere."""


class _Contract(NamedTuple):
    fen: int
    project_id: int
    contract: str
    house: str
    services: frozenset[str]
    areas: tuple[str, ...]

    def serves(self, county: str) -> bool:
        return any(a.startswith(county) or county.startswith(a) for a in self.areas)


def twelve_months(area: str, on: date) -> Span:
    """This month and the eleven before it."""
    first = on.replace(day=1)
    for _ in range(MONTHS - 1):
        first = (first - timedelta(days=1)).replace(day=1)
    return Span(area, first, on)


def lines(session: Session, area: str, on: date) -> list[Line]:
    """One a service and county, of the twelve months before; in no order."""
    found = by_county(session, twelve_months(area, on))
    priced = prices(session, ((service, county) for service, county, *_ in found), on)
    return [
        Line(service, county, people, wishes, sold.fen if sold else None)
        for service, county, people, wishes in found
        for sold in (priced[service, county],)
    ]


def prices(
    session: Session, wanted: Iterable[tuple[str, str]], on: date
) -> dict[tuple[str, str], Price | None]:
    """The cheapest for each (service, county): of the contracts there, else of all; None where
    nobody who is qualified has one for that service.
    """
    contracts = sorted(_contracts(session, on))
    return {pair: _cheapest(contracts, *pair) for pair in wanted}


def _cheapest(contracts: list[_Contract], service: str, county: str) -> Price | None:
    selling = [one for one in contracts if service in one.services]
    near = [one for one in selling if one.serves(county)]
    return next((Price(*one[:4], here=bool(near)) for one in near or selling), None)


def _contracts(session: Session, on: date) -> list[_Contract]:
    """Those in force on that day, of organisations that may be given public work."""
    house = table(Provider).c
    rows = session.execute(
        select(_project.id, _project.name, price(on), _project.provider_id, house.name)
        .join_from(table(Project), table(Provider), house.id == _project.provider_id)
        .where(_project.status == ProjectStatus.IN_CONTRACT)
        .where(_project.starts_on <= on, _project.ends_on >= on)
    ).all()
    good = qualified(session, {row.provider_id for row in rows}, on)
    services = _listed(session, select(_item.project_id, _item.service_code))
    areas = _listed(session, select(_area.project_id, _area.area_code))
    return [
        _Contract(fen, number, name, by, frozenset(services[number]), tuple(areas[number]))
        for number, name, fen, provider, by in rows
        if provider in good and number in services and number in areas
    ]


def _listed(session: Session, statement: Select[tuple[int, str]]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = defaultdict(list)
    for number, told in session.execute(statement):
        found[number].append(told)
    return dict(found)
