"""抽查: a draw that nobody can foresee, and that anybody can repeat from its file alone.

Of every three visits of a worker for one project one is asked about: which, the seed of the month
says, whose hash is in the chain before the first of them. So the share of each worker, and of each
project, is a third, and never below the thirty percent of the Qinghai pilot plan (2017). For one
that nobody could answer for the next visit in the same line is drawn.
"""

import hashlib
import hmac
from collections.abc import Collection, Mapping, Sequence
from typing import Any

WINDOW = 3
"""Visits out of which one is drawn."""


def line_of(worker: int, project: int) -> str:
    """The name of the line in which the visits of a month stand, one after the other."""
    return f"{worker}/{project}"


def chosen(seed: bytes, line: str, window: int, size: int = WINDOW) -> int:
    """Which of the visits of a window is drawn, counted from 0: HMAC-SHA256 under the seed."""
    told = hmac.new(seed, f"check|{line}|{window}".encode(), hashlib.sha256).digest()
    return int.from_bytes(told[:8]) % WINDOW % size


def drawn_places(
    seed: bytes, line: str, count: int, *, vain: Collection[int] = (), over: bool = True
) -> set[int]:
    """Which places of a line of so many visits are drawn. Each that is `vain` (nobody could answer
    for it) has the next one that is not drawn drawn as well. While the month goes on a window that
    is not whole waits for its visits, and so does what has no next one; once it is `over` the last
    window is drawn among those it has, and the line begins again from its first visit.

    Whatever was found in vain first: the same places are drawn in the end.
    """
    found = set()
    for start in range(0, count, WINDOW):
        size = min(WINDOW, count - start) if over else WINDOW
        found.add(start + chosen(seed, line, start // WINDOW, size))
    found = {place for place in found if place < count}
    for place in sorted(vain):
        following = [*range(place + 1, count), *(range(place) if over else ())]
        found |= {*[one for one in following if one not in found][:1]}
    return found


def hour_after(seed: bytes, visit: int) -> tuple[int, int]:
    """When to ask about a drawn visit: days after it (2 to 4) and the hour (10 to 16)."""
    told = hmac.new(seed, f"hour|{visit}".encode(), hashlib.sha256).digest()
    return 2 + told[0] % 3, 10 + told[1] % 7


def draw(seed: bytes, visits: Mapping[str, Sequence[int]], vain: Collection[int] = ()) -> list[int]:
    """All that are drawn of a month that is over: the visits of each line in their order, and
    those of them that nobody could answer for.
    """
    found = []
    for line, theirs in visits.items():
        without = [place for place, visit in enumerate(theirs) if visit in vain]
        found += [theirs[at] for at in drawn_places(seed, line, len(theirs), vain=without)]
    return sorted(found)


def difference(told: Mapping[str, Any]) -> str | None:
    """What is wrong with the file of a month, drawn anew; None if it is the very same draw.

    Raises KeyError, TypeError or ValueError for what is no such file.
    """
    seed, vain = bytes.fromhex(told["seed"]), {*told["vain"]}
    if hashlib.sha256(told["seed"].encode()).hexdigest() != told["sealed"]:
        return "the seed is not the one whose hash was told before"
    again = draw(seed, told["visits"], vain)
    for visit in sorted(set(again) ^ set(told["drawn"])):
        return f"visit {visit} is drawn {'here' if visit in again else 'in the file'} alone"
    for visit in sorted(vain - set(again)):
        return f"visit {visit} was given up, and never drawn"
    return None
