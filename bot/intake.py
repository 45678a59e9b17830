"""The way in: stored first, confirmed after. The library's own polling confirms before it handles.

Nothing that Telegram answers ends the polling: not 401 (asks on, slowly, with an alarm), not 409
(a second poller is at work: idle until it is gone), not garbage.
"""

import asyncio
import time
from collections.abc import Sequence
from typing import Any

import structlog
from telegram.error import Conflict, InvalidToken, TelegramError

from bot import reading
from bot.clock import Clock
from bot.delivery import backoff
from bot.desk import Desk
from bot.lanes import Lanes
from bot.metrics import alarm
from bot.sluice import Sluice
from bot.transport import Api, Flood
from bot.writer import Unavailable, Writer
from models import inbox
from models.inbox import Stored
from models.tables.messaging import InboxStatus

BATCH = 100  # Bot API, getUpdates.limit
LONG_POLL = 25  # seconds that Telegram may keep us waiting for news
SLACK = 10.0  # seconds beyond it until we call the line dead
LOCKED_OUT = 60.0  # seconds between tries with a token that Telegram refuses
SECOND_POLLER = 10.0  # seconds of idling while somebody else polls
UNSTORED = 2.0  # seconds before asking again for what could not be stored
FULL = 5_000  # updates in hand: beyond it they are safer with Telegram (it keeps them 24 hours)

log = structlog.get_logger(__name__)


class Intake:
    """`store` for a webhook, `poll` for long polling; both end in the same lanes."""

    def __init__(self, api: Api, writer: Writer, clock: Clock, lanes: Lanes, desk: Desk) -> None:
        self._api, self._writer, self._clock = api, writer, clock
        self._lanes, self._desk, self._sluice = lanes, desk, Sluice()
        self.heard_at = time.monotonic()
        """Steady clock: when Telegram last answered us."""

    async def store(self, updates: Sequence[Any]) -> None:
        """Commit a batch and hand what is new to the lanes. Raises Unavailable: nothing stored."""
        self.heard_at = time.monotonic()
        updates = [raw for raw in updates if not self._of_a_group(raw)]
        urgent = self._in_danger(updates)
        rows = [row for raw in updates if (row := self._row(raw, urgent)) is not None]
        try:
            stored = await self._writer.run(
                lambda session: inbox.store(session, rows), urgent=bool(urgent)
            )
        except Unavailable as error:
            alarm("intake_not_stored", updates=len(rows), accident=str(error))
            for row in rows:
                await self._desk.comfort(row["update_id"], row["chat_id"], row["body"])
            raise
        self._lanes.feed(stored, urgent)

    async def poll(self) -> None:
        """Ask for ever. Starts without an offset: ids jump, so "the last one + 1" could skip."""
        offset: int | None = None
        failures = 0
        while True:
            try:
                updates = await self._ask(offset)
                await self.store(updates)
            except Unavailable:
                await asyncio.sleep(UNSTORED)
                continue
            except TelegramError as error:
                await asyncio.sleep(self._pause(error, failures))
                failures += 1
                continue
            failures = 0
            ids = [i for raw in updates if (i := reading.update_id_of(raw)) is not None]
            if ids:
                offset = max(ids) + 1
            elif updates:
                await asyncio.sleep(1)  # nothing in it could be confirmed: it will come again
            await self._lanes.ebb(FULL)

    async def _ask(self, offset: int | None) -> list[Any]:
        wanted: dict[str, Any] = {
            "timeout": LONG_POLL,
            "limit": BATCH,
            "allowed_updates": reading.PEOPLE,
        }
        if offset is not None:
            wanted["offset"] = offset
        updates = await self._api.call("getUpdates", wanted, read_timeout=LONG_POLL + SLACK)
        if not isinstance(updates, list):
            raise TelegramError("not a list of updates")
        return updates

    def _pause(self, error: TelegramError, failures: int) -> float:
        if isinstance(error, InvalidToken):
            alarm("token_refused")
            return LOCKED_OUT
        if isinstance(error, Conflict):
            alarm("second_poller")
            return SECOND_POLLER
        if isinstance(error, Flood):
            return float(error.seconds)
        log.warning("no updates", accident=type(error).__name__, failures=failures + 1)
        return backoff(failures)

    def _row(self, raw: Any, urgent: frozenset[int]) -> dict[str, Any] | None:
        update_id = reading.update_id_of(raw)
        if update_id is None:
            alarm("update_without_id")
            return None
        chat_id, now = reading.chat_id_of(raw), self._clock.now()
        patient = self._desk.counter.patient or chat_id in urgent
        served = patient or self._sluice.lets(chat_id, now)
        return {
            "update_id": update_id,
            "chat_id": chat_id,
            "body": reading.pack(raw),
            "status": InboxStatus.NEW if served else InboxStatus.DONE,
            "arrived_at": now,
        }

    def _of_a_group(self, raw: Any) -> bool:
        """Nothing of a group is kept; the bot says one line there and goes."""
        group = reading.group_of(raw) if isinstance(raw, dict) else None
        if group is None or reading.update_id_of(raw) is None:
            return False
        if not reading.is_out(raw):
            self._desk.leave(group)
        return True

    def _in_danger(self, updates: Sequence[Any]) -> frozenset[int]:
        alarmed = self._desk.counter.alarmed
        return frozenset(
            reading.chat_id_of(raw)
            for raw in updates
            if isinstance(raw, dict) and (words := reading.words_of(raw)) and alarmed(words)
        )


async def reclaim(
    writer: Writer, lanes: Lanes, clock: Clock, *, older: Any, limit: int = 500
) -> int:
    """Feed rows that nobody serves: their process died. Page by page, as the lanes empty."""
    after = fed = 0
    while True:
        before = clock.now() - older
        rows: list[Stored] = await writer.run(
            lambda session, after=after, before=before: inbox.strays(  # type: ignore[misc]
                session, before=before, limit=limit, after=after
            )
        )
        lanes.feed(rows)
        fed += len(rows)
        if len(rows) < limit:
            return fed
        after = rows[-1].seq
        await lanes.ebb(limit)
