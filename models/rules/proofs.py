"""What does not fit about a visit. Pure: the facts of both ends in, everything odd out."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import NamedTuple

from models.rules.hours import local
from models.words import Fact, Oddity

DAY_OF_VISITS = (time(6), time(22))
"""Outside these hours nobody is usually at somebody's door."""
FIVES = 20
"""So many best answers in a row are looked at ..."""
QUICK = timedelta(minutes=2)
"""... where most came so soon after the worker had left, ..."""
MOSTLY = 0.8
"""... that is, this share of them."""


@dataclass(frozen=True, slots=True)
class Limits:
    """The figures of the day (models/seed/catalogue.toml)."""

    far_metres: int
    short_percent: int
    fastest_kmh: int


@dataclass(frozen=True, slots=True)
class VisitFacts:
    """What both ends of one visit have shown."""

    minutes: int
    """As ordered."""
    arrived: datetime
    left: datetime
    metres: int | None = None
    """The further of both ends from the home; None where the home is on no map."""
    way: int = 0
    """Metres from the door where this worker was last."""
    since_last: timedelta | None = None
    """Time since they left it; None where nothing is known of it."""
    old_number: bool = False
    """Digits that this worker has been told here before."""
    told_later: bool = False
    """And without a number of that day."""
    elsewhere: bool = False
    """Another visit of theirs was under way."""


class Odd(NamedTuple):
    """One thing that does not fit, and how much: metres, minutes, km/h, a count, or the number of
    the visit whose picture it is.
    """

    what: Oddity
    figure: int = 0


def limits_of(figures: Mapping[str, int]) -> Limits:
    return Limits(figures["far_metres"], figures["short_percent"], figures["fastest_kmh"])


def doubts(facts: VisitFacts, limits: Limits) -> tuple[Odd, ...]:
    """Everything odd about the visit; empty for one that is paid without a look."""
    stayed = int((facts.left - facts.arrived).total_seconds() // 60)
    speed = _kmh(facts, limits)
    tests = {
        Odd(Oddity.FAR_AWAY, facts.metres or 0): (facts.metres or 0) > limits.far_metres,
        Odd(Oddity.TOO_SHORT, stayed): stayed * 100 < facts.minutes * limits.short_percent,
        Odd(Oddity.TOO_FAST_AFTER, speed): speed > limits.fastest_kmh,
        Odd(Oddity.OFF_HOURS): _at_night(facts.arrived) or _at_night(facts.left),
        Odd(Oddity.TWO_PLACES): facts.elsewhere,
        Odd(Oddity.OLD_NUMBER): facts.old_number,
        Odd(Oddity.NO_PHONE): facts.told_later,
    }
    return tuple(odd for odd, fails in tests.items() if fails)


def doubts_at_the_end(missing: tuple[Fact, ...], fives: int, quick: int) -> tuple[Odd, ...]:
    """What shows only when the visit is answered for: a fact never shown; the newest answers to
    this worker, so many in a row of five stars, of which so many came within `QUICK`.
    """
    too_good = fives >= FIVES and quick >= fives * MOSTLY
    tests = {
        Odd(Oddity.FACT_MISSING, len(missing)): bool(missing),
        Odd(Oddity.ALWAYS_FIVE, fives): too_good,
    }
    return tuple(odd for odd, fails in tests.items() if fails)


def _kmh(facts: VisitFacts, limits: Limits) -> int:
    """How fast somebody went from the last door to this one; 0 for doors as near as two points
    of a telephone may lie apart at one place.
    """
    if facts.since_last is None or facts.way <= limits.far_metres:
        return 0
    hours = max(facts.since_last, timedelta(minutes=1)) / timedelta(hours=1)
    return round(facts.way / 1000 / hours)


def _at_night(moment: datetime) -> bool:
    opens, closes = DAY_OF_VISITS
    return not opens <= local(moment).time() <= closes
