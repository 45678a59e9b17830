"""A day and its routes as JSON, on the way between two processes."""

from collections.abc import Mapping
from dataclasses import astuple
from typing import Any

from models.rules.routes import Coming, Day, Hand, Routes, Stop


def day_as(day: Day) -> dict[str, Any]:
    """Plain lists; each set once, however many stops share it."""
    sets = list({stop.able: None for stop in day.stops.values()})
    number = {able: n for n, able in enumerate(sets)}
    return {
        "able": [sorted(able) for able in sets],
        "stops": [
            (s.id, s.row, s.minutes, s.opens, s.closes, number[s.able], s.wanted)
            for s in day.stops.values()
        ],
        "hands": [astuple(hand) for hand in day.hands.values()],
        "ways": day.ways,
        "gaps": day.gaps,
    }


def day_from(told: Mapping[str, Any]) -> Day:
    able = [frozenset(who) for who in told["able"]]
    stops = [
        Stop(number, row, minutes, opens, closes, able[who], wanted)
        for number, row, minutes, opens, closes, who, wanted in told["stops"]
    ]
    hands = [Hand(*row) for row in told["hands"]]
    return Day({s.id: s for s in stops}, {h.id: h for h in hands}, told["ways"], told["gaps"])


def routes_as(routes: Routes) -> dict[str, list[tuple[int, int]]]:
    return {str(who): [(c.stop, c.start) for c in route] for who, route in routes.items()}


def routes_from(told: Mapping[str, Any]) -> Routes:
    return {int(who): tuple(Coming(*one) for one in route) for who, route in told.items()}
