"""What each yes is for. Basic service needs one; every sensitive class is asked alone, when it is
first needed, and a no keeps everything else (PIPL art. 13 to 16, 28 to 31).
"""

from collections.abc import Collection, Iterable
from datetime import date

from models.rules.eligibility import CHILD_AGE
from models.rules.hours import age_on
from models.words import STIGMATISING, Group, Purpose

NEEDED_TO_ORDER = frozenset({Purpose.SERVICE, Purpose.CHILD})
"""Withdrawn, nothing can be ordered any more."""
SENSITIVE = (Purpose.HEALTH, Purpose.IDENTITY, Purpose.WHEREABOUTS, Purpose.VOICE)
OF_A_CHAT = frozenset({Purpose.WHEREABOUTS, Purpose.VOICE})
"""About what is sent in a chat: nobody at a desk says yes to it for somebody else."""
OF_SERVICES: dict[Purpose, frozenset[str]] = {
    Purpose.HEALTH: frozenset({"hospital_escort", "hospice", "health_check", "medical_rehab"}),
}
"""Ordering one of these tells of somebody's health."""
OF_GROUPS: dict[Purpose, frozenset[Group]] = {
    Purpose.HEALTH: frozenset({Group.DISABLED}),
    Purpose.IDENTITY: frozenset({Group.LOW_INCOME, *STIGMATISING}),
}
"""Belonging to one of these tells of health, or of a standing that others look down on."""


def needed_for_service(service: str) -> Purpose | None:
    return next((p for p, services in OF_SERVICES.items() if service in services), None)


def needed_for_groups(groups: Iterable[str]) -> list[Purpose]:
    """Each to be asked alone."""
    told = set(groups)
    return [purpose for purpose, touched in OF_GROUPS.items() if touched & told]


def asked_of(born: date | None, day: date, told: Collection[Purpose]) -> list[Purpose]:
    """The purposes on which a person may decide today, also beforehand."""
    child = born is not None and age_on(born, day) < CHILD_AGE
    wanted = {Purpose.SERVICE, *SENSITIVE, *told} | ({Purpose.CHILD} if child else set())
    return [purpose for purpose in Purpose if purpose in wanted]
