"""What somebody asks about an order already made: which one, and whether it is a complaint."""

import tomllib
from dataclasses import dataclass
from functools import cache

from models.rules.understanding.services import known_phrases
from models.rules.understanding.wording import LEXICON, fold

_LEAST = 2
"""Characters of a phrase that names a service; a single one says too little."""


@dataclass(frozen=True)
class Asked:
    """`past` means the visit that is over, `absent` that nobody came, `bad` a bad visit."""

    past: bool
    absent: bool
    bad: bool

    @property
    def complains(self) -> bool:
        """Of a visit that is over, whatever service it names: no wish for a new one."""
        return self.past and (self.absent or self.bad)


@cache
def _words() -> dict[str, tuple[str, ...]]:
    table = tomllib.loads((LEXICON / "status.toml").read_text(encoding="utf-8"))
    return {
        kind: tuple(word for word in fold(text.replace("\n", "、")).split("、") if word)
        for kind, text in table.items()
    }


def asked(text: str) -> Asked:
    """What of an order is spoken of.

    >>> asked("上次那个没来")
    Asked(past=True, absent=True, bad=False)
    """
    folded = fold(text)
    heard = {kind: any(word in folded for word in words) for kind, words in _words().items()}
    return Asked(**heard)


def names_service(text: str, service: str) -> bool:
    """Whether a message speaks of a service, by one of the lexicon's phrases for it."""
    folded = fold(text)
    phrases = known_phrases(service)
    return any(phrase in folded for phrase in phrases if len(phrase) >= _LEAST)
