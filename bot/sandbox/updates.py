"""What happened and the bot has not yet confirmed.

Rules: tdlib/telegram-bot-api Client.cpp (`do_get_updates`) and TQueue. Not copied: the queue's
size limits, the three seconds by which a 409 is delayed, and the shorter answers to a bot that
asks the same thing twice within half a second.
"""

import asyncio
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random

from bot.sandbox.errors import ApiError, Json, conflict

MESSAGE_LIFE = timedelta(hours=24)
PRESS_LIFE = timedelta(seconds=150)
QUIET = timedelta(days=7)
"""After so long without an update the next id is a random one (Bot API, Update.update_id)."""
POLL_MOST = 50
"""Seconds a long poll may wait."""
UNASKED = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
"""Kinds that come only to a bot which names them."""

_OTHER_POLL = (
    "terminated by other getUpdates request; make sure that only one bot instance is running"
)
_WEBHOOK_SET = "terminated by setWebhook request"


@dataclass(frozen=True)
class Queued:
    """One update: `lane` is the chat or person whose updates a webhook gets one after another."""

    id: int
    kind: str
    body: Json
    lane: int
    expires: datetime

    def json(self) -> Json:
        """As the bot receives it."""
        return {"update_id": self.id, self.kind: self.body}


class Updates:
    """The queue, its confirmations and the one long poll that may wait on it."""

    def __init__(self, clock: Callable[[], datetime], *, seed: int = 0) -> None:
        self._clock = clock
        self._random = Random(seed)  # noqa: S311 (ids, not secrets)
        self._queue: list[Queued] = []
        self._next = self._random.randrange(100_000_000, 900_000_000)
        self._last = clock()
        self._poll: asyncio.Future[None] | None = None
        self.allowed: frozenset[str] | None = None
        """None: all but `UNASKED`."""
        self.made: Counter[str] = Counter()
        self.on_new: list[Callable[[], None]] = []

    def __len__(self) -> int:
        return len(self.pending())

    def pending(self) -> list[Queued]:
        """All that still lives, oldest first."""
        now = self._clock()
        if any(one.expires <= now for one in self._queue):
            self._queue = [one for one in self._queue if one.expires > now]
        return self._queue

    def push(self, kind: str, body: Json, *, lane: int, life: timedelta = MESSAGE_LIFE) -> None:
        """Queue an update, unless the bot has not asked for its kind."""
        asked = kind in self.allowed if self.allowed is not None else kind not in UNASKED
        if not asked:
            return
        now = self._clock()
        if now - self._last >= QUIET:
            self._next = self._random.randrange(100_000_000, 900_000_000)
        self._last = now
        self._queue.append(Queued(self._next, kind, body, lane, now + life))
        self._next += 1
        self.made[kind] += 1
        self._wake()

    def allow(self, kinds: Sequence[str] | None) -> None:
        """None keeps what was; an empty list asks for all but `UNASKED`."""
        if kinds is not None:
            self.allowed = frozenset(kinds) or None

    def confirm(self, update: Queued) -> None:
        """A webhook has taken this one."""
        self._queue = [one for one in self._queue if one.id != update.id]

    def drop(self) -> None:
        """Forget all that waits."""
        self._queue = []

    def take(self, offset: int, limit: int) -> list[Queued]:
        """Confirm all before `offset` and show the next; a negative one keeps only the last few.

        An offset from the future, such as one kept over a quiet week, confirms nothing.
        """
        waiting = self.pending()
        if offset < 0:
            self._queue = waiting[offset:]
        elif 0 < offset <= self._next + 10:
            self._queue = [one for one in waiting if one.id >= offset]
        return self._queue[: min(max(limit, 1), 100)]

    async def poll(self, offset: int, limit: int, seconds: float) -> list[Queued]:
        """The next updates, waiting up to `seconds` of real time for the first.

        Raises ApiError 409 when another poll begins to wait or a webhook is set.
        """
        found = self.take(offset, limit)
        if found or seconds <= 0:
            return found
        self.abort(_OTHER_POLL)
        waiter = self._poll = asyncio.get_running_loop().create_future()
        try:
            await asyncio.wait_for(waiter, min(seconds, POLL_MOST))
        except TimeoutError:
            return []
        finally:
            if self._poll is waiter:
                self._poll = None
        return self.take(max(offset, 0), limit)

    def abort(self, reason: str = _WEBHOOK_SET) -> None:
        """End the waiting poll with 409."""
        self._settle(conflict(reason))

    def release(self) -> None:
        """End the waiting poll with what there is: the server is going down."""
        self._settle(None)

    def _wake(self) -> None:
        self._settle(None)
        for hook in self.on_new:
            hook()

    def _settle(self, error: ApiError | None) -> None:
        waiter, self._poll = self._poll, None
        if waiter is None or waiter.done():
            return
        if error is None:
            waiter.set_result(None)
        else:
            waiter.set_exception(error)
