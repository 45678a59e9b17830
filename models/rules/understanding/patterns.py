"""Named patterns of danger, and what sets one aside: denial, a near miss, a story told.

The words are in `seed/lexicon/danger.toml`. A pattern is read twice, by its characters and by its
sound, so that typing errors and voice input do not hide it.
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from models.rules.understanding.wording import LEXICON, sound


class Danger(StrEnum):
    """What is happening, for the choice of numbers and of the words that answer."""

    SUICIDE = "suicide"
    VIOLENCE = "violence"
    CHILD_ABUSE = "child_abuse"
    ELDER_ABUSE = "elder_abuse"  # also of a disabled adult who depends on others
    FALL = "fall"
    STROKE = "stroke"  # and every other sudden illness or injury: an ambulance
    FIRE = "fire"
    GAS = "gas"
    MISSING = "missing"
    HELPLESS = "helpless"  # hunger, cold, trapped, water, an accident
    CRY = "cry"  # a cry for help, and nothing of what happened; never a pattern's own
    OTHER = "other"  # no pattern, but it reads like those who were in danger


@dataclass(frozen=True)
class _Pattern:
    kind: Danger
    words: re.Pattern[str]
    sounds: re.Pattern[str] | None
    strength: str


@dataclass(frozen=True)
class Hit:
    kind: Danger
    start: int
    phrase: str
    beside: bool
    sure: bool = False


_GAP = r"[^。!?;\n]{0,8}?"
_SENTENCE = re.compile(r"[。!?;,\n]")
_NEAR_MISS = re.compile(r"差点|险些|差一点|幸亏|幸好|没大碍|不要紧|没事了|一跤没事|已经好了|早好了")
_FEARED = re.compile(r"(怕|担心|以防|防止|预防|免得|小心)(她|他|老人|孩子|娃|再|会)?$")
_DENIED = re.compile(r"(没有?|不是|不会|不想|并不|没人|从不|从没|绝不|别|不敢)$")
_UNDONE = re.compile(r"(?:没|没有|不)(?:打|摔|跌|着火|跑|丢|伤|晕|漏|骂)")
_ASKING = re.compile(
    r"怎么办理|讲座|演练|培训|课程?|知识|宣传|预防|小说|电影|电视剧|游戏里(?!的?(?:人|朋友|叔叔|哥哥|大哥))|剧本|歌词|梦见|梦到|做梦|"
    r"海报|标语|笑话|段子"
)

_EVENTS = frozenset({Danger.FALL, Danger.FIRE, Danger.GAS, Danger.MISSING, Danger.STROKE})
"""What may nearly happen, or be feared; fear of a person is no such thing."""


@cache
def _words() -> tuple[tuple[_Pattern, ...], re.Pattern[str]]:
    table = tomllib.loads((LEXICON / "danger.toml").read_text(encoding="utf-8"))
    harmless = sorted(table.pop("harmless")["words"].split(), key=len, reverse=True)
    named = {f"{{{name}}}": f"(?:{words})" for name, words in table.pop("words").items()}
    patterns = [
        _compile(Danger(kind), _spelt(line, named), strength)
        for kind, strengths in table.items()
        for strength, lines in strengths.items()
        for line in lines.split("\n")
        if line
    ]
    return tuple(patterns), re.compile("|".join(map(re.escape, harmless)))


def _spelt(line: str, named: dict[str, str]) -> str:
    """A pattern with the words that its names stand for."""
    for name, words in named.items():
        line = line.replace(name, words)
    return line


def _compile(kind: Danger, line: str, strength: str) -> _Pattern:
    source = line.replace("…", _GAP)
    literal = not re.search(r"[…|?.(]", line)
    heard = re.compile(re.escape(sound(line))) if literal and len(line) >= 3 else None
    return _Pattern(kind, re.compile(source), heard, strength)


def heard(text: str) -> Iterator[Hit]:
    """Every pattern in a folded text, whatever is said about it."""
    patterns, harmless = _words()
    text = harmless.sub(lambda match: "·" * len(match[0]), text)
    heard = sound(text)
    for pattern in patterns:
        found = pattern.words.search(text)
        if found is None and pattern.sounds is not None:
            found = pattern.sounds.search(heard)
        if found is not None:
            phrase = text[found.start() : found.end()]
            strength = pattern.strength
            yield Hit(
                pattern.kind, found.start(), phrase, strength == "beside", sure=strength == "sure"
            )


def _clause_before(text: str, start: int) -> str:
    return _SENTENCE.split(text[:start])[-1]


def _is_over(text: str, hit: Hit) -> bool:
    """Denied, feared, a near miss, or only spoken about."""
    before = _clause_before(text, hit.start)
    if hit.kind in _EVENTS and (_NEAR_MISS.search(text) or _FEARED.search(before)):
        return True
    if hit.phrase[0] not in "不没" and _DENIED.search(before):
        return True
    return bool(_UNDONE.search(hit.phrase) or _ASKING.search(text))


def standing(folded: str) -> list[Hit]:
    """What patterns hear in a folded text, without what is denied or over."""
    return [hit for hit in heard(folded) if not _is_over(folded, hit)]


def marks(folded: str) -> tuple[str, ...]:
    """The kinds of danger that patterns heard, as pieces for the learned ranking."""
    return tuple(dict.fromkeys(f"!{hit.kind}{'?' * hit.beside}" for hit in standing(folded)))
