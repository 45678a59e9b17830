"""抽查: a draw that nobody can foresee, and that anybody can repeat from its file alone.

Of every three visits of a worker one is asked about: which, the seed of the month says, whose hash
is in the chain before the first of them. So each worker's share is a third, and never below the
thirty percent of the Qinghai pilot plan (2017).
"""

import hashlib
import hmac
from collections.abc import Mapping, Sequence
from typing import Any

WINDOW = 3
"""Visits out of which one is drawn."""


def chosen(seed: bytes, worker: int, window: int, size: int = WINDOW) -> int:
    """Which of the visits of a window is drawn, counted from 0: HMAC-SHA256 under the seed."""
    told = hmac.new(seed, f"check|{worker}|{window}".encode(), hashlib.sha256).digest()
    return int.from_bytes(told[:8]) % WINDOW % size


def is_drawn(seed: bytes, worker: int, place: int) -> bool:
    """Whether a worker's visit with that place in the month (from 0) is drawn as it ends."""
    return chosen(seed, worker, place // WINDOW) == place % WINDOW


def left_over(seed: bytes, worker: int, count: int) -> int | None:
    """The month is over after so many visits: the place of the one that is still to be drawn in
    the last window, if that one is not whole and nothing in it was.
    """
    window, size = divmod(count, WINDOW)
    if size == 0 or chosen(seed, worker, window) < size:
        return None
    return window * WINDOW + chosen(seed, worker, window, size)


def hour_after(seed: bytes, visit: int) -> tuple[int, int]:
    """When to ask about a drawn visit: days after it (2 to 4) and the hour (10 to 16)."""
    told = hmac.new(seed, f"hour|{visit}".encode(), hashlib.sha256).digest()
    return 2 + told[0] % 3, 10 + told[1] % 7


def draw(seed: bytes, visits: Mapping[int, Sequence[int]]) -> list[int]:
    """All that are drawn of a month that is over: the visits of each worker in their order."""
    found = []
    for worker, theirs in visits.items():
        last = left_over(seed, worker, len(theirs))
        found += [
            visit
            for place, visit in enumerate(theirs)
            if place == last or is_drawn(seed, worker, place)
        ]
    return sorted(found)


def difference(told: Mapping[str, Any]) -> str | None:
    """What is wrong with the file of a month, drawn anew; None if it is the very same draw.

    Raises KeyError, TypeError or ValueError for what is no such file.
    """
    seed = bytes.fromhex(told["seed"])
    if hashlib.sha256(told["seed"].encode()).hexdigest() != told["sealed"]:
        return "the seed is not the one whose hash was told before"
    again = draw(seed, {int(worker): theirs for worker, theirs in told["visits"].items()})
    for visit in sorted(set(again) ^ set(told["drawn"])):
        return f"visit {visit} is drawn {'here' if visit in again else 'in the file'} alone"
    return None
