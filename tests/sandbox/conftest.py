"""A messenger whose clock stands still until it is moved, and ways to speak to it."""

from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
from aiogram import Bot as AiogramBot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer

from bot.sandbox.messenger import Messenger
from bot.sandbox.page_api import create_app
from bot.sandbox.phone import Phone
from bot.sandbox.server import serve
from bot.sandbox.spec import method_named
from bot.sandbox.web import bot_api_app
from tests.sandbox.town import Town
from tests.sandbox.wire import Call, Hands, Refusal, fits


@pytest.fixture
def hands() -> Hands:
    return Hands()


@pytest.fixture
def messenger(hands: Hands) -> Messenger:
    return Messenger(hands)


@pytest.fixture
def li(messenger: Messenger) -> Phone:
    """A resident who has started the bot; the update is already taken away."""
    phone = messenger.phone(101, "李奶奶")
    phone.send("/start")
    messenger.updates.drop()
    return phone


@pytest.fixture
async def http(messenger: Messenger) -> AsyncIterator[httpx.AsyncClient]:
    """The Bot API without a network."""
    transport = httpx.ASGITransport(app=bot_api_app(messenger))
    async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1") as client:
        yield client


@pytest.fixture
def call(messenger: Messenger, http: httpx.AsyncClient) -> Call:
    """A method with JSON parameters; every result is held against the specification."""

    async def post(method: str, **params: Any) -> Any:
        answer = await http.post(f"/bot{messenger.token}/{method}", json=params)
        body = answer.json()
        if not answer.is_success:
            raise Refusal(answer.status_code, body, answer.headers)
        fits(method_named(method), body["result"])
        return body["result"]

    return post


@pytest.fixture
async def url(messenger: Messenger) -> AsyncIterator[str]:
    """The same over a real socket."""
    async with serve(messenger) as address:
        yield address


@pytest.fixture
async def aiogram(messenger: Messenger, url: str) -> AsyncIterator[AiogramBot]:
    """The second client: it decodes every answer strictly."""
    session = AiohttpSession(api=TelegramAPIServer.from_base(url))
    async with AiogramBot(messenger.token, session=session) as client:
        yield client


@pytest.fixture
def town(messenger: Messenger, hands: Hands) -> Town:
    return Town(messenger, hands)


@pytest.fixture
async def page(messenger: Messenger, town: Town) -> AsyncIterator[httpx.AsyncClient]:
    transport = httpx.ASGITransport(app=create_app(messenger, town))
    async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1:8080") as client:
        yield client
