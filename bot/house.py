"""The composition root: the only place where the real parts are plugged into each other."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import structlog
from telegram.error import InvalidToken, TelegramError
from telegram.ext import Application, ExtBot

from bot import reading
from bot.channel import Channel, Telegram
from bot.claimant import claimant
from bot.clock import Clock
from bot.delivery import Delivery, backoff
from bot.desk import Counter, Desk
from bot.errand import Errand
from bot.importing import LOOK_EVERY, Importing
from bot.intake import LOCKED_OUT, Intake, reclaim
from bot.lanes import Lanes
from bot.limiter import Limiter, Pace
from bot.listening import LISTEN_EVERY, Listening
from bot.looks import LOOK_EVERY as SEE_EVERY
from bot.looks import Looks
from bot.metrics import alarm
from bot.planning import LOOK_EVERY as PLAN_EVERY
from bot.planning import Planning
from bot.reckoning import LOOK_EVERY as RECKON_EVERY
from bot.reckoning import Reckoning
from bot.reporting import Reporting
from bot.timetable import Timetable
from bot.transcriber import Transcriber
from bot.transport import Api, Transport
from bot.writer import Notes, Writer
from models import agenda, inbox, outbox
from models.db import SCRUB, Database

GAP = timedelta(hours=24)
"""Telegram keeps an update for so long: after a longer silence some may be gone for good."""

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Webhook:
    """Where Telegram is to bring updates; without one the house asks for them."""

    url: str
    secret: str


@dataclass(frozen=True, slots=True)
class Site:
    """What differs between Telegram, a rehearsal and the sandbox."""

    token: str
    api: str
    """Base of the Bot API, without `/bot<token>`."""
    webhook: Webhook | None = None
    pace: Pace = field(default_factory=Pace)
    shift: timedelta = timedelta(0)
    """Added to the dates of messages, so that a rehearsal in tomorrow is consistent."""
    transcriber: Transcriber | None = None
    """Who turns voice notes into words; without one a human being listens alone."""
    public: str = ""
    """Where telephones reach this house, without a last slash; empty: nowhere."""
    commands: Sequence[dict[str, Any]] = ()
    """Parameters of `setMyCommands`, one for each scope and language."""


class House:
    """One process: `start`, then it serves until `stop`. Nothing half-applied at any moment."""

    def __init__(self, database: Database, clock: Clock, counter: Counter, site: Site) -> None:
        self.database, self.clock, self.site = database, clock, site
        self.claimant = claimant()
        self.transport = Transport()
        self.api = Api(self.transport, site.api, site.token)
        self.writer = Writer(database)
        self.writer.after_commit = self._after_commit
        self.channel: Channel = Telegram(self.api, site.public)
        self._application = self._build_application()
        self.desk = Desk(
            self._application,
            self.writer,
            self.channel,
            clock,
            counter,
            claimant=self.claimant,
            shift=site.shift,
        )
        self.lanes = Lanes(self.writer, self.desk.serve, self.desk.fail)
        self.intake = Intake(self.api, self.writer, clock, self.lanes, self.desk)
        self.delivery = Delivery(
            self.writer,
            self.channel,
            clock,
            draw=counter.draw,
            lost=counter.lost,
            claimant=self.claimant,
            limiter=Limiter(site.pace),
            report=Reporting(database, self.channel).made,
        )
        self.timetable = Timetable(self.writer, clock, counter, self.delivery, self.lanes)
        self.listening = self._listening(counter)
        self.importing = self._importing(counter)
        self.planning = Planning(self.writer, clock, claimant=self.claimant)
        self.looks = Looks(self.writer, clock, self.api, claimant=self.claimant)
        self.reckoning = Reckoning(self.writer, clock)
        self.open = False
        self._polling: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Serve. Returns once Telegram knows us; until then it asks on, for as long as it takes."""
        self.writer.start()
        await self.transport.initialize()
        await self._introduce()
        await self._tell_gap()
        await self.delivery.inherit()  # first, so that nothing new overtakes it in a chat
        await reclaim(self.writer, self.lanes, self.clock, older=timedelta(0))
        self.timetable.start(None if self.site.webhook else self.intake)
        if self.listening is not None:
            self.timetable.also(LISTEN_EVERY, self.listening.sweep)
        for seconds, errand in self._errands:
            self.timetable.also(seconds, errand.look)
        self.timetable.wake()
        await self._open_door()
        self.open = True
        log.info("open", intake="webhook" if self.site.webhook else "polling")

    async def stop(self) -> None:
        """Within ten seconds: what is under way comes to its commit, the rest is stored."""
        self.open = False
        if self._polling is not None:
            self._polling.cancel()
            await asyncio.wait([self._polling])
        await self.timetable.stop()
        if self.listening is not None:
            await self.listening.close()
        for _, errand in self._errands:
            await errand.close()
        await self.lanes.stop()
        await self.desk.stop()
        await self.delivery.stop()
        await self.writer.stop()
        if self._application._initialized:  # noqa: SLF001 - it has no public word for it
            await self._application.shutdown()
        await self.transport.shutdown()
        log.info("closed")

    def pending(self) -> int:
        """How many things are in hand now."""
        due = self.timetable.busy + self.timetable.scrubbing
        beside = due + sum(errand.pending for _, errand in self._errands)
        return self.lanes.pending + self.delivery.pending + self.writer.pending + beside

    async def idle(self, queued: Callable[[], int] = lambda: 0) -> None:
        """Wait until nothing is left to do at this moment of the clock.

        `queued` counts what the messenger has not yet brought here.
        """
        while True:
            if queued() or self.pending():
                await asyncio.sleep(0.001)
                continue
            found = await self.timetable.sweep_due() + await self.delivery.sweep()
            if self.listening is not None:
                found += await self.listening.sweep()
            for _, errand in self._errands:
                found += await errand.sweep()
            if not found and not queued() and not self.pending() and not await self._undone():
                return
            await asyncio.sleep(0.001)

    @property
    def _errands(self) -> list[tuple[float, Errand]]:
        """What is done beside the writer, and how many seconds lie between two looks."""
        beside: list[tuple[float, Errand]] = [
            (PLAN_EVERY, self.planning),
            (SEE_EVERY, self.looks),
            (RECKON_EVERY, self.reckoning),
        ]
        return [(LOOK_EVERY, self.importing), *beside] if self.importing else beside

    async def _undone(self) -> int:
        """What is stored and in nobody's hand."""
        await reclaim(self.writer, self.lanes, self.clock, older=timedelta(0))
        now = self.clock.now()
        return await self.writer.run(
            lambda session: inbox.waiting_count(session) + outbox.waiting_count(session, now=now)
        )

    def _build_application(self) -> "Application[Any, Any, Any, Any, Any, Any]":
        base = self.site.api
        bot: ExtBot[None] = ExtBot(
            self.site.token,
            base_url=f"{base}/bot",
            base_file_url=f"{base}/file/bot",
            request=self.transport,
            get_updates_request=self.transport,
        )
        return Application.builder().bot(bot).updater(None).build()

    def _listening(self, counter: Counter) -> Listening | None:
        transcriber, transcribed = self.site.transcriber, counter.transcribed
        if transcriber is None or transcribed is None:
            return None
        return Listening(
            self.writer,
            self.clock,
            self.api,
            transcriber,
            claimant=self.claimant,
            transcribed=transcribed,
        )

    def _importing(self, counter: Counter) -> Importing | None:
        if counter.clerk is None:
            return None
        return Importing(
            self.writer, self.clock, self.api, self.channel, counter.clerk, claimant=self.claimant
        )

    def _after_commit(self, notes: Notes) -> None:
        if posted := notes.get(outbox.POSTED):
            self.delivery.offer(posted)
        if notes.get(agenda.ADDED):
            self.timetable.wake()
        if notes.get(SCRUB):
            self.timetable.scrub_soon()

    async def _introduce(self) -> None:
        failures = 0
        while True:
            try:
                await self._application.initialize()
                for commands in self.site.commands:
                    await self.api.call("setMyCommands", commands)
            except InvalidToken:
                alarm("token_refused")
                await asyncio.sleep(LOCKED_OUT)
            except TelegramError as error:
                log.warning("messenger does not answer", accident=type(error).__name__)
                await asyncio.sleep(backoff(failures))
                failures += 1
            else:
                return

    async def _tell_gap(self) -> None:
        last = await self.writer.run(inbox.last_arrival)
        if last is not None and self.clock.now() - last > GAP:
            hours = round((self.clock.now() - last) / timedelta(hours=1))
            alarm("silent_for_a_day", hours=hours)

    async def _open_door(self) -> None:
        webhook = self.site.webhook
        wanted: dict[str, Any] = {"allowed_updates": reading.PEOPLE}
        if webhook is not None:
            wanted |= {"url": webhook.url, "secret_token": webhook.secret, "max_connections": 40}
        method = "deleteWebhook" if webhook is None else "setWebhook"
        failures = 0
        while True:
            try:
                await self.api.call(method, {} if webhook is None else wanted)
            except TelegramError as error:
                log.warning("door not opened", accident=type(error).__name__, method=method)
                await asyncio.sleep(backoff(failures))
                failures += 1
            else:
                break
        if webhook is None:
            self._polling = asyncio.get_running_loop().create_task(self.intake.poll())
