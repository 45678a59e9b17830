"""满意度: what can honestly be said of how content the people served are. Whole numbers only: the
same answers give the same figures everywhere.

One person is one voice, however often somebody came; the bounds are Wilson's, at the number of
persons that the spread of their answers is worth (after Korn & Graubard 1998, the rule behind the
NCHS Data Presentation Standards for Proportions, Vital and Health Statistics 2/175, 2017).
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from fractions import Fraction
from math import isqrt
from typing import NamedTuple

from models.rules.satisfaction import GOOD_STARS, LOW_STARS
from models.words import How, Outcome

WHOLE = 10_000
"""Shares are told in hundredths of a percent."""
Z = Fraction(1645, 1000)
"""One-sided 95 %, on either side."""
EXACT = 10**24
"""How finely a root is taken: far beyond what is told."""


class Answer(NamedTuple):
    """What one person's side said of a visit, or the very same of several."""

    person_id: int
    stars: int | None
    """None where only the work was spoken of."""
    outcome: Outcome | None
    how: How
    door: bool = False
    """So soon after the visit that whoever came may have looked on."""
    times: int = 1


@dataclass(frozen=True, slots=True)
class Score:
    """Shares in hundredths of a percent."""

    visits: int
    served: int
    """Persons to whom somebody came."""
    answers: int
    voices: int
    """Persons who answered at all."""
    mean: int
    low: int
    high: int
    assisted: int
    """Of the answers: entered at the desk."""
    by_proxy: int
    door: int
    """Of the answers: given when whoever came may still have been there."""
    partly: int
    """Of the answers: the work was done in part, or not at all."""
    worst: int
    """If everybody who said nothing were unhappy."""
    best: int
    enough: bool
    """Whether so many answered that it may be told as one figure."""

    @property
    def response(self) -> int:
        """Of the persons served, those who answered."""
        return WHOLE * self.voices // self.served if self.served else 0


def worth(answer: Answer) -> Fraction:
    """One for content, a half for so-so or work done in part, nothing for neither.

    >>> worth(Answer(1, 5, Outcome.PARTLY, How.SELF))
    Fraction(1, 2)
    """
    stars = GOOD_STARS if answer.stars is None else answer.stars
    if answer.outcome is Outcome.NOT or stars <= LOW_STARS:
        return Fraction(0)
    whole = stars >= GOOD_STARS and answer.outcome is not Outcome.PARTLY
    return Fraction(1) if whole else Fraction(1, 2)


def summarise(answers: Iterable[Answer], *, visits: int, served: int, enough: int) -> Score:
    """Everything that is told of a number of visits. `enough` voices make it one figure; of so few
    no share is told at all, only how many they are.
    """
    told = list(answers)
    count = sum(one.times for one in told)
    voices = _voices(told)
    total, silent = sum(voices, Fraction()), max(served - len(voices), 0)
    mean = total / len(voices) if voices else Fraction(0)
    low, high = bounds(voices, count)
    everybody = len(voices) + silent or 1
    return Score(
        visits=visits,
        served=served,
        answers=count,
        voices=len(voices),
        mean=_told(mean),
        low=_told(low),
        high=-_told(-high),
        assisted=_share(told, lambda one: one.how is How.ASSISTED),
        by_proxy=_share(told, lambda one: one.how is How.PROXY),
        door=_share(told, lambda one: one.door),
        partly=_share(told, lambda one: one.outcome in (Outcome.PARTLY, Outcome.NOT)),
        worst=_told(total / everybody),
        best=-_told(-(total + silent) / everybody),
        enough=len(voices) >= enough,
    )


def _voices(told: list[Answer]) -> list[Fraction]:
    """One for each person: the mean of all they said, from 0 to 1."""
    sums: dict[int, Fraction] = defaultdict(Fraction)
    counts: dict[int, int] = defaultdict(int)
    for answer in told:
        sums[answer.person_id] += worth(answer) * answer.times
        counts[answer.person_id] += answer.times
    return [total / counts[person] for person, total in sums.items()]


def bounds(voices: list[Fraction], answers: int) -> tuple[Fraction, Fraction]:
    """Between which shares the truth very likely lies (Wilson, 95 % on either side), at the number
    of persons that these voices are worth.

    >>> [round(float(bound), 2) for bound in bounds([Fraction(1)] * 9 + [Fraction(0)], 10)]
    [0.65, 0.98]
    """
    if not voices:
        return Fraction(0), Fraction(1)
    share = sum(voices, Fraction()) / len(voices)
    n = _worth_of(voices, share, answers)
    middle = share + Z * Z / (2 * n)
    spread = Z * _root(share * (1 - share) / n + Z * Z / (4 * n * n))
    whole = 1 + Z * Z / n
    return max(Fraction(0), (middle - spread) / whole), min(Fraction(1), (middle + spread) / whole)


def _worth_of(voices: list[Fraction], share: Fraction, answers: int) -> Fraction:
    """How many independent answers these voices are worth: no fewer than there are persons, no
    more than there are answers.
    """
    k = len(voices)
    spread = sum(((one - share) ** 2 for one in voices), Fraction()) / max(k - 1, 1)
    if not spread:
        return Fraction(k)
    worth_of = share * (1 - share) / (spread / k) * Fraction(k - 1, k + 1)
    return min(max(worth_of, Fraction(k)), Fraction(max(answers, k)))


def _root(square: Fraction) -> Fraction:
    """Rounded up: bounds are never told closer than they are."""
    whole = -(-square.numerator * EXACT**2 // square.denominator)
    floor = isqrt(whole)
    return Fraction(floor + (floor * floor < whole), EXACT)


def _told(share: Fraction) -> int:
    """Rounded down: no share is told better than it is."""
    return (share * WHOLE).__floor__()


def _share(told: list[Answer], which: Callable[[Answer], bool]) -> int:
    of = sum(one.times for one in told)
    return WHOLE * sum(one.times for one in told if which(one)) // of if of else 0
