"""A day of visits and the people who go: who goes where, in which order, and what it costs."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

STRANGER = 5
"""Minutes of way that may be spent so that somebody known comes (house rule)."""
LEFT_OUT = 300
"""Minutes that a visit without anybody counts for: more than any way across a county."""

Ways = Sequence[Sequence[int]]
"""Minutes from each row to each other; first the stops, then the homes of the hands."""


@dataclass(frozen=True, slots=True)
class Stop:
    """One visit of the day."""

    id: int
    row: int
    minutes: int
    """At the door."""
    opens: int
    closes: int
    """The earliest and the latest beginning, minutes of the day; one for a promised hour."""
    able: frozenset[int]
    """The hands who may come."""
    wanted: int | None = None
    """Whoever came the last time."""


@dataclass(frozen=True, slots=True)
class Hand:
    """Somebody who goes, from home and back."""

    id: int
    row: int
    opens: int
    closes: int
    """The working hours, in minutes of the day."""


@dataclass(frozen=True, slots=True)
class Day:
    """What is to be planned."""

    stops: Mapping[int, Stop]
    hands: Mapping[int, Hand]
    ways: Ways
    """What a way costs."""
    gaps: Ways
    """How much time lies between the end of one stop and the beginning of another at least."""


@dataclass(frozen=True, slots=True)
class Coming:
    """Somebody is at a stop from a minute of the day on."""

    stop: int
    start: int


Routes = Mapping[int, tuple[Coming, ...]]
"""By hand, in the order of the day."""


def way_of(day: Day, hand: Hand, stops: Iterable[int]) -> int:
    """Minutes from home, from stop to stop, and home again; nothing for nobody."""
    rows = [day.stops[one].row for one in stops]
    if not rows:
        return 0
    legs = zip([hand.row, *rows], [*rows, hand.row], strict=True)
    return sum(day.ways[here][there] for here, there in legs)


def way(day: Day, routes: Routes) -> int:
    """Minutes that all of them are on the way."""
    return sum(
        way_of(day, day.hands[who], (c.stop for c in route)) for who, route in routes.items()
    )


def left_out(day: Day, routes: Routes) -> frozenset[int]:
    """The stops to which nobody comes."""
    return frozenset(day.stops) - {coming.stop for route in routes.values() for coming in route}


def known(day: Day, routes: Routes) -> tuple[int, int]:
    """Stops to which whoever came the last time comes again, and stops to which somebody did."""
    who = {coming.stop: hand for hand, route in routes.items() for coming in route}
    asked = [stop for stop in day.stops.values() if stop.wanted is not None]
    return sum(who.get(stop.id) == stop.wanted for stop in asked), len(asked)


def cost(day: Day, routes: Routes) -> int:
    """Minutes of way, with what a stranger and a stop left out count for. Less is better."""
    same, asked = known(day, routes)
    strangers = asked - same
    return way(day, routes) + STRANGER * strangers + LEFT_OUT * len(left_out(day, routes))


def faults(day: Day, routes: Routes) -> list[str]:
    """Everything that could not be done as planned; empty for a good plan."""
    found = []
    for who, route in routes.items():
        hand, free, row = day.hands[who], day.hands[who].opens, day.hands[who].row
        for coming in route:
            stop = day.stops[coming.stop]
            if who not in stop.able:
                found.append(f"{who} may not come to {stop.id}")
            if not stop.opens <= coming.start <= stop.closes:
                found.append(f"{stop.id} is not wanted at {coming.start}")
            if coming.start < free + day.gaps[row][stop.row]:
                found.append(f"{who} is too late at {stop.id}")
            free, row = coming.start + stop.minutes, stop.row
        if free + day.gaps[row][hand.row] > hand.closes:
            found.append(f"{who} is home too late")
    every = [coming.stop for route in routes.values() for coming in route]
    return [*found, *(f"{one} twice" for one in set(every) if every.count(one) > 1)]
