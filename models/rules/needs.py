"""Who is helped first when not everybody can be: whom a missed visit would harm the most."""

from dataclasses import dataclass
from datetime import datetime

CANNOT_WAIT = frozenset({"daily_care", "hospital_escort", "hospice", "livelihood_relief"})
"""Services without which somebody goes without food, care, a doctor or company at the end."""


@dataclass(frozen=True, slots=True)
class Case:
    """What is known of one visit that lost its worker."""

    service: str
    minor: bool
    groups: int
    """Groups of the person that are certified: each is a hardship of its own."""
    days_alone: int
    """Days since somebody last came; large where nobody ever did."""
    start: datetime


def need(case: Case) -> tuple[bool, bool, int, int, datetime]:
    """Sorts the neediest first: a service that cannot wait, a child, more hardships, longer alone,
    the sooner visit.
    """
    waits = case.service not in CANNOT_WAIT
    return waits, not case.minor, -case.groups, -case.days_alone, case.start
