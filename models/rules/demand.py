"""点不到的菜: by which group somebody is counted, and which counts are told to everybody."""

from collections.abc import Collection
from datetime import date
from typing import NamedTuple

from models.rules.eligibility import CHILD_AGE
from models.rules.hours import age_on
from models.words import STIGMATISING, Group

MOST_CHOICES = 3
"""Of the dishes of a survey one person chooses so many at most."""


def counted_as(groups: Collection[Group]) -> Group:
    """The one group by which a person is counted. Whoever belongs to one that others look down on
    is counted with the other hardships, as is somebody of no group: nobody can be told apart.

    >>> counted_as({Group.COMMUNITY_CORRECTION}), counted_as({Group.DISABLED, Group.LOW_INCOME})
    (<Group.OTHER_HARDSHIP: 'other_hardship'>, <Group.DISABLED: 'disabled'>)
    """
    open_ones = (group for group in Group if group in groups and group not in STIGMATISING)
    return next(open_ones, Group.OTHER_HARDSHIP)


def told(count: int, least: int) -> int | None:
    """A count as it is told to everybody: None where so few people stand behind it that somebody
    could be guessed.
    """
    return None if 0 < count < least else count


class Line(NamedTuple):
    """One service in one county, as it would be bought for a year."""

    service: str
    county: str
    people: int
    wishes: int
    """(person, month) pairs in the twelve months looked at."""
    price_fen: int | None
    """Of a visit, by the cheapest contract of a qualified organisation; None: none was found."""

    @property
    def monthly(self) -> int:
        """Visits a month that would have met the wishes, rounded up."""
        return -(-self.wishes // MONTHS)

    @property
    def sum_fen(self) -> int | None:
        """For a year of `monthly` visits a month."""
        return None if self.price_fen is None else self.monthly * MONTHS * self.price_fen


MONTHS = 12


def affordable(lines: Collection[Line], fund_fen: int | None) -> tuple[list[Line], int]:
    """The lines with the most people first, and how many of them the fund reaches: the cut stands
    before the first that it does not pay. Without a fund it reaches all. What has no price yet
    costs nothing and cuts nothing.
    """
    ordered = sorted(lines, key=lambda x: (-x.people, -x.wishes, x.county, x.service))
    if fund_fen is None:
        return ordered, len(ordered)
    left = fund_fen
    for place, line in enumerate(ordered):
        left -= line.sum_fen or 0
        if left < 0:
            return ordered, place
    return ordered, len(ordered)


def chooses_alone(born: date | None, on: date) -> bool:
    """Whether somebody has a say of their own in a survey: from 14 on (CHILD_AGE)."""
    return born is None or age_on(born, on) >= CHILD_AGE
