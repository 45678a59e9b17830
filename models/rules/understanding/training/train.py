"""Train the ranking from the sentences beside this file; needs numpy, which the product does not.

    python -m models.rules.understanding.training.train          # writes ranking.bin
    python -m models.rules.understanding.training.train --check  # cross-validation, nothing written

Folds never part a situation. Logistic loss, Bayes, mixtures of them and pairs of words were no
better in the same folds: more comes from more people's sentences. Patterns of danger were widened
by what was missed here, so its recall out of fold flatters; `exam` is the honest figure.
"""

# ruff: noqa: T201 - a tool that talks on the terminal

import argparse
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np  # type: ignore[import-not-found,unused-ignore]

from models.rules.understanding.danger import weigh
from models.rules.understanding.grams import Model, rows
from models.rules.understanding.patterns import marks
from models.rules.understanding.services import LABELS, LEXICON_SHARE, belief_of, lexicon_points
from models.rules.understanding.training.corpus import HERE, Sentence, sentences
from models.rules.understanding.training.figures import Judged, figures, table

COLUMNS = len(LABELS) + 1  # the last one says «danger» against everything else
OWN = LABELS.index("emergency")
EPOCHS, COST, FOLDS = 12, 0.2, 5
WEIGHT = 4.0
"""How much more a missed danger costs than a false one."""
STRETCH = 5.0
"""Brings margins to the scale on which the points of the lexicon are added."""
RARE = 2
"""A piece has to occur in so many sentences."""
Floats = Any
"""An array of numpy, which the type checker of the product does not know."""


def balance(given: list[Sentence]) -> dict[str, float]:
    """A label with many sentences counts less for each, so that it is no refuge of the unknown."""
    counts = Counter(one.labels[0] for one in given)
    mean = len(given) / len(counts)
    return {label: (mean / count) ** 0.5 for label, count in counts.items()}


def sides(sentence: Sentence) -> Floats:
    """Per column 1 for right, -1 for wrong, 0 where a second label leaves it open."""
    right = np.full(COLUMNS, -1.0)
    right[[LABELS.index(label) for label in sentence.labels[1:]]] = 0.0
    right[LABELS.index(sentence.labels[0])] = 1.0
    right[-1] = right[OWN]
    return right


def costs(sentence: Sentence, worth: dict[str, float]) -> Floats:
    """Per column what a mistake on the sentence costs."""
    found = np.full(COLUMNS, COST * worth[sentence.labels[0]])
    found[-1] = COST * (WEIGHT if sentence.labels[0] == "emergency" else 1.0)
    return found


class Rows:
    """Sentences as rows of the model with a value each; a rare piece speaks louder."""

    def __init__(self, given: list[Sentence]) -> None:
        said = [rows(one.text, marks(one.text)) for one in given]
        counts = Counter(place for one in said for place in one)
        self.places = sorted(place for place, count in counts.items() if count >= RARE)
        often = np.array([counts[place] for place in self.places])
        self.loud = (np.log(len(given) / often) + 1) ** 0.5
        at = {place: row for row, place in enumerate(self.places)}
        self.touched = [np.array([at[p] for p in one if p in at], int) for one in said]
        self.values = [
            self.loud[touched] / len(one) ** 0.5
            for touched, one in zip(self.touched, said, strict=True)
        ]


def train(given: list[Sentence], seed: int = 7) -> bytes:
    """The packed model: per column a machine with squared hinge loss, all columns at once, by
    coordinate descent in the dual (Hsieh et al., ICML 2008).
    """
    rng = np.random.default_rng(seed)
    worth, read = balance(given), Rows(given)
    weights = np.zeros((len(read.places), COLUMNS))
    side = np.array([sides(one) for one in given])
    slack = np.array([0.5 / costs(one, worth) for one in given])
    force = np.zeros_like(side)
    square = [float(values @ values) for values in read.values]
    for _ in range(EPOCHS):
        for number in rng.permutation(len(given)):
            touched, values, right = read.touched[number], read.values[number], side[number]
            short = right * (values @ weights[touched]) - 1 + slack[number] * force[number]
            moved = np.maximum(force[number] - short / (square[number] + slack[number]), 0.0)
            weights[touched] += np.outer(values, (moved - force[number]) * right)
            force[number] = moved
    return packed(read.places, STRETCH * weights * read.loud[:, None])


def lexicon_of(one: Sentence) -> Floats:
    points = lexicon_points(one.text)
    return np.array([points.get(label, 0.0) for label in LABELS])


def packed(places: list[int], weights: Floats) -> bytes:
    step = np.abs(weights).max() / 127
    whole = np.round(weights / step).astype(np.int8)
    return Model.pack(COLUMNS, float(step), places, whole.tobytes())


@dataclass(frozen=True)
class Scored:
    """One sentence read by a model that never saw its situation."""

    sentence: Sentence
    scores: Floats
    danger: float

    @property
    def margin(self) -> float:
        """The lead of `emergency` over the best other label."""
        return float(self.scores[OWN] - np.delete(self.scores, OWN).max())

    def judged(self) -> Judged:
        belief = belief_of(self.danger, self.margin)
        order = tuple(LABELS[column] for column in np.argsort(-self.scores))
        alarm = weigh(self.sentence.text, belief)
        return Judged(self.sentence, order, alarm is not None and not alarm.beside)


def scored(given: list[Sentence]) -> Iterator[Scored]:
    """Every sentence, out of fold."""
    for number in range(FOLDS):
        model = Model(train([one for one in given if one.situation % FOLDS != number]))
        for one in (one for one in given if one.situation % FOLDS == number):
            *learned, danger = model.score(rows(one.text, marks(one.text)))
            yield Scored(one, np.array(learned) + LEXICON_SHARE * lexicon_of(one), danger)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="cross-validate, write nothing")
    given = sentences()
    if parser.parse_args().check:
        print(*table(figures([one.judged() for one in scored(given)])), sep="\n")
    else:
        size = (HERE.parent / "ranking.bin").write_bytes(train(given))
        print(f"{len(given)} sentences, {size / 1024:.0f} KiB")


if __name__ == "__main__":
    main()
