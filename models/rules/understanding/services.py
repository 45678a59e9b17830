"""Which of the 22 labels a message means: a lexicon on characters and on sound, and a
learned ranking on top.

The phrases are in `seed/lexicon/services.toml`, the ranking is that of `grams`.
"""

import math
import tomllib
from collections import defaultdict
from dataclasses import dataclass
from functools import cache, lru_cache

from rapidfuzz import fuzz, process

from models.rules.understanding.grams import model, rows
from models.rules.understanding.patterns import marks
from models.rules.understanding.wording import LEXICON, fold, sound

LABELS = (
    "mediation", "humanistic_care", "counselling", "behaviour_correction", "relationship",
    "resource_coordination", "charity_relief", "job_skills", "daily_care", "housekeeping",
    "hospital_escort", "hospice", "health_check", "medical_rehab", "legal_aid", "recreation",
    "livelihood_relief", "gov_affairs", "activity", "emergency", "status", "out_of_scope",
)  # fmt: skip
"""The 17 services of the catalogue in its order, then the five that are not services."""

LEXICON_SHARE = 0.5
"""What the lexicon adds to a learned score; the model is trained beside it. The best share for
people of whom no sentence was trained on."""
SHARPNESS = 1.1
"""Turns scores into shares of belief that agree with how often they are right for such people."""
SURE = 0.65
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


@lru_cache(maxsize=64)
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


def lexicon_points(folded: str) -> dict[str, float]:
    """Per label, the logarithm of what its phrases are worth in the text."""
    points: dict[str, float] = defaultdict(float)
    for entry, value in _matches(folded).items():
        points[entry.label] += value
    return {label: math.log1p(value) for label, value in points.items()}


@lru_cache(maxsize=64)
def _logits(folded: str) -> tuple[tuple[float, ...], float]:
    """Per label the learned score and the lexicon's share; then the learned score of danger."""
    *learned, danger = model().score(rows(folded, marks(folded)))
    points = lexicon_points(folded)
    both = zip(LABELS, learned, strict=True)
    return tuple(score + LEXICON_SHARE * points.get(label, 0.0) for label, score in both), danger


def known_phrases(label: str) -> frozenset[str]:
    """What the lexicon holds for a label, folded."""
    entries = (entry for found in _lexicon().by_words.values() for entry in found)
    return frozenset(entry.words for entry in entries if entry.label == label)


def danger_belief(folded: str) -> float:
    """How much a message resembles those of people in danger; a logit, without the patterns."""
    scores, danger = _logits(folded)
    own = LABELS.index("emergency")
    rival = max(score for place, score in enumerate(scores) if place != own)
    return belief_of(danger, scores[own] - rival)


def belief_of(danger: float, margin: float) -> float:
    """From the score of danger and the lead of `emergency` over the best other label.

    Weights of a logistic regression on the sentences of people left out of the training.
    """
    return 0.26 * danger + 0.64 * margin - 0.72


def danger_pieces(folded: str) -> tuple[str, ...]:
    """The words that made a message resemble danger."""
    return model().reasons(rows(folded), model().columns - 1)


def rank(text: str) -> tuple[Guess, ...]:
    """All labels, best first."""
    folded = fold(text)
    powers = [math.exp(SHARPNESS * score) for score in _logits(folded)[0]]
    total = sum(powers)
    order = sorted(range(len(LABELS)), key=lambda place: -powers[place])
    said = _said(folded)
    touched = rows(folded)
    return tuple(
        Guess(
            LABELS[place],
            powers[place] / total,
            said.get(LABELS[place]) or (model().reasons(touched, place) if nth < OFFERED else ()),
        )
        for nth, place in enumerate(order)
    )


def _said(folded: str) -> dict[str, tuple[str, ...]]:
    """Per label its phrases in the text, the weightiest first."""
    found = sorted(_matches(folded).items(), key=lambda item: -item[1])
    labels = {entry.label for entry, _ in found}
    return {label: tuple(e.words for e, _ in found if e.label == label) for label in labels}


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
