"""How long a worker may think, how many are asked at once, and in what time an order is owed."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from models.rules.clocks import after, not_at_night
from models.rules.hours import awake
from models.words import Stage, Tier

LEAD = timedelta(hours=1)
"""So long before the visit at the latest it must be known who comes."""
SOONEST = timedelta(minutes=15)
"""No less is given to the desk, however near the visit is."""
MANY_AT_ONCE = (Tier.LIFE, Tier.BASIC)
"""Where time is short, the first wave asks several too."""


def term(tier: Tier, figures: Mapping[str, int]) -> timedelta:
    """In what time somebody must have been found: 2 h, 24 h, 7 d, 15 d (Beijing 12345, 2021)."""
    if tier in MANY_AT_ONCE:
        return timedelta(minutes=figures[f"tier_{tier}_minutes"])
    return timedelta(days=figures[f"tier_{tier}_days"])


def owed_by(tier: Tier, opened: datetime, now: datetime, figures: Mapping[str, int]) -> datetime:
    """By when the desk owes an answer about an order of that tier: for life and limb from now on,
    day and night; for all else from the day on which the case was opened.
    """
    span = term(tier, figures)
    return now + span if tier is Tier.LIFE else awake(max(opened + span, now))


def placed_by(
    tier: Tier, start: datetime, opened: datetime, now: datetime, figures: Mapping[str, int]
) -> datetime:
    """By when the desk has to have found somebody: when an answer is owed, and an hour before the
    visit at the latest, in waking time but where a life hangs on it.
    """
    latest = start - LEAD
    if tier is not Tier.LIFE:
        latest = not_at_night(latest)
    return min(owed_by(tier, opened, now, figures), max(latest, now + SOONEST))


def climb_at(tier: Tier, stage: Stage, now: datetime, figures: Mapping[str, int]) -> datetime:
    """When an order that nobody has taken goes a rung further up: the offers have half of its
    term, each rung above a quarter. Waking time, but where life is at stake.
    """
    share = term(tier, figures) / (2 if stage is Stage.OFFERS else 4)
    return now + share if tier is Tier.LIFE else awake(now + share)


def answer_until(
    tier: Tier, start: datetime, now: datetime, figures: Mapping[str, int]
) -> datetime:
    """When an offer made now runs out: an hour before the visit at the latest, or halfway to it
    where that is nearer. For life and limb the clock never stands; for all else it counts the
    waking hours, and no offer ends at night.
    """
    span = timedelta(minutes=figures[f"offer_minutes_{tier}"])
    if tier is Tier.LIFE:
        return min(now + span, max(now, start))
    asked = awake(now)
    latest = not_at_night(start - LEAD)
    if latest <= asked + LEAD:
        latest = asked + (start - asked) / 2 if start > asked else start
    return min(after(now, span), latest)


def wave_size(tier: Tier, wave: int, figures: Mapping[str, int]) -> int:
    """How many are asked at once: one alone at first where there is time, else several."""
    return 1 if wave == 1 and tier not in MANY_AT_ONCE else figures["offers_at_once"]
