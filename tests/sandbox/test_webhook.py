"""Updates brought to the door: in order within a chat, again and again until taken."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from aiohttp import web

from bot.sandbox.messenger import Messenger
from bot.sandbox.phone import Phone
from bot.sandbox.webhook import SECRET_HEADER, pace
from tests.sandbox.wire import Call, Hands, Refusal, eventually


class Door:
    """A bot that keeps what it is brought, and answers as it is told."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.secrets: list[str | None] = []
        self.answers: list[web.Response] = []
        self.held: dict[str, asyncio.Event] = {}
        self.knocks = asyncio.Condition()

    async def open(self, request: web.Request) -> web.Response:
        text = (await request.json())["message"]["text"]
        self.secrets.append(request.headers.get(SECRET_HEADER))
        self.texts.append(text)
        async with self.knocks:
            self.knocks.notify_all()
        if text in self.held:
            await self.held[text].wait()
        return self.answers.pop(0) if self.answers else web.Response()

    async def heard(self, count: int) -> list[str]:
        async with asyncio.timeout(10), self.knocks:
            await self.knocks.wait_for(lambda: len(self.texts) >= count)
        return self.texts


@asynccontextmanager
async def listening(door: Door) -> AsyncIterator[str]:
    app = web.Application()
    app.router.add_post("/hook", door.open)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    finally:
        await runner.cleanup()


@pytest.fixture
def door(messenger: Messenger) -> Door:
    messenger.webhook.pace = lambda failures: 0
    return Door()


@pytest.fixture
async def hook(door: Door, url: str) -> AsyncIterator[str]:
    """The address of the door; the sandbox runs, so its courier does."""
    async with listening(door) as address:
        yield address


async def settled(messenger: Messenger) -> None:
    await eventually(lambda: not messenger.updates.pending())


async def test_the_secret_travels_with_each_update(
    call: Call, li: Phone, door: Door, hook: str
) -> None:
    li.send("一")
    await call("setWebhook", url=hook, secret_token="Secret_1-x")
    li.send("二")

    assert await door.heard(2) == ["一", "二"]
    assert door.secrets == ["Secret_1-x"] * 2
    await settled(li.messenger)


async def test_an_update_is_brought_until_the_answer_is_2xx(
    call: Call, li: Phone, door: Door, hook: str
) -> None:
    door.answers = [web.Response(status=500), web.Response(status=302)]
    await call("setWebhook", url=hook)
    li.send("一")
    li.send("二")

    assert await door.heard(4) == ["一", "一", "一", "二"]
    info = await call("getWebhookInfo")
    assert info["last_error_message"] == "Wrong response from the webhook: 302 Found"
    await settled(li.messenger)


async def test_a_redirect_is_not_followed(call: Call, li: Phone, door: Door, hook: str) -> None:
    door.answers = [web.Response(status=302, headers={"Location": hook})]
    await call("setWebhook", url=hook)
    li.send("一")
    await settled(li.messenger)

    assert door.texts == ["一", "一"]
    assert "302" in li.messenger.webhook.error


async def test_a_new_secret_replaces_the_old_at_the_same_address(
    call: Call, li: Phone, door: Door, hook: str
) -> None:
    for secret in ("old", "new"):
        await call("setWebhook", url=hook, secret_token=secret)
    li.send("一")
    await settled(li.messenger)

    assert door.secrets == ["new"]


async def test_a_slow_chat_holds_back_only_itself(
    call: Call, li: Phone, door: Door, hook: str
) -> None:
    door.held["一"] = asyncio.Event()
    wang = li.messenger.phone(7, "王伯伯")
    await call("setWebhook", url=hook)
    li.send("一")
    li.send("二")
    wang.send("三")
    assert await door.heard(2) == ["一", "三"]
    door.held["一"].set()

    assert await door.heard(3) == ["一", "三", "二"]
    await settled(li.messenger)


async def test_what_is_too_old_is_no_longer_brought(
    call: Call, li: Phone, door: Door, hook: str, hands: Hands
) -> None:
    li.send("一")
    hands.forward(hours=24)
    await call("setWebhook", url=hook)
    li.send("二")

    assert await door.heard(1) == ["二"]
    await settled(li.messenger)


async def test_a_method_in_the_answer_is_carried_out(
    call: Call, li: Phone, door: Door, hook: str
) -> None:
    reply: dict[str, Any] = {"method": "sendMessage", "chat_id": li.id, "text": "收到"}
    door.answers = [web.json_response(reply), web.json_response({"method": "getMe"})]
    await call("setWebhook", url=hook)
    li.send("一")
    li.send("二")
    await settled(li.messenger)

    assert [one.text for one in li.heard] == ["收到"]
    assert "getMe" not in li.messenger.requests


async def test_an_unreachable_bot_gets_everything_once_it_is_back(
    call: Call, li: Phone, door: Door, url: str
) -> None:
    async with listening(door) as address:
        pass
    await call("setWebhook", url=address)
    li.messenger.webhook.pace = lambda failures: 0.01
    li.send("一")
    await eventually(lambda: bool(li.messenger.webhook.error))
    async with listening(door) as address:
        await call("setWebhook", url=address)
        assert await door.heard(1) == ["一"]
        await settled(li.messenger)


async def test_only_addresses_of_this_machine_are_served(call: Call) -> None:
    for address in ("https://example.org/hook", "ftp://127.0.0.1/hook"):
        with pytest.raises(Refusal, match="Bad Request: bad webhook: "):
            await call("setWebhook", url=address)

    assert (await call("getWebhookInfo"))["url"] == ""


def test_attempts_slow_down_to_one_a_minute() -> None:
    assert [pace(failures) for failures in (1, 2, 3, 4, 8, 99)] == [0, 1, 2, 4, 60, 60]
