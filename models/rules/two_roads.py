"""满意度 on two roads: what people answer, and what they say of visits that were drawn by lot, also
those who never answer. Who squeezes answers out of people, or writes down visits that never were,
is found on the second; so the lower of the two counts.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import comb
from typing import NamedTuple, TypeVar

from models.rules.contentment import WHOLE, Answer, Score, summarise, worth

RARE = 100
"""Answers better than the checks of the same visits are held to be no chance where chance would do
it less than once in so many times.
"""
K = TypeVar("K")


class Heard(NamedTuple):
    """One visit, or several of one person of which the very same is known."""

    person_id: int
    said: Answer | None = None
    aside: bool = False
    """Two people have set that answer aside."""
    checked: Answer | None = None
    """What was said when it had been drawn."""
    times: int = 1
    came: bool = True
    """No: it proved false, and what was said when it had been drawn is all that is heard of it."""


@dataclass(frozen=True, slots=True)
class Satisfaction:
    """Everything that is told of a number of visits. Shares in hundredths of a percent."""

    said: Score
    """The answers that count."""
    raw: Score
    """All answers, also those that two people have set aside."""
    checked: Score
    aside: int
    """Answers that were set aside."""
    both: int
    """Visits of which there is an answer and a check."""
    agree: int
    """Of these, where both say the same."""
    differs: bool
    """评价与抽查不符: the answers are better than the checks, and that is no chance."""

    @property
    def enough(self) -> bool:
        """Whether it may be ranked: enough people on either road."""
        return self.said.enough and self.checked.enough

    @property
    def lowest(self) -> int:
        """What it is ranked by: what the truth is very likely not below, on either road."""
        return min(self.said.low, self.checked.low)


def weigh(heard: Iterable[Heard], *, enough: int) -> Satisfaction:
    """The summary of those visits. Raw and counted answers are of the same people served."""
    rows = list(heard)
    real = [one for one in rows if one.came]
    visits, served = sum(one.times for one in real), len({one.person_id for one in real})
    of = {"visits": visits, "served": served, "enough": enough}
    checks = [one.checked for one in rows if one.checked]
    pairs = [(one.said, one.checked, one.times) for one in rows if one.said and one.checked]
    both = sum(times for *_, times in pairs)
    same = sum(times for said, seen, times in pairs if worth(said) == worth(seen))
    asked = {
        "visits": sum(one.times for one in checks),
        "served": len({one.person_id for one in checks}),
    }
    aside = sum(one.times for one in rows if one.aside)
    raw = summarise((one.said for one in rows if one.said), **of)
    counts = (one.said for one in rows if one.said and not one.aside)
    return Satisfaction(
        said=summarise(counts, **of) if aside else raw,
        raw=raw,
        checked=summarise(checks, **asked, enough=enough),
        aside=aside,
        both=both,
        agree=WHOLE * same // both if both else 0,
        differs=_differs(pairs),
    )


def ranked(told: Mapping[K, Satisfaction]) -> list[tuple[int | None, K]]:
    """Best first, each with its rank: one more than there are better ones. Those of whom too few
    were heard stand beneath, without a rank.
    """
    order = sorted(told, key=lambda one: (not told[one].enough, -told[one].lowest))
    known = [told[one].lowest for one in told if told[one].enough]
    return [
        (1 + sum(low > told[one].lowest for low in known) if told[one].enough else None, one)
        for one in order
    ]


def no_chance(up: int, down: int) -> bool:
    """The sign test, exact: whether of so many that differ so many would be better by chance less
    than once in a hundred times.

    >>> no_chance(7, 0), no_chance(6, 0)
    (True, False)
    """
    tries = up + down
    term = tail = comb(tries, up)
    for better in range(up, tries):
        term = term * (tries - better) // (better + 1)
        tail += term
    return bool(RARE * tail < 1 << tries)


def _differs(pairs: Iterable[tuple[Answer, Answer, int]]) -> bool:
    """One person is one sign, however many of their visits were drawn."""
    signs: dict[int, int] = defaultdict(int)
    for said, seen, times in pairs:
        better = (worth(said) > worth(seen)) - (worth(said) < worth(seen))
        signs[said.person_id] += better * times
    up, down = (sum(sign * way > 0 for sign in signs.values()) for way in (1, -1))
    return no_chance(up, down)
