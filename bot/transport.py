"""HTTP to the Bot API over aiohttp, for python-telegram-bot and for our own plain calls.

The library's default client collapses under load (its pool is searched in quadratic time), and it
prints the token. This one has one pool, our timeouts, and no token in any message.
"""

from collections.abc import Mapping
from functools import cache
from http import HTTPStatus
from typing import Any

import aiohttp
import orjson
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    TelegramError,
    TimedOut,
)
from telegram.request import BaseRequest, RequestData
from yarl import URL

CONNECTIONS = 128
READ_TIMEOUT = 10.0  # seconds without a byte of the answer
WRITE_TIMEOUT = 30.0  # seconds for an upload as a whole, beside reading
CONNECT_TIMEOUT = 5.0  # seconds
JSON = {"Content-Type": "application/json"}


class Flood(TelegramError):  # noqa: N818 - named for what it is
    """429: too much at once. The library's own RetryAfter warns about the type of its seconds."""

    def __init__(self, seconds: int) -> None:
        super().__init__(f"Too Many Requests: retry after {seconds}")
        self.seconds = seconds


Timeout = Any  # the library passes seconds, None for no limit, or a mark for "the default"


class Transport(BaseRequest):
    """One pool of connections. Every failure comes out as one of the library's own errors."""

    def __init__(self, connections: int = CONNECTIONS) -> None:
        self._connections = connections
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        return READ_TIMEOUT

    async def initialize(self) -> None:
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=self._connections, keepalive_timeout=30),
                headers={"User-Agent": "diancai"},
                cookie_jar=aiohttp.DummyCookieJar(),
                auto_decompress=True,
                trust_env=False,  # a proxy of the machine is none of ours, least of all on loopback
            )

    async def shutdown(self) -> None:
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Timeout = BaseRequest.DEFAULT_NONE,
        write_timeout: Timeout = BaseRequest.DEFAULT_NONE,
        connect_timeout: Timeout = BaseRequest.DEFAULT_NONE,
        pool_timeout: Timeout = BaseRequest.DEFAULT_NONE,  # noqa: ARG002 - connecting covers it
    ) -> tuple[int, bytes]:
        connect = _seconds(connect_timeout, CONNECT_TIMEOUT)
        read = _seconds(read_timeout, READ_TIMEOUT)
        if request_data is not None and request_data.contains_files:
            read = None if read is None else read + (_seconds(write_timeout, WRITE_TIMEOUT) or 0)
        timeout = aiohttp.ClientTimeout(sock_connect=connect, sock_read=read)
        if request_data is None:
            return await self._exchange(method, url, None, {}, timeout)
        if request_data.contains_files:
            return await self._exchange(method, url, _form(request_data), {}, timeout)
        body = orjson.dumps(request_data.parameters)
        return await self._exchange(method, url, body, JSON, timeout)

    async def call(
        self, url: URL, parameters: Mapping[str, Any], read_timeout: float = READ_TIMEOUT
    ) -> Any:
        """One call of a method; the bare `result`. Raises the library's TelegramError family."""
        timeout = _patience(read_timeout)
        body = orjson.dumps(parameters)
        return read_answer(*await self._exchange("POST", url, body, JSON, timeout))

    async def upload(
        self, url: URL, parameters: Mapping[str, Any], files: Mapping[str, tuple[str, str, bytes]]
    ) -> Any:
        """One call that carries files: name, MIME type and content by parameter."""
        form = aiohttp.FormData(quote_fields=False)  # else «居民.xlsx» arrives as %E5%B1%85…
        for name, value in parameters.items():
            plain = value if isinstance(value, str) else orjson.dumps(value).decode()
            form.add_field(name, plain)
        for name, (filename, mime, content) in files.items():
            form.add_field(name, content, filename=filename, content_type=mime)
        timeout = _patience(READ_TIMEOUT + WRITE_TIMEOUT)
        return read_answer(*await self._exchange("POST", url, form, {}, timeout))

    async def _exchange(
        self,
        method: str,
        url: URL | str,
        body: bytes | aiohttp.FormData | None,
        headers: Mapping[str, str],
        timeout: aiohttp.ClientTimeout,  # noqa: ASYNC109 - the pool's own kind, it counts bytes
    ) -> tuple[int, bytes]:
        if self._session is None:
            raise NetworkError("the transport is closed")
        try:
            async with self._session.request(
                method, url, data=body, headers=headers, timeout=timeout, allow_redirects=False
            ) as answer:
                return answer.status, await answer.read()
        except TimeoutError:
            raise TimedOut("no answer in time") from None
        except aiohttp.ClientError as error:
            # Its text holds the address, and the address holds the token.
            raise NetworkError(type(error).__name__) from None

    @staticmethod
    def parse_json_payload(payload: bytes) -> Any:
        """As the library's own, but an unreadable answer is never written to the log."""
        try:
            return orjson.loads(payload)
        except orjson.JSONDecodeError:
            raise TelegramError("Invalid server response") from None


