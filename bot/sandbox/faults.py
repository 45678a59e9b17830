"""Bad days on order: the next answers go wrong, or the messenger counts too strictly."""

import asyncio
import time
from collections import defaultdict, deque
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from bot.sandbox.errors import ApiError, Json, forbidden, too_many

CHAT_BURST = 3
"""Messages to one chat before the pace of one a second begins (our reading of «short bursts»)."""
ALL_BURST = 30
"""Messages a second in all (Bots FAQ)."""


class Kind(StrEnum):
    """How an answer goes wrong."""

    FLOOD = "flood"  # 429 with seconds to wait
    ERROR = "error"  # 500 with a JSON body
    GATEWAY = "gateway"  # 502 with an HTML page in front of the server
    BLOCKED = "blocked"  # 403, as if the person had blocked the bot
    MUTE = "mute"  # carried out, but the answer never comes
    CUT = "cut"  # the connection breaks before anything is done
    LOST = "lost"  # carried out, but the connection breaks before the answer


@dataclass(frozen=True)
class Fault:
    """One answer that goes wrong; `seconds` is the wait of a flood, or the silence of a mute."""

    kind: Kind
    seconds: float = 1

    def refusal(self) -> ApiError | None:
        """The error that is answered in place of doing anything, if it is one."""
        if self.kind is Kind.FLOOD:
            return too_many(int(self.seconds))
        if self.kind is Kind.ERROR:
            return ApiError(500, "Internal Server Error")
        if self.kind is Kind.BLOCKED:
            return forbidden("bot was blocked by the user")
        return None


@dataclass
class _Bucket:
    level: float
    at: float


class Faults:
    """Faults wait in line per method; «*» is the line of every method but getUpdates."""

    def __init__(self) -> None:
        self._lines: dict[str, deque[Fault]] = defaultdict(deque)
        self._buckets: dict[int | None, _Bucket] = {}
        self.delay: float = 0
        """Seconds of real time before every answer."""
        self.flood = False
        """Refuse what goes out faster than 1/s to a chat or 30/s in all."""
        self.timer: Callable[[], float] = time.monotonic

    def add(self, method: str, kind: Kind, *, times: int = 1, seconds: float = 1) -> None:
        """The next `times` calls of a method go wrong."""
        self._lines[method.lower()].extend([Fault(kind, seconds)] * times)

    def clear(self) -> None:
        """Good weather again."""
        self._lines.clear()
        self._buckets.clear()
        self.delay, self.flood = 0, False

    def take(self, method: str) -> Fault | None:
        """The fault meant for this call."""
        names = (method.lower(),) if method == "getUpdates" else (method.lower(), "*")
        for name in names:
            if self._lines.get(name):
                return self._lines[name].popleft()
        return None

    async def wait(self) -> None:
        """The fixed delay of every answer."""
        if self.delay > 0:
            await asyncio.sleep(self.delay)

    def count(self, method: str, params: Json) -> None:
        """Raises ApiError 429 when a message comes too fast."""
        chat = params.get("chat_id")
        if not self.flood or not isinstance(chat, int) or not method.startswith(("send", "copy")):
            return
        if method == "sendChatAction":
            return
        mine, common = self._level(chat, CHAT_BURST, 1), self._level(None, ALL_BURST, ALL_BURST)
        if mine.level < 1 or common.level < 1:
            raise too_many(1)
        mine.level -= 1
        common.level -= 1

    def _level(self, key: int | None, most: float, per_second: float) -> _Bucket:
        now = self.timer()
        bucket = self._buckets.setdefault(key, _Bucket(most, now))
        bucket.level = min(most, bucket.level + (now - bucket.at) * per_second)
        bucket.at = now
        return bucket
