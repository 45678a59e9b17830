"""What somebody asks about an order already made: which one, and whether it is a complaint."""

import re
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


_BEFORE = (
    r"(?:我|我家|家里|今[天儿早]|昨天|早上|上午|中午|下午|晚上|到?现在|怎么|咋|到底|都|也|还是?|一直|就是|"
    r"白?等了?|了|半天|大半天|[一半]整?(?:天|上午|下午)|好久|很久|这么久|,)*"
)
_WHO = r"(?:一?个?人|师傅|阿姨|社工|护工)"
_AFTER = r"(?:来|到|上门|过来)(?:我?家里?|干活|打扫|送饭|过|了|呢|啊|呀|吗|嘛)*[。!?]*"
_IN_VAIN = re.compile(rf"{_BEFORE}(?:没有?{_WHO}|{_WHO}(?:都|也|还|就)?没有?){_AFTER}")
"""Said by whoever waited; «没人来看我» tells of loneliness."""


def nobody_came(text: str) -> bool:
    """Whether somebody says that they waited in vain, and nothing else.

    >>> nobody_came("今天没有人来"), nobody_came("等了一天没人来"), nobody_came("没人来看我")
    (True, True, False)
    """
    return _IN_VAIN.fullmatch(fold(text)) is not None


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
