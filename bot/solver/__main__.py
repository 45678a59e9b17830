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

LEVEL = 1
"""How far VROOM explores, 0 to 5. Of 500 visits the first level is not through in eight seconds,
but what it has by then is no worse than what level 0 ends with.
"""
NICE = 10  # whoever answers people goes first
LEAST = 0.5  # seconds of a pass

Able = Callable[[Stop], frozenset[int]]


def solve(day: Day, able: Able, seconds: float, level: int = LEVEL) -> Routes:
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
    answer = problem.solve(exploration_level=level, nb_threads=1, timeout=limit)
    return _routes(day, answer.routes)


def _routes(day: Day, table: Any) -> Routes:
    found: dict[int, list[Coming]] = {who: [] for who in day.hands}
    for row in table[table["type"] == "job"].itertuples():
        start = int(row.arrival) + int(row.waiting_time)
        found[int(row.vehicle_id)].append(Coming(int(row.id), start))
    return {who: tuple(route) for who, route in found.items()}


def best(day: Day, seconds: float, level: int) -> Routes:
    """The cheaper of what is free to choose, and of what keeps to those who are known."""
    if not any(_known(stop) for stop in day.stops.values()):
        return solve(day, _anybody, seconds, level)
    end = time.monotonic() + seconds
    free = solve(day, _anybody, seconds / 2)
    kept = solve(day, _whoever_is_known, max(LEAST, (end - time.monotonic()) / 2))
    if missing := left_out(day, kept):
        eased = {n: replace(stop, wanted=None) if n in missing else stop
                 for n, stop in day.stops.items()}  # fmt: skip
        left = max(LEAST, end - time.monotonic())
        kept = solve(replace(day, stops=eased), _whoever_is_known, left)
    return min(kept, free, key=lambda routes: cost(day, routes))


def _known(stop: Stop) -> frozenset[int]:
    return frozenset(who for who in stop.able if who == stop.wanted)


def _whoever_is_known(stop: Stop) -> frozenset[int]:
    return _known(stop) or stop.able


def _anybody(stop: Stop) -> frozenset[int]:
    return stop.able


def main() -> None:
    os.nice(NICE)
    asked: Mapping[str, Any] = orjson.loads(sys.stdin.buffer.read())
    answer = best(day_from(asked["day"]), asked["seconds"], asked.get("level", LEVEL))
    sys.stdout.buffer.write(orjson.dumps(routes_as(answer)))


if __name__ == "__main__":
    main()
