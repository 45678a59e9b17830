"""Cadences. Dates live in rows; this only looks, often enough, and in every process."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from functools import partial

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.cron import CronTrigger
from apscheduler.triggers.interval import IntervalTrigger
from sqlmodel import Session

from bot.clock import Clock
from bot.delivery import Delivery
from bot.desk import Counter
from bot.intake import Intake, reclaim
from bot.lanes import Lanes
from bot.logs import where
from bot.metrics import WAITING, alarm
from bot.writer import Unavailable, Writer
from models import outbox
from models.operations.digesting import plan_all_digests
from models.operations.dues import plan_all_terms
from models.operations.expiring import plan_ends
from models.operations.papers import plan_all_papers
from models.operations.paying import plan_all_months
from models.operations.substituting import look_ahead
from models.operations.tidying import tidy

DUE_EVERY = 2.0  # seconds
OUTBOX_EVERY = 2.0
RENEW_EVERY = 3.0  # well within outbox.CLAIM
STRAYS_EVERY = 3.0
STRAY_AFTER = timedelta(seconds=5)
"""An update unserved for so long belongs to whoever finds it; serving it twice is harmless."""
DUE_AT_ONCE = 50  # due rows in one transaction
SCRUB_TRIES = 5
SILENCE = 120.0  # seconds without an answer to getUpdates before somebody should look

log = structlog.get_logger(__name__)


class Timetable:
    """Runs the sweeps. A job that is late runs late, never twice at once, and never not at all."""

    def __init__(
        self, writer: Writer, clock: Clock, counter: Counter, delivery: Delivery, lanes: Lanes
    ) -> None:
        self._writer, self._clock, self._counter = writer, clock, counter
        self._delivery, self._lanes = delivery, lanes
        self._scheduler = AsyncIOScheduler(
            timezone="UTC",
            job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1},
        )
        self._sweeping: asyncio.Task[int] | None = None
        self._again = False
        self._scrubbing: asyncio.Task[None] | None = None

    def start(self, intake: Intake | None = None) -> None:
        """With `intake`, the silence of polling is watched too."""
        self._every(DUE_EVERY, self.sweep_due)
        self._every(OUTBOX_EVERY, self._delivery.sweep)
        self._every(RENEW_EVERY, self._delivery.renew)
        self._every(STRAYS_EVERY, self.sweep_strays)
        self._add(CronTrigger(hour=19, minute=30, timezone="UTC"), self.tidy)  # night there
        if intake is not None:
            self._every(SILENCE / 4, lambda: self.watch(intake))
        self._scheduler.start()

    def also(self, seconds: float, job: Callable[[], Awaitable[object]]) -> None:
        """One more cadence, of a part that not every house has."""
        self._every(seconds, job)

    async def stop(self) -> None:
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)
        if self._sweeping is not None:
            await asyncio.wait([self._sweeping], timeout=2)
        if self._scrubbing is not None:
            await asyncio.wait([self._scrubbing], timeout=5)

    @property
    def busy(self) -> bool:
        return self._sweeping is not None and not self._sweeping.done()

    @property
    def scrubbing(self) -> bool:
        return self._scrubbing is not None and not self._scrubbing.done()

    def wake(self) -> None:
        """Something may be due now: look at once. Called in the middle of a look, look again."""
        if self.busy:
            self._again = True
        else:
            self._sweeping = asyncio.get_running_loop().create_task(self._sweep_again())

    async def sweep_due(self) -> int:
        """Handle all that is due; how many rows."""
        if not self.busy:
            self._sweeping = asyncio.get_running_loop().create_task(self._sweep_again())
        assert self._sweeping is not None
        return await asyncio.shield(self._sweeping)

    async def sweep_strays(self) -> int:
        return await reclaim(self._writer, self._lanes, self._clock, older=STRAY_AFTER)

    async def tidy(self) -> int:
        """Erase what is older than its figure, in the rows and in the files; how many rows. And
        look ahead for certificates and workers' papers that end.
        """
        now = self._clock.now()
        await self._writer.run(lambda session: plan_ends(session, now=now))
        await self._writer.run(lambda session: plan_all_papers(session, now=now))
        await self._writer.run(lambda session: plan_all_digests(session, now=now))
        await self._writer.run(lambda session: plan_all_months(session, now=now))
        await self._writer.run(lambda session: plan_all_terms(session, now=now))
        await self._look_ahead(now)
        erased = await self._writer.run(lambda session: tidy(session, now=now))
        await self.scrub()
        return erased

    async def _look_ahead(self, now: datetime) -> None:
        """Whoever may not come any more is replaced; a page a transaction, so that nobody waits."""
        after = 0
        while True:
            page = partial(look_ahead, now=now, after=after)
            if not (after := await self._writer.run(page)):
                return

    async def scrub(self) -> None:
        """Outside any transaction, while the writer goes on."""
        for _ in range(SCRUB_TRIES):
            if await asyncio.to_thread(self._writer.database.scrub):
                return
        alarm("words_linger")

    def scrub_soon(self) -> None:
        """Somebody was forgotten: their bytes go too, right after the commit."""
        self._scrubbing = asyncio.get_running_loop().create_task(self.scrub())

    async def watch(self, intake: Intake) -> None:
        """Polling that has gone silent looks like a quiet day; only its age tells."""
        WAITING.labels("inbox").set(self._lanes.pending)
        WAITING.labels("outbox").set(self._delivery.pending)
        silent = time.monotonic() - intake.heard_at
        if silent > SILENCE:
            alarm("messenger_silent", seconds=round(silent))

    async def _sweep_again(self) -> int:
        handled = 0
        while True:
            self._again = False
            try:
                count = await self._writer.run(self._handle_due)
            except Unavailable as error:
                alarm("database_unavailable", accident=str(error))
                return handled
            handled += count
            if count < DUE_AT_ONCE and not self._again:
                return handled

    def _handle_due(self, session: Session) -> int:
        now = self._clock.now()
        outbox.deliver_by(session, self._delivery.claimant, now=now)
        return self._counter.sweep(session, now, DUE_AT_ONCE)

    def _every(self, seconds: float, job: Callable[[], Awaitable[object]]) -> None:
        self._add(IntervalTrigger(seconds=seconds, jitter=None), job)

    def _add(self, trigger: object, job: Callable[[], Awaitable[object]]) -> None:
        async def run() -> None:
            try:
                await job()
            except Unavailable as error:
                alarm("database_unavailable", accident=str(error))
            except Exception as error:  # noqa: BLE001 - the next tick tries again
                alarm("timetable_failed", accident=where(error))

        self._scheduler.add_job(run, trigger)
