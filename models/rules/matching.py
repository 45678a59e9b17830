"""Who comes: hard conditions first, each named when it fails, then points out of 100.

Every part is linear on purpose: a coordinator can check it in the head. How much each part counts
are dated figures of the catalogue.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import date, datetime
from enum import StrEnum
from functools import cache

from models.rules.satisfaction import GOOD_STARS
from models.words import Sex, Tongue

PRACTISED = 10
"""Visits of a service after which a worker is as practised in it as we count."""
CLOSE = frozenset({"daily_care", "hospice"})
"""Services at which somebody is washed, dressed or cared for in bed: a wish for a woman or a man
holds there, and nowhere else."""
FULL_WEEK = 25
"""Visits in the coming seven days at which a worker gets no points for an empty week."""


class Bar(StrEnum):
    """A condition that this worker does not meet."""

    PROVIDER_NOT_QUALIFIED = "provider_not_qualified"
    GROUP_NOT_IN_CONTRACT = "group_not_in_contract"
    SERVICE_NOT_IN_CONTRACT = "service_not_in_contract"
    BUDGET_SPENT = "budget_spent"
    CAPACITY_FULL = "capacity_full"
    NO_SKILL = "no_skill"
    NO_CERTIFICATE = "no_certificate"
    NO_BACKGROUND_CHECK = "no_background_check"
    NOT_FREE = "not_free"
    ASKED_ALREADY = "asked_already"
    OWN_CASE = "own_case"
    BLOCKED_PAIR = "blocked_pair"
    NOT_REACHABLE = "not_reachable"
    BEING_ASKED = "being_asked"
    SUSPENDED = "suspended"
    OTHER_SEX = "other_sex"


@dataclass(frozen=True, slots=True)
class Need:
    """What the order asks of whoever comes."""

    groups: frozenset[str]
    needs_certificate: bool
    for_minor: bool
    area_code: str
    on: date
    tongue: Tongue | None = None
    """What the person likes to speak; None: any will do."""
    sex: Sex | None = None
    """Who alone is wanted at this service; None: anybody."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One worker under one contract, with what the records say on the day."""

    worker_id: int
    project_id: int
    provider_qualified: bool
    contract_has_group: bool
    """The contract is for one of the groups that the person belongs to."""
    contract_has_service: bool
    budget_left: bool
    capacity_left: bool
    has_skill: bool
    certificate_until: date | None
    background_check_until: date | None
    area_code: str
    free: bool
    asked_already: bool
    person_id: int = 0
    """The human being behind the worker: two posts of theirs are one."""
    own: bool = False
    """The worker is the person served, or speaks for them."""
    apart: bool = False
    """The worker and the person are not to meet again."""
    reachable: bool = True
    """No message is known to come back: they have not blocked us."""
    suspended: bool = False
    """Whoever runs the organisation sends them to nobody on that day."""
    asked_until: datetime | None = None
    """An offer for another order at an hour that touches this one is open until then."""
    visits_with_person: int = 0
    last_stars: int | None = None
    """What this person thought of this worker, the last time that they said so."""
    kept: bool = False
    """This person wants this worker again."""
    visits_of_service: int = 0
    """Visits of this very service that the worker has done, to whomever."""
    visits_next_week: int = 0
    sex: Sex | None = None
    speaks: bool = True
    """What the person likes to speak; true of everybody where nobody asked."""
    satisfaction: float = 0.5
    """Lower bound of the share of good ratings, 0 to 1; a half when nothing is known."""


@dataclass(frozen=True, slots=True)
class Fit:
    """How well a candidate fits: the points, their parts, and every bar in the way."""

    candidate: Candidate
    points: int
    parts: dict[str, int] = field(default_factory=dict)
    most: dict[str, int] = field(default_factory=dict)
    """What each part could have brought."""
    bars: tuple[Bar, ...] = ()


@dataclass(frozen=True, slots=True)
class Weights:
    """Points that each part can bring; together 100."""

    continuity: int
    skill: int
    closeness: int
    load: int
    satisfaction: int
    language: int


