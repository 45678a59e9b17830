"""The public page: what was published, to everybody, and nothing about anybody."""

import base64
import hashlib
import json
import re
from collections.abc import AsyncIterator
from types import SimpleNamespace
from typing import Any

import httpx
import pytest
from starlette.applications import Starlette

from bot.html import page
from bot.public import public_doors
from handlers.ui.web import Bar, Block, Link, WebPage
from models.db import Database
from models.operations import drawing
from models.operations.calling_back import show_seed
from models.rules.lottery import difference
from tests import stage
from tests.operations.test_publishing import COUNTY, FIFTH, MONTH, proposed, publish, served
from tests.stage import NOON

Client = httpx.AsyncClient
ADDRESS = f"/open/{COUNTY}/2026-11"


@pytest.fixture
async def client(sqlite_url: str) -> AsyncIterator[Client]:
    """A county with a month that is published."""
    database = Database(sqlite_url)
    with database.begin() as session:
        served(session, 6)
        publish(session, proposed(session), stage.supervisor(session))
    async with opened(database) as client:
        yield client
    database.close()


def opened(database: Database | None) -> Client:
    house: Any = SimpleNamespace(database=database) if database else None
    app = Starlette(routes=public_doors(lambda: house))
    return Client(transport=httpx.ASGITransport(app=app), base_url="http://house")


async def test_a_month_tells_what_was_done_and_spent(client: Client) -> None:
    told = (await client.get(ADDRESS)).text
    assert "上门 6 次，去了 6 人家，政府花了 480 元" in told
    assert '<th scope="row">生活照料</th>' in told
    assert "城东区" in told
    assert (await client.get(f"/open/{COUNTY}")).text == told
    assert f'href="{ADDRESS}?lang=zh"' in (await client.get("/open")).text


async def test_it_is_told_in_english_too(client: Client) -> None:
    told = (await client.get(f"{ADDRESS}?lang=en")).text
    assert "6 visits to 6 people" in told
    assert '<html lang="en">' in told
    assert '<a lang="zh-CN" hreflang="zh-CN" href=' in told  # read aloud in its own voice


@pytest.mark.parametrize("path", ["/open", ADDRESS, "/open/method", f"{ADDRESS}.json"])
async def test_it_needs_no_script_keeps_nothing_and_fetches_nothing(
    client: Client, path: str
) -> None:
    answer = await client.get(path)
    assert answer.status_code == 200
    assert "set-cookie" not in answer.headers
    assert "<script" not in answer.text
    assert re.findall(r'(?:src|href)="(?!/open)', answer.text) == []
    policy = answer.headers["content-security-policy"]
    assert policy.startswith("default-src 'none';")
    if style := re.search(r"<style>(.*?)</style>", answer.text, re.DOTALL):
        digest = hashlib.sha256(style[1].encode()).digest()
        assert f"'sha256-{base64.b64encode(digest).decode()}'" in policy
        assert "style=" not in answer.text


async def test_nobody_is_named_in_it(client: Client) -> None:
    told = (await client.get(ADDRESS)).text + (await client.get("/open")).text
    for word in ("杨大珍", "聂师傅", "李局长", "3号楼", "4827"):
        assert word not in told


async def test_whoever_has_it_already_is_told_so(client: Client) -> None:
    first = await client.get(ADDRESS)
    mark = first.headers["etag"]
    assert mark == f'"{hashlib.sha256(first.content).hexdigest()}"'
    again = await client.get(ADDRESS, headers={"If-None-Match": mark})
    assert (again.status_code, again.content) == (304, b"")
    other = await client.get(f"{ADDRESS}?lang=en", headers={"If-None-Match": mark})
    assert other.status_code == 200


async def test_the_file_has_the_hash_that_stands_on_the_page(client: Client) -> None:
    file = (await client.get(f"{ADDRESS}.json")).content
    assert hashlib.sha256(file).hexdigest() in (await client.get(ADDRESS)).text
    assert json.loads(file)["visits"] == 6


@pytest.mark.parametrize(
    "path",
    ["/open/630103", "/open/6301", f"/open/{COUNTY}/2026-10", f"/open/{COUNTY}/2026-1x",
     f"/open/{COUNTY}/2026-10.json", "/open/draw/2026-10.json", "/open/nowhere", "/open/-1",
     "/open/%00", "/open/99999999999999999999"],
)  # fmt: skip
async def test_what_is_not_there_is_not_found(client: Client, path: str) -> None:
    assert (await client.get(path)).status_code == 404


async def test_what_is_only_proposed_is_not_public(sqlite_url: str) -> None:
    database = Database(sqlite_url)
    with database.begin() as session:
        served(session, 6)
        proposed(session)
    async with opened(database) as client:
        assert (await client.get(ADDRESS)).status_code == 404
        assert (await client.get(f"{ADDRESS}.json")).status_code == 404
        assert "还没有公开过" in (await client.get("/open")).text
    database.close()


async def test_a_draw_can_be_repeated_from_the_file_on_the_page(sqlite_url: str) -> None:
    database = Database(sqlite_url)
    with database.begin() as session:
        town = served(session, 5)
        visits = [town.visit(one, NOON - stage.days(9 + n)) for n, one in enumerate(town.homes)]
        for visit in visits:
            drawing.draw_for(session, visit, now=NOON)
    async with opened(database) as client:
        assert (await client.get("/open/draw/2026-11.json")).status_code == 404
        before = (await client.get("/open")).text
        with database.begin() as session:
            drawing.month_is_over(session, MONTH, now=FIFTH)
            show_seed(session, MONTH, now=FIFTH)
        told = (await client.get("/open/draw/2026-11.json")).json()
        assert told["sealed"] in before.partition("<details>")[2]  # no wall of figures first
        assert difference(told) is None
    database.close()


async def test_while_the_house_opens_it_says_so(sqlite_url: str) -> None:
    async with opened(None) as client:
        assert (await client.get("/open")).status_code == 503


def test_words_are_never_markup_and_a_bar_is_no_colour() -> None:
    bad = '<script>"&'
    told = page(
        WebPage(bad, "en", (Block(bad, (bad,), (Bar(bad, bad, 7),), (Link(bad, "/open"),)),))
    ).decode()
    assert "<script" not in told
    assert told.count("&lt;script&gt;&quot;&amp;") == 7
    assert re.findall(r'fill="([#\w]+)"', told) == ["currentColor"]
