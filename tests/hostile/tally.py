"""What came of so many forged buttons."""

import traceback
from collections import Counter
from dataclasses import dataclass, field

from tests.hostile.forging import Forged


@dataclass
class Tally:
    """What came of it. Every list is empty where all is well."""

    presses: int = 0
    ways: Counter[str] = field(default_factory=Counter)
    unreadable: int = 0
    refused: int = 0
    own_affairs: int = 0
    """Presses that rightly changed something of the presser's own world."""
    accidents: Counter[str] = field(default_factory=Counter)
    effects: list[str] = field(default_factory=list)
    heard: list[str] = field(default_factory=list)
    """Messages that an outsider's press sent into the near world."""
    shown: list[str] = field(default_factory=list)
    unwritten: list[str] = field(default_factory=list)
    """Presses upon something near that no refusal was written down for."""
    silent: list[str] = field(default_factory=list)
    """People who got no answer to /start afterwards."""
    crept: list[str] = field(default_factory=list)
    """Rows that differ at the end although no press was seen to write them."""

    @property
    def faults(self) -> dict[str, list[str]]:
        found = {name: getattr(self, name) for name in
                 ("effects", "heard", "shown", "unwritten", "silent", "crept")}  # fmt: skip
        told = [f"{times} × {what}" for what, times in self.accidents.most_common()]
        return {name: rows for name, rows in (found | {"accidents": told}).items() if rows}


def where(error: BaseException, forged: Forged | None) -> str:
    frames = traceback.extract_tb(error.__traceback__)
    ours = [f for f in frames if "/handlers/" in f.filename or "/models/" in f.filename]
    spot = ours[-1] if ours else frames[-1]
    said = f"{forged.data!r}" if forged else "a word"
    return f"{type(error).__name__} at {spot.filename}:{spot.lineno}, {said}"[:300]
