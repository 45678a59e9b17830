"""One spelling for one word: width, case, traditional characters, and how a word sounds."""

import re
import unicodedata
from functools import cache
from pathlib import Path

from models.rules.plain import plain

LEXICON = Path(__file__).parents[2] / "seed" / "lexicon"

_SPACE = re.compile(r"\s+")
_BETWEEN_HAN = re.compile(r"(?<=[\u3400-\u9fff]) (?=[\u3400-\u9fff])")
# What northern and western speakers, and their keyboards, do not keep apart.
_SAME_START = (("zh", "z"), ("ch", "c"), ("sh", "s"))
_SAME_END = (("ang", "an"), ("eng", "en"), ("ing", "in"))


@cache
def _simplified() -> dict[int, str]:
    """Traditional character → simplified one, for `str.translate`."""
    before, after = _rows("variants.txt")
    return dict(zip(map(ord, before), after, strict=True))


@cache
def _sounds(coarse: bool) -> dict[int, str]:
    """Character → the first character of its syllable, so that homophones become equal."""
    leaders: dict[str, str] = {}
    table: dict[int, str] = {}
    for row in _rows("sounds.txt"):
        syllable, characters = row.split(" ")
        key = _coarse(syllable) if coarse else syllable
        leader = leaders.setdefault(key, characters[0])
        table.update((ord(character), leader) for character in characters)
    return table


def _coarse(syllable: str) -> str:
    for long, short in _SAME_START:
        if syllable.startswith(long):
            syllable = short + syllable[len(long) :]
    for long, short in _SAME_END:
        if syllable.endswith(long):
            syllable = syllable[: -len(long)] + short
    return syllable


def _rows(name: str) -> list[str]:
    lines = (LEXICON / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def fold(text: str) -> str:
    """Half-width, lower-case, simplified, single spaces; emoji and punctuation stay."""
    folded = unicodedata.normalize("NFKC", plain(text)).lower().translate(_simplified())
    return _BETWEEN_HAN.sub(",", _SPACE.sub(" ", folded).strip())


def sound(folded: str, *, coarse: bool = False) -> str:
    """The same length, with every character replaced by one that stands for its syllable.

    Tones never count. `coarse` also takes zh for z, ch for c, sh for s, and the front for
    the back nasals, as much north-western speech does.

    >>> sound("心里医生") == sound("心理医生")
    True
    """
    return folded.translate(_sounds(coarse))
