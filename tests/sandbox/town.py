"""A stage of two people on which nothing happens by itself."""

import asyncio
from datetime import datetime, timedelta

from bot.sandbox.messenger import Messenger
from bot.sandbox.stage import CastMember
from tests.sandbox.wire import Hands


class Town:
    """Implements `Stage`; `busy` is what it says the bot has to do, and a move of the clock stands
    half-way until it has `arrived`.
    """

    def __init__(self, messenger: Messenger, hands: Hands) -> None:
        self.messenger = messenger
        self.hands = hands
        self.busy = 0
        self.arrived = asyncio.Event()
        self.arrived.set()

    def clock_now(self) -> datetime:
        return self.hands()

    async def move_clock(self, delta: timedelta) -> None:
        self.hands.time += delta / 2
        await self.arrived.wait()
        self.hands.time += delta / 2

    async def reset(self) -> None:
        self.messenger.reset()

    def cast(self) -> list[CastMember]:
        return [
            CastMember(101, "李奶奶", "居民", "resident", "点菜试试", "Order something"),
            CastMember(102, "王师傅", "服务员", "worker"),
        ]

    def pending(self) -> int:
        return self.busy
