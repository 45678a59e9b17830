"""Stored updates on their way to the counter: one after another in a chat, side by side across.

The order is the row's own number, whoever brought it here. An update that fails is tried again a
few times while its chat waits; then it is buried and a person is told.
"""

import asyncio
import heapq
from collections.abc import Awaitable, Callable, Iterable
from enum import StrEnum

import structlog

from bot.logs import where
from bot.metrics import UPDATES, alarm
from bot.writer import Unavailable, Writer
from models import inbox
from models.inbox import Stored

SIDE_BY_SIDE = 128
"""Chats served at once; two groups of the writer, so that one fills while one commits."""
PAUSES = (0.2, 1.0, 5.0)  # seconds before the second, third and every further try
TRIES = 5
OUTAGE_PAUSE = 1.0  # seconds; not the update's fault, so not counted

log = structlog.get_logger(__name__)


class Outcome(StrEnum):
    DONE = "done"
    GONE = "gone"  # another process has done it
    EARLY = "early"  # older words of this chat come first
    FAILED = "failed"
    BURIED = "buried"
    OUTAGE = "outage"  # the database took nothing


Serve = Callable[[Stored], Awaitable[Outcome]]
"""Act upon one update: DONE, GONE or EARLY. Raises what goes wrong."""
Fail = Callable[[Stored, BaseException], Awaitable[Outcome]]
"""Count a failure: FAILED to try again, BURIED to go on."""


class Lanes:
    """`feed` what was stored; each row is served once here, in the order of its chat."""

    def __init__(self, writer: Writer, serve: Serve, fail: Fail) -> None:
        self._writer, self._serve, self._fail = writer, serve, fail
        self._lanes: dict[int, list[Stored]] = {}
        self._held: set[int] = set()
        self._places = asyncio.Semaphore(SIDE_BY_SIDE)
        self._tasks: set[asyncio.Task[None]] = set()
        self._moved = asyncio.Event()

    @property
    def pending(self) -> int:
        return len(self._held)

    def feed(self, rows: Iterable[Stored], urgent: frozenset[int] = frozenset()) -> None:
        """Join the lanes. Rows of `urgent` chats do not wait for a place."""
        for row in rows:
            if row.seq in self._held:
                continue
            self._held.add(row.seq)
            lane = self._lanes.get(row.chat_id)
            if lane is not None:
                heapq.heappush(lane, row)
                continue
            self._lanes[row.chat_id] = [row]
            task = asyncio.get_running_loop().create_task(
                self._run(row.chat_id, at_once=row.chat_id in urgent)
            )
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def ebb(self, level: int) -> None:
        """Wait until no more than `level` updates are in hand."""
        while self.pending > level:
            self._moved.clear()
            await self._moved.wait()

    async def stop(self, grace: float = 3.0) -> None:
        """Let what is under way come to its commit, for so many seconds. The rest is stored."""
        for lane in self._lanes.values():
            lane.clear()
        if self._tasks:
            _, late = await asyncio.wait(self._tasks, timeout=grace)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)
        self._held.clear()

    async def _run(self, chat_id: int, *, at_once: bool) -> None:
        lane = self._lanes[chat_id]
        try:
            while lane:
                row = heapq.heappop(lane)
                if at_once:
                    await self._settle(row)
                else:
                    async with self._places:
                        outcome = await self._try(row)
                    await self._after(row, outcome)
                self._held.discard(row.seq)
                self._moved.set()
        finally:
            self._held.difference_update(row.seq for row in lane)
            del self._lanes[chat_id]
            self._moved.set()

    async def _settle(self, row: Stored) -> None:
        await self._after(row, await self._try(row))

    async def _after(self, row: Stored, outcome: Outcome) -> None:
        """Stay with a row until nothing is left to do; its place is free for others meanwhile."""
        failures = 0
        while outcome in {Outcome.EARLY, Outcome.FAILED, Outcome.OUTAGE}:
            if outcome is Outcome.EARLY:
                await self._serve_earlier(row)
            elif outcome is Outcome.OUTAGE:
                await asyncio.sleep(OUTAGE_PAUSE)
            else:
                await asyncio.sleep(PAUSES[min(failures, len(PAUSES) - 1)])
                failures += 1
            outcome = await self._try(row)
        UPDATES.labels(outcome).inc()

    async def _serve_earlier(self, row: Stored) -> None:
        """Words of this chat that another process stored and perhaps did not live to serve."""
        try:
            older = await self._writer.run(
                lambda session: inbox.earlier(session, row.chat_id, row.seq)
            )
        except Unavailable:
            await asyncio.sleep(OUTAGE_PAUSE)
            return
        for one in older:
            await self._settle(one)

    async def _try(self, row: Stored) -> Outcome:
        try:
            return await self._serve(row)
        except Unavailable as error:
            alarm("database_unavailable", seq=row.seq, accident=str(error))
            return Outcome.OUTAGE
        except Exception as error:  # noqa: BLE001 - whatever it is, the other chats go on
            alarm("update_failed", seq=row.seq, accident=where(error))
            return await self._count(row, error)

    async def _count(self, row: Stored, error: BaseException) -> Outcome:
        try:
            return await self._fail(row, error)
        except Unavailable:
            return Outcome.OUTAGE
