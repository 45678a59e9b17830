"""Whether two pictures show one scene. Pure: brightnesses in, a difference hash out.

The hash says of 64 pairs of neighbours which one is brighter (Krawetz, «Kind of Like That», 2013):
it outlives another size, another packing and other light, and nobody can draw the picture from it.
"""

from collections.abc import Sequence
from itertools import pairwise

WIDE, HIGH = 9, 8
"""A picture is shrunk to so many grey points."""
BITS = 64
LITTLE = 8
"""Where so few bits differ from all the others there is a bare wall, or darkness: such a picture
is like any other of its kind and tells nothing.
"""


def look_of(grey: Sequence[int]) -> int:
    """The difference hash of `WIDE` × `HIGH` brightnesses, row by row, as a signed whole number of
    64 bits, which both databases hold.
    """
    if len(grey) != WIDE * HIGH:
        raise ValueError(f"{len(grey)} points are no {WIDE} × {HIGH}")
    rows = (grey[first : first + WIDE] for first in range(0, len(grey), WIDE))
    found = 0
    for row in rows:
        for left, right in pairwise(row):
            found = found << 1 | (left > right)
    return found - (1 << BITS) if found >> (BITS - 1) else found


def apart(one: int, other: int) -> int:
    """In how many of 64 bits two looks differ (Hamming distance)."""
    return ((one ^ other) & ((1 << BITS) - 1)).bit_count()


def telling(look: int) -> bool:
    """Whether enough is to be seen on the picture for another to be known by it."""
    return LITTLE < apart(look, 0) < BITS - LITTLE


def alike(one: int, other: int, most: int) -> bool:
    """Whether two looks differ in `most` bits or fewer, and are worth comparing."""
    return telling(one) and telling(other) and apart(one, other) <= most
