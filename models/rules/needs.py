"""Who is helped first when not everybody can be: whom a missed visit would harm the most."""

from dataclasses import dataclass
from datetime import datetime

from models.words import Tier

URGENT = (Tier.LIFE, Tier.BASIC)
"""Without which somebody comes to harm, or goes without food, care, a doctor or company at the
end: life first, then what nobody can do without; then all else."""


@dataclass(frozen=True, slots=True)
class Case:
    """What is known of one visit that lost its worker."""

    tier: Tier
    minor: bool
    groups: int
    """Groups of the person that are certified: each is a hardship of its own."""
    days_alone: int
    """Days since somebody last came; large where nobody ever did."""
    start: datetime


def need(case: Case) -> tuple[int, bool, int, int, datetime]:
    """Sorts the neediest first: what cannot wait, a child, more hardships, longer alone,
    the sooner visit.
    """
    rank = URGENT.index(case.tier) if case.tier in URGENT else len(URGENT)
    return rank, not case.minor, -case.groups, -case.days_alone, case.start
