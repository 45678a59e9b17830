"""Who may order what at the government's expense. Same facts, same dated rule, same answer."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from models.rules.hours import age_on

CHILD_AGE = 14
"""Under this age a guardian must agree (Personal Information Protection Law, art. 31)."""


class Reason(StrEnum):
    """Why the government would not pay. Each has a sentence in the texts."""

    AREA_NOT_IN_PILOT = "area_not_in_pilot"
    GROUP_NOT_SERVED = "group_not_served"
    CERTIFICATE_EXPIRED = "certificate_expired"
    QUOTA_SPENT = "quota_spent"
    NO_CONSENT = "no_consent"
    NO_GUARDIAN_CONSENT = "no_guardian_consent"


@dataclass(frozen=True, slots=True)
class Claim:
    """One declared group; `until` is None while it waits for a coordinator."""

    group: str
    certified: bool
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Right:
    """One dated row: the group may order, so many visits a month."""

    group: str
    visits_a_month: int


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of the person on the day of the question."""

    area_in_pilot: bool
    claims: Sequence[Claim]
    born: date | None
    consented: bool
    guardian_consented: bool
    visits_this_month: int = 0


@dataclass(frozen=True, slots=True)
class Verdict:
    """The answer with every obstacle; `to_certify` are the groups for a coordinator to look at."""

    obstacles: tuple[Reason, ...]
    groups: frozenset[str] = field(default_factory=frozenset)
    """The certified groups by which the person is entitled."""
    to_certify: frozenset[str] = field(default_factory=frozenset)

    @property
    def entitled(self) -> bool:
        return not self.obstacles

    @property
    def waits_for_certificate(self) -> bool:
        return self.entitled and not self.groups


def judge(facts: Facts, rights: Sequence[Right], on: date) -> Verdict:
    """Whether the government pays for this service for this person on that day, and why not."""
    served = {right.group for right in rights}
    good = {c.group for c in facts.claims if c.certified and c.until and c.until >= on} & served
    hoped = {c.group for c in facts.claims if not c.certified} & served
    expired = {c.group for c in facts.claims if c.certified and c.until and c.until < on} & served
    room = {right.group for right in rights if facts.visits_this_month < right.visits_a_month}
    child = facts.born is not None and age_on(facts.born, on) < CHILD_AGE
    tests: Mapping[Reason, bool] = {
        Reason.NO_CONSENT: not facts.consented,
        Reason.NO_GUARDIAN_CONSENT: child and not facts.guardian_consented,
        Reason.AREA_NOT_IN_PILOT: not facts.area_in_pilot,
        Reason.CERTIFICATE_EXPIRED: not good and not hoped and bool(expired),
        Reason.GROUP_NOT_SERVED: not good and not hoped and not expired,
        Reason.QUOTA_SPENT: bool(good | hoped) and not (good | hoped) & room,
    }
    obstacles = tuple(reason for reason, stands_in_the_way in tests.items() if stands_in_the_way)
    return Verdict(obstacles, frozenset(good & room), frozenset(hoped & room))
