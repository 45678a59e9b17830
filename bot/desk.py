"""Where a stored update meets the counter: one transaction holds the claim and all its effects.

python-telegram-bot reads the update and dispatches it; it neither fetches nor sends here.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

import structlog
from sqlmodel import Session
from telegram.ext import Application, CallbackContext, TypeHandler

from bot.channel import Channel
from bot.clock import Clock
from bot.importing import Clerk
from bot.lanes import TRIES, Outcome
from bot.logs import where
from bot.metrics import ANSWERED, alarm
from bot.reading import Unreadable, load, unpack, words_of
from bot.writer import Writer
from handlers.ui.given import Given, given
from models import inbox, outbox
from models.inbox import Claim, Stored
from models.tables.messaging import InboxStatus, Lane
from models.tables.voices import VoiceNote

ACKNOWLEDGE_WITHIN = 1.0
"""Seconds: a press whose effect takes longer is acknowledged before it."""
TOAST = "toast"
"""Key in `session.info`: a short word over the screen, for the press that is being served."""
APOLOGY = "apology"
"""The notice that tells a person: that did not work, somebody will look at it."""

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Counter:
    """What the roof needs from the floors below, plugged in by the house (or by a test)."""

    serve: Callable[[Session, Given, datetime], None]
    draw: Callable[[Session, Any, datetime], dict[str, Any] | None]
    sweep: Callable[[Session, datetime, int], int]
    lost: Callable[[Session, int, datetime, str], None]
    bury: Callable[[Session, int, datetime, str], None]
    alarmed: Callable[[str], bool]
    """Whether somebody's words speak of danger."""
    numbers: Callable[[], dict[str, Any]]
    """The screen with the emergency numbers; needs no database."""
    farewell: Callable[[], dict[str, Any]] | None = None
    """The line for a group that somebody added the bot to."""
    patient: bool = True
    """Serves whatever a chat brings, however much; else beyond measure it is only stored."""
    transcribed: Callable[[Session, VoiceNote, str, datetime], None] | None = None
    """Shows somebody the words of their voice note; without it nobody listens to them."""
    feed: Callable[[Session, str, datetime], dict[str, Any] | None] | None = None
    """Somebody's calendar by its secret; without one no secret opens anything."""
    clerk: Clerk | None = None
    """Says what came of a sheet; without one no sheets are read."""


@dataclass(slots=True)
class Arrival:
    """One update at the counter; the outcome is left in it, for the library returns nothing."""

    row: Stored
    word: Given | None
    press: str | None
    outcome: Outcome | None = None
    accident: BaseException | None = None
    toast: str | None = field(default=None)


class Desk:
    """Serves one stored update at a time per chat; see `bot.lanes` for the order."""

    def __init__(
        self,
        application: "Application[Any, Any, Any, Any, Any, Any]",
        writer: Writer,
        channel: Channel,
        clock: Clock,
        counter: Counter,
        *,
        claimant: str,
        shift: timedelta,
    ) -> None:
        self.application, self.writer, self.channel = application, writer, channel
        self.clock, self.counter = clock, counter
        self._claimant, self._shift = claimant, shift
        self._tasks: set[asyncio.Task[None]] = set()
        self._comforted: set[int] = set()  # update ids that got the numbers past the database
        self._leaving: set[int] = set()
        application.add_handler(TypeHandler(Arrival, self._receive))
        application.add_error_handler(self._note_accident)

    async def serve(self, row: Stored) -> Outcome:
        """Raises what the counter raised; Unreadable buries the row at once."""
        try:
            update = unpack(row.body, self.application.bot, self._shift)
        except Unreadable as error:
            alarm("update_unreadable", seq=row.seq, accident=str(error))
            return await self.bury(row, "unreadable")
        press = update.callback_query.id if update.callback_query else None
        arrival = Arrival(row, given(update), press)
        with ANSWERED.time():
            await self.application.process_update(arrival)
        if arrival.accident is not None:
            raise arrival.accident
        assert arrival.outcome is not None
        return arrival.outcome

    async def fail(self, row: Stored, error: BaseException) -> Outcome:
        """Whoever is in danger gets the numbers now; the fifth failure buries the update."""
        await self.comfort(row.update_id, row.chat_id, row.body)
        failures = await self.writer.run(lambda session: inbox.count_failure(session, row.seq))
        if failures < TRIES:
            return Outcome.FAILED
        return await self.bury(row, where(error))

    async def bury(self, row: Stored, accident: str) -> Outcome:
        """Dead letter, human task and apology, in one transaction."""
        now = self.clock.now()

        def job(session: Session) -> Outcome:
            outbox.deliver_by(session, self._claimant, now=now)
            if inbox.claim(session, row.seq, to=InboxStatus.DEAD) is not Claim.MINE:
                return Outcome.GONE
            self.counter.bury(session, row.seq, now, accident)
            if row.chat_id > 0:
                outbox.post(session, row.chat_id, APOLOGY, None, now=now, lane=Lane.REPLY)
            return Outcome.BURIED

        return await self.writer.run(job)

    async def comfort(self, update_id: int, chat_id: int, body: str) -> None:
        """The numbers, past the database, once for each word of danger."""
        if update_id in self._comforted or chat_id <= 0:
            return
        try:
            if not self.counter.alarmed(words_of(load(body))):
                return
            self._comforted.add(update_id)
            await self.channel.show(chat_id, self.counter.numbers(), None)
        except Exception as error:  # noqa: BLE001 - the last resort has nobody to tell but us
            self._comforted.discard(update_id)
            alarm("numbers_not_shown", accident=where(error))

    def acknowledge(self, press: str, toast: str | None = None) -> None:
        """Stop the little clock on the button; nobody waits for it."""
        task = asyncio.get_running_loop().create_task(self.channel.acknowledge(press, toast))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def leave(self, group: int) -> None:
        """Out of a group, once; its next update tries again what failed."""
        if group in self._leaving:
            return
        self._leaving.add(group)
        farewell = self.counter.farewell() if self.counter.farewell else None
        task = asyncio.get_running_loop().create_task(self.channel.leave(group, farewell))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        task.add_done_callback(lambda _done: self._leaving.discard(group))

    async def stop(self) -> None:
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=1)

    async def _receive(
        self, arrival: Arrival, _context: "CallbackContext[Any, Any, Any, Any]"
    ) -> None:
        now = self.clock.now()

        def job(session: Session) -> Outcome:
            outbox.deliver_by(session, self._claimant, now=now)
            if (claim := inbox.claim(session, arrival.row.seq)) is not Claim.MINE:
                return Outcome(claim.value)
            if arrival.word is not None:
                self.counter.serve(session, arrival.word, now)
                arrival.toast = session.info.get(TOAST)
            return Outcome.DONE

        timer = None
        if arrival.press is not None:
            loop = asyncio.get_running_loop()
            timer = loop.call_later(ACKNOWLEDGE_WITHIN, self.acknowledge, arrival.press)
        try:
            arrival.outcome = await self.writer.run(job)
        finally:
            if timer is not None and arrival.press is not None:
                self._acknowledge_once(timer, arrival)

    def _acknowledge_once(self, timer: asyncio.TimerHandle, arrival: Arrival) -> None:
        fired = timer.when() <= asyncio.get_running_loop().time()
        timer.cancel()
        if not fired and arrival.press is not None and arrival.outcome is not Outcome.EARLY:
            self.acknowledge(arrival.press, arrival.toast)

    async def _note_accident(
        self, update: object, context: "CallbackContext[Any, Any, Any, Any]"
    ) -> None:
        if isinstance(update, Arrival):
            update.accident = context.error
