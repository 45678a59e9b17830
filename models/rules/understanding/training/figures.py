"""What was answered against what was right, as figures and as a table."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from models.rules.understanding.services import LABELS
from models.rules.understanding.training.corpus import Sentence

PAIRS = 12
"""Confusions shown: the worst ones."""


@dataclass(frozen=True)
class Judged:
    """A sentence with all labels as they were ranked, and whether danger came before them."""

    sentence: Sentence
    order: tuple[str, ...]
    alarmed: bool

    @property
    def right(self) -> bool:
        return self.order[0] in self.sentence.labels


@dataclass(frozen=True)
class Figures:
    """Shares from 0 to 1. `recall` is of sentences that mean `emergency` first, `false_alarms`
    of those that do not mean it at all; `per_label` holds (sentences, first right).
    """

    asked: int
    first: float
    three: float
    recall: float
    false_alarms: float
    per_label: dict[str, tuple[int, float]]
    confused: tuple[tuple[str, str, int], ...]


def share(answers: Iterable[bool]) -> float:
    """How many are true; 0 where nothing was asked."""
    known = list(answers)
    return sum(known) / len(known) if known else 0.0


def figures(judged: list[Judged]) -> Figures:
    """Any of a sentence's labels is a right answer."""
    by_label = {
        label: [one for one in judged if one.sentence.labels[0] == label] for label in LABELS
    }
    wrong = Counter((one.sentence.labels[0], one.order[0]) for one in judged if not one.right)
    return Figures(
        asked=len(judged),
        first=share(one.right for one in judged),
        three=share(not {*one.order[:3]}.isdisjoint(one.sentence.labels) for one in judged),
        recall=share(one.alarmed for one in by_label["emergency"]),
        false_alarms=share(one.alarmed for one in judged if "emergency" not in one.sentence.labels),
        per_label={
            label: (len(here), share(one.right for one in here))
            for label, here in by_label.items()
            if here
        },
        confused=tuple((*pair, count) for pair, count in wrong.most_common(PAIRS)),
    )


def table(found: Figures) -> Iterator[str]:
    """The figures, a line each."""
    yield f"{found.asked} sentences: first {found.first:.1%}, among three {found.three:.1%}"
    yield f"danger: recall {found.recall:.1%}, false alarms {found.false_alarms:.1%}"
    for label, (count, first) in found.per_label.items():
        yield f"  {label:24}{count:5}{first:8.1%}"
    for meant, taken, count in found.confused:
        yield f"  {meant} taken for {taken}: {count}"
