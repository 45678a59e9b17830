"""满意度 of whatever is asked for, from what stands in the tables (rules/two_roads.py): one
statement, streamed, for a whole cube.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Exists, Select, and_, exists, func, or_, select, true
from sqlalchemy.sql.selectable import Subquery
from sqlmodel import Session

from models.base import Seconds, table
from models.reads.catalogue import figures
from models.reads.decided import groups_of, plain_group
from models.reads.ended import Slice, within
from models.rules.contentment import Answer
from models.rules.hours import today
from models.rules.two_roads import Heard, Satisfaction, weigh
from models.tables.checks import CheckStatus, SpotCheck
from models.tables.exclusions import Exclusion, ExclusionStatus
from models.tables.orders import Order
from models.tables.proofs import Hold, HoldStatus
from models.tables.providers import Project, Provider
from models.tables.visits import Answer as Said
from models.tables.visits import Rating, Visit
from models.words import Came, Group, Outcome

COUNTY, TOWNSHIP = 6, 9
"""Digits of a place's code."""
BATCH = 2_000

_visit, _order, _project = table(Visit).c, table(Order).c, table(Project).c
_rating, _said, _check = table(Rating).c, table(Said).c, table(SpotCheck).c
_hold, _aside, _provider = table(Hold).c, table(Exclusion).c, table(Provider).c


class By(StrEnum):
    """What each line of a cube is about."""

    ALL = "all"
    PROVIDER = "provider"
    PROJECT = "project"
    SERVICE = "service"
    COUNTY = "county"
    TOWNSHIP = "township"
    GROUP = "group"


_KEYS: dict[By, Any] = {
    By.ALL: true(),
    By.PROVIDER: _project.provider_id,
    By.PROJECT: _visit.project_id,
    By.SERVICE: _order.service_code,
    By.COUNTY: func.substr(_order.area_code, 1, COUNTY),
    By.TOWNSHIP: func.substr(_order.area_code, 1, TOWNSHIP),
    By.GROUP: _visit.order_id,
}
Ways = Mapping[str, Any]
"""Names of ways of cutting, and the column by which each cuts."""
Cubes = dict[str, dict[Any, Satisfaction]]
"""By way, and by what it cuts into."""


def score(session: Session, of: Slice) -> Satisfaction:
    """What can be said of all these visits together."""
    if of.group is not None:
        told = cube(session, replace(of, group=None), By.GROUP)
        return told.get(plain_group(of.group)) or nothing(session, of)
    return cube(session, of, By.ALL).get(True) or nothing(session, of)


def nothing(session: Session, of: Slice) -> Satisfaction:
    """What is told where no visit ended."""
    return weigh((), enough=_figures(session, of)["enough_people"])


def cube(session: Session, of: Slice, by: By) -> dict[Any, Satisfaction]:
    """The same for each provider, project, service, place or group of them; `of.group` is told by
    `score` alone.
    """
    return cubes_within(session, of, By.ALL, by).get(True, {})


def cubes_within(
    session: Session, of: Slice, outer: By, by: By
) -> dict[Any, dict[Any, Satisfaction]]:
    """A cube for each line of another."""
    heard: dict[Any, dict[Any, list[Heard]]] = defaultdict(lambda: defaultdict(list))
    for row in _rows(session, of, {"outer": _KEYS[outer], "inner": _KEYS[by]}):
        heard[row.way_outer][row.way_inner].append(_heard(row))
    if by is By.GROUP:
        groups = groups_of(session, {order for parts in heard.values() for order in parts})
        heard = {key: _by_group(parts, groups) for key, parts in heard.items()}
    enough = _figures(session, of)["enough_people"]
    return {key: _weighed(parts, enough) for key, parts in heard.items()}


def cubes(session: Session, of: Slice, ways: Ways) -> Cubes:
    """The same visits cut in several ways, read once."""
    heard = _heard_by(session, of, ways)
    enough = _figures(session, of)["enough_people"]
    return {way: _weighed(parts, enough) for way, parts in heard.items()}


def _figures(session: Session, of: Slice) -> dict[str, int]:
    """Those in force on the day on which it is known."""
    return figures(session, today(of.as_of or of.until))


def _weighed(heard: Mapping[Any, list[Heard]], enough: int) -> dict[Any, Satisfaction]:
    return {key: weigh(rows, enough=enough) for key, rows in heard.items()}


def _heard_by(session: Session, of: Slice, ways: Ways) -> dict[str, dict[Any, list[Heard]]]:
    heard: dict[str, dict[Any, list[Heard]]] = {way: defaultdict(list) for way in ways}
    for row in _rows(session, of, ways):
        told = _heard(row)
        for way, key in zip(ways, row, strict=False):
            heard[way][key].append(told)
    return heard


