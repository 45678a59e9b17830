"""Who may look at the sandbox, and how its watchers hear of changes."""

import asyncio
import json
from typing import Any

import httpx
import pytest

from bot.sandbox.messenger import Messenger
from bot.sandbox.server import serve
from tests.sandbox.town import Town


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "evil.example"},
        {"Host": "127.0.0.1.evil.example"},
        {"Origin": "https://evil.example"},
        {"Origin": "http://127.0.0.1:9999"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "cross-site"},
    ],
)
async def test_foreign_pages_are_refused(
    page: httpx.AsyncClient, messenger: Messenger, headers: dict[str, str]
) -> None:
    order = {"user": 101, "kind": "text", "text": "x"}
    answers = [
        await page.post("/sandbox/act", json=order, headers=headers),
        await page.get("/sandbox/state", headers=headers),
        await page.post(f"/bot{messenger.token}/getMe", headers=headers),
    ]

    assert [answer.status_code for answer in answers] == [403] * 3
    assert messenger.people == {}


@pytest.mark.parametrize("host", ["localhost:8080", "127.0.0.1:8080", "[::1]:8080"])
async def test_the_own_page_is_served(page: httpx.AsyncClient, host: str) -> None:
    headers = {"Host": host, "Origin": f"http://{host}", "Sec-Fetch-Site": "same-origin"}

    assert (await page.get("/sandbox/state", headers=headers)).status_code == 200
    assert "<html" in (await page.get("/")).text
    assert (await page.get("/page/index.html")).status_code == 200
    assert (await page.get("/page/../stage.py")).status_code == 404


async def test_a_link_to_the_page_may_be_followed_but_not_framed_or_posted(
    page: httpx.AsyncClient,
) -> None:
    headers = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"}
    followed = headers | {"Sec-Fetch-Dest": "document"}

    assert (await page.get("/", headers=followed)).status_code == 200
    assert (await page.get("/", headers=headers | {"Sec-Fetch-Dest": "iframe"})).status_code == 403
    assert (await page.post("/sandbox/reset", headers=followed)).status_code == 403


async def test_a_file_that_could_run_in_the_browser_is_only_downloaded(
    page: httpx.AsyncClient, messenger: Messenger
) -> None:
    phone = messenger.phone(101)
    phone.send_document(b"<script>", "a.html", "text/html")
    answer = await page.get(f"/sandbox/file/{phone.last.document}")

    assert answer.headers["content-disposition"] == "attachment"
    assert answer.headers["x-content-type-options"] == "nosniff"


async def listen(url: str, events: asyncio.Queue[tuple[str, Any]]) -> None:
    """What a page hears, by name and data."""
    async with (
        httpx.AsyncClient(trust_env=False) as client,
        client.stream("GET", f"{url}/sandbox/events") as stream,
    ):
        name = ""
        async for line in stream.aiter_lines():
            if line.startswith("event: "):
                name = line.removeprefix("event: ")
            elif line.startswith("data: "):
                events.put_nowait((name, json.loads(line.removeprefix("data: "))))


async def test_while_the_town_lives_through_a_move_the_page_hears_where_it_is(
    messenger: Messenger, town: Town
) -> None:
    events: asyncio.Queue[tuple[str, Any]] = asyncio.Queue()
    async with serve(messenger, stage=town) as url, httpx.AsyncClient(trust_env=False) as client:
        listener = asyncio.create_task(listen(url, events))
        async with asyncio.timeout(10):
            await events.get()
            town.arrived.clear()
            move = asyncio.create_task(client.post(f"{url}/sandbox/clock", json={"minutes": 60}))
            assert await events.get() == ("busy", {"busy": 0, "moving": True})
            assert await events.get() == ("clock", {"clock": "2026-11-25T07:00:00+00:00"})
            assert (await client.get(f"{url}/sandbox/state")).json()["moving"] is True
            town.arrived.set()
            assert (await move).json()["moving"] is False
            there = ("clock", {"clock": "2026-11-25T07:30:00+00:00"})
            wanted, heard = [there, ("busy", {"busy": 0, "moving": False})], []
            while not all(one in heard for one in wanted):
                heard.append(await events.get())
    await listener


async def test_events_tell_of_every_change(messenger: Messenger, town: Town) -> None:
    events: asyncio.Queue[tuple[str, Any]] = asyncio.Queue()
    async with serve(messenger, stage=town) as url, httpx.AsyncClient(trust_env=False) as client:
        listener = asyncio.create_task(listen(url, events))
        async with asyncio.timeout(10):
            assert await events.get() == ("busy", {"busy": 0, "moving": False})
            messenger.phone(101).send("/start")
            assert await events.get() == ("chat", {"user": 101})
            messenger.events.toast(101, "收到", alert=True)
            toast = {"user": 101, "text": "收到", "alert": True}
            assert await events.get() == ("toast", toast)
            await client.post(f"{url}/sandbox/clock", json={"minutes": 60})
            assert await events.get() == ("clock", {"clock": "2026-11-25T07:30:00+00:00"})
            town.busy = 2
            assert await events.get() == ("busy", {"busy": 2, "moving": False})
            await client.post(f"{url}/sandbox/reset")
            assert await events.get() == ("reset", {})
    await listener


async def test_a_watcher_who_falls_behind_is_told_to_start_afresh(messenger: Messenger) -> None:
    with messenger.events.watch() as queue:
        for _ in range(1001):
            messenger.events.chat(101)
        names = [queue.get_nowait().name for _ in range(queue.qsize())]

    assert names == ["reset", "chat"]
