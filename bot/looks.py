"""Pictures of work are fetched and looked at beside the writer: is one of them another's?"""

import asyncio
from functools import partial
from io import BytesIO

import structlog
from PIL import Image
from sqlmodel import Session
from telegram.error import TelegramError

from bot.clock import Clock
from bot.errand import Errand
from bot.metrics import alarm
from bot.transport import Api
from bot.writer import Unavailable, Writer
from models import outbox
from models.operations import picturing
from models.rules.looks import HIGH, WIDE, look_of
from models.tables.proofs import Picture

LOOK_EVERY = 2.0  # seconds

log = structlog.get_logger(__name__)


class Looks(Errand):
    """One picture at a time. A crash leaves it to whoever comes next."""

    def __init__(self, writer: Writer, clock: Clock, api: Api, *, claimant: str) -> None:
        super().__init__()
        self._writer, self._clock, self._api = writer, clock, api
        self._claimant = claimant

    async def _next(self) -> int:
        try:
            picture = await self._writer.run(partial(picturing.claim, now=self._clock.now()))
            if picture is None:
                return 0
            await self._look_at(picture)
        except Unavailable as error:
            alarm("database_unavailable", accident=str(error))
            return 0
        return 1

    async def _look_at(self, picture: Picture) -> None:
        try:
            content = await self._api.download(picture.file_id or "")
        except TelegramError as error:
            log.warning("picture not fetched", picture=picture.id, accident=type(error).__name__)
            return
        look, now = await asyncio.to_thread(seen, content), self._clock.now()

        def note(session: Session) -> None:
            outbox.deliver_by(session, self._claimant, now=now)
            picturing.looked(session, picture, look, now=now)

        await self._writer.run(note)


def seen(content: bytes) -> int | None:
    """The difference hash of a picture; None for what is none."""
    try:
        with Image.open(BytesIO(content), formats=("JPEG", "PNG", "WEBP")) as picture:
            picture.draft("L", (WIDE * 8, HIGH * 8))
            small = picture.convert("L").resize((WIDE, HIGH), Image.Resampling.BOX)
            return look_of(small.tobytes())
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None
