"""Voice notes are fetched and turned into words, between transactions and never inside one."""

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta

import structlog
from sqlmodel import Session
from telegram.error import TelegramError

from bot.clock import Clock
from bot.transcriber import NotHeard, Transcriber
from bot.transport import Api
from bot.writer import Writer
from models import outbox
from models.operations import hearing
from models.tables.voices import VoiceNote

LISTEN_EVERY = 1.0  # seconds
AGAIN_AFTER = timedelta(seconds=20)

Transcribed = Callable[[Session, VoiceNote, str, datetime], None]

log = structlog.get_logger(__name__)


class Listening:
    """Claim, fetch, transcribe, show back. A crash leaves the note to whoever comes next."""

    def __init__(
        self,
        writer: Writer,
        clock: Clock,
        api: Api,
        transcriber: Transcriber,
        *,
        claimant: str,
        transcribed: Transcribed,
    ) -> None:
        self._writer, self._clock, self._api = writer, clock, api
        self._transcriber, self._transcribed = transcriber, transcribed
        self._claimant = claimant

    async def sweep(self) -> int:
        """Listen to what waits; how many notes."""
        now = self._clock.now()
        notes = await self._writer.run(lambda session: hearing.claim(session, now=now))
        await asyncio.gather(*(self._listen(note) for note in notes))
        return len(notes)

    async def close(self) -> None:
        await self._transcriber.close()

    async def _listen(self, note: VoiceNote) -> None:
        try:
            sound = await self._api.download(note.file_id)
            words = await self._transcriber.words(sound)
        except (NotHeard, TelegramError) as error:
            log.warning("voice not heard", note=note.id, accident=type(error).__name__)
            until = self._clock.now() + AGAIN_AFTER
            await self._writer.run(lambda s: hearing.try_later(s, note.id, until=until))
            return
        now = self._clock.now()

        def show(session: Session) -> None:
            outbox.deliver_by(session, self._claimant, now=now)
            self._transcribed(session, note, words, now)

        await self._writer.run(show)
