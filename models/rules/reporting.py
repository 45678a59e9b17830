"""强制报告: what must be reported, and what settles such a case.

Minors' Protection Law art. 11 and 117, Domestic Violence Law art. 14 and 35: whoever works closely
with minors, and social work bodies, report at once; not doing so is punished.
"""

from collections.abc import Iterable

from models.rules.understanding.danger import ABUSE

DONE = {"police": "已报警", "reported": "已报告"}
"""The two reasons that close the case, and the words that stand for them."""


def must_be_reported(kinds: Iterable[str]) -> bool:
    return not ABUSE.isdisjoint(kinds)


def reported_by(reason: str, words: str) -> str | None:
    """Which of the two reasons was given, by its button or in words; None for any other.

    >>> reported_by("words", "昨晚已报警,警号记在本子上")
    'police'
    """
    if reason in DONE:
        return reason
    return next((code for code, said in DONE.items() if said in words), None)
