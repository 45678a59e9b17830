"""The house that will be killed: real but for a trapdoor in front of one function."""

import asyncio
import logging
import os
import signal
from collections.abc import Callable
from datetime import datetime
from enum import StrEnum
from typing import Any

import structlog
from sqlmodel import Session

from bot import channel, desk, lanes, writer
from bot.clock import Clock
from bot.delivery import Delivery
from bot.desk import Counter
from bot.house import House, Site
from bot.limiter import Pace
from handlers.ui.given import Given
from models import inbox, outbox
from models.db import Database
from models.operations.ordering import Wish, place_order
from models.reads.standing import standing
from tests.bench.stage import SERVICE, TOKEN, next_tuesday_ten

UNHURRIED = Pace(chat=0.0, burst=10_000, notices=0.0)
START = next_tuesday_ten()


class Edge(StrEnum):
    """Where the trapdoor is; between any two of these a commit or a message happens."""

    BEFORE_INTAKE_COMMIT = "before the intake's commit"
    AFTER_INTAKE_COMMIT = "after the intake's commit"
    BEFORE_EFFECT_COMMIT = "before the effect's commit"
    AFTER_ANY_COMMIT = "after a commit, before anybody hears of it"
    BEFORE_SENDING = "before sending"
    AFTER_SENDING = "after sending"
    BEFORE_TICK_COMMIT = "before the tick's commit"
    AFTER_TICK_COMMIT = "after the tick's commit"


WHERE: dict[Edge, tuple[Any, str, bool]] = {
    Edge.BEFORE_INTAKE_COMMIT: (inbox, "store", True),
    Edge.AFTER_INTAKE_COMMIT: (lanes.Lanes, "feed", False),
    Edge.AFTER_ANY_COMMIT: (writer.Writer, "_settle", False),
    Edge.BEFORE_SENDING: (channel.Telegram, "show", False),
    Edge.AFTER_SENDING: (Delivery, "_tick", False),
    Edge.BEFORE_TICK_COMMIT: (outbox, "settle", True),
    Edge.AFTER_TICK_COMMIT: (Delivery, "_tick_off", True),
}
"""Owner, function, and whether it dies after the call rather than before."""


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def trapdoor(do: Callable[..., Any], countdown: int, *, after: bool) -> Callable[..., Any]:
    """`do`, which dies at its n-th call."""
    left = [countdown]

    def fall() -> bool:
        left[0] -= 1
        return left[0] <= 0

    async def slowly(*args: Any, **kwargs: Any) -> Any:
        falls = fall()
        if falls and not after:
            die()
        result = await do(*args, **kwargs)
        if falls:
            die()
        return result

    def at_once(*args: Any, **kwargs: Any) -> Any:
        falls = fall()
        if falls and not after:
            die()
        result = do(*args, **kwargs)
        if falls:
            die()
        return result

    return slowly if asyncio.iscoroutinefunction(do) else at_once


def order(session: Session, word: Given, now: datetime) -> None:
    """Every word is an order; the word is its note, so that each can be found again."""
    who = standing(session, word.chat_id)
    if who is None:
        raise LookupError(word.chat_id)
    wish = Wish(who.person_id, SERVICE, START, note=word.text)
    placed = place_order(session, wish, by=who.actor, now=now)
    screen: dict[str, Any] = {"text": f"{word.text} {placed.number}"}
    outbox.post_screen(session, word.chat_id, screen, now=now)


def live(url: str, api: str, edge: Edge | None, countdown: int) -> None:
    """Run until killed, from without or through the trapdoor."""
    logging.disable(logging.CRITICAL)
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))
    serve: Callable[..., None] = order
    if edge is Edge.BEFORE_EFFECT_COMMIT:
        serve = trapdoor(order, countdown, after=True)
    elif edge is not None:
        owner, name, after = WHERE[edge]
        setattr(owner, name, trapdoor(getattr(owner, name), countdown, after=after))
    asyncio.run(_live(url, api, serve))


async def _live(url: str, api: str, serve: Callable[..., None]) -> None:
    counter = Counter(
        serve=serve,
        draw=lambda _session, row, _now: {"text": row.kind},
        sweep=lambda _session, _now, _limit: 0,
        lost=lambda *_: None,
        bury=lambda *_: None,
        alarmed=lambda _words: False,
        numbers=lambda: {"text": ""},
    )
    house = House(Database(url), Clock(), counter, Site(TOKEN, api, pace=UNHURRIED))
    await house.start()
    await asyncio.Event().wait()


assert set(WHERE) | {Edge.BEFORE_EFFECT_COMMIT} == set(Edge)
assert desk is not None
