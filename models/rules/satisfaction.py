"""What can be said of a share from few answers."""

from math import sqrt

STARS = range(1, 6)
GOOD_STARS = 4
"""Four and five stars are a good answer."""
LOW_STARS = 2
"""One and two stars are put right: a human being of another house calls."""
Z = 1.645
"""One-sided 95 %."""


def lower_bound(good: int, answers: int) -> float:
    """The share of good answers that the truth is very likely not below (Wilson, one-sided 95 %).

    A half when nobody has answered: an unknown worker is neither praised nor blamed.

    >>> round(lower_bound(9, 10), 2)
    0.65
    """
    if answers == 0:
        return 0.5
    share = good / answers
    spread = Z * sqrt(share * (1 - share) / answers + Z * Z / (4 * answers * answers))
    return max(0.0, (share + Z * Z / (2 * answers) - spread) / (1 + Z * Z / answers))
