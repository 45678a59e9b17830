"""What corrected sentences teach: phrases that a label's own people use, and hardly anybody else.

It only proposes. The lexicon stays in the hands of whoever reads the proposal.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from models.rules.understanding.services import LABELS, known_phrases
from models.rules.understanding.wording import fold

SEEN = 2
"""A phrase counts from so many corrected sentences on: one may be chance."""
LIFT = 20.0
"""So many times more often in the corrected sentences of the label than elsewhere."""
STRONG = 3
"""From so many sentences on, and never heard elsewhere, a phrase names the need almost alone."""
SHOWN = 6
"""Proposals for one label: more would not be read."""

_SENTENCES = Path(__file__).with_name("training") / "sentences"
_HAN = re.compile(r"[\u3400-\u9fff]+")
_ENGLISH = re.compile(r"[a-z']{4,}")
_SIZES = range(2, 7)


@dataclass(frozen=True)
class Proposal:
    """`seen` of `corrected` sentences of the label hold the phrase, `elsewhere` of `others`."""

    label: str
    phrase: str
    strength: str
    seen: int
    corrected: int
    elsewhere: int
    others: int


def phrases(folded: str) -> set[str]:
    """Runs of two to six characters, and English words of four letters or more."""
    runs = _HAN.findall(folded)
    pieces = {
        run[at : at + size] for run in runs for size in _SIZES for at in range(len(run) - size + 1)
    }
    return pieces | set(_ENGLISH.findall(folded))


@cache
def own_sentences() -> tuple[tuple[str, str], ...]:
    """(folded sentence, label) for everything that the ranking was trained on."""
    return tuple(_read(sorted(_SENTENCES.glob("*.txt"))))


def _read(paths: Iterable[Path]) -> Iterator[tuple[str, str]]:
    for path in paths:
        for line in path.read_text(encoding="utf-8").splitlines():
            ways = line.partition(" |")[0].split(" / ")
            yield from ((fold(way), path.stem) for way in ways if way.strip())


def propose(corrections: Iterable[tuple[str, str]]) -> tuple[Proposal, ...]:
    """New phrases for the lexicon, from (sentence, label) as coordinators corrected them."""
    told: dict[str, list[set[str]]] = defaultdict(list)
    for text, label in dict.fromkeys(corrections):
        told[label].append(phrases(fold(text)))
    found: list[Proposal] = []
    for label in (label for label in LABELS if label in told):
        found += _for_label(label, told)
    return tuple(found)


def _for_label(label: str, told: dict[str, list[set[str]]]) -> list[Proposal]:
    mine = told[label]
    counts = Counter(phrase for one in mine for phrase in one)
    frequent = {phrase: seen for phrase, seen in counts.items() if seen >= SEEN}
    fresh = _longest({p: n for p, n in frequent.items() if p not in known_phrases(label)})
    rivals = [one for other, many in told.items() if other != label for one in many]
    texts = [text for text, other in own_sentences() if other != label]
    others = len(rivals) + len(texts)
    found = []
    for phrase, seen in fresh.items():
        disputed = sum(phrase in one for one in rivals)
        elsewhere = disputed + sum(phrase in text for text in texts)
        rare = seen / len(mine) >= LIFT * elsewhere / max(others, 1)
        if rare and 2 * disputed <= seen:
            strength = "strong" if seen >= STRONG and not elsewhere else "weak"
            found.append(Proposal(label, phrase, strength, seen, len(mine), elsewhere, others))
    found.sort(key=lambda one: (-one.seen, one.elsewhere, -len(one.phrase), one.phrase))
    return found[:SHOWN]


def _longest(counts: dict[str, int]) -> dict[str, int]:
    """Without pieces of a longer phrase that was said as often."""
    return {
        phrase: seen
        for phrase, seen in counts.items()
        if not any(
            phrase != longer and phrase in longer and seen == counts[longer] for longer in counts
        )
    }
