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


BY_LAW = frozenset({Reason.NO_CONSENT, Reason.NO_GUARDIAN_CONSENT})
"""What nobody at the desk can set aside."""


@dataclass(frozen=True, slots=True)
class Claim:
    """One declared group; `until` is None while it waits for a coordinator."""

    group: str
    certified: bool
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Right:
    """One dated row: the group may order, so many visits a month; 0 for not at all."""

    group: str
    visits_a_month: int
    id: int = 0
    service: str = ""
    """Empty for a whole class."""
    fee_fen: int = 0
    since: date | None = None
    source: str = ""


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of the person on the day of the question."""

    area_in_pilot: bool
    claims: Sequence[Claim]
    born: date | None
    consented: bool
    guardian_consented: bool
    visits_this_month: int = 0
    granted: bool = False
    """Somebody at the desk gave it by hand, in answer to an appeal."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One obstacle with what makes it one: whose certificate ended when, how many visits of how
    many, and the dated rule that asks for it.
    """

    reason: Reason
    group: str = ""
    until: date | None = None
    visits: int = 0
    quota: int = 0
    source: str = ""
    since: date | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """The answer with every obstacle; `to_certify` are the groups for a coordinator to look at."""

    obstacles: tuple[Reason, ...]
    groups: frozenset[str] = field(default_factory=frozenset)
    """The certified groups by which the person is entitled."""
    to_certify: frozenset[str] = field(default_factory=frozenset)
    findings: tuple[Finding, ...] = ()
    by: Right | None = None
    """The right that counts: the lowest fee, then the most visits."""

    @property
    def entitled(self) -> bool:
        return not self.obstacles

    @property
    def waits_for_certificate(self) -> bool:
        return self.entitled and not self.groups


def applying(rows: Sequence[Right], service: str) -> list[Right]:
    """Of the rows of a class those for one service: one that names it wins for its group."""
    named = {row.group for row in rows if row.service == service}
    return [r for r in rows if r.service == service or (not r.service and r.group not in named)]


def judge(facts: Facts, rights: Sequence[Right], on: date) -> Verdict:
    """Whether the government pays for this service for this person on that day, and why not."""
    served = {right.group for right in rights if right.visits_a_month}
    good = {c.group for c in facts.claims if c.certified and c.until and c.until >= on} & served
    hoped = {c.group for c in facts.claims if not c.certified} & served
    expired = {c.group for c in facts.claims if c.certified and c.until and c.until < on} & served
    room = {right.group for right in rights if facts.visits_this_month < right.visits_a_month}
    if facts.granted:
        good = room = good or expired or hoped or served or {c.group for c in facts.claims}
    child = facts.born is not None and age_on(facts.born, on) < CHILD_AGE
    tests: Mapping[Reason, bool] = {
        Reason.NO_CONSENT: not facts.consented,
        Reason.NO_GUARDIAN_CONSENT: child and not facts.guardian_consented,
        Reason.AREA_NOT_IN_PILOT: not facts.area_in_pilot and not facts.granted,
        Reason.CERTIFICATE_EXPIRED: not good and not hoped and bool(expired),
        Reason.GROUP_NOT_SERVED: not good and not hoped and not expired,
        Reason.QUOTA_SPENT: bool(good | hoped) and not (good | hoped) & room,
    }
    obstacles = tuple(reason for reason, stands_in_the_way in tests.items() if stands_in_the_way)
    about = good | hoped or expired
    return Verdict(
        obstacles,
        frozenset(good & room),
        frozenset(hoped & room),
        tuple(_finding(reason, facts, rights, about) for reason in obstacles),
        min((r for r in rights if r.group in about & room), key=_best, default=None),
    )


def _best(right: Right) -> tuple[int, int, str, int]:
    return right.fee_fen, -right.visits_a_month, right.group, right.id


def _finding(reason: Reason, facts: Facts, rights: Sequence[Right], about: set[str]) -> Finding:
    """The obstacle in figures, by the row that is nearest to a yes."""
    row = min((r for r in rights if r.group in about), key=_best, default=None)
    row = row or max(rights, key=lambda r: (r.since or date.min, r.id), default=None)
    source, since = (row.source, row.since) if row else ("", None)
    if reason is Reason.CERTIFICATE_EXPIRED:
        ended = {c.group: c.until for c in facts.claims if c.group in about and c.until}
        last = max(ended, key=lambda group: (ended[group] or date.min, group))
        return Finding(reason, last, ended[last], source=source, since=since)
    if reason is Reason.QUOTA_SPENT and row is not None:
        visits, quota = facts.visits_this_month, row.visits_a_month
        return Finding(reason, row.group, None, visits, quota, source, since)
    if reason is Reason.GROUP_NOT_SERVED:
        return Finding(reason, source=source, since=since)
    return Finding(reason)
