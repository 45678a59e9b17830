"""Bad days on order."""

import aiohttp
import pytest
from telegram import Bot
from telegram.error import Forbidden, NetworkError, RetryAfter, TimedOut
from telegram.ext import ExtBot
from telegram.request import HTTPXRequest

from bot.sandbox.faults import Kind
from bot.sandbox.messenger import Messenger
from bot.sandbox.phone import Phone
from tests.sandbox.wire import Call, Refusal


@pytest.fixture
def ptb(messenger: Messenger, url: str, monkeypatch: pytest.MonkeyPatch) -> Bot:
    monkeypatch.setenv("PTB_TIMEDELTA", "1")  # without it the library warns of its own future
    request = HTTPXRequest(httpx_kwargs={"trust_env": False}, read_timeout=0.2)
    return ExtBot(messenger.token, f"{url}/bot", request=request)


@pytest.mark.parametrize(
    ("kind", "error", "arrives"),
    [
        (Kind.FLOOD, RetryAfter, False),
        (Kind.ERROR, NetworkError, False),
        (Kind.GATEWAY, NetworkError, False),
        (Kind.BLOCKED, Forbidden, False),
        (Kind.CUT, NetworkError, False),
        (Kind.MUTE, TimedOut, True),
        (Kind.LOST, NetworkError, True),
    ],
)
async def test_each_fault_reaches_the_bot_as_its_error(
    ptb: Bot, li: Phone, kind: Kind, error: type[Exception], arrives: bool
) -> None:
    li.messenger.faults.add("sendMessage", kind)
    async with ptb:
        with pytest.raises(error):
            await ptb.send_message(li.id, "一")
        await ptb.send_message(li.id, "二")

    assert [one.text for one in li.heard] == (["一", "二"] if arrives else ["二"])
    assert li.messenger.requests["sendMessage"] == 2
    assert li.messenger.violations == []


async def test_a_cut_connection_is_one_for_aiohttp_too(url: str, li: Phone) -> None:
    li.messenger.faults.add("getMe", Kind.CUT)
    async with aiohttp.ClientSession(trust_env=False) as http:
        with pytest.raises(aiohttp.ClientError):
            async with http.get(f"{url}/bot{li.messenger.token}/getMe") as answer:
                await answer.read()


async def test_a_fault_for_any_method_leaves_the_polling_alone(call: Call, li: Phone) -> None:
    li.messenger.faults.add("*", Kind.FLOOD, seconds=7)
    assert await call("getUpdates") == []
    with pytest.raises(Refusal) as refusal:
        await call("getMe")

    assert refusal.value.text == "Too Many Requests: retry after 7"
    assert refusal.value.headers["retry-after"] == "7"
    assert await call("getMe")


async def test_faults_come_as_often_as_ordered_and_can_be_called_off(
    call: Call, messenger: Messenger
) -> None:
    async def status() -> int:
        try:
            await call("getMe")
        except Refusal as refusal:
            return refusal.status
        return 200

    messenger.faults.add("getMe", Kind.ERROR, times=2)
    assert [await status() for _ in range(3)] == [500, 500, 200]
    messenger.faults.add("getMe", Kind.ERROR, times=2)
    messenger.faults.clear()
    assert await status() == 200


async def test_counting_strictly_refuses_what_is_too_fast(call: Call, li: Phone) -> None:
    now = 0.0
    faults = li.messenger.faults
    faults.flood, faults.timer = True, lambda: now

    async def send(chat: int) -> int:
        try:
            await call("sendMessage", chat_id=chat, text="一")
        except Refusal as refusal:
            return refusal.status
        return 200

    assert [await send(li.id) for _ in range(4)] == [200, 200, 200, 429]
    now = 1.0
    assert [await send(li.id) for _ in range(2)] == [200, 429]
    now = 10.0
    others = [li.messenger.phone(1000 + number, "x") for number in range(31)]
    for other in others:
        other.send("/start")
    assert [await send(other.id) for other in others] == [200] * 30 + [429]
    assert li.messenger.violations == []
