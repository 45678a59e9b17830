"""The way out: what the outbox owes is drawn, shown and ticked off.

A message comes here in memory right after its commit, or from the sweep when its process died.
It is ticked off after it was shown: a crash in between repeats it, and never loses one.
"""

import asyncio
import random
import time
from collections.abc import Awaitable, Callable, Iterable, Sequence
from datetime import datetime, timedelta

import structlog
from sqlmodel import Session

from bot.channel import Channel, Later, Rejected, Unreachable
from bot.claimant import is_dead
from bot.clock import Clock
from bot.door import Door, Line
from bot.limiter import Limiter
from bot.logs import where
from bot.metrics import MESSAGES, alarm
from bot.packing import Packed, plain
from bot.writer import Unavailable, Writer
from models import outbox
from models.outbox import Owed, Settled
from models.tables.messaging import Lane, OutboxStatus

PAGE = 2_000  # messages in hand by sweeping; beyond it they wait in the outbox
BACKOFF_MOST = 60.0  # seconds between tries while the messenger does not answer
EMERGENCY_MOST = 5.0  # the same for an emergency
IN_HAND_MOST = 60.0  # seconds; whoever must wait longer goes back into the outbox
DRAW_TRIES = 5
SILENT_AFTER = 3  # failures in a row, of whatever chats: the network, not a chat

Draw = Callable[[Session, Owed, datetime], Packed | None]
"""A notice in its reader's language, now; None when it is no longer so."""
Lost = Callable[[Session, int, datetime, str], None]
"""(session, chat, now, reason): a person must reach this one by other means."""
Report = Callable[[int, Packed], Awaitable[Packed]]
"""(chat, a screen that wants a report): the same with what was made."""

log = structlog.get_logger(__name__)


