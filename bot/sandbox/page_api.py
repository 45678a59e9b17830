"""The page's side of the sandbox: phones, clock and events, for this machine only."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from datetime import timedelta
from pathlib import Path
from time import monotonic

import orjson
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import FileResponse, Response, StreamingResponse
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from bot.sandbox import page_view
from bot.sandbox.deeds import act
from bot.sandbox.errors import Json
from bot.sandbox.events import Event
from bot.sandbox.guard import LocalOnly
from bot.sandbox.messenger import Messenger
from bot.sandbox.phone import Impossible
from bot.sandbox.stage import Stage
from bot.sandbox.web import bot_api_routes, lifespan

PAGE = Path(__file__).parent / "page"
_STEP_MOST = 366 * 24 * 60
"""Minutes by which the clock may be moved at once."""
_BEAT = 0.3
"""Seconds between two looks at how busy the bot is."""
_NAME_MOST = 64
_SHOWN = ("image/png", "image/jpeg", "audio/ogg", "image/webp")
"""Types that a browser may show in place; anything else is downloaded."""

Endpoint = Callable[[Request], Awaitable[Response]]


def create_app(messenger: Messenger, stage: Stage, doors: Sequence[Route] = ()) -> Starlette:
    """The whole sandbox: the Bot API for the bot, the page for the people, and further doors."""
    page = _Page(messenger, stage)
    routes = [
        Route("/", page.index),
        Route("/sandbox/state", page.state),
        Route("/sandbox/chat/{user_id:int}", page.chat),
        Route("/sandbox/file/{file_id}", page.file),
        Route("/sandbox/events", page.events),
        Route("/sandbox/act", _kindly(page.act), methods=["POST"]),
        Route("/sandbox/clock", _kindly(page.clock), methods=["POST"]),
        Route("/sandbox/reset", page.reset, methods=["POST"]),
        Route("/sandbox/person", _kindly(page.person), methods=["POST"]),
        *doors,
        Mount("/page", StaticFiles(directory=PAGE, check_dir=False)),
    ]
    app = Starlette(routes=[*bot_api_routes(messenger), *routes], lifespan=lifespan(messenger))
    app.add_middleware(LocalOnly)
    return app


class _Page:
    """The endpoints, as methods that share the messenger and the stage."""

    def __init__(self, messenger: Messenger, stage: Stage) -> None:
        self._messenger = messenger
        self._stage = stage
        self._moves = 0

    def _state(self) -> Json:
        """As it is this moment; `moving` while the town lives through a move of the clock."""
        return {**page_view.state(self._messenger, self._stage), "moving": self._moves > 0}

    async def index(self, _request: Request) -> Response:
        return FileResponse(PAGE / "index.html")

    async def state(self, _request: Request) -> Response:
        return _json(self._state())

    async def chat(self, request: Request) -> Response:
        """Looking at a chat marks it as read."""
        phone = self._messenger.known_phone(request.path_params["user_id"], self._stage.cast())
        if phone is None:
            return _json({"error": "there is no such person"}, 404)
        phone.person.seen = max(phone.person.posts, default=0)
        return _json(page_view.chat(phone))

    async def file(self, request: Request) -> Response:
        stored = self._messenger.files.get(request.path_params["file_id"])
        if stored is None:
            return _json({"error": "there is no such file"}, 404)
        headers = {"X-Content-Type-Options": "nosniff"}
        if stored.mime not in _SHOWN:
            headers["Content-Disposition"] = "attachment"
        return Response(stored.content, headers=headers, media_type=stored.mime)

    async def events(self, _request: Request) -> Response:
        headers = {"Cache-Control": "no-store"}
        return StreamingResponse(self._stream(), headers=headers, media_type="text/event-stream")

    async def act(self, order: Json) -> Json:
        user = order["user"]
        phone = self._messenger.known_phone(user, self._stage.cast())
        if phone is None:
            raise Impossible("there is no such person")
        act(phone, order)
        return {"ok": True}

    async def clock(self, order: Json) -> Json:
        minutes = order["minutes"]
        if isinstance(minutes, bool) or not isinstance(minutes, int):
            raise Impossible("minutes must be a whole number")
        if not 0 < minutes <= _STEP_MOST:
            raise Impossible("the clock goes forward, by a year at most")
        self._moves += 1
        try:
            await self._stage.move_clock(timedelta(minutes=minutes))
        finally:
            self._moves -= 1
        self._messenger.events.clock(self._stage.clock_now().isoformat())
        return self._state()

    async def reset(self, _request: Request) -> Response:
        await self._stage.reset()
        self._messenger.events.reset()
        return _json(self._state())

    async def person(self, order: Json) -> Json:
        name = str(order["name"]).strip()
        if not 0 < len(name) <= _NAME_MOST:
            raise Impossible("a name has 1 to 64 characters")
        taken = {one.user_id for one in self._stage.cast()} | set(self._messenger.people)
        phone = self._messenger.phone(max(taken, default=1000) + 1, name)
        return {"id": phone.id, **self._state()}

    async def _stream(self) -> AsyncIterator[bytes]:
        """All events, and between them how busy the bot is, whenever that changes; while the town
        lives through a move of the clock, what time it is there.
        """
        told: Json = {}
        shown = 0.0
        with self._messenger.events.watch() as queue:
            yield b": welcome\n\n"
            while not self._messenger.closing:
                doing = {"busy": self._stage.pending(), "moving": self._moves > 0}
                if doing != told:
                    told = doing
                    yield _sse(Event("busy", doing))
                if self._moves and monotonic() - shown >= _BEAT:
                    shown = monotonic()
                    yield _sse(Event("clock", {"clock": self._stage.clock_now().isoformat()}))
                try:
                    yield _sse(await asyncio.wait_for(queue.get(), _BEAT))
                except TimeoutError:
                    continue


def _kindly(endpoint: Callable[[Json], Awaitable[Json]]) -> Endpoint:
    """JSON in, JSON out; what cannot be done is a sentence with status 400."""

    async def handle(request: Request) -> Response:
        try:
            return _json(await endpoint(_object(await request.body())))
        except KeyError as error:
            return _json({"error": f"{error.args[0]} is missing"}, 400)
        except (Impossible, LookupError, ValueError, TypeError) as error:
            return _json({"error": str(error)}, 400)

    return handle


def _object(body: bytes) -> Json:
    order = orjson.loads(body)
    if not isinstance(order, dict):
        raise Impossible("the body must be a JSON object")
    return order


def _json(body: object, status: int = 200) -> Response:
    headers = {"Cache-Control": "no-store"}
    return Response(orjson.dumps(body), status, headers, media_type="application/json")


def _sse(event: Event) -> bytes:
    return b"event: " + event.name.encode() + b"\ndata: " + orjson.dumps(event.data) + b"\n\n"
