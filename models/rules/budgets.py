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


def most_used(visit_fen: int, visits_a_month: int, first: date, last: date) -> int:
    """The most that the visits of a term can ever cost, in fen. What a project can carry is counted
    by calendar month, so every month that the term touches counts wholly.
    """
    months = 12 * (last.year - first.year) + last.month - first.month + 1
    return visit_fen * visits_a_month * months


def never_used(fen: int, used: int) -> int:
    """What no visit can ever spend of a sum, in fen, where it is more than a tenth of it (house
    rule: less is what prices and whole visits leave over); else 0.
    """
    rest = fen - used
    return rest if 10 * rest > fen else 0


class Barrier(StrEnum):
    """Why an application is not taken."""

    NOT_QUALIFIED = "not_qualified"
    OVER_CAP = "over_cap"
    OVER_SUM = "over_sum"  # its visits cost more than it asks for
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
    used_fen: int
    """What its visits cost at most."""
    needs: str
    served: tuple[int, int, int]
    """How many services, places and groups it names."""


def obstacles(asked: Asked, figures: Mapping[str, int], on: date) -> tuple[Obstacle, ...]:
    """Everything that keeps this application from being taken that day; empty: it is taken."""
    most = cap(asked.rating, figures)
    found = (
        (asked.lacking, Obstacle(Barrier.NOT_QUALIFIED, lacking=asked.lacking)),
        (asked.fen > most, Obstacle(Barrier.OVER_CAP, most_fen=most, asked_fen=asked.fen)),
        (
            asked.used_fen > asked.fen,
            Obstacle(Barrier.OVER_SUM, most_fen=asked.fen, asked_fen=asked.used_fen),
        ),
        (on.year in asked.barred, Obstacle(Barrier.BARRED, year=on.year)),
        (not asked.open, Obstacle(Barrier.CLOSED)),
        (not asked.needs.strip(), Obstacle(Barrier.NO_NEEDS)),
        (not all(asked.served), Obstacle(Barrier.NOTHING_SERVED)),
    )
    return tuple(obstacle for stands, obstacle in found if stands)