class Delivery:
    """Sends what it is given. `offer` never blocks; what cannot leave stays in the outbox."""

    def __init__(
        self,
        writer: Writer,
        channel: Channel,
        clock: Clock,
        *,
        draw: Draw,
        lost: Lost,
        claimant: str,
        limiter: Limiter,
        report: Report,
    ) -> None:
        self.writer, self.channel, self.clock = writer, channel, clock
        self.door = Door(self._carry, limiter)
        self._draw, self._lost, self.claimant = draw, lost, claimant
        self._report = report
        self._until: dict[int, datetime] = {}  # row id -> end of our claim; every row in hand
        self._more = False  # the last look into the outbox did not reach its end
        self._failures = 0  # of the network, in a row
        self._shown: list[Settled] = []
        self._ticking: asyncio.Task[None] | None = None

    @property
    def pending(self) -> int:
        """Messages in hand: waiting, on the wire, or not yet ticked off."""
        return len(self._until)

    def offer(self, rows: Iterable[Owed]) -> None:
        """Take messages whose claim is ours. Those that must wait are left to the sweep."""
        for row in rows:
            if row.claimed_by != self.claimant or row.claimed_until is None:
                continue
            if row.id not in self._until:
                self.door.push(row)
            self._until[row.id] = row.claimed_until
        self.door.pump()

    async def sweep(self) -> int:
        """Take what waits in the outbox and nobody has in hand. How many there were."""
        if len(self._until) >= PAGE:
            return 0
        now = self.clock.now()
        rows = await self.writer.run(
            lambda session: outbox.claim_due(session, self.claimant, now=now, limit=PAGE)
        )
        self._more = len(rows) == PAGE
        self.offer(rows)
        return len(rows)

    async def inherit(self) -> None:
        """What a dead process of this machine had in hand need not wait for its claim to end."""

        def job(session: Session) -> None:
            dead = [name for name in outbox.claimants(session) if is_dead(name)]
            outbox.release(session, dead)

        await self.writer.run(job)
        await self.sweep()

    async def renew(self) -> None:
        """Hold on to what is in hand; let go of what another process has taken meanwhile."""
        now, ids = self.clock.now(), sorted(self._until)
        if not ids:
            return
        kept = await self.writer.run(
            lambda session: outbox.renew(session, self.claimant, ids, now=now)
        )
        for row_id in ids:
            if row_id in self._until:
                self._until[row_id] = now + outbox.CLAIM if row_id in kept else now

    async def stop(self) -> None:
        """Finish what is on the wire and tick it off; the rest is free for others at once."""
        await self.door.close()
        if self._ticking is not None:
            await self._ticking
        await self._insist(lambda session: outbox.release(session, [self.claimant]), tries=1)
        self._until.clear()

    async def _carry(self, row: Owed, line: Line) -> None:
        now = self.clock.now()
        if self._until.get(row.id, now) <= now:  # we slept past our claim: the sweep decides anew
            self._until.pop(row.id, None)
            return
        try:
            await self._deliver(row, line)
        except Unavailable:
            self._keep(row, line, 1.0)
        except Exception as error:  # noqa: BLE001 - a message that cannot be drawn or packed
            alarm("delivery_failed", outbox=row.id, accident=where(error))
            if row.attempts + 1 >= DRAW_TRIES:
                await self._give_up(row, "rejected")
            else:
                self._keep(row, line, backoff(row.attempts))

    async def _deliver(self, row: Owed, line: Line) -> None:
        screen = await self._drawn(row) if row.kind != "screen" else await self._filled(row)
        if screen is None:
            self._tick(row, OutboxStatus.SUPERSEDED)
            return
        try:
            shown = await self.channel.show(row.chat_id, screen, row.edit_message_id)
        except Later as later:
            await self._try_later(row, line, later.seconds)
        except Unreachable:
            await self._give_up(row, "unreachable")
        except Rejected as error:
            alarm("message_rejected", outbox=row.id, why=str(error))
            await self._give_up(row, "rejected")
        else:
            self._failures = 0
            self.door.shut(0)
            self._tick(row, OutboxStatus.SENT, shown)

    async def _drawn(self, row: Owed) -> Packed | None:
        now = self.clock.now()
        urgent = row.lane == Lane.EMERGENCY
        return await self.writer.run(lambda session: self._draw(session, row, now), urgent=urgent)

    async def _filled(self, row: Owed) -> Packed | None:
        """The ready screen, with what lies beside it: the bytes of a document, or a secret."""
        if row.screen is None or not {"document", "feed", "report"} & row.screen.keys():
            return row.screen
        if "report" in row.screen:
            return await self._report(row.chat_id, row.screen)
        content = await self.writer.run(lambda session: outbox.paper(session, row.id))
        if content is None:
            return plain(row.screen)
        if "feed" in row.screen:
            return row.screen | {"feed": content.decode()}
        return row.screen | {"document": row.screen["document"] | {"content": content}}

    async def _try_later(self, row: Owed, line: Line, seconds: float | None) -> None:
        if seconds is not None:
            self.door.limiter.flood(row.chat_id, seconds, now=time.monotonic())
        elif row.lane == Lane.EMERGENCY:
            seconds = min(backoff(row.attempts), EMERGENCY_MOST)
        else:
            self._failures += 1
            if self._failures >= SILENT_AFTER:
                self.door.shut(backoff(self._failures - SILENT_AFTER))
            seconds = backoff(row.attempts)
        if seconds <= IN_HAND_MOST:
            self._keep(row, line, seconds)
        else:
            await self._return([row, *line.clear()], timedelta(seconds=seconds))

    def _keep(self, row: Owed, line: Line, seconds: float) -> None:
        """Back to the head of its line, which waits with it."""
        row.attempts += 1
        line.push(row)
        line.hold(seconds)

    async def _return(self, rows: Sequence[Owed], wait: timedelta) -> None:
        """Back into the outbox, a whole line together so that its order stays."""
        until, ids = self.clock.now() + wait, [row.id for row in rows]
        await self._insist(lambda session: outbox.postpone(session, ids, until=until))
        for row_id in ids:
            self._until.pop(row_id, None)

    async def _give_up(self, row: Owed, reason: str) -> None:
        now = self.clock.now()

        def job(session: Session) -> None:
            outbox.deliver_by(session, self.claimant, now=now)
            outbox.settle(session, [Settled(row.id, OutboxStatus.UNDELIVERABLE, now)])
            self._lost(session, row.chat_id, now, reason)

        await self._insist(job)
        MESSAGES.labels(OutboxStatus.UNDELIVERABLE).inc()
        self._until.pop(row.id, None)

    async def _insist(self, job: Callable[[Session], None], tries: int = 4) -> None:
        """Write it down as soon as the database takes it; if never, our claim simply ends."""
        for attempt in range(tries):
            try:
                return await self.writer.run(job)
            except Unavailable:
                await asyncio.sleep(2.0**attempt / 2)
        return None

    def _tick(self, row: Owed, status: OutboxStatus, shown: int | None = None) -> None:
        MESSAGES.labels(status).inc()
        self._shown.append(Settled(row.id, status, self.clock.now(), shown))
        if self._ticking is None or self._ticking.done():
            self._ticking = asyncio.get_running_loop().create_task(self._tick_off())

    async def _tick_off(self) -> None:
        """All that were shown since the last commit share the next one."""
        while batch := self._shown:
            self._shown = []
            await self._insist(lambda session, batch=batch: outbox.settle(session, batch))  # type: ignore[misc]
            for settled in batch:
                self._until.pop(settled.id, None)
            if self._more and len(self._until) < PAGE // 2:
                await self._look_again()

    async def _look_again(self) -> None:
        try:
            await self.sweep()
        except Unavailable:
            self._more = False  # the timetable's own look comes soon enough


def backoff(attempts: int) -> float:
    """Seconds before the next try: 1, 2, 4 … 60, and a random half of it off."""
    most = min(BACKOFF_MOST, 2.0 ** min(attempts, 10))
    return most * random.uniform(0.5, 1.0)  # noqa: S311 - jitter, not a secret
