"""Our side: the real house with one sentence at its counter — every word is an order."""

import argparse
import asyncio
import contextlib
import logging
import signal
from datetime import datetime
from typing import Any

import structlog
from sqlmodel import Session

from bot.clock import Clock
from bot.desk import Counter
from bot.house import House, Site
from bot.limiter import Pace
from handlers.ui.given import Given
from models import outbox
from models.db import Database
from models.operations.ordering import Wish, place_order
from models.outbox import Owed
from models.reads.standing import standing
from models.tables.messaging import Lane
from tests.bench.stage import SERVICE, TOKEN, next_tuesday_ten

UNHURRIED = Pace(chat=0.0, burst=10_000, notices=0.0)
START = next_tuesday_ten()
BUTTONS = [[{"text": word, "data": f"see:{number}"}] for number, word in enumerate("abc")]


def order(session: Session, word: Given, now: datetime) -> None:
    who = standing(session, word.chat_id)
    if who is None:
        raise LookupError(word.chat_id)
    placed = place_order(session, Wish(who.person_id, SERVICE, START), by=who.actor, now=now)
    screen: dict[str, Any] = {"text": f"{word.text} {placed.number}", "inline": BUTTONS}
    outbox.post_screen(session, word.chat_id, screen, now=now)


def draw(_session: Session, row: Owed, _now: datetime) -> dict[str, Any] | None:
    return {"text": row.kind}


COUNTER = Counter(
    serve=order,
    draw=draw,
    sweep=lambda _session, _now, _limit: 0,  # the reference does not look for a worker either
    lost=lambda *_: None,
    bury=lambda *_: None,
    alarmed=lambda _words: False,
    numbers=lambda: {"text": ""},
)


async def main(wishes: argparse.Namespace) -> None:
    logging.disable(logging.CRITICAL)
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))
    database = Database(f"sqlite:///{wishes.database}")
    if wishes.owed:
        owe(database, wishes.owed)
    pace = Pace() if wishes.paced else UNHURRIED
    house = House(database, Clock(), COUNTER, Site(TOKEN, wishes.api, pace=pace))
    ended = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, ended.set)
    await house.start()
    await ended.wait()
    with contextlib.suppress(TimeoutError):
        await asyncio.wait_for(house.stop(), 3)


def owe(database: Database, count: int) -> None:
    """A broadcast: every fortieth message goes to one and the same chat."""
    now = Clock().now()
    with database.begin() as session:
        for number in range(count):
            chat = 7 if number % 40 == 0 else 1000 + number
            outbox.post_screen(session, chat, {"text": "news"}, now=now, lane=Lane.BULK)


if __name__ == "__main__":
    reader = argparse.ArgumentParser()
    reader.add_argument("--api", required=True)
    reader.add_argument("--database", required=True)
    reader.add_argument("--paced", action="store_true")
    reader.add_argument("--owed", type=int, default=0)
    try:
        import uvloop

        uvloop.run(main(reader.parse_args()))
    except ImportError:
        asyncio.run(main(reader.parse_args()))
