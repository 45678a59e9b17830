"""A day as it stands, turned into a puzzle for a planner, and the answer turned back."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time
from itertools import pairwise
from typing import NamedTuple

from models.reads.dayplans import Ground, Planned
from models.rules.hours import at
from models.rules.insertion import fill
from models.rules.routes import Coming, Day, Hand, Routes, Stop, cost, known, left_out, way
from models.rules.scheduling import free_at
from models.rules.travel import Spot, minutes

MIDNIGHT = 24 * 60


class Change(NamedTuple):
    """A visit that goes to somebody else, or an order that gets one (visit 0)."""

    order_id: int
    visit_id: int
    worker_id: int
    project_id: int


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known besides the day itself."""

    takers: Mapping[int, Mapping[int, int]]
    """By order: worker → contract."""
    spots: Mapping[int, Spot]
    """By person."""
    last: Mapping[tuple[int, str], int]
    """(person, service) → the worker who came the last time."""
    figures: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Puzzle:
    """What is to be planned, and how it stands. A stop is an order, a hand a worker."""

    ground: Ground
    facts: Facts
    day: Day
    standing: Routes


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a plan would change, and what it would save."""

    solver: str
    workers: int
    visits: int
    minutes_before: int
    minutes_after: int
    same_before: int
    same_after: int
    left_out: int
    changes: tuple[Change, ...]


def puzzle(ground: Ground, facts: Facts) -> Puzzle:
    every = (*ground.visits, *ground.waiting)
    standing: dict[int, list[Coming]] = {worker: [] for worker in ground.people}
    for one in ground.visits:
        standing[one.worker_id].append(Coming(one.order_id, _minute(ground, one)))
    routes = {worker: tuple(route) for worker, route in standing.items()}
    spots = [facts.spots.get(one.person_id, Spot(one.area_code)) for one in every]
    spots += [facts.spots.get(person, Spot()) for person in ground.people.values()]
    ways = [[minutes(a, b, facts.figures) for b in spots] for a in spots]
    stops = {one.order_id: _stop(ground, facts, one, row) for row, one in enumerate(every)}
    hands = {
        worker: Hand(worker, row, 0, MIDNIGHT)
        for row, worker in enumerate(ground.people, start=len(every))
    }
    gaps = _gaps(stops, routes, ways, facts.figures["travel_minutes"])
    return Puzzle(ground, facts, Day(stops, hands, ways, gaps), routes)


def filled(one: Puzzle) -> Routes:
    """Nobody's visit moved; those that wait where there is room for them."""
    return fill(one.day, one.standing, [waiting.order_id for waiting in one.ground.waiting])


def outcome(one: Puzzle, found: Routes, solver: str) -> Outcome:
    """What `found` comes to; what is no better than moving nobody moves nobody."""
    booked = {visit.order_id for visit in one.ground.visits}
    calm = filled(one)
    if booked & left_out(one.day, found) or cost(one.day, found) >= cost(one.day, calm):
        found = calm
    same_before, asked = known(one.day, one.standing)
    return Outcome(
        solver=solver,
        workers=sum(map(bool, one.standing.values())),
        visits=asked,
        minutes_before=way(one.day, one.standing),
        minutes_after=way(one.day, found),
        same_before=same_before,
        same_after=known(one.day, found)[0],
        left_out=len(left_out(one.day, found)),
        changes=tuple(_changes(one, found)),
    )


def _changes(one: Puzzle, found: Routes) -> list[Change]:
    who = {coming.stop: worker for worker, route in found.items() for coming in route}
    return [
        Change(planned.order_id, planned.visit_id, worker, _contract(one, planned, worker))
        for planned in (*one.ground.visits, *one.ground.waiting)
        if (worker := who.get(planned.order_id)) is not None and worker != planned.worker_id
    ]


def _contract(one: Puzzle, planned: Planned, worker: int) -> int:
    return planned.project_id or one.facts.takers[planned.order_id][worker]


def _stop(ground: Ground, facts: Facts, one: Planned, row: int) -> Stop:
    """An hour that was told is a promise: it begins then and at no other minute."""
    minute = _minute(ground, one)
    might = () if one.fixed else facts.takers.get(one.order_id, {})
    able = {who for who in might if free_at(ground.hours[who], one.start, one.minutes, 0)}
    able |= {one.worker_id} if one.worker_id else set()
    expected = facts.last.get((one.person_id, one.service), one.worker_id)
    wanted = expected if expected in ground.people else one.worker_id
    return Stop(one.order_id, row, one.minutes, minute, minute, frozenset(able), wanted or None)


def _gaps(
    stops: Mapping[int, Stop], standing: Routes, ways: list[list[int]], least: int
) -> list[list[int]]:
    """As long as the way, and no shorter than what every visit keeps free before it; the way from
    home is the worker's own time. What stands already may stay, however narrow it is.
    """
    visits = len(stops)
    gaps = [
        [max(way, least) if here < visits and there < visits else 0
         for there, way in enumerate(row)]
        for here, row in enumerate(ways)
    ]  # fmt: skip
    for route in standing.values():
        for earlier, later in pairwise(route):
            a, b = stops[earlier.stop], stops[later.stop]
            room = max(0, later.start - earlier.start - a.minutes)
            gaps[a.row][b.row] = min(gaps[a.row][b.row], room)
    return gaps


def _minute(ground: Ground, one: Planned) -> int:
    return int((one.start - at(ground.day, time())).total_seconds()) // 60