def read_answer(status: int, payload: bytes) -> Any:
    """The `result` of an answer, or the error it names."""
    try:
        answer = orjson.loads(payload)
        if answer["ok"] is True:
            return answer["result"]
        parameters = answer.get("parameters") or {}
        said = str(answer.get("description") or status)
    except (orjson.JSONDecodeError, KeyError, TypeError, AttributeError):
        raise NetworkError(f"not an answer of the Bot API ({status})") from None
    raise error_of(int(answer.get("error_code") or status), said, parameters)


def error_of(code: int, said: str, parameters: Mapping[str, Any]) -> TelegramError:
    """The library's error for a refusal, by its code and parameters."""
    if parameters.get("migrate_to_chat_id"):
        return ChatMigrated(int(parameters["migrate_to_chat_id"]))
    if parameters.get("retry_after") or code == HTTPStatus.TOO_MANY_REQUESTS:
        return Flood(int(parameters.get("retry_after") or 1))
    kinds: dict[int, type[TelegramError]] = {
        HTTPStatus.BAD_REQUEST: BadRequest,
        HTTPStatus.UNAUTHORIZED: InvalidToken,
        HTTPStatus.FORBIDDEN: Forbidden,
        HTTPStatus.NOT_FOUND: InvalidToken,
        HTTPStatus.CONFLICT: Conflict,
    }
    return kinds.get(code, NetworkError)(said)


class Api:
    """The methods of one bot, called by name with plain values."""

    def __init__(self, transport: Transport, base: str, token: str) -> None:
        self.transport = transport
        self._base = f"{base}/bot{token}/"
        self._files = f"{base}/file/bot{token}/"
        self._urls: dict[str, URL] = {}  # reading an address costs as much as packing a message

    async def call(
        self, method: str, fields: Mapping[str, Any], read_timeout: float = READ_TIMEOUT
    ) -> Any:
        """The bare `result`. Raises the library's TelegramError family."""
        url = self._urls.get(method) or self._urls.setdefault(method, URL(self._base + method))
        return await self.transport.call(url, fields, read_timeout)

    async def upload(
        self,
        method: str,
        fields: Mapping[str, Any],
        files: Mapping[str, tuple[str, str, bytes]],
    ) -> Any:
        """The same for a method that carries files, up to 50 MB (Bot API, Sending files)."""
        return await self.transport.upload(URL(self._base + method), fields, files)

    async def download(self, file_id: str) -> bytes:
        """The content of a file, up to 20 MB. Raises the library's TelegramError family."""
        path = (await self.call("getFile", {"file_id": file_id}))["file_path"]
        status, content = await self.transport.do_request(f"{self._files}{path}", "GET")
        if status != HTTPStatus.OK:
            raise NetworkError(f"no file ({status})")
        return content

    def __repr__(self) -> str:
        return "Api(bot<token>)"


@cache
def _patience(read_timeout: float) -> aiohttp.ClientTimeout:
    return aiohttp.ClientTimeout(sock_connect=CONNECT_TIMEOUT, sock_read=read_timeout)


def _seconds(given: Timeout, default: float) -> float | None:
    return default if given is BaseRequest.DEFAULT_NONE else given


def _form(request: RequestData) -> aiohttp.FormData:
    form = aiohttp.FormData()
    for name, value in request.json_parameters.items():
        form.add_field(name, value)
    for name, part in request.multipart_data.items():
        filename, content, mime = part
        form.add_field(name, content, filename=filename, content_type=mime)
    return form
