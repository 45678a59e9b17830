"""Danger, heard anywhere in a message: named patterns first, then what resembles them."""

import re
from dataclasses import dataclass

from models.rules.understanding.patterns import Danger, Hit, heard, standing
from models.rules.understanding.services import danger_belief, danger_pieces
from models.rules.understanding.underway import explained
from models.rules.understanding.wording import fold

__all__ = ["ABUSE", "Alarm", "Danger", "spot", "told_kinds"]

DISBELIEF, DOUBT, BELIEF = -5.0, -2.0, -1.75
"""Of `danger_belief`: below the first a pattern is dropped, below the second it is only shown
beside the answer, above the third danger is seen without a pattern. Chosen on the project's own
sentences, for people left out of the training; recall first."""
CERTAIN = 0.5
"""What it takes against a pattern that was heard and denied, and for a word or two alone."""
BRIEF = 5
"""Characters: fewer resemble too much."""

_ONCE = re.compile(
    r"昨天|前天|上周|上个?月|去年|前年|以前|从前|那年|当年|小时候|年轻时|早些年|多年前|年前|"
    r"有一次|上回|上次|曾经|过去(?:那|的|常|几)|老早|last (week|month|year)|years? ago|used to"
)
_ONGOING = re.compile(
    r"现在|刚才|刚刚|正在|又|还在|马上|今晚|今天|到现在|一直|还没|起不来|now|still"
)
_PLANNING = re.compile(
    r"离婚|起诉|律师|保护令|打官司|法律|告他|赔偿|赔钱|工伤|上诉|开庭|divorce|lawyer|sue"
)
_CRY = re.compile(
    r"救命|救名|救救|快救|救人|救我|(?:快|赶紧|赶快|快点)来.*|来不及了|"
    r"(?:please )?help me.*|help|sos"
)
ABUSE = frozenset({Danger.CHILD_ABUSE, Danger.ELDER_ABUSE})
"""Of a child, or of an adult who depends on others: it must be reported."""
_HOME = ABUSE | {Danger.VIOLENCE}


@dataclass(frozen=True)
class Alarm:
    """`phrases` are the words that counted; `beside` leaves the ordinary answer in first place."""

    kinds: tuple[Danger, ...]
    phrases: tuple[str, ...]
    beside: bool


def _only_beside(text: str, hit: Hit) -> bool:
    """Past hurt and plans for the court: help is shown beside the ordinary answer."""
    past = _ONCE.search(text) is not None and _ONGOING.search(text) is None
    return hit.beside or past or (hit.kind in _HOME and _PLANNING.search(text) is not None)


def told_kinds(about: str) -> tuple[Danger, ...]:
    """Of a case as it was put down, «kinds: words»; none of a matter that is no danger.

    >>> told_kinds("fall, stroke: 摔倒了")
    (<Danger.FALL: 'fall'>, <Danger.STROKE: 'stroke'>)
    """
    codes = about.partition(": ")[0].split(", ")
    return tuple(Danger(code) for code in codes if code in set(Danger))


def _kinds(hits: list[Hit]) -> tuple[Danger, ...]:
    """What happened, as far as it was told: who cries for help does not say that somebody hits."""
    violent = Danger.VIOLENCE
    told = (hit.kind for hit in hits if hit.kind is not violent or not _CRY.fullmatch(hit.phrase))
    return tuple(dict.fromkeys(told)) or (Danger.CRY,)


def spot(text: str) -> Alarm | None:
    """The danger a message speaks of, whoever is in it, or None.

    >>> spot("摔倒了起不来").kinds
    (<Danger.FALL: 'fall'>,)
    """
    folded = fold(text)
    return weigh(folded, danger_belief(folded))


def weigh(folded: str, belief: float) -> Alarm | None:
    """What patterns hear in a folded text, and how far a `danger_belief` bears it out."""
    hits = standing(folded)
    if not hits:
        named = any(heard(folded))
        if not named and explained(folded):
            return None
        limit = CERTAIN if len(folded) < BRIEF or named else BELIEF
        told = danger_pieces(folded) if belief > limit else ()
        return Alarm((Danger.OTHER,), told, beside=False) if told else None
    beside = [_only_beside(folded, hit) for hit in hits]
    firm = any(hit.sure for hit in hits)
    if belief < DISBELIEF and not any(beside) and not firm:
        return None
    counted = [hit for hit, aside in zip(hits, beside, strict=True) if aside == all(beside)]
    return Alarm(
        kinds=_kinds(counted),
        phrases=tuple(dict.fromkeys(hit.phrase for hit in counted)),
        beside=all(beside) or (belief < DOUBT and not firm),
    )
