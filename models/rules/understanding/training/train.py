"""Train the ranking from the sentences beside this file; needs numpy, which the product does not.

    python -m models.rules.understanding.training.train          # writes ranking.bin
    python -m models.rules.understanding.training.train --check  # cross-validation, nothing written

In `sentences/<label>.txt` a line is one situation, ` / ` parts ways of saying it, and ` | label`
names a second label that is right as well. Folds never part a situation.
"""

# ruff: noqa: T201 - a tool that talks on the terminal

import argparse
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np  # type: ignore[import-not-found,unused-ignore]

from models.rules.understanding.danger import BELIEF, DOUBT, urgent
from models.rules.understanding.grams import BITS, Model, rows
from models.rules.understanding.patterns import marks
from models.rules.understanding.services import LABELS, LEXICON_SHARE, belief_of, lexicon_points
from models.rules.understanding.wording import fold

HERE = Path(__file__).parent
COLUMNS = len(LABELS) + 1  # the last one says «danger» against everything else
EPOCHS, RATE, SHRINK, SECOND = 8, 0.3, 1e-4, 0.3
WEIGHT = 3.0
"""How much more a missed danger costs than a false one."""
Floats = Any
"""An array of numpy, which the type checker of the product does not know."""


@dataclass(frozen=True)
class Sentence:
    text: str
    labels: tuple[str, ...]
    situation: int


def sentences(folder: Path = HERE / "sentences") -> list[Sentence]:
    """All sentences with their labels, the first one being that of the file."""
    found: list[Sentence] = []
    lines = [(path.stem, line) for path in sorted(folder.glob("*.txt")) for line in path.open()]
    for situation, (label, line) in enumerate(lines):
        body, _, more = line.strip().partition(" |")
        ways = [way.strip() for way in body.split(" / ") if way.strip()]
        found += [Sentence(fold(way), (label, *more.split()), situation) for way in ways]
    return found


def balance(given: list[Sentence]) -> dict[str, float]:
    """A label with many sentences counts less for each, so that it is no refuge of the unknown."""
    counts = Counter(one.labels[0] for one in given)
    mean = len(given) / len(counts)
    return {label: (mean / count) ** 0.5 for label, count in counts.items()}


def touched_by(one: Sentence) -> dict[int, str]:
    return rows(one.text, marks(one.text))


def targets(sentence: Sentence) -> Floats:
    aims = np.zeros(len(LABELS))
    aims[LABELS.index(sentence.labels[0])] = 1.0
    for label in sentence.labels[1:]:
        aims[LABELS.index(label)] = SECOND
    return aims / aims.sum()


def train(given: list[Sentence], seed: int = 7) -> Floats:
    """Softmax over the labels and one logistic column for danger, AdaGrad, averaged at the end."""
    rng = np.random.default_rng(seed)
    weights = np.zeros((1 << BITS, COLUMNS))
    power = np.full((1 << BITS, COLUMNS), 1e-4)
    data = [(np.fromiter(touched_by(one), int), targets(one), lexicon_of(one)) for one in given]
    worth = balance(given)
    for _ in range(EPOCHS):
        for number in rng.permutation(len(data)):
            touched, aims, lexicon = data[number]
            share = 1.0 / np.sqrt(max(len(touched), 1))
            logits = weights[touched].sum(0) * share
            error = np.empty(COLUMNS)
            error[:-1] = softmax(logits[:-1] + LEXICON_SHARE * lexicon) - aims
            error[:-1] *= worth[given[number].labels[0]]
            danger = given[number].labels[0] == "emergency"
            error[-1] = (1 / (1 + np.exp(-logits[-1])) - danger) * (WEIGHT if danger else 1.0)
            step = error * share + SHRINK * weights[touched]
            power[touched] += step**2
            weights[touched] -= RATE * step / np.sqrt(power[touched])
    return weights


def softmax(logits: Floats) -> Floats:
    powers = np.exp(logits - logits.max())
    return np.asarray(powers / powers.sum())


def lexicon_of(one: Sentence) -> Floats:
    points = lexicon_points(one.text)
    return np.array([points.get(label, 0.0) for label in LABELS])


def packed(weights: Floats) -> bytes:
    step = np.abs(weights).max() / 127
    return Model.pack(COLUMNS, float(step), np.round(weights / step).astype(np.int8).tobytes())


@dataclass(frozen=True)
class Judged:
    """One sentence read by a model that never saw its situation."""

    sentence: Sentence
    order: tuple[str, ...]
    belief: float
    patterns: int

    @property
    def alarmed(self) -> bool:
        return self.belief > (DOUBT if self.patterns else BELIEF)


def judge(given: list[Sentence], folds: int = 5) -> Iterator[Judged]:
    """Every sentence, out of fold."""
    own = LABELS.index("emergency")
    for number in range(folds):
        model = Model(packed(train([one for one in given if one.situation % folds != number])))
        for one in (one for one in given if one.situation % folds == number):
            *learned, danger = model.score(touched_by(one))
            scores = np.array(learned) + LEXICON_SHARE * lexicon_of(one)
            margin = scores[own] - np.delete(scores, own).max()
            order = tuple(LABELS[place] for place in np.argsort(-scores))
            yield Judged(one, order, belief_of(danger, float(margin)), urgent(one.text))


def check(given: list[Sentence]) -> None:
    """Print first right, among three, danger's recall and false alarms, and the worst pairs."""
    judged = list(judge(given))
    right = [one.order[0] in one.sentence.labels for one in judged]
    three = [bool({*one.order[:3]} & {*one.sentence.labels}) for one in judged]
    print(f"{len(judged)} sentences: first {np.mean(right):.1%}, among three {np.mean(three):.1%}")
    for label in LABELS:
        here = [
            ok for ok, one in zip(right, judged, strict=True) if one.sentence.labels[0] == label
        ]
        print(f"  {label:24}{len(here):5}{np.mean(here):8.1%}")
    danger = [one.alarmed for one in judged if one.sentence.labels[0] == "emergency"]
    calm = [one.alarmed for one in judged if one.sentence.labels[0] != "emergency"]
    print(f"danger: recall {np.mean(danger):.1%}, false alarms {np.mean(calm):.1%}")
    wrong = (j for j, ok in zip(judged, right, strict=True) if not ok)
    pairs = Counter((one.sentence.labels[0], one.order[0]) for one in wrong)
    for (meant, taken), count in pairs.most_common(12):
        print(f"  {meant} taken for {taken}: {count}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="cross-validate, write nothing")
    given = sentences()
    if parser.parse_args().check:
        check(given)
    else:
        size = (HERE.parent / "ranking.bin").write_bytes(packed(train(given)))
        print(f"{len(given)} sentences, {size / 1024:.0f} KiB")


if __name__ == "__main__":
    main()
