"""Danger, heard anywhere in a message: named patterns, recall first.

The words are in `seed/lexicon/danger.toml`. A pattern is read twice, by its characters and by its
sound, so that typing errors and voice input do not hide it.
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from models.rules.understanding.wording import LEXICON, fold, sound


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
    OTHER = "other"  # no pattern, but it reads like those who were in danger


@dataclass(frozen=True)
class Alarm:
    """`phrases` are the words that counted; `beside` leaves the ordinary answer in first place."""

    kinds: tuple[Danger, ...]
    phrases: tuple[str, ...]
    beside: bool


@dataclass(frozen=True)
class _Pattern:
    kind: Danger
    words: re.Pattern[str]
    sounds: re.Pattern[str] | None
    beside: bool


@dataclass(frozen=True)
class _Hit:
    kind: Danger
    start: int
    phrase: str
    beside: bool


_GAP = r"[^。!?;\n]{0,12}?"
_SENTENCE = re.compile(r"[。!?;,\n]")
_NEAR_MISS = re.compile(r"差点|险些|差一点|幸亏|幸好|没事|好在|不要紧|没大碍|已经好了|早好了")
_DENIED = re.compile(r"(没有?|不是|不会|不想|并不|没人|从不|从没|绝不|别|不敢)$")
_ONCE = re.compile(
    r"昨天|前天|上周|上个?月|去年|前年|以前|从前|那年|当年|小时候|年轻时|早些年|多年前|年前|"
    r"有一次|上回|上次|曾经|过去|老早|last (week|month|year)|years? ago|used to"
)
_ONGOING = re.compile(
    r"现在|刚才|刚刚|正在|又|还在|马上|今晚|今天|到现在|一直|还没|起不来|now|still"
)
_ASKING = re.compile(
    r"怎么办理|讲座|演练|培训|课程?|知识|宣传|预防|小说|电影|电视剧|游戏里|剧本|歌词|梦见|梦到|做梦|"
    r"海报|标语|笑话|段子"
)
_PLANNING = re.compile(
    r"离婚|起诉|律师|保护令|打官司|法律|告他|赔偿|赔钱|工伤|上诉|开庭|divorce|lawyer|sue"
)
_HOME = frozenset({Danger.VIOLENCE, Danger.CHILD_ABUSE, Danger.ELDER_ABUSE})


@cache
def _words() -> tuple[tuple[_Pattern, ...], re.Pattern[str]]:
    table = tomllib.loads((LEXICON / "danger.toml").read_text(encoding="utf-8"))
    harmless = sorted(table.pop("harmless")["words"].split(), key=len, reverse=True)
    patterns = [
        _compile(Danger(kind), line, beside=strength == "beside")
        for kind, strengths in table.items()
        for strength, lines in strengths.items()
        for line in lines.split("\n")
        if line
    ]
    return tuple(patterns), re.compile("|".join(map(re.escape, harmless)))


def _compile(kind: Danger, line: str, *, beside: bool) -> _Pattern:
    source = line.replace("…", _GAP)
    literal = not re.search(r"[…|?.(]", line)
    heard = re.compile(re.escape(sound(line))) if literal and len(line) >= 3 else None
    return _Pattern(kind, re.compile(source), heard, beside)


def _hits(text: str) -> Iterator[_Hit]:
    patterns, harmless = _words()
    text = harmless.sub(lambda match: "·" * len(match[0]), text)
    heard = sound(text)
    for pattern in patterns:
        found = pattern.words.search(text)
        if found is None and pattern.sounds is not None:
            found = pattern.sounds.search(heard)
        if found is not None:
            phrase = text[found.start() : found.end()]
            yield _Hit(pattern.kind, found.start(), phrase, pattern.beside)


def _clause_before(text: str, start: int) -> str:
    return _SENTENCE.split(text[:start])[-1]


def _is_over(text: str, hit: _Hit) -> bool:
    """Denied, a near miss, long past, or only spoken about."""
    if hit.kind is not Danger.SUICIDE and _NEAR_MISS.search(text):
        return True
    if hit.phrase[0] not in "不没" and _DENIED.search(_clause_before(text, hit.start)):
        return True
    return bool(_ASKING.search(text))


def _only_beside(text: str, hit: _Hit) -> bool:
    """Past hurt and plans for the court: help is shown beside the ordinary answer."""
    past = _ONCE.search(text) is not None and _ONGOING.search(text) is None
    return hit.beside or past or (hit.kind in _HOME and _PLANNING.search(text) is not None)


def spot(text: str) -> Alarm | None:
    """The danger a message speaks of, whoever is in it, or None.

    >>> spot("摔倒了起不来").kinds
    (<Danger.FALL: 'fall'>,)
    """
    folded = fold(text)
    hits = [hit for hit in _hits(folded) if not _is_over(folded, hit)]
    if not hits:
        return None
    beside = [_only_beside(folded, hit) for hit in hits]
    counted = [h for h, aside in zip(hits, beside, strict=True) if aside == all(beside)]
    return Alarm(
        kinds=tuple(dict.fromkeys(hit.kind for hit in counted)),
        phrases=tuple(dict.fromkeys(hit.phrase for hit in counted)),
        beside=all(beside),
    )
