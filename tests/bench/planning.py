"""How good a day's plan is, how long it takes, and what one visit more costs.

    python -m tests.bench.planning            # three days of 500 visits for 100 workers
    python -m tests.bench.planning --short    # one of 60 for 12
    python -m tests.bench.planning --best     # search long, to learn the best known cost anew

The reference is greedy: each visit in the order of its hour to whoever is nearest then.
"""

import asyncio
import random
import subprocess
import sys
import time
from collections.abc import Callable, Iterator

import orjson
from rich.console import Console
from rich.table import Table

from bot.solver.talk import day_as, routes_from
from bot.solving import COMMAND, solve
from models.rules.insertion import fill, plan
from models.rules.routes import Coming, Day, Hand, Routes, Stop, cost, faults, left_out, way

BEST = {(500, 100, 1): 2117, (500, 100, 2): 2291, (500, 100, 3): 2151}
"""(visits, workers, seed) → the least cost known: of the solver at level 4, in about 120 s each."""
LONG = 300.0


def made(visits: int, workers: int, seed: int) -> Day:
    """A county of 30 by 30 km: five skills, two-hour windows, eight-hour shifts, own homes."""
    chance = random.Random(seed)
    points = [(chance.random() * 30, chance.random() * 30) for _ in range(visits + workers)]
    skills = [frozenset(chance.sample(range(5), 3)) for _ in range(workers)]
    able = [frozenset(n for n, has in enumerate(skills) if wanted in has) for wanted in range(5)]
    hands = {}
    for n in range(workers):
        opens = chance.choice((8, 9, 10)) * 60
        hands[n] = Hand(n, visits + n, opens, opens + 8 * 60)
    stops = {}
    for n in range(visits):
        opens = chance.randrange(9 * 60, 16 * 60, 30)
        minutes = chance.choice((30, 60))
        stops[n] = Stop(n, n, minutes, opens, opens + 120, able[chance.randrange(5)])
    ways = [[round(2 * ((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2) ** 0.5) for b in points]
            for a in points]  # fmt: skip
    return Day(stops, hands, ways, ways)


def greedy(day: Day) -> Routes:
    """Each visit, in the order of its hour, to the nearest who can still be there."""
    at = {who: (hand.row, hand.opens) for who, hand in day.hands.items()}
    routes: dict[int, list[Coming]] = {who: [] for who in day.hands}
    for stop in sorted(day.stops.values(), key=lambda one: (one.opens, one.id)):
        near = []
        for who in stop.able:
            row, free = at[who]
            start = max(stop.opens, free + day.gaps[row][stop.row])
            home = start + stop.minutes + day.gaps[stop.row][day.hands[who].row]
            if start <= stop.closes and home <= day.hands[who].closes:
                near.append((day.ways[row][stop.row], who, start))
        if near:
            _, who, start = min(near)
            routes[who].append(Coming(stop.id, start))
            at[who] = stop.row, start + stop.minutes
    return {who: tuple(route) for who, route in routes.items()}


def one_more(day: Day, routes: Routes) -> float:
    """Seconds until one visit more has its place in a day that stands."""
    gone = next(iter(day.stops))
    without = {w: tuple(c for c in r if c.stop != gone) for w, r in routes.items()}
    began = time.perf_counter()
    assert gone not in left_out(day, fill(day, without, [gone]))
    return time.perf_counter() - began


def search(day: Day, seconds: float) -> int:
    """The cost of a plan that was given all the time it wants."""
    asked = orjson.dumps({"day": day_as(day), "seconds": seconds, "level": 4})
    done = subprocess.run(COMMAND, input=asked, capture_output=True, check=True)
    return cost(day, routes_from(orjson.loads(done.stdout)))


def main() -> None:
    sizes = [(60, 12, 1)] if "--short" in sys.argv else list(BEST)
    if "--best" in sys.argv:
        for size in sizes:
            print(size, search(made(*size), LONG))
        return
    table = Table(title="a day's plan: cost is minutes of way + 300 a visit left out",
                  title_justify="left")  # fmt: skip
    for head in ("visits / workers / seed", "by", "s", "left out", "cost", "× best known",
                 "way saved", "one more, s"):  # fmt: skip
        table.add_column(head, justify="right")
    for size in sizes:
        for line in _lines(size):
            table.add_row(*line)
    Console(width=110).print(table)


def _lines(size: tuple[int, int, int]) -> Iterator[tuple[str, ...]]:
    day = made(*size)
    walked, best = way(day, greedy(day)), BEST.get(size)
    for name, planned in PLANNERS.items():
        began = time.perf_counter()
        routes = planned(day)
        seconds = time.perf_counter() - began
        assert not faults(day, routes)
        yield (
            " / ".join(map(str, size)),
            name,
            f"{seconds:.2f}",
            str(len(left_out(day, routes))),
            str(cost(day, routes)),
            f"{cost(day, routes) / best:.2f}" if best else "—",
            f"{1 - way(day, routes) / walked:.0%}",
            f"{one_more(day, routes):.3f}",
        )


PLANNERS: dict[str, Callable[[Day], Routes]] = {
    "greedy": greedy,
    "insertion": plan,
    "solver": lambda day: asyncio.run(solve(day))[0],
}


if __name__ == "__main__":
    main()
