"""`python -m bot.solver < day.json > routes.json`: who goes where, worked out by VROOM.

A plan in which everybody may go anywhere; beside it one in which whoever came the last time comes
again, and anybody to what that leaves out. The cheaper of the two is answered.
"""

import os
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any

import numpy as np
import orjson
import vroom

from bot.solver.talk import day_from, routes_as
from models.rules.routes import Coming, Day, Routes, Stop, cost, left_out

QUICK, FURTHER = 0, 1
"""How far VROOM explores, 0 to 5: of 500 visits the first is done in five seconds."""
FURTHER_TAKES = 2
"""Times as long as the first at least."""
THREADS = 2
NICE = 10  # whoever answers people goes first
LEAST = 0.5  # seconds of a pass

Able = Callable[[Stop], frozenset[int]]


def solve(day: Day, able: Able, seconds: float, level: int = QUICK) -> Routes:
    """One pass of VROOM; `able` says who may come to a stop this time."""
    problem = vroom.Input()
    problem.set_durations_matrix("car", np.array(day.gaps, dtype=np.uint32))
    problem.set_costs_matrix("car", np.array(day.ways, dtype=np.uint32))
    sets: dict[frozenset[int], int] = {}
    for stop in day.stops.values():
        skill = sets.setdefault(able(stop), len(sets))
        window = vroom.TimeWindow(stop.opens, stop.closes)
        problem.add_job(
            vroom.Job(
                stop.id,
                location=stop.row,
                default_service=stop.minutes,
                skills={skill},
                time_windows=[window],
            )
        )
    for hand in day.hands.values():
        problem.add_vehicle(
            vroom.Vehicle(
                hand.id,
                start=hand.row,
                end=hand.row,
                skills={skill for who, skill in sets.items() if hand.id in who},
                time_window=vroom.TimeWindow(hand.opens, hand.closes),
            )
        )
    limit = timedelta(seconds=seconds)
    answer = problem.solve(exploration_level=level, nb_threads=THREADS, timeout=limit)
    return _routes(day, answer.routes)


def _routes(day: Day, table: Any) -> Routes:
    found: dict[int, list[Coming]] = {who: [] for who in day.hands}
    for row in table[table["type"] == "job"].itertuples():
        start = int(row.arrival) + int(row.waiting_time)
        found[int(row.vehicle_id)].append(Coming(int(row.id), start))
    return {who: tuple(route) for who, route in found.items()}


def best(day: Day, seconds: float) -> Routes:
    """The cheapest of what keeps to those who are known, and of what is free to choose; where
    seconds are left, looked at once more from further away.
    """
    end = time.monotonic() + seconds
    found = [_kept(day, seconds / 3)] if any(map(_known, day.stops.values())) else []
    began = time.monotonic()
    found.append(solve(day, _anybody, max(LEAST, end - began)))
    used, left = time.monotonic() - began, end - time.monotonic()
    if left > FURTHER_TAKES * used:
        found.append(solve(day, _anybody, left, FURTHER))
    return min(found, key=lambda routes: cost(day, routes))


def _kept(day: Day, seconds: float) -> Routes:
    """Whoever came the last time comes again; anybody to what that leaves out."""
    kept = solve(day, _whoever_is_known, seconds / 2)
    missing = left_out(day, kept)
    if not missing:
        return kept
    eased = {n: replace(stop, wanted=None) if n in missing else stop
             for n, stop in day.stops.items()}  # fmt: skip
    return solve(replace(day, stops=eased), _whoever_is_known, seconds / 2)


def _known(stop: Stop) -> frozenset[int]:
    return frozenset(who for who in stop.able if who == stop.wanted)


def _whoever_is_known(stop: Stop) -> frozenset[int]:
    return _known(stop) or stop.able


def _anybody(stop: Stop) -> frozenset[int]:
    return stop.able


def main() -> None:
    os.nice(NICE)
    asked: Mapping[str, Any] = orjson.loads(sys.stdin.buffer.read())
    day, seconds, level = day_from(asked["day"]), asked["seconds"], asked.get("level")
    answer = best(day, seconds) if level is None else solve(day, _anybody, seconds, level)
    sys.stdout.buffer.write(orjson.dumps(routes_as(answer)))


if __name__ == "__main__":
    main()