def _by_group(
    heard: Mapping[int, list[Heard]], groups: Mapping[int, Group]
) -> dict[Any, list[Heard]]:
    found: dict[Any, list[Heard]] = defaultdict(list)
    for order_id, rows in heard.items():
        found[groups[order_id]] += rows
    return found


def _heard(row: Any) -> Heard:
    outcome = row.spoken or row.outcome
    told = row.stars is not None or outcome in (Outcome.PARTLY, Outcome.NOT)
    hand = row.how or row.hand
    who, times = row.person_id, row.times
    said = Answer(who, row.stars, outcome, hand, bool(row.door), times) if told else None
    seen = None
    if row.seen_how is not None:
        seen = Answer(who, row.seen_stars, row.seen_outcome, row.seen_how, times=times)
    counts = said if not row.proved_false else None
    aside = bool(row.aside) and counts is not None
    return Heard(who, counts, aside, seen, times, came=not row.proved_false)


def _rows(session: Session, of: Slice, ways: Ways) -> Iterator[Any]:
    """Visits of one person of which the very same is known are one row; its keys come first."""
    stars, spoken, false = _stars(of), _spoken(of), _proved_false(of)
    doors = _figures(session, of)["door_minutes"] * 60
    what = {
        "person_id": _visit.person_id,
        "stars": stars.c.stars,
        "outcome": stars.c.outcome,
        "how": stars.c.how,
        "door": Seconds(stars.c.rated_at) - Seconds(_visit.finished_at) <= doors,
        "aside": stars.c.aside,
        "spoken": spoken.c.outcome,
        "hand": spoken.c.how,
        "seen_stars": _check.stars,
        "seen_outcome": _check.outcome,
        "seen_how": _check.how,
        "proved_false": false,
    }
    keys = [key.label(f"way_{way}") for way, key in ways.items()]
    each = (
        select(*keys, *(one.label(name) for name, one in what.items()))
        .join_from(table(Visit), table(Project), _project.id == _visit.project_id)
        .join(table(Provider), _provider.id == _project.provider_id)
        .join(table(Order), _order.id == _visit.order_id)
        .outerjoin(stars, stars.c.visit_id == _visit.id)
        .outerjoin(spoken, spoken.c.visit_id == _visit.id)
        .outerjoin(table(SpotCheck), and_(_check.visit_id == _visit.id, _answered(of)))
        .where(within(of), or_(~false, _check.id.is_not(None)))
        .subquery()
    )
    statement = select(*each.c, func.count().label("times")).group_by(*each.c)
    options = {"yield_per": BATCH}
    yield from session.connection().execute(statement, execution_options=options)


def _known(of: Slice, moment: Any) -> ColumnElement[bool]:
    return true() if of.as_of is None else moment <= of.as_of


def _stars(of: Slice) -> Subquery:
    """The stars of each visit that counted then, and whether two people have set them aside."""
    later = table(Rating).alias("later").c
    again = exists().where(
        later.visit_id == _rating.visit_id, later.id > _rating.id, _known(of, later.rated_at)
    )
    lifted = and_(_aside.status == ExclusionStatus.LIFTED, _known(of, _aside.changed_at))
    since = and_(_aside.agreed_at.is_not(None), _known(of, _aside.agreed_at))
    agreed = exists().where(_aside.rating_id == _rating.id, since, ~lifted)
    return (
        select(_rating.visit_id, _rating.stars, _rating.outcome, _rating.how, _rating.rated_at,
               agreed.label("aside"))
        .where(and_(_known(of, _rating.rated_at), ~again) if of.as_of else _rating.live)
        .subquery()
    )  # fmt: skip


def _spoken(of: Slice) -> Subquery:
    """What was said last of the work of each visit."""
    later = table(Said).alias("later_said").c
    again = exists().where(
        later.visit_id == _said.visit_id, later.id > _said.id, _known(of, later.at)
    )
    rows: Select[Any] = select(_said.visit_id, _said.outcome, _said.how)
    return rows.where(_known(of, _said.at), ~again).subquery()


def _answered(of: Slice) -> ColumnElement[bool]:
    real = and_(_check.status == CheckStatus.ANSWERED, _check.came != Came.UNSURE)
    return and_(real, _known(of, _check.changed_at))


def _proved_false(of: Slice) -> Exists:
    """Nobody was there, or it does not count: no stars of it do."""
    upheld = and_(_hold.status == HoldStatus.UPHELD, _known(of, _hold.changed_at))
    return exists().where(_hold.visit_id == _visit.id, upheld)
