"""How fast one chat may go on before it is asked to wait. Words of danger are never counted."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum


class Deed(StrEnum):
    """What is counted."""

    SAYING = "saying"  # a message or a press
    OPENING = "opening"  # a start with a secret, which could be guessed
    GUESSING = "guessing"  # a number that was nobody's: of a relative, of a home
    BRINGING = "bringing"  # an update, before anybody has looked at it


@dataclass(frozen=True, slots=True)
class Pace:
    """So many at once; as many again come back within `per`."""

    most: int
    per: timedelta


PACES = {
    Deed.SAYING: Pace(60, timedelta(minutes=1)),
    Deed.OPENING: Pace(5, timedelta(hours=1)),
    Deed.GUESSING: Pace(10, timedelta(hours=1)),
    Deed.BRINGING: Pace(120, timedelta(minutes=1)),
}
"""This house's own figures: faster than anybody types or taps, slower than a machine."""


@dataclass(frozen=True, slots=True)
class Bucket:
    """What is left at a moment; `over`: it ran out, and has not been half full again."""

    left: float
    over: bool
    at: datetime


def full(deed: Deed, now: datetime) -> Bucket:
    return Bucket(PACES[deed].most, over=False, at=now)


def draw(bucket: Bucket, deed: Deed, now: datetime) -> Bucket:
    """The bucket after one more. It was allowed where the new one is not `over`."""
    pace = PACES[deed]
    come_back = pace.most * max(now - bucket.at, timedelta(0)) / pace.per
    left = min(pace.most, bucket.left + come_back)
    over = left < (pace.most / 2 if bucket.over else 1)
    return Bucket(left if over else left - 1, over, now)
