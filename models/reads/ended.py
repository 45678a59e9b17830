"""Which visits are meant: those that ended within days, whose and where, as it was known when."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, and_, exists, true

from models.base import table
from models.tables.orders import Order
from models.tables.providers import Project
from models.tables.records import AuditRow
from models.tables.visits import Visit, VisitStatus
from models.words import Group

_visit, _order, _project = table(Visit).c, table(Order).c, table(Project).c
_row = table(AuditRow).c


@dataclass(frozen=True, slots=True)
class Slice:
    """Visits that ended from `since` on and before `until`; each of the others narrows them."""

    since: datetime
    until: datetime
    providers: frozenset[int] = frozenset()
    projects: frozenset[int] = frozenset()
    service: str = ""
    area_code: str = ""
    """The beginning of a place's code."""
    group: Group | None = None
    """By which the order was granted; those that others look down on are one with the others."""
    as_of: datetime | None = None
    """As it was known then: whatever was said or decided later is left out."""


def within(of: Slice) -> ColumnElement[bool]:
    """Visits that ended in these days, with their order and contract; as of a moment those of which
    the chain says that it was told by then.
    """
    told = and_(_visit.finished_at >= of.since, _visit.finished_at < of.until, narrowed(of))
    if of.as_of is None:
        return told
    over = exists().where(
        _row.object_type == "visit",
        _row.object_id == _visit.id,
        _row.act == "move",
        _row.facts["to"].as_string() == VisitStatus.DONE,
        _row.at <= of.as_of,
    )
    return and_(told, over)


def narrowed(of: Slice) -> ColumnElement[bool]:
    """Whose, under which contract, for which service and where, whenever it was."""
    told: list[ColumnElement[bool]] = [true()]
    told += [_project.provider_id.in_(of.providers)] if of.providers else []
    told += [_visit.project_id.in_(of.projects)] if of.projects else []
    told += [_order.service_code == of.service] if of.service else []
    place = _order.area_code.startswith(of.area_code, autoescape=True)
    return and_(*told, *([place] if of.area_code else []))
