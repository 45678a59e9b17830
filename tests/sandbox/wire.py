"""What the tests say to the sandbox, and how they hear its refusals."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx

from bot.sandbox.errors import ApiError, Json
from bot.sandbox.spec import check_type, returns

Call = Callable[..., Awaitable[Any]]


class Hands:
    """A clock that moves only by hand."""

    def __init__(self) -> None:
        self.time = datetime(2026, 11, 25, 6, 30, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.time

    def forward(self, **parts: float) -> None:
        self.time += timedelta(**parts)


class Refusal(Exception):  # noqa: N818 - an answer, not an accident
    """What the server said no with."""

    def __init__(self, status: int, body: Json, headers: httpx.Headers) -> None:
        super().__init__(status, body["description"])
        assert body["error_code"] == status
        assert body["ok"] is False
        self.status = status
        self.text: str = body["description"]
        self.body = body
        self.headers = headers


def fits(method: str, result: object) -> None:
    """Raises ApiError unless the result is of one of the types the method returns."""
    told: ApiError | None = None
    for kind in returns(method):
        try:
            return check_type(kind, result)
        except ApiError as error:
            told = error
    assert told is not None
    raise told


async def eventually(ready: Callable[[], bool]) -> None:
    """Wait for what happens behind a socket; TimeoutError after ten seconds."""
    async with asyncio.timeout(10):
        while not ready():  # noqa: ASYNC110 - nothing tells of it but the state
            await asyncio.sleep(0.002)
