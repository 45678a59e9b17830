"""HTTP as it is: slow, cut off, in HTML, and never with the token in what we say about it."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable

import pytest
from aiohttp import web
from telegram import InputFile
from telegram.error import BadRequest, Conflict, Forbidden, InvalidToken, NetworkError, TimedOut
from telegram.ext import ExtBot
from yarl import URL

from bot.transport import Api, Flood, Transport

TOKEN = "123456:" + "A" * 35
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Far:
    """A server whose next answer the test decides."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.handler: Handler = self.fine
        self.bodies: list[dict[str, object]] = []

    async def fine(self, _request: web.Request) -> web.StreamResponse:
        return web.json_response({"ok": True, "result": True})


@pytest.fixture
async def far() -> AsyncIterator[Far]:
    async def answer(request: web.Request) -> web.StreamResponse:
        return await far.handler(request)

    app = web.Application()
    app.router.add_route("*", "/{path:.*}", answer)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    far = Far(f"http://127.0.0.1:{runner.addresses[0][1]}")
    yield far
    await runner.cleanup()


@pytest.fixture
async def transport() -> AsyncIterator[Transport]:
    async with Transport() as transport:
        yield transport


@pytest.fixture
def api(far: Far, transport: Transport) -> Api:
    return Api(transport, far.url, TOKEN)


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (400, BadRequest),
        (401, InvalidToken),
        (403, Forbidden),
        (404, InvalidToken),
        (409, Conflict),
        (413, NetworkError),
        (500, NetworkError),
    ],
)
async def test_every_refusal_is_the_librarys_own_error(
    far: Far, api: Api, code: int, kind: type[Exception]
) -> None:
    async def refuse(_request: web.Request) -> web.StreamResponse:
        body = {"ok": False, "error_code": code, "description": "no"}
        return web.json_response(body, status=code)

    far.handler = refuse
    with pytest.raises(kind) as refusal:
        await api.call("getMe", {})
    assert type(refusal.value) is kind


async def test_a_flood_names_its_seconds(far: Far, api: Api) -> None:
    async def flood(_request: web.Request) -> web.StreamResponse:
        body = {"ok": False, "error_code": 429, "parameters": {"retry_after": 12}}
        return web.json_response(body, status=429)

    far.handler = flood
    with pytest.raises(Flood) as refusal:
        await api.call("sendMessage", {})
    assert refusal.value.seconds == 12


@pytest.mark.parametrize("body", [b"<html>502 Bad Gateway</html>", b"", b"[]", b'{"ok":true}'])
async def test_an_answer_that_is_none_is_trouble_of_the_network(
    far: Far, api: Api, body: bytes
) -> None:
    async def rubbish(_request: web.Request) -> web.StreamResponse:
        return web.Response(body=body, status=502 if b"502" in body else 200)

    far.handler = rubbish
    with pytest.raises(NetworkError) as trouble:
        await api.call("getMe", {})
    assert type(trouble.value) is NetworkError


async def test_silence_is_told_from_refusal(far: Far, transport: Transport) -> None:
    async def silent(_request: web.Request) -> web.StreamResponse:
        await asyncio.sleep(5)
        return web.Response()

    far.handler = silent
    with pytest.raises(TimedOut):
        await transport.call(URL(f"{far.url}/bot{TOKEN}/getMe"), {}, read_timeout=0.05)


async def test_no_error_names_the_token(transport: Transport) -> None:
    with pytest.raises(NetworkError) as trouble:
        await Api(transport, "http://127.0.0.1:1", TOKEN).call("getMe", {})
    assert "AAAA" not in repr(trouble.value)
    assert trouble.value.__cause__ is None
    assert "AAAA" not in repr(Api(transport, "http://127.0.0.1:1", TOKEN))


async def test_the_library_uploads_files_through_it(far: Far, transport: Transport) -> None:
    seen: dict[str, bytes] = {}

    async def take(request: web.Request) -> web.StreamResponse:
        form = await request.post()
        part = form["document"]
        assert isinstance(part, web.FileField)
        seen[str(form["chat_id"])] = part.file.read()
        message = {"message_id": 1, "date": 1, "chat": {"id": 5, "type": "private"}}
        return web.json_response({"ok": True, "result": message})

    far.handler = take
    bot: ExtBot[None] = ExtBot(TOKEN, base_url=f"{far.url}/bot", request=transport)
    await bot.send_document(5, InputFile(b"words", "a.txt"))
    assert seen == {"5": b"words"}


async def test_the_library_downloads_files_through_it(far: Far, transport: Transport) -> None:
    async def give(request: web.Request) -> web.StreamResponse:
        if "/file/" in request.path:
            return web.Response(body=b"picture")
        file = {"file_id": "a", "file_unique_id": "b", "file_path": "photos/1.jpg"}
        return web.json_response({"ok": True, "result": file})

    far.handler = give
    bot: ExtBot[None] = ExtBot(
        TOKEN,
        base_url=f"{far.url}/bot",
        base_file_url=f"{far.url}/file/bot",
        request=transport,
    )
    got = await (await bot.get_file("a")).download_as_bytearray()
    assert bytes(got) == b"picture"


async def test_a_closed_transport_says_so(far: Far) -> None:
    with pytest.raises(NetworkError):
        await Api(Transport(), far.url, TOKEN).call("getMe", {})
