"""One message, read for everything at once: the one way in for chat and command line."""

from dataclasses import dataclass
from datetime import datetime

from models.rules.understanding.danger import Alarm, spot
from models.rules.understanding.served import Served, served
from models.rules.understanding.services import Guess, rank
from models.rules.understanding.when import When
from models.rules.understanding.when import read as read_when


@dataclass(frozen=True)
class Reading:
    """What a message says. `labels` holds all 22, best first."""

    text: str
    labels: tuple[Guess, ...]
    alarm: Alarm | None
    when: When | None
    served: Served | None


def read(text: str, now: datetime) -> Reading:
    """Understand a message; `now` is aware, in Asia/Shanghai."""
    return Reading(text, rank(text), spot(text), read_when(text, now), served(text))
