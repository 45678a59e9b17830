"""The sandbox's stage: a town in a database of its own, and hands on its clock."""

import tempfile
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import structlog

from bot.clock import Clock
from bot.desk import Counter
from bot.house import House, Site
from bot.limiter import Pace
from bot.sandbox.messenger import Messenger
from bot.sandbox.stage import CastMember
from bot.transcriber import Transcriber
from handlers.commands import menus
from models.db import Database
from models.reads.coming import next_moment
from models.reads.standing import standing

PACE = Pace(chat=0.02, burst=50, notices=0.005)
"""Nobody floods a messenger of one's own; a story told in minutes must not wait for its pace."""
STEPS_MOST = 3_000
"""Moments stopped at in one move of the clock: enough for a year of a small town."""

Furnish = Callable[[Database, datetime], None]
"""Fill an empty, migrated database with a town as of that moment."""

log = structlog.get_logger(__name__)


class TownStage:
    """Implements `bot.sandbox.stage.Stage`. `open` before use, `close` after.

    `opening` tells on which hour of which day a town built now begins.
    """

    def __init__(
        self,
        messenger: Messenger,
        clock: Clock,
        counter: Counter,
        *,
        furnish: Furnish,
        people: Callable[[], list[CastMember]],
        opening: Callable[[datetime], datetime] = lambda now: now,
    ) -> None:
        self.messenger, self.clock = messenger, clock
        self._counter, self._furnish, self._people = counter, furnish, people
        self._opening = opening
        self._morning = clock.offset
        self._api = ""
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self._towns = 0
        self._database: Database | None = None
        self.house: House | None = None
        self.transcriber: Transcriber | None = None
        self.public = ""

    async def open(self, api: str) -> None:
        """Build the town and open its house before the messenger at that address."""
        self._api = api
        self._folder = tempfile.TemporaryDirectory(prefix="diancai-")
        await self._build()

    async def close(self) -> None:
        await self._tear_down()
        if self._folder is not None:
            self._folder.cleanup()

    def clock_now(self) -> datetime:
        return self.clock.now()

    async def move_clock(self, delta: timedelta) -> None:
        """Let `delta` pass, stopping at each moment at which something is to happen."""
        house = self._open_house()
        target = self.clock.now() + delta
        for _ in range(STEPS_MOST):
            now = self.clock.now()
            moment = await house.writer.run(lambda s, now=now: next_moment(s, after=now))  # type: ignore[misc]
            if moment is None or moment >= target:
                break
            await self._turn_to(house, moment)
        await self._turn_to(house, target)

    async def reset(self) -> None:
        await self._tear_down()
        self.messenger.reset()
        await self._build()

    def cast(self) -> list[CastMember]:
        return self._people()

    def pending(self) -> int:
        return (self.house.pending() if self.house else 0) + len(self.messenger.updates)

    async def settle(self) -> None:
        """Wait until everything said so far has been answered."""
        await self._open_house().idle(lambda: len(self.messenger.updates))

    async def _turn_to(self, house: House, moment: datetime) -> None:
        self.clock.shift(max(moment - self.clock.now(), timedelta(0)))
        house.timetable.wake()
        await self.settle()

    def _open_house(self) -> House:
        if self.house is None:
            raise RuntimeError("the stage is not open")
        return self.house

    async def _build(self) -> None:
        assert self._folder is not None
        self._towns += 1
        self.clock.offset = self._morning
        self.clock.shift(self._opening(self.clock.now()) - self.clock.now())
        path = Path(self._folder.name) / f"town-{self._towns}.db"
        self._database = Database(f"sqlite:///{path}")
        self._furnish(self._database, self.clock.now())
        site = Site(
            token=self.messenger.token,
            api=self._api,
            pace=PACE,
            commands=menus(),
            transcriber=self.transcriber,
            public=self.public,
        )
        self.house = House(self._database, self.clock, self._counter, site)
        self.messenger.acquaint(self._people())
        self._say_hello()
        await self.house.start()
        await self.settle()

    def _say_hello(self) -> None:
        """Whoever the town knows opens the chat, and so has the large keys under the thumb."""
        assert self._database is not None
        with self._database.begin() as session:
            known = [m for m in self._people() if standing(session, m.user_id) is not None]
        for member in known:
            self.messenger.phone(member.user_id, member.name).send("/start")

    async def _tear_down(self) -> None:
        house, self.house = self.house, None
        if house is not None:
            await house.stop()
        if self._database is not None:
            self._database.close()
