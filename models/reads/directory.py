"""机构名录: the organisations that serve a place, as anybody may know them."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import or_, select, true
from sqlmodel import Session

from models.base import table
from models.reads.appointments import in_contract, served
from models.reads.candidates import area_chain
from models.reads.places import place_names
from models.reads.qualifying import qualified
from models.reads.reckoned import reckoned_on, told_of
from models.rules.hours import today
from models.rules.two_roads import Satisfaction
from models.tables.providers import Project, ProjectArea, ProjectService, Provider

_project, _provider = table(Project).c, table(Provider).c
_area, _item = table(ProjectArea).c, table(ProjectService).c


@dataclass(frozen=True, slots=True)
class Listed:
    """One organisation; nothing of its workers, nothing of those it serves."""

    id: int
    name: str
    rating: int
    phone: str
    services: tuple[str, ...]
    places: tuple[str, ...]
    qualified: bool
    told: Satisfaction
    """Of the year before the last midnight."""
    known_on: date | None
    """The day that began then."""


def houses_for(session: Session, area_code: str, *, now: datetime) -> list[tuple[int, str]]:
    """Number and name of the organisations with a contract for a place, by name; of all of them
    where no place is named.
    """
    here = _area.area_code.in_(area_chain(area_code)) if area_code else true()
    rows = session.execute(
        select(_provider.id, _provider.name)
        .join_from(table(Provider), table(Project), _project.provider_id == _provider.id)
        .join(table(ProjectArea), _area.project_id == _project.id)
        .where(here, in_contract(today(now)))
        .order_by(_provider.name)
        .distinct()
    )
    return [(row.id, row.name) for row in rows]


def houses_within(session: Session, places: Collection[str], on: date) -> list[tuple[int, str]]:
    """Number and name of the organisations with a contract for any of these places, a part of them
    or more than them, by name.
    """
    wider = {code for place in places for code in area_chain(place)}
    narrower = (_area.area_code.startswith(place) for place in places)
    rows = session.execute(
        select(_provider.id, _provider.name)
        .join_from(table(Provider), table(Project), _project.provider_id == _provider.id)
        .join(table(ProjectArea), _area.project_id == _project.id)
        .where(or_(_area.area_code.in_(wider), *narrower), in_contract(on))
        .order_by(_provider.name)
        .distinct()
    )
    return [(row.id, row.name) for row in rows]


def listed(session: Session, provider_id: int, *, now: datetime) -> Listed | None:
    """One of them; None for an organisation without a contract today."""
    provider, on = session.get(Provider, provider_id), today(now)
    places = served(session, provider_id, on)
    if provider is None or not places:
        return None
    services = session.scalars(
        select(_item.service_code)
        .join_from(table(ProjectService), table(Project), _project.id == _item.project_id)
        .where(_project.provider_id == provider_id, in_contract(on))
        .order_by(_item.service_code)
        .distinct()
    )
    return Listed(
        id=provider.id,
        name=provider.name,
        rating=provider.rating,
        phone=provider.phone or "",
        services=tuple(services),
        places=tuple(sorted(place_names(session, places).values())),
        qualified=bool(qualified(session, {provider_id}, on)),
        told=told_of(session, {provider_id}, now=now)[provider_id],
        known_on=reckoned_on(session),
    )
