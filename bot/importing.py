"""Sheets that people send are fetched, read in a thread of their own, and weighed or taken in."""

import asyncio
import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import structlog
from sqlmodel import Session
from telegram.error import TelegramError

from bot.channel import Channel
from bot.clock import Clock
from bot.errand import Errand
from bot.logs import where
from bot.metrics import alarm
from bot.progress import Bar, shown
from bot.sheets_in import Unreadable, length, lines
from bot.transport import Api
from bot.writer import Unavailable, Writer
from models import outbox
from models.errors import Refused
from models.operations import importing, taking_in
from models.operations.importing import COLUMNS, COMPARE, TRIES, Right
from models.reads.standing import Actor
from models.rules.sheets.columns import Fault, Ground, Read, read
from models.tables.uploads import Upload, UploadStatus

LOOK_EVERY = 1.0  # seconds
AGAIN_AFTER = timedelta(seconds=20)

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Clerk:
    """What is said of a sheet; each writes into the caller's transaction but the bar."""

    weighed: Callable[[Session, Upload, Read, Sequence[Fault], datetime, int | None], None]
    taken: Callable[[Session, Upload, int, datetime, int | None], None]
    failed: Callable[[Session, Upload, str, datetime], None]
    progress: Callable[[int, int], dict[str, Any]]
    """(rows read, rows in all or 0) as a packed screen."""


class Importing(Errand):
    """One sheet at a time. A crash leaves it to whoever comes next; it is taken in once."""

    def __init__(
        self,
        writer: Writer,
        clock: Clock,
        api: Api,
        channel: Channel,
        clerk: Clerk,
        *,
        claimant: str,
    ) -> None:
        super().__init__()
        self._writer, self._clock, self._api = writer, clock, api
        self._channel, self._clerk, self._claimant = channel, clerk, claimant

    async def _next(self) -> int:
        now = self._clock.now()
        try:
            claimed = await self._writer.run(lambda session: importing.claim(session, now=now))
            if claimed is not None:
                await self._answer(*claimed)
        except Unavailable as error:
            alarm("database_unavailable", accident=str(error))
            return 0
        return 0 if claimed is None else 1

    async def _answer(self, upload: Upload, by: Actor) -> None:
        try:
            await self._serve(upload, by)
        except Unavailable:
            raise
        except (Unreadable, Refused) as no:
            await self._fail(upload, no.code)
        except TelegramError as error:
            log.warning("sheet not fetched", upload=upload.id, accident=type(error).__name__)
            await self._put_off(upload)
        except Exception as error:  # noqa: BLE001 - the person is told, and the sweep goes on
            alarm("import_failed", upload=upload.id, accident=where(error))
            await self._put_off(upload)

    async def _serve(self, upload: Upload, by: Actor) -> None:
        right = Right(upload.kind, upload.provider_id)
        content = await self._api.download(upload.file_id)
        sha256 = hashlib.sha256(content).hexdigest()
        if upload.status is UploadStatus.WANTED and sha256 != upload.sha256:
            raise Unreadable("file-changed")
        bar_of = (self._channel, upload.chat_id, length(content), self._clerk.progress)
        async with shown(*bar_of) as bar:
            found, faults = await self._weigh(right, by, content, bar)
        now = self._clock.now()

        def note(session: Session) -> None:
            outbox.deliver_by(session, self._claimant, now=now)
            if faults:
                to = UploadStatus.FAULTY
            else:
                wanted = upload.status is UploadStatus.WANTED
                to = UploadStatus.DONE if wanted else UploadStatus.CHECKED
            if not importing.settle(session, upload, to, sha256):
                return
            if to is UploadStatus.DONE:
                count = taking_in.take_in(session, right, found, sha256, by=by, now=now)
                self._clerk.taken(session, upload, count, now, bar.message_id)
            else:
                self._clerk.weighed(session, upload, found, faults, now, bar.message_id)

        await self._writer.run(note)

    async def _weigh(
        self, right: Right, by: Actor, content: bytes, bar: Bar
    ) -> tuple[Read, list[Fault]]:
        now = self._clock.now()
        ground = await self._writer.run(
            lambda session: importing.ground(session, right, by=by, now=now)
        )
        found, faults = await asyncio.to_thread(weigh, right, content, ground, bar.seen)
        scopes = ground.places.scopes
        faults += await self._writer.run(
            lambda session: importing.twins(session, right, found, scopes)
        )
        return found, sorted(faults, key=lambda one: one.row)

    async def _put_off(self, upload: Upload) -> None:
        if upload.attempts >= TRIES:
            return await self._fail(upload, "file-broken")
        until = self._clock.now() + AGAIN_AFTER
        await self._writer.run(lambda s: importing.try_later(s, upload.id, until=until))
        return None

    async def _fail(self, upload: Upload, code: str) -> None:
        now = self._clock.now()

        def note(session: Session) -> None:
            outbox.deliver_by(session, self._claimant, now=now)
            if importing.settle(session, upload, UploadStatus.FAULTY, upload.sha256):
                self._clerk.failed(session, upload, code, now)

        await self._writer.run(note)


def weigh(
    right: Right, content: bytes, ground: Ground, seen: Callable[[int], None] = lambda _row: None
) -> tuple[Read, list[Fault]]:
    """Read a sheet and compare its rows among themselves; everything that is wrong with it."""
    found = read(COLUMNS[right.kind], lines(content), ground, seen)
    return found, [*found.faults, *COMPARE[right.kind](found)]
