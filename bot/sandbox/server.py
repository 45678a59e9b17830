"""The sandbox as a server inside the running event loop."""

import asyncio
import socket
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager

import uvicorn
from starlette.routing import Route
from starlette.types import ASGIApp

from bot.sandbox.messenger import Messenger
from bot.sandbox.page_api import create_app
from bot.sandbox.stage import Stage
from bot.sandbox.web import bot_api_app

GRACE = 1
"""Seconds that answers under way have when the server closes."""


class Server(uvicorn.Server):
    """A guest in somebody else's loop: it leaves signals to its host, and goes when told."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self._leaving = asyncio.Event()

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Nothing is captured."""
        yield

    async def main_loop(self) -> None:
        """Without uvicorn's ten looks a second: tests open and close many servers."""
        await self._leaving.wait()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Without uvicorn's tenth of a second of rest, for the same reason."""
        for listening in (*self.servers, *(sockets or ())):
            listening.close()
        for connection in list(self.server_state.connections):
            connection.shutdown()
        if self.server_state.tasks:
            _, late = await asyncio.wait(self.server_state.tasks, timeout=GRACE)
            for task in late:
                task.cancel()
        await self.lifespan.shutdown()

    def leave(self) -> None:
        """Stop serving; answers under way have a second."""
        self.should_exit = True
        self._leaving.set()


@asynccontextmanager
async def serve(
    messenger: Messenger,
    host: str = "127.0.0.1",
    port: int = 0,
    stage: Stage | None = None,
    doors: Sequence[Route] = (),
) -> AsyncIterator[str]:
    """Run until the block is left; yields the address, such as `http://127.0.0.1:41035`.

    Port 0 takes a free one. With a stage the page is served too, and `doors` of whoever opens it.
    """
    app: ASGIApp = bot_api_app(messenger) if stage is None else create_app(messenger, stage, doors)
    listener = _listener(host, port)
    server = Server(_config(app))
    messenger.closing = False
    task = asyncio.create_task(server.serve(sockets=[listener]))
    try:
        while not server.started:
            if task.done():
                await task
                raise RuntimeError("the sandbox did not start")
            await asyncio.sleep(0.005)
        yield f"http://{host}:{listener.getsockname()[1]}"
    finally:
        messenger.closing = True
        messenger.updates.release()
        server.leave()
        await task


def _listener(host: str, port: int) -> socket.socket:
    listener = socket.create_server((host, port))
    # inherited by connections; asyncio sets it only on sockets made with an explicit protocol,
    # and without it each answer waits 40 ms for the client's delayed acknowledgement
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return listener


def _config(app: ASGIApp) -> uvicorn.Config:
    return uvicorn.Config(
        app,
        log_level="critical",
        access_log=False,
        ws="none",
        date_header=False,
        server_header=False,
        timeout_graceful_shutdown=GRACE,
    )
