"""The doors over HTTP: the webhook, health for the operator, figures for Prometheus; more where
the composition root adds them.
"""

import asyncio
import hmac
import socket
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from http import HTTPStatus
from urllib.parse import urlsplit

import structlog
import uvicorn
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from bot.house import House, Webhook
from bot.metrics import WAITING, alarm
from bot.reading import load
from bot.writer import Unavailable

BODY_MOST = 1024 * 1024  # bytes; Telegram's updates stay far below
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the header's name

log = structlog.get_logger(__name__)


def web_app(house: House, webhook: Webhook | None, more: Sequence[Route] = ()) -> Starlette:
    """The three doors, the webhook only where there is one; and whatever else is served."""
    doors = _Doors(house, webhook.secret if webhook else "")
    routes = [Route("/health", doors.health), Route("/metrics", doors.metrics), *more]
    if webhook is not None:
        path = urlsplit(webhook.url).path or "/"
        routes.append(Route(path, doors.update, methods=["POST"]))
    return Starlette(routes=routes)


class _Doors:
    def __init__(self, house: House, secret: str) -> None:
        self._house, self._secret = house, secret.encode()

    async def health(self, _request: Request) -> Response:
        state = "open" if self._house.open else "opening"
        return JSONResponse({"status": state}, 200 if self._house.open else 503)

    async def metrics(self, _request: Request) -> Response:
        WAITING.labels("inbox").set(self._house.lanes.pending)
        WAITING.labels("outbox").set(self._house.delivery.pending)
        return Response(generate_latest(), media_type=CONTENT_TYPE_LATEST)

    async def update(self, request: Request) -> Response:
        """Commit, then 200: whatever else happens, Telegram brings it again."""
        given = request.headers.get(SECRET_HEADER, "").encode()
        if not hmac.compare_digest(given, self._secret):
            return Response(status_code=HTTPStatus.FORBIDDEN)
        body = await _read(request)
        if body is None:
            return Response(status_code=HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        try:
            update = load(body)
        except ValueError:
            alarm("webhook_unreadable")  # a refusal would bring it back for a day
            return Response()
        try:
            await self._house.intake.store([update])
        except Unavailable:
            return Response(status_code=HTTPStatus.SERVICE_UNAVAILABLE)
        return Response()


async def _read(request: Request) -> bytes | None:
    """The body, or None as soon as it is too long."""
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > BODY_MOST:
            return None
    return bytes(body)


class _Guest(uvicorn.Server):
    """A server in somebody else's loop, which keeps its own signals."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


@asynccontextmanager
async def serving(app: ASGIApp, host: str, port: int) -> AsyncIterator[str]:
    """Serve until the block is left; yields the address. Raises OSError: the port is taken."""
    listener = socket.create_server((host, port))
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    config = uvicorn.Config(
        app, log_config=None, access_log=False, ws="none", timeout_graceful_shutdown=1
    )
    server = _Guest(config)
    task = asyncio.create_task(server.serve(sockets=[listener]))
    try:
        while not server.started:
            if task.done():
                await task
                raise RuntimeError("the web server did not start")
            await asyncio.sleep(0.005)
        yield f"http://{host}:{listener.getsockname()[1]}"
    finally:
        server.should_exit = True
        await task
