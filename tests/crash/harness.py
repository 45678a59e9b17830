"""Kill the house again and again while people order; then count what is left."""

import argparse
import asyncio
import multiprocessing
import random
import time
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import Any

from sqlmodel import func, select

from models.audit import first_broken
from models.db import Database
from models.tables.messaging import Inbox, InboxStatus, Outbox, OutboxStatus
from models.tables.orders import Order
from tests.bench.fake_api import Line, Load
from tests.bench.stage import CHATS
from tests.crash.victim import Edge, live

ONE_CALL = {Edge.BEFORE_INTAKE_COMMIT, Edge.AFTER_INTAKE_COMMIT}
"""Edges that a whole wave of updates passes at once ..."""
FEW_CALLS = {Edge.AFTER_ANY_COMMIT, Edge.BEFORE_TICK_COMMIT, Edge.AFTER_TICK_COMMIT}
"""... or in two or three groups; the others are passed by each request alone."""
PATIENCE = 60.0  # seconds for the last house to finish what the others left
IMPATIENCE = 6.0  # seconds after which a house that never came to its edge is killed anyway

forks = multiprocessing.get_context("forkserver")


class Api(Load):
    """The fake Bot API, which also keeps what each confirmation said."""

    def __init__(self, requests: int) -> None:
        super().__init__(
            argparse.Namespace(
                updates=requests, messages=2**62, chats=CHATS, in_flight=0, rate=0, delay=0.01
            )
        )
        self.said: dict[str, list[str]] = defaultdict(list)

    def take(self, chat: int, text: str) -> None:
        word, _, number = text.partition(" ")
        self.said[word].append(number)
        super().take(chat, text)


@dataclass
class Verdict:
    """What was left of so many requests after so many kills."""

    requests: int
    kills: Counter[str] = field(default_factory=Counter)
    lost_updates: int = 0
    unfinished: int = 0
    lost_orders: int = 0
    double_orders: int = 0
    lost_confirmations: int = 0
    wrong_numbers: int = 0
    repeated_confirmations: int = 0
    out_of_order: int = 0
    broken_audit: int | None = None
    seconds: float = 0.0

    def lines(self) -> list[str]:
        told = [f"{sum(self.kills.values())} kills, {self.requests} requests, {self.seconds:.0f} s"]
        told += [f"  {count:4} x {edge}" for edge, count in sorted(self.kills.items())]
        names = [n for n in self.__dataclass_fields__ if n not in {"requests", "kills", "seconds"}]
        return told + [f"{name.replace('_', ' ')}: {getattr(self, name)}" for name in names]


async def torment(url: str, *, kills: int, requests: int, seed: int = 1) -> Verdict:
    """Requests come in `kills` equal waves; each house that meets one is killed: the first at each
    edge as soon as it comes there, the others after a number of times.
    """
    forks.set_forkserver_preload(["tests.crash.victim"])
    dice, api, verdict = random.Random(seed), Api(requests), Verdict(requests)
    began = time.monotonic()
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: Line(api), "127.0.0.1", 0)
    at = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    edges: list[Edge | None] = [*Edge, None]
    for number in range(kills):
        wave = requests * (number + 1) // kills - len(api.made_at)
        edge = edges[number % len(edges)]
        calls = 1 if number < len(edges) else _calls(edge, wave)
        countdown = dice.randint(1, calls)
        verdict.kills[await _one_life(url, at, api, (edge, countdown), wave, dice)] += 1
    await _last_life(url, at, api)
    server.close()
    _count(url, api, verdict)
    verdict.seconds = time.monotonic() - began
    return verdict


def _calls(edge: Edge | None, wave: int) -> int:
    """How often a house passes this edge, as a rule, while it serves a wave."""
    return 1 if edge in ONE_CALL else 2 if edge in FEW_CALLS else max(1, wave // 2)


async def _one_life(  # the frame of one house: where it lives, how it dies, what it meets
    url: str, at: str, api: Api, end: tuple[Edge | None, int], wave: int, dice: random.Random
) -> str:
    edge, countdown = end
    house = forks.Process(target=live, args=(url, at, edge, countdown), daemon=True)
    house.start()
    api.make(wave)
    if edge is None:
        polls = api.polls
        await _until(lambda: api.polls > polls, IMPATIENCE)
        await asyncio.sleep(dice.uniform(0, 0.25))
    else:
        await _until(lambda: not house.is_alive(), IMPATIENCE)
    fell = not house.is_alive()
    house.kill()
    await asyncio.to_thread(house.join)
    return str(edge) if fell and edge else "at a random moment"


async def _last_life(url: str, at: str, api: Api) -> None:
    """One house more, which nobody kills before all is answered and ticked off."""
    house = forks.Process(target=live, args=(url, at, None, 0), daemon=True)
    house.start()
    database = Database(url)
    try:
        await _until(lambda: len(api.came_at) == api.wishes.updates, PATIENCE)
        await _until(lambda: _waiting(database) == 0, PATIENCE)
    finally:
        database.close()
        house.kill()
        await asyncio.to_thread(house.join)


def _waiting(database: Database) -> int:
    with database.begin() as session:
        waits = select(func.count()).select_from(Outbox)
        return session.exec(waits.where(Outbox.status == OutboxStatus.WAITING)).one()


async def _until(happened: Any, patience: float) -> None:
    end = time.monotonic() + patience
    while True:
        if happened() or time.monotonic() > end:
            return
        await asyncio.sleep(0.01)


def _count(url: str, api: Api, verdict: Verdict) -> None:
    database = Database(url)
    words = [f"r{number}" for number in range(verdict.requests)]
    with database.begin() as session:
        statuses = Counter(session.exec(select(Inbox.status)).all())
        orders = dict[str, list[str]]()
        for note, number in session.exec(select(Order.note, Order.number)):
            orders.setdefault(note, []).append(number)
        verdict.broken_audit = first_broken(session)
        verdict.unfinished = statuses.total() - statuses[InboxStatus.DONE]
        verdict.unfinished += session.exec(
            select(func.count()).select_from(Outbox).where(Outbox.status != OutboxStatus.SENT)
        ).one()
    database.close()
    verdict.lost_updates = verdict.requests - statuses.total()
    verdict.lost_orders = sum(word not in orders for word in words)
    verdict.double_orders = sum(len(numbers) - 1 for numbers in orders.values())
    verdict.lost_confirmations = sum(word not in api.said for word in words)
    verdict.wrong_numbers = sum(
        set(api.said[word]) != set(orders.get(word, [])) for word in words if word in api.said
    )
    verdict.repeated_confirmations = sum(len(api.said[word]) - 1 for word in api.said)
    verdict.out_of_order = api.out_of_order
