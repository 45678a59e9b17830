"""评估: what an evaluation still lacks, and what the people served say. Whole numbers only.

Mid-term the county bureau, the residents' committee and the people served are heard, and the
prefecture looks again with at least thirty in a hundred visits asked about; at the end a third
party evaluates (Qinghai pilot plan, 2017).
"""

from collections.abc import Collection, Mapping
from enum import StrEnum
from typing import NamedTuple

from models.rules.contentment import WHOLE, Score
from models.words import EvaluationKind, Voice

PERCENT = WHOLE // 100
MID_VOICES = (Voice.COUNTY, Voice.COMMITTEE, Voice.PREFECTURE)


class People(StrEnum):
    """What all who were served say together."""

    CONTENT = "content"
    UNHAPPY = "unhappy"
    DOUBT = "doubt"  # neither for sure: those who evaluate decide
    TOO_FEW = "too_few"  # so few have answered that nothing can be said


class Share(NamedTuple):
    """Visits that ended, and those of them that a home has answered for."""

    ended: int
    answered: int

    def lacks(self, percent: int) -> int:
        """How many more are to be answered for.

        >>> Share(1000, 299).lacks(30), Share(7, 2).lacks(30), Share(7, 3).lacks(30)
        (1, 1, 0)
        """
        return max(-(-percent * self.ended // 100) - self.answered, 0)


class Known(NamedTuple):
    """All that an evaluation rests on."""

    said: Score
    """By those who rated."""
    checked: Score
    """By those who were asked about visits drawn by lot."""
    share: Share
    differs: bool = False
    """What was said is better than what was found, and that is no chance."""


class Lacking(NamedTuple):
    """What is missing before anything can be pronounced."""

    voices: tuple[Voice, ...] = ()
    people: bool = False
    """Too few of the people served have answered."""
    checks: int = 0
    """So many visits more are to be asked about."""


def people(known: Known, figures: Mapping[str, int]) -> People:
    """The verdict of the people served, one voice each (rules/contentment.py), by two roads: what
    they said of their own accord, and what they said when asked. Unhappy once one road's upper
    bound lies below the figure to pass, content where every road's mean reaches it.
    """
    roads = [
        road for road in (known.said, known.checked) if _heard(road, known.said.served, figures)
    ]
    least = figures["pass_percent"] * PERCENT
    if not roads:
        return People.TOO_FEW
    if any(road.high < least for road in roads):
        return People.UNHAPPY
    return People.CONTENT if all(road.mean >= least for road in roads) else People.DOUBT


def _heard(road: Score, served: int, figures: Mapping[str, int]) -> bool:
    """Thirty persons; or fewer, where so many of all who were served have answered."""
    most = 100 * road.voices >= figures["enough_percent"] * served
    return road.enough or (most and road.voices >= figures["small_count"])


def lacking(
    kind: EvaluationKind,
    spoken: Collection[Voice],
    silent: Collection[Voice],
    known: Known,
    figures: Mapping[str, int],
) -> Lacking:
    """Of a mid-term evaluation every voice, the people served among them, and the checks; of a
    final one whoever was drawn for the third party (`silent`) has to speak, and somebody must be.
    """
    if kind is EvaluationKind.FINAL:
        waits = Voice.THIRD in silent or Voice.THIRD not in spoken
        return Lacking((Voice.THIRD,) if waits else ())
    return Lacking(
        tuple(voice for voice in MID_VOICES if voice not in spoken),
        people(known, figures) is People.TOO_FEW,
        known.share.lacks(figures["check_percent"]),
    )


def third_party_passes(yes: int, no: int, said: People) -> bool:
    """More than half of those who were drawn, and never against the people served."""
    return yes > no and said is not People.UNHAPPY


def odd(available: int, wanted: int) -> int:
    """How many sit, so that there is a majority.

    >>> [odd(n, 3) for n in (0, 1, 2, 3, 9)]
    [0, 1, 1, 3, 3]
    """
    seats = min(available, wanted)
    return seats - (seats % 2 == 0) if seats else 0
