"""Who goes out next: the most urgent line whose chat, and whose pace, allow it now.

Each chat is a line: one message of it is out at a time, so their order stays. Across chats the
lanes decide (emergency before reply before notices), and notices share one even pace.
"""

import asyncio
import heapq
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from bot.limiter import Limiter
from models.outbox import Owed
from models.tables.messaging import Lane

IN_FLIGHT = 64
"""Messages on the wire at once. Emergencies do not count: a slow network may fill all places."""
GRACE = 4.0
"""Seconds that a message on the wire may take to land when the house closes."""


@dataclass(slots=True)
class Line:
    """The messages of one chat, the most urgent first."""

    waiting: list[tuple[int, int, Owed]] = field(default_factory=list)
    busy: bool = False
    not_before: float = 0.0
    """Steady clock, seconds: the last try failed, and order means that all behind it wait."""

    def push(self, row: Owed) -> None:
        heapq.heappush(self.waiting, (row.lane, row.id, row))

    def hold(self, seconds: float) -> None:
        self.not_before = time.monotonic() + seconds

    def clear(self) -> list[Owed]:
        """Send everybody in the line away."""
        rows = [row for _, _, row in self.waiting]
        self.waiting.clear()
        return rows


Carry = Callable[[Owed, Line], Awaitable[None]]


class Door:
    """Lines of messages, let out one by one to `carry`."""

    def __init__(self, carry: Carry, limiter: Limiter) -> None:
        self.limiter = limiter
        self._carry = carry
        self._lines: dict[int, Line] = {}
        self._ready: list[tuple[int, int, int]] = []  # (lane, id, chat): the head of an idle line
        self._out = 0
        self._shut_until = 0.0  # steady clock
        self._tasks: set[asyncio.Task[None]] = set()
        self._timer: asyncio.TimerHandle | None = None
        self._closed = False

    def push(self, row: Owed) -> None:
        """Join the line of its chat; `pump` lets it out."""
        line = self._lines.setdefault(row.chat_id, Line())
        line.push(row)
        self._announce(row.chat_id, line)

    def shut(self, seconds: float) -> None:
        """Only emergencies try the door for so long: nobody answers outside. 0 opens it."""
        self._shut_until = time.monotonic() + seconds if seconds else 0.0

    def pump(self) -> None:
        """Let out whoever may leave now, and set the alarm clock for the rest."""
        put_off: list[tuple[int, int, int]] = []
        soonest = float("inf")
        now = time.monotonic()
        while self._ready and not self._closed:
            lane, row_id, chat_id = heapq.heappop(self._ready)
            line = self._lines.get(chat_id)
            if line is None or line.busy or not line.waiting or line.waiting[0][1] != row_id:
                continue  # an older announcement of this line
            if self._out >= IN_FLIGHT and lane != Lane.EMERGENCY:
                put_off.append((lane, row_id, chat_id))
                break
            if (wait := self._wait(chat_id, line, lane, now)) <= 0:
                self._let_out(chat_id, line, now)
                continue
            put_off.append((lane, row_id, chat_id))
            soonest = min(soonest, wait)
            if lane > Lane.REPLY and self.limiter.notices_wait(now) > 0:
                break  # those behind it may not leave sooner
        for entry in put_off:
            heapq.heappush(self._ready, entry)
        self._set_timer(soonest)

    async def close(self) -> None:
        """Nobody leaves any more; those on the wire get a few seconds to land."""
        self._closed = True
        self._set_timer(float("inf"))
        if self._tasks:
            _, late = await asyncio.wait(self._tasks, timeout=GRACE)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)

    def _announce(self, chat_id: int, line: Line) -> None:
        if not line.busy and line.waiting:
            lane, row_id, _ = line.waiting[0]
            heapq.heappush(self._ready, (lane, row_id, chat_id))

    def _wait(self, chat_id: int, line: Line, lane: int, now: float) -> float:
        pace = self.limiter.wait(chat_id, answer=lane <= Lane.REPLY, now=now)
        shut = self._shut_until if lane != Lane.EMERGENCY else 0.0
        return max(pace, line.not_before - now, shut - now)

    def _set_timer(self, wait: float) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if wait != float("inf"):
            self._timer = asyncio.get_running_loop().call_later(wait, self.pump)

    def _let_out(self, chat_id: int, line: Line, now: float) -> None:
        lane, _, row = heapq.heappop(line.waiting)
        line.busy = True
        self._out += 1
        self.limiter.take(chat_id, answer=lane <= Lane.REPLY, now=now)
        task = asyncio.get_running_loop().create_task(self._go(row, line))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _go(self, row: Owed, line: Line) -> None:
        try:
            await self._carry(row, line)
        finally:
            line.busy = False
            self._out -= 1
            if line.waiting:
                self._announce(row.chat_id, line)
            elif line.not_before <= time.monotonic():
                self._lines.pop(row.chat_id, None)
            self.pump()
