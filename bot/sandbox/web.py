"""The Bot API over HTTP: `/bot<token>/<method>` and `/file/bot<token>/<path>`."""

import asyncio
import re
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from urllib.parse import parse_qsl

import orjson
from starlette.applications import Starlette
from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route
from starlette.types import Receive, Scope, Send

from bot.sandbox.api import answer
from bot.sandbox.coercion import Upload
from bot.sandbox.errors import ApiError, Json, Violation, misuse, unauthorized
from bot.sandbox.faults import Fault, Kind
from bot.sandbox.messenger import Messenger
from bot.sandbox.spec import METHODS
from bot.sandbox.webhook import Courier

_TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]{35,}")
_GATEWAY_PAGE = "<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>"


class _Cut(Response):
    """Begins an answer and breaks off: the client sees the connection close."""

    async def __call__(self, _scope: Scope, _receive: Receive, send: Send) -> None:
        headers = [(b"content-length", b"1000"), (b"content-type", b"application/json")]
        await send({"type": "http.response.start", "status": 200, "headers": headers})


def bot_api_routes(messenger: Messenger) -> list[BaseRoute]:
    """The two addresses a bot knows."""

    async def call(request: Request) -> Response:
        method = request.path_params["method"]
        try:
            _authorise(messenger, request.path_params["token"])
            raw = await _parameters(request)
        except ApiError as error:
            if error.misuse:
                messenger.violations.append(Violation(method, error.description, {}))
            return _refusal(error)
        return await _respond(messenger, method, raw)

    async def download(request: Request) -> Response:
        try:
            _authorise(messenger, request.path_params["token"])
        except ApiError as error:
            return _refusal(error)
        stored = messenger.files.at(request.path_params["path"])
        if stored is None:
            return _refusal(ApiError(404, "Not Found"))
        return Response(stored.content, media_type="application/octet-stream")

    return [
        Route("/bot{token}/{method}", call, methods=["GET", "POST"]),
        Route("/file/bot{token}/{path:path}", download),
    ]


def bot_api_app(messenger: Messenger) -> Starlette:
    """Only the Bot API, without the page."""
    return Starlette(routes=bot_api_routes(messenger), lifespan=lifespan(messenger))


def lifespan(messenger: Messenger) -> Callable[[Starlette], AbstractAsyncContextManager[None]]:
    """While the server runs, updates are carried to the webhook."""

    async def reply(name: str, raw: Json) -> None:
        with suppress(ApiError):  # recorded as a violation where it is one; nobody hears the result
            await answer(messenger, name, raw)

    @asynccontextmanager
    async def running(_app: Starlette) -> AsyncIterator[None]:
        courier = Courier(messenger.updates, messenger.webhook, messenger.clock, reply)
        task = asyncio.create_task(courier.run())
        try:
            yield
        finally:
            messenger.updates.release()
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task

    return running


async def _respond(messenger: Messenger, name: str, raw: Json) -> Response:
    name = METHODS.get(name.lower(), name)
    await messenger.faults.wait()
    fault = messenger.faults.take(name)
    early = await _before(fault)
    if early is not None:
        messenger.requests[name] += 1
        return early
    try:
        response = Response(
            orjson.dumps(await answer(messenger, name, raw)), media_type="application/json"
        )
    except ApiError as error:
        response = _refusal(error)
    return await _after(fault, response)


async def _before(fault: Fault | None) -> Response | None:
    """What is answered in place of doing anything."""
    if fault is None:
        return None
    if fault.kind is Kind.GATEWAY:
        return Response(_GATEWAY_PAGE, 502, media_type="text/html")
    if fault.kind is Kind.CUT:
        return _Cut()
    refusal = fault.refusal()
    return _refusal(refusal) if refusal else None


async def _after(fault: Fault | None, response: Response) -> Response:
    """What becomes of the answer to a request that was carried out."""
    if fault is not None and fault.kind is Kind.MUTE:
        await asyncio.sleep(fault.seconds)
    if fault is not None and fault.kind is Kind.LOST:
        return _Cut()
    return response


def _refusal(error: ApiError) -> Response:
    headers = {} if error.retry_after is None else {"Retry-After": str(error.retry_after)}
    body = orjson.dumps(error.body())
    return Response(body, error.code, headers, media_type="application/json")


def _authorise(messenger: Messenger, token: str) -> None:
    if not _TOKEN.fullmatch(token):
        raise unauthorized("invalid token specified")
    if token != messenger.token:
        raise unauthorized()


async def _parameters(request: Request) -> Json:
    """From query, form, multipart or JSON; files are put where `attach://` points to them."""
    raw: Json = dict(request.query_params)
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind == "application/json":
        raw |= _json_object(await request.body())
    elif kind == "multipart/form-data":
        raw |= await _multipart(request)
    else:
        raw |= _form(await request.body())
    return raw


def _form(body: bytes) -> Json:
    try:
        return dict(parse_qsl(body.decode(), keep_blank_values=True, errors="strict"))
    except UnicodeDecodeError:
        raise misuse("strings must be encoded in UTF-8") from None


def _json_object(body: bytes) -> Json:
    try:
        found = orjson.loads(body or b"{}")
    except orjson.JSONDecodeError:
        raise misuse("can't parse request body as JSON object") from None
    if not isinstance(found, dict):
        raise misuse("can't parse request body as JSON object")
    return found


async def _multipart(request: Request) -> Json:
    raw: Json = {}
    async with request.form(max_part_size=1 << 20) as form:
        for name, value in form.multi_items():
            if isinstance(value, UploadFile):
                mime = value.content_type or "application/octet-stream"
                raw[name] = Upload(value.filename or "file", mime, await value.read())
            else:
                raw[name] = value
    for name, value in list(raw.items()):
        if isinstance(value, str) and value.startswith("attach://"):
            raw[name] = raw.pop(value.removeprefix("attach://"), value)
    return raw
