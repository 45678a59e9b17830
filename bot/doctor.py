"""`diancai doctor`: what would keep the house from serving, in one line each."""

import asyncio
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import aiohttp
from sqlalchemy.exc import SQLAlchemyError
from telegram.error import TelegramError

from bot.settings import Settings
from bot.transport import Api, Transport
from models import migrations
from models.db import Database

CLOCK_DRIFT_MOST = 30.0  # seconds; an invitation or a deadline would be felt beyond it


@dataclass(frozen=True, slots=True)
class Finding:
    about: str
    well: bool
    word: str


def examine(settings: Settings, texts: Callable[[], str]) -> Iterator[Finding]:
    """Look at database, migrations, texts, API and clock; one finding each.

    `texts` says how many sentences there are in each language, or raises.
    """
    yield from _database(settings)
    try:
        yield Finding("texts", well=True, word=texts())
    except Exception as error:  # noqa: BLE001 - whatever is wrong, it is the finding
        yield Finding("texts", well=False, word=str(error))
    yield asyncio.run(_api(settings))
    yield asyncio.run(_clock(settings))


def _database(settings: Settings) -> Iterator[Finding]:
    database = Database(settings.database_url)
    try:
        with database.begin() as session:
            if database.is_sqlite:
                said = session.connection().exec_driver_sql("PRAGMA quick_check").scalar_one()
            else:
                said = session.connection().exec_driver_sql("SELECT 'ok'").scalar_one()
        yield Finding("database", well=said == "ok", word=str(said))
        here, wanted = migrations.current(database.engine), migrations.newest()
        word = here if here == wanted else f"{here or 'empty'}, wanted {wanted}: diancai migrate"
        yield Finding("migrations", well=here == wanted, word=word)
    except SQLAlchemyError as error:
        yield Finding("database", well=False, word=type(error).__name__)
    finally:
        database.close()


async def _api(settings: Settings) -> Finding:
    if settings.token is None:
        return Finding("api", well=True, word="no token: the sandbox opens")
    transport = Transport()
    await transport.initialize()
    try:
        me = await Api(transport, settings.api, settings.token.get_secret_value()).call("getMe", {})
        return Finding("api", well=True, word=f"@{me['username']}")
    except TelegramError as error:
        return Finding("api", well=False, word=f"{type(error).__name__}: {error.message}")
    finally:
        await transport.shutdown()


async def _clock(settings: Settings) -> Finding:
    """Our clock against the API server's, which is all that a deadline can be checked by."""
    if settings.token is None:
        return Finding("clock", well=True, word=f"offset {settings.clock_offset}")
    try:
        async with aiohttp.ClientSession(trust_env=False) as session:
            limit = aiohttp.ClientTimeout(total=10)
            async with session.get(settings.api, timeout=limit, allow_redirects=False) as answer:
                theirs = parsedate_to_datetime(answer.headers["Date"])
    except (aiohttp.ClientError, TimeoutError, KeyError, ValueError):
        return Finding("clock", well=True, word=f"offset {settings.clock_offset}, not compared")
    drift = abs((datetime.now(UTC) - theirs).total_seconds())
    return Finding("clock", well=drift <= CLOCK_DRIFT_MOST, word=f"{drift:.0f} s from the API's")
