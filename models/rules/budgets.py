"""申请: what a project may cost, and everything that stands in the way of an application."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from models.rules.qualification import Reason


def cap(rating: int, figures: Mapping[str, int]) -> int:
    """The most that one project may cost, in fen, by the rating of its organisation: 0 for none,
    1 to 5 for 1A to 5A (Qinghai pilot plan, 2017: 200,000 yuan, 300,000 at 3A and above).
    """
    high = rating >= figures["cap_rating"]
    return figures["project_cap_3a" if high else "project_cap"]


class Barrier(StrEnum):
    """Why an application is not taken."""

    NOT_QUALIFIED = "not_qualified"
    OVER_CAP = "over_cap"
    BARRED = "barred"
    CLOSED = "closed"  # the call is over, or has not begun
    NO_NEEDS = "no_needs"  # nothing is said of what people need it for
    NOTHING_SERVED = "nothing_served"


class Obstacle(NamedTuple):
    """One barrier, and what it is measured by."""

    barrier: Barrier
    most_fen: int = 0
    asked_fen: int = 0
    year: int = 0
    lacking: tuple[Reason, ...] = ()
    """Every requirement that is not met."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What an organisation applies for, and how it stands."""

    rating: int
    lacking: tuple[Reason, ...]
    barred: Collection[int]
    """Years in which it may not apply."""
    open: bool
    """Whether the call takes applications today."""
    fen: int
    needs: str
    served: tuple[int, int, int]
    """How many services, places and groups it names."""


def obstacles(asked: Asked, figures: Mapping[str, int], on: date) -> tuple[Obstacle, ...]:
    """Everything that keeps this application from being taken that day; empty: it is taken."""
    most = cap(asked.rating, figures)
    found = (
        (asked.lacking, Obstacle(Barrier.NOT_QUALIFIED, lacking=asked.lacking)),
        (asked.fen > most, Obstacle(Barrier.OVER_CAP, most_fen=most, asked_fen=asked.fen)),
        (on.year in asked.barred, Obstacle(Barrier.BARRED, year=on.year)),
        (not asked.open, Obstacle(Barrier.CLOSED)),
        (not asked.needs.strip(), Obstacle(Barrier.NO_NEEDS)),
        (not all(asked.served), Obstacle(Barrier.NOTHING_SERVED)),
    )
    return tuple(obstacle for stands, obstacle in found if stands)
