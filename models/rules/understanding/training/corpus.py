"""Sentences with the labels that are right for them, as they stand in files.

In `<label>.txt` a line is one situation, ` / ` parts ways of saying it, and ` | label` names a
second label that is right as well. JSON lines hold a `text` and its `labels`, the first one first.
"""

import json
from dataclasses import dataclass
from pathlib import Path

from models.rules.understanding.wording import fold

HERE = Path(__file__).parent
OWN = HERE / "sentences"
"""What the ranking is trained on."""
EXAM = HERE / "independent"
"""What it is never trained on: written by people who saw neither `OWN` nor the lexicon."""
SAMPLE = HERE / "sample.jsonl"
"""What people type, with the labels that a careful coordinator would accept: given to the project
as a sample to develop on. Never trained on either."""


@dataclass(frozen=True)
class Sentence:
    """A folded text. `situation` is shared by all ways of saying one thing."""

    text: str
    labels: tuple[str, ...]
    situation: int


def sentences(place: Path = OWN) -> list[Sentence]:
    """All sentences of a folder, or of one file of JSON lines or of a label."""
    paths = sorted(place.rglob("*.txt")) if place.is_dir() else [place]
    lines = [(path, line) for path in paths for line in path.read_text("utf-8").splitlines()]
    found: list[Sentence] = []
    for situation, (path, line) in enumerate(lines):
        ways, labels = _stored(line) if path.suffix == ".jsonl" else _written(line, path.stem)
        found += [Sentence(fold(way), labels, situation) for way in ways]
    return found


def _stored(line: str) -> tuple[list[str], tuple[str, ...]]:
    row = json.loads(line)
    return [row["text"]], tuple(row["labels"])


def _written(line: str, label: str) -> tuple[list[str], tuple[str, ...]]:
    body, _, more = line.strip().partition(" |")
    ways = [way.strip() for way in body.split(" / ") if way.strip()]
    return ways, (label, *(other for other in more.split() if other != "|"))