def weights_of(figures: Mapping[str, int]) -> Weights:
    """The weights among the figures of a day."""
    return Weights(**{part: figures[f"points_{part}"] for part in Weights.__slots__})


def fit(candidate: Candidate, need: Need, weights: Weights) -> Fit:
    """Weigh one candidate. Bars do not lower the points: staff see both."""
    shares = {
        "continuity": continuity(candidate),
        "skill": skill(candidate, need.on),
        "closeness": closeness(candidate.area_code, need.area_code),
        "load": max(0.0, 1 - candidate.visits_next_week / FULL_WEEK),
        "satisfaction": candidate.satisfaction,
        "language": float(candidate.speaks),
    }
    most = _most(weights)
    parts = {part: round(points * shares[part]) for part, points in most.items()}
    return Fit(candidate, sum(parts.values()), parts, most, bars(candidate, need))


@cache
def _most(weights: Weights) -> dict[str, int]:
    """What each part can bring, by its name: the same for thousands of candidates."""
    return asdict(weights)


def bars(candidate: Candidate, need: Need) -> tuple[Bar, ...]:
    """Every hard condition that this candidate fails; empty means that they may come."""
    tests = {
        Bar.PROVIDER_NOT_QUALIFIED: not candidate.provider_qualified,
        Bar.SERVICE_NOT_IN_CONTRACT: not candidate.contract_has_service,
        Bar.GROUP_NOT_IN_CONTRACT: not candidate.contract_has_group,
        Bar.BUDGET_SPENT: not candidate.budget_left,
        Bar.CAPACITY_FULL: not candidate.capacity_left,
        Bar.NO_SKILL: not candidate.has_skill,
        Bar.NO_CERTIFICATE: need.needs_certificate and _over(candidate.certificate_until, need.on),
        Bar.NO_BACKGROUND_CHECK: (
            need.for_minor and _over(candidate.background_check_until, need.on)
        ),
        Bar.NOT_FREE: not candidate.free,
        Bar.ASKED_ALREADY: candidate.asked_already,
        Bar.OWN_CASE: candidate.own,
        Bar.BLOCKED_PAIR: candidate.apart,
        Bar.NOT_REACHABLE: not candidate.reachable,
        Bar.BEING_ASKED: candidate.asked_until is not None,
        Bar.SUSPENDED: candidate.suspended,
        Bar.OTHER_SEX: need.sex is not None and candidate.sex is not need.sex,
    }
    return tuple(bar for bar, stands in tests.items() if stands)


def rank(fits: list[Fit]) -> list[Fit]:
    """Those who may come first, best first; the lower numbers win a tie: it can be redone."""

    def place(one: Fit) -> tuple[bool, int, int, int]:
        who = one.candidate
        return bool(one.bars), -one.points, who.worker_id, who.project_id

    return sorted(fits, key=place)


def continuity(candidate: Candidate) -> float:
    """A face that is kept, or known and liked, counts whole; one that came and was not rated, half;
    one that was not liked no more than a new one.
    """
    if candidate.kept:
        return 1.0
    if not candidate.visits_with_person:
        return 0.0
    if candidate.last_stars is None:
        return 0.5
    return float(candidate.last_stars >= GOOD_STARS)


def skill(candidate: Candidate, on: date) -> float:
    """Half for a certificate in force, half for practice in this service."""
    certified = not _over(candidate.certificate_until, on)
    return (certified + min(1.0, candidate.visits_of_service / PRACTISED)) / 2


def closeness(home: str, there: str) -> float:
    """How near, by the places' codes: same community, township, county, prefecture, or further.

    >>> closeness("630102001001", "630102001002")
    0.75
    """
    for digits, share in ((12, 1.0), (9, 0.75), (6, 0.5), (4, 0.25)):
        if len(home) >= digits and home[:digits] == there[:digits]:
            return share
    return 0.0


def _over(until: date | None, on: date) -> bool:
    return until is None or until < on
