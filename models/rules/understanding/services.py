"""Which of the 22 labels a message means: a lexicon on characters and on sound.

The phrases are in `seed/lexicon/services.toml`.
"""

import tomllib
from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from rapidfuzz import fuzz, process

from models.rules.understanding.wording import LEXICON, fold, sound

LABELS = (
    "mediation", "humanistic_care", "counselling", "behaviour_correction", "relationship",
    "resource_coordination", "charity_relief", "job_skills", "daily_care", "housekeeping",
    "hospital_escort", "hospice", "health_check", "medical_rehab", "legal_aid", "recreation",
    "livelihood_relief", "gov_affairs", "activity", "emergency", "status", "out_of_scope",
)  # fmt: skip
"""The 17 services of the catalogue in its order, then the five that are not services."""

SURE = 0.62
"""A first score from here on needs one confirmation only."""
LEAD = 0.25
"""… and it must be this far ahead of the second."""
OFFERED = 3
FAINT = 0.08
"""Below this a label is not offered as a button, unless nothing else is there."""

_STRENGTHS = {"strong": 3.0, "weak": 1.0}
_BY_SOUND = 0.7
_BY_LIKENESS = 0.6
_LIKE_ENOUGH = 80.0


@dataclass(frozen=True)
class Guess:
    """`score` is a share of belief, 0 to 1, all labels together 1; `phrases` are what counted."""

    label: str
    score: float
    phrases: tuple[str, ...]


@dataclass(frozen=True)
class _Phrase:
    label: str
    words: str
    weight: float


@dataclass(frozen=True)
class _Lexicon:
    by_words: dict[str, tuple[_Phrase, ...]]
    by_sound: dict[str, tuple[_Phrase, ...]]
    long: tuple[str, ...]
    """Phrases of four characters or more, which may be found by likeness."""


@cache
def _lexicon() -> _Lexicon:
    table = tomllib.loads((LEXICON / "services.toml").read_text(encoding="utf-8"))
    words: dict[str, list[_Phrase]] = defaultdict(list)
    for label, strengths in table.items():
        for strength, text in strengths.items():
            for phrase in fold(text.replace("\n", "、")).split("、"):
                if phrase := phrase.strip(" ,"):
                    words[phrase].append(_Phrase(label, phrase, _STRENGTHS[strength]))
    sounds: dict[str, list[_Phrase]] = defaultdict(list)
    for phrase, found in words.items():
        if len(phrase) > 1 and not phrase.isascii():
            sounds[sound(phrase)].extend(found)
    frozen = {key: tuple(found) for key, found in words.items()}
    return _Lexicon(
        frozen,
        {key: tuple(found) for key, found in sounds.items()},
        tuple(phrase for phrase in frozen if len(phrase) >= 4),
    )


def _matches(text: str) -> dict[_Phrase, float]:
    """Every phrase of the lexicon in the text, with what it is worth there."""
    lexicon = _lexicon()
    heard = sound(text)
    worth: dict[_Phrase, float] = {}
    for phrase, score, _ in process.extract(
        text, lexicon.long, scorer=fuzz.partial_ratio, score_cutoff=_LIKE_ENOUGH, limit=12
    ):
        for entry in lexicon.by_words[phrase]:
            if len(text) >= len(phrase) - 1:
                worth[entry] = entry.weight * _BY_LIKENESS * score / 100
    for share, table, seen in ((_BY_SOUND, lexicon.by_sound, heard), (1.0, lexicon.by_words, text)):
        for phrase, entries in table.items():
            if phrase in seen:
                for entry in entries:
                    worth[entry] = max(worth.get(entry, 0.0), entry.weight * share)
    return worth


def rank(text: str) -> tuple[Guess, ...]:
    """All labels, best first; nothing known gives every label the same small score."""
    worth = _matches(fold(text))
    points = dict.fromkeys(LABELS, 1.0)
    phrases: dict[str, list[tuple[float, str]]] = defaultdict(list)
    for entry, value in worth.items():
        points[entry.label] *= 1.0 + value
        phrases[entry.label].append((value, entry.words))
    total = sum(points.values())
    guesses = (
        Guess(label, point / total, tuple(word for _, word in sorted(phrases[label], reverse=True)))
        for label, point in points.items()
    )
    return tuple(sorted(guesses, key=lambda guess: -guess.score))


def sure(guesses: tuple[Guess, ...]) -> str | None:
    """The label that needs no choice, only a confirmation."""
    first, second = guesses[0], guesses[1]
    clear = first.score >= SURE and first.score - second.score >= LEAD
    return first.label if clear else None


def likely(guesses: tuple[Guess, ...]) -> tuple[str, ...]:
    """Two or three labels worth a button; none where nothing was understood."""
    if guesses[0].score < FAINT:
        return ()
    offered = [guess.label for guess in guesses[:OFFERED] if guess.score >= FAINT]
    return tuple(offered) if len(offered) > 1 else tuple(g.label for g in guesses[:2])
