"""`diancai run`: the house before Telegram, or before the sandbox with its page."""

import asyncio
import signal
from collections.abc import Callable, Iterator
from contextlib import AsyncExitStack, contextmanager
from datetime import datetime

import structlog

from bot.clock import Clock
from bot.desk import Counter
from bot.feed import feed_door
from bot.house import House, Site, Webhook
from bot.public import public_doors
from bot.sandbox.messenger import Messenger
from bot.sandbox.server import serve
from bot.settings import Settings, WrongSetting
from bot.town_stage import TownStage
from bot.transcriber import OpenAiTranscriber, Transcriber
from bot.web import serving, web_app
from handlers.commands import menus
from models import migrations
from models.db import Database
from models.operations import planting

Say = Callable[[str], None]

log = structlog.get_logger(__name__)


def prepare(database: Database) -> None:
    """Bring the tables up to date and fill the empty reference tables."""
    migrations.upgrade(database.engine)
    with database.begin() as session:
        planting.plant(session)


@contextmanager
def opened(url: str) -> Iterator[Database]:
    """A database that is up to date, for one command."""
    database = Database(url)
    try:
        prepare(database)
        yield database
    finally:
        database.close()


async def run(settings: Settings, counter: Counter, say: Say) -> None:
    """Serve until SIGTERM or SIGINT. Raises WrongSetting when the port is taken."""
    ended = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(name, ended.set)
    try:
        if settings.token is None:
            await _run_sandbox(settings, counter, say, ended)
        else:
            await _run_telegram(settings, counter, say, ended)
    except OSError as error:
        raise WrongSetting(
            f"DIANCAI_PORT: {settings.port} cannot be opened ({error.strerror})"
        ) from None


async def _run_telegram(
    settings: Settings, counter: Counter, say: Say, ended: asyncio.Event
) -> None:
    database = Database(settings.database_url)
    prepare(database)
    site = site_of(settings)
    house = House(database, Clock(settings.clock_offset), counter, site)
    async with AsyncExitStack() as stack:
        stack.callback(database.close)
        doors = public_doors(lambda: house)
        doors += [feed_door(lambda: house)] if site.public else []
        app = web_app(house, site.webhook, doors)
        address = await stack.enter_async_context(serving(app, settings.host, settings.port))
        stack.push_async_callback(house.stop)
        opening = asyncio.create_task(house.start())
        say(f"{address}/health")
        await _until_ended(ended, opening)


async def _until_ended(ended: asyncio.Event, opening: "asyncio.Task[None]") -> None:
    """Telegram may take its time to answer; the order to end is heard meanwhile."""
    waiting = asyncio.create_task(ended.wait())
    await asyncio.wait({waiting, opening}, return_when=asyncio.FIRST_COMPLETED)
    if opening.done():
        opening.result()
        await waiting
    else:
        opening.cancel()
        await asyncio.wait({opening})


async def _run_sandbox(
    settings: Settings, counter: Counter, say: Say, ended: asyncio.Event
) -> None:
    stage = sandbox_stage(Clock(settings.clock_offset), counter)
    stage.transcriber, stage.public = transcriber_of(settings), settings.public
    doors = public_doors(lambda: stage.house)
    doors += [feed_door(lambda: stage.house)] if settings.public else []
    async with serve(stage.messenger, settings.host, settings.port, stage, doors) as address:
        await stage.open(address)
        try:
            say(address)
            await ended.wait()
        finally:
            await stage.close()


def sandbox_stage(clock: Clock, counter: Counter) -> TownStage:
    """A town of its own, filled by the demo loader."""
    from bot.demo import cast, load, opening  # noqa: PLC0415 - a year is not for Telegram's house

    def furnish(database: Database, now: datetime) -> None:
        prepare(database)
        load(database, now)

    return TownStage(
        Messenger(clock.now), clock, counter, furnish=furnish, people=cast, opening=opening
    )


def site_of(settings: Settings) -> Site:
    """Where the settings put the house."""
    assert settings.token is not None
    webhook = None
    if settings.webhook_url is not None and settings.webhook_secret is not None:
        webhook = Webhook(str(settings.webhook_url), settings.webhook_secret.get_secret_value())
    return Site(
        token=settings.token.get_secret_value(),
        api=settings.api,
        webhook=webhook,
        shift=settings.clock_offset,
        commands=menus(),
        transcriber=transcriber_of(settings),
        public=settings.public,
    )


def transcriber_of(settings: Settings) -> Transcriber | None:
    """Who turns voices into words, if anybody does."""
    if settings.transcribe_url is None:
        return None
    key = settings.transcribe_key
    return OpenAiTranscriber(str(settings.transcribe_url), key.get_secret_value() if key else None)
