"""Ask the shipped engine sentences whose answers are known, and count.

    python -m models.rules.understanding.training.exam           # the exam set beside this file
    python -m models.rules.understanding.training.exam PLACE     # another folder or JSON lines

The exam set is a fixed quarter of what people wrote who saw neither the training sentences nor
the lexicon; nothing is trained or tuned on it.
"""

# ruff: noqa: T201 - a tool that talks on the terminal

import argparse
from pathlib import Path

from models.rules.understanding.danger import spot
from models.rules.understanding.services import rank
from models.rules.understanding.training.corpus import EXAM, Sentence, sentences
from models.rules.understanding.training.figures import Figures, Judged, figures, table


def judged(sentence: Sentence) -> Judged:
    """One sentence as the chat would answer it."""
    alarm = spot(sentence.text)
    order = tuple(guess.label for guess in rank(sentence.text))
    return Judged(sentence, order, alarmed=alarm is not None and not alarm.beside)


def examine(place: Path = EXAM) -> Figures:
    """The figures of the shipped engine on a folder or a file."""
    return figures([judged(one) for one in sentences(place)])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("place", nargs="?", type=Path, default=EXAM)
    asked = parser.parse_args()
    print(*table(examine(asked.place)), sep="\n")


if __name__ == "__main__":
    main()
