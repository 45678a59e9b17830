"""What the page needs from whoever puts the parts together: a clock, a cast, a fresh start."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol


@dataclass(frozen=True)
class CastMember:
    """A person of the small town whose phone can be taken in hand."""

    user_id: int
    name: str
    role: str
    role_en: str
    hint: str = ""
    """What to try with this phone, in one short sentence."""
    hint_en: str = ""


class Stage(Protocol):
    """The world around the messenger."""

    def clock_now(self) -> datetime:
        """The time of the sandbox, aware, UTC."""
        ...

    async def move_clock(self, delta: timedelta) -> None:
        """Let `delta` pass at once; what falls due happens."""
        ...

    async def reset(self) -> None:
        """Everything as on the first morning."""
        ...

    def cast(self) -> list[CastMember]:
        """The people of the town, in the order in which to show them."""
        ...

    def pending(self) -> int:
        """How many things the bot still has to do."""
        ...
