"""How well, and at what cost, messages are understood; the second half of `make bench`.

    python -m tests.bench.understanding          # the sample, the exam, cross-validation, the cost

Accuracy stands beside a plain nearest neighbour by RapidFuzz over the same sentences, in one run.
Cost is taken in a process of its own, by `reading_cost`.
"""

import subprocess
import sys
from collections.abc import Callable, Iterator

import orjson
from rapidfuzz import fuzz, process
from rich.console import Console
from rich.table import Table

from models.rules.understanding.services import LABELS
from models.rules.understanding.training.corpus import EXAM, SAMPLE, Sentence, sentences
from models.rules.understanding.training.exam import examine
from models.rules.understanding.training.figures import Figures, Judged, figures
from models.rules.understanding.training.train import scored

NEIGHBOURS = 300
"""Likest sentences looked at by the reference."""


def neighbour(known: list[Sentence]) -> Callable[[Sentence], Judged]:
    """The reference: labels in the order of their likest known sentence."""
    texts = [one.text for one in known]

    def judge(asked: Sentence) -> Judged:
        near = process.extract(asked.text, texts, scorer=fuzz.ratio, limit=NEIGHBOURS)
        named = dict.fromkeys(known[place].labels[0] for _, _, place in near)
        order = (*named, *(label for label in LABELS if label not in named))
        return Judged(asked, order, alarmed=order[0] == "emergency")

    return judge


def accuracy() -> Iterator[tuple[str, Figures]]:
    """The name of a set, and what was answered on it."""
    judge = neighbour(sentences())
    yield "sample, nearest neighbour", figures([judge(one) for one in sentences(SAMPLE)])
    yield "sample", examine(SAMPLE)
    yield "exam, nearest neighbour", figures([judge(one) for one in sentences(EXAM)])
    yield "exam", examine(EXAM)
    yield "cross-validation", figures([one.judged() for one in scored(sentences())])


def main() -> None:
    console = Console(width=110)
    table = Table(title="understanding: shares of sentences", title_justify="left")
    for heading in ("set", "sentences", "first", "among three", "danger heard", "false alarms"):
        table.add_column(heading, justify="left" if heading == "set" else "right")
    table.add_row("wanted on unseen messages", "", "89 %", "97 %", "99 %", "<= 2 %")
    found = dict(accuracy())
    for name, one in found.items():
        shares = (one.first, one.three, one.recall, one.false_alarms)
        table.add_row(name, str(one.asked), *(f"{share:.1%}" for share in shares))
    console.print(table)
    console.print(_labels(found))
    for meant, taken, count in found["cross-validation"].confused:
        console.print(f"  out of fold, {meant} was taken for {taken}: {count}")
    words = [sys.executable, "-m", "tests.bench.reading_cost"]
    spent = orjson.loads(subprocess.run(words, check=True, capture_output=True).stdout)
    console.print("cost:", ", ".join(f"{name} {value:.1f}" for name, value in spent.items()))


def _labels(found: dict[str, Figures]) -> Table:
    sets = ("sample", "exam", "cross-validation")
    table = Table(title="first right, per label", title_justify="left")
    table.add_column("label")
    for name in sets:
        table.add_column(name, justify="right")
    for label in LABELS:
        shares = (found[name].per_label.get(label) for name in sets)
        table.add_row(label, *(f"{one[1]:.1%} of {one[0]}" if one else "" for one in shares))
    return table


if __name__ == "__main__":
    main()
