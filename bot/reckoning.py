"""How content people were with each organisation, reckoned once a day beside the writer."""

import asyncio
from datetime import date, timedelta
from functools import partial

import structlog

from bot.clock import Clock
from bot.errand import Errand
from bot.logs import where
from bot.metrics import alarm
from bot.writer import Unavailable, Writer
from models.operations.reckoning import keep
from models.reads.reckoned import reckon, reckoned_on
from models.rules.hours import today
from models.tables.reckoned import Reckoned

LOOK_EVERY = 5.0  # seconds
SETTLED = timedelta(minutes=1)
"""After midnight: by then whatever was said before it is stored."""

log = structlog.get_logger(__name__)


class Reckoning(Errand):
    """Who asks meanwhile, or after a crash, is told of the midnight before."""

    def __init__(self, writer: Writer, clock: Clock) -> None:
        super().__init__()
        self._writer, self._clock = writer, clock
        self._known = date.min

    async def _next(self) -> int:
        day = today(self._clock.now() - SETTLED)
        if day <= self._known:
            return 0
        try:
            if lines := await asyncio.to_thread(self._reckon, day):
                await self._writer.run(partial(keep, day=day, lines=lines))
                log.info("reckoned", day=day.isoformat(), lines=len(lines))
        except Unavailable as error:
            alarm("database_unavailable", accident=str(error))
            return 0
        except Exception as error:  # noqa: BLE001 - the next look tries again
            alarm("reckoning_failed", accident=where(error))
            return 0
        self._known = day
        return len(lines)

    def _reckon(self, day: date) -> list[Reckoned]:
        with self._writer.database.reading() as session:
            known = reckoned_on(session)
            return [] if known is not None and known >= day else reckon(session, day)
