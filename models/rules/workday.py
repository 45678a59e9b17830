"""One worker's day in order of the clock: the way from visit to visit, and hours with nothing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise

from models.rules.travel import Spot, minutes

A_GAP = timedelta(minutes=90)
"""From so long on, two visits have room for one more between them."""


@dataclass(frozen=True, slots=True)
class Stop:
    """From when to when, and where."""

    start: datetime
    end: datetime
    home: Spot


def ways(stops: Sequence[Stop], figures: Mapping[str, int]) -> list[int]:
    """Minutes on the way from each stop to the next: one fewer than there are stops."""
    return [minutes(one.home, following.home, figures) for one, following in pairwise(stops)]


def gaps(stops: Sequence[Stop]) -> dict[int, timedelta]:
    """How long nothing is to be done after the stop of that index, where it is long.

    >>> nine, hour, home = datetime(2026, 11, 24, 9), timedelta(hours=1), Spot()
    >>> gaps([Stop(nine, nine + hour, home), Stop(nine + 3 * hour, nine + 4 * hour, home)])
    {0: datetime.timedelta(seconds=7200)}
    """
    empty = (following.start - one.end for one, following in pairwise(stops))
    return {n: long for n, long in enumerate(empty) if long >= A_GAP}
