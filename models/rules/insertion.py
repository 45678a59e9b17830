"""Cheapest insertion: each stop goes where it lengthens somebody's way the least. Quick, good
enough where no solver is at hand, and the only way that leaves what is promised as it stands.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from models.rules.routes import STRANGER, Coming, Day, Hand, Routes, Stop


@dataclass(slots=True)
class _Line:
    """One hand's day while it grows: the stops with their earliest and latest beginnings."""

    day: Day
    hand: Hand
    stops: list[Stop] = field(default_factory=list)
    soonest: list[int] = field(default_factory=list)
    latest: list[int] = field(default_factory=list)

    def places(self, new: Stop) -> Iterator[tuple[int, int]]:
        """(minutes of way more, position) for each position at which the stop fits."""
        ways, gaps, row = self.day.ways, self.day.gaps, new.row
        here, free = self.hand.row, self.hand.opens
        for position in range(len(self.stops) + 1):
            last = position == len(self.stops)
            there = self.hand.row if last else self.stops[position].row
            by_then = self.hand.closes if last else self.latest[position]
            start = max(new.opens, free + gaps[here][row])
            if start > new.closes:
                return  # later positions only begin later
            if start + new.minutes + gaps[row][there] <= by_then:
                direct = ways[here][there] if self.stops else 0
                yield ways[here][row] + ways[row][there] - direct, position
            if not last:
                here, free = there, self.soonest[position] + self.stops[position].minutes

    def put(self, new: Stop, position: int) -> None:
        self.stops.insert(position, new)
        gaps, free, row = self.day.gaps, self.hand.opens, self.hand.row
        self.soonest, self.latest = [], []
        for stop in self.stops:
            self.soonest.append(max(stop.opens, free + gaps[row][stop.row]))
            free, row = self.soonest[-1] + stop.minutes, stop.row
        by_then, row = self.hand.closes, self.hand.row
        for stop in reversed(self.stops):
            self.latest.append(min(stop.closes, by_then - gaps[stop.row][row] - stop.minutes))
            by_then, row = self.latest[-1], stop.row
        self.latest.reverse()

    def route(self) -> tuple[Coming, ...]:
        pairs = zip(self.stops, self.soonest, strict=True)
        return tuple(Coming(stop.id, start) for stop, start in pairs)


def plan(day: Day) -> Routes:
    """Everything anew, tightest stop first; what fits nowhere is left out."""
    lines = {who: _Line(day, hand) for who, hand in day.hands.items()}
    return _grown(lines, sorted(day.stops.values(), key=_slack))


def fill(day: Day, routes: Routes, stops: Iterable[int]) -> Routes:
    """As many of these stops as fit between those that stand, tightest first."""
    return _grown(_lines(day, routes), sorted((day.stops[one] for one in stops), key=_slack))


def _lines(day: Day, routes: Routes) -> dict[int, _Line]:
    """The day as it stands: every hour that was given is a promise."""
    lines = {who: _Line(day, hand) for who, hand in day.hands.items()}
    for who, route in routes.items():
        for coming in route:
            promised = replace(day.stops[coming.stop], opens=coming.start, closes=coming.start)
            lines[who].put(promised, len(lines[who].stops))
    return lines


def _grown(lines: dict[int, _Line], stops: Iterable[Stop]) -> Routes:
    for stop in stops:
        _insert(lines, stop)
    return {who: line.route() for who, line in lines.items()}


def _insert(lines: dict[int, _Line], stop: Stop) -> bool:
    """Where it costs least; the lower number wins a tie, so that it can be redone."""
    best = min(
        (
            (more + STRANGER * (stop.wanted not in (None, who)), who, position)
            for who in sorted(stop.able)
            if who in lines
            for more, position in lines[who].places(stop)
        ),
        default=None,
    )
    if best is None:
        return False
    lines[best[1]].put(stop, best[2])
    return True


def _slack(stop: Stop) -> tuple[int, int, int]:
    """Tightest first: the narrowest window, then the fewest hands."""
    return stop.closes - stop.opens, len(stop.able), stop.id
