"""Updates brought to the bot's door, one after another in each chat.

Rules: tdlib/telegram-bot-api WebhookActor. Not copied: closing the webhook after 23 hours of HTTP
410, and certificates; only addresses on this machine are served.
"""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime
from urllib.parse import urlsplit

import aiohttp
import orjson

from bot.sandbox.errors import Json, misuse
from bot.sandbox.updates import Queued, Updates

ANSWER_WITHIN = 60
"""Seconds after which an unanswered delivery counts as failed."""
RETRY_AFTER_MOST = 3600
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 (a name)
Reply = Callable[[str, Json], Awaitable[object]]
"""Carries out a method that the bot put into its answer."""


def pace(failures: int) -> float:
    """Seconds before the next attempt: none at first, then doubling up to a minute."""
    return 0.0 if failures <= 1 else min(60.0, 2.0 ** (failures - 2))


@dataclass
class Webhook:
    """Where updates go; an empty `url` means that the bot asks for them."""

    url: str = ""
    secret: str = ""
    most: int = 40
    """Deliveries under way at the same time."""
    error: str = ""
    error_at: datetime | None = None
    pace: Callable[[int], float] = pace
    changed: asyncio.Event = field(default_factory=asyncio.Event)

    def set(self, url: str, secret: str, most: int) -> None:
        """Raises ApiError 400 for an address that is not on this machine."""
        if url:
            _local(url)
        self.url, self.secret, self.most = url, secret, most
        self.error, self.error_at = "", None
        self.changed.set()


def _local(url: str) -> None:
    address = urlsplit(url)
    if address.scheme not in ("http", "https"):
        raise misuse("bad webhook: An HTTPS URL must be provided for webhook")
    if address.hostname not in ("127.0.0.1", "localhost", "::1"):
        raise misuse("bad webhook: the sandbox delivers to this machine only")


class Courier:
    """Carries updates while it runs; `reply` may be asked to carry out one method per answer."""

    def __init__(
        self, updates: Updates, webhook: Webhook, clock: Callable[[], datetime], reply: Reply
    ) -> None:
        self._updates = updates
        self._webhook = webhook
        self._clock = clock
        self._reply = reply
        self._lanes: dict[int, asyncio.Task[None]] = {}

    async def run(self) -> None:
        """Until cancelled; then all deliveries under way are dropped and stay in the queue."""
        hook = self._webhook.changed.set
        limit = aiohttp.ClientTimeout(total=ANSWER_WITHIN)
        self._updates.on_new.append(hook)
        try:
            async with aiohttp.ClientSession(trust_env=False, timeout=limit) as http:
                while True:
                    self._start_lanes(http)
                    await self._webhook.changed.wait()
                    self._webhook.changed.clear()
        finally:
            self._updates.on_new.remove(hook)
            for task in self._lanes.values():
                task.cancel()
            await asyncio.gather(*self._lanes.values(), return_exceptions=True)

    def _start_lanes(self, http: aiohttp.ClientSession) -> None:
        self._lanes = {lane: task for lane, task in self._lanes.items() if not task.done()}
        if not self._webhook.url:
            return
        for update in self._updates.pending():
            if len(self._lanes) >= self._webhook.most:
                return
            if update.lane not in self._lanes:
                self._lanes[update.lane] = asyncio.create_task(self._serve(update.lane, http))

    async def _serve(self, lane: int, http: aiohttp.ClientSession) -> None:
        """Deliver the updates of one lane in order, each until it is taken or too old."""
        failures = 0
        while self._webhook.url and (update := self._first(lane)) is not None:
            wait = await self._deliver(update, http)
            if wait is None:
                self._updates.confirm(update)
                failures = 0
                continue
            failures += 1
            await asyncio.sleep(max(wait, self._webhook.pace(failures)))
        asyncio.get_running_loop().call_soon(self._webhook.changed.set)

    def _first(self, lane: int) -> Queued | None:
        return next((one for one in self._updates.pending() if one.lane == lane), None)

    async def _deliver(self, update: Queued, http: aiohttp.ClientSession) -> float | None:
        """None if the bot has taken it, else the least seconds to wait."""
        headers = {"Content-Type": "application/json"}
        if self._webhook.secret:
            headers[SECRET_HEADER] = self._webhook.secret
        url, body = self._webhook.url, orjson.dumps(update.json())
        try:
            async with http.post(url, data=body, headers=headers, allow_redirects=False) as it:
                answer = await it.read()
                if 200 <= it.status < 300:
                    await self._carry_out(answer)
                    return None
                self._failed(f"Wrong response from the webhook: {it.status} {it.reason}")
                return min(float(it.headers.get("Retry-After", 0)), RETRY_AFTER_MOST)
        except (TimeoutError, aiohttp.ClientError) as error:
            self._failed(str(error) or "Read timeout expired")
            return 0.0

    def _failed(self, text: str) -> None:
        self._webhook.error, self._webhook.error_at = text, self._clock()

    async def _carry_out(self, answer: bytes) -> None:
        """A bot may answer with one method to call; it never learns the result."""
        try:
            call = orjson.loads(answer)
        except orjson.JSONDecodeError:
            return
        if isinstance(call, dict) and isinstance(call.get("method"), str):
            method = call.pop("method")
            if not method.lower().startswith("get"):
                await self._reply(method, call)
