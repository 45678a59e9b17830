"""What somebody asks about an order already made: which one, and whether it is a complaint."""

import tomllib
from dataclasses import dataclass
from functools import cache
from itertools import product

from models.rules.understanding.services import known_phrases
from models.rules.understanding.wording import LEXICON, fold

_BESIDE = 12
"""Characters between whoever came and what they took: more of them tell of another matter."""
_LEAST = 2
"""Characters of a phrase that names a service; a single one says too little."""


@dataclass(frozen=True)
class Asked:
    """`past` means the visit that is over, `absent` that nobody came, `bad` a bad visit;
    `visitor` that whoever came is spoken of, `robbed` that they took something.
    """

    past: bool
    absent: bool
    bad: bool
    visitor: bool
    robbed: bool

    @property
    def complains(self) -> bool:
        """Of a visit that is over, whatever service it names: no wish for a new one."""
        return self.robbed or (self.past and (self.absent or self.bad))


@cache
def _words() -> dict[str, tuple[str, ...]]:
    table = tomllib.loads((LEXICON / "status.toml").read_text(encoding="utf-8"))
    return {
        kind: tuple(word for word in fold(text.replace("\n", "、")).split("、") if word)
        for kind, text in table.items()
    }


def asked(text: str) -> Asked:
    """What of an order is spoken of.

    >>> asked("上次那个没来").absent, asked("昨天来的人偷了我的钱").robbed
    (True, True)
    """
    folded = fold(text)
    at = {kind: _places(folded, words) for kind, words in _words().items()}
    robbed = any(abs(who - what) <= _BESIDE for who, what in product(at["visitor"], at["stolen"]))
    heard = {kind: bool(at[kind]) for kind in ("past", "absent", "bad", "visitor")}
    return Asked(**heard, robbed=robbed)


def _places(folded: str, words: tuple[str, ...]) -> list[int]:
    """Where each of the words first stands."""
    return [place for word in words if (place := folded.find(word)) >= 0]


def names_service(text: str, service: str) -> bool:
    """Whether a message speaks of a service, by one of the lexicon's phrases for it."""
    folded = fold(text)
    phrases = known_phrases(service)
    return any(phrase in folded for phrase in phrases if len(phrase) >= _LEAST)
